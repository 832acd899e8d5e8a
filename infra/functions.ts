import { contract as changeTrial } from '#functions/change-trial/contract.ts';
import { contract as readTrials } from '#functions/read-trials/contract.ts';
import { contract as runTrialClock } from '#functions/run-trial-clock/contract.ts';
import { contract as startTrial } from '#functions/start-trial/contract.ts';
import { contract as trialAdministrator } from '#functions/trial-administrator/contract.ts';
import { contract as trialNotes } from '#functions/trial-notes/contract.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';

/** Every function that is deployed. */
export const functionContracts: readonly FunctionContract[] = [
  startTrial,
  readTrials,
  changeTrial,
  trialAdministrator,
  trialNotes,
  runTrialClock,
];
