import { contract as authorizer } from '#functions/authorizer/contract.ts';
import { contract as dispatchEvents } from '#functions/dispatch-events/contract.ts';
import { contract as readEvents } from '#functions/read-events/contract.ts';
import { contract as startTrial } from '#functions/start-trial/contract.ts';
import { contract as sweepEvents } from '#functions/sweep-events/contract.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';

/** Every function that is deployed. */
export const functionContracts: readonly FunctionContract[] = [authorizer, dispatchEvents, readEvents, startTrial, sweepEvents];
