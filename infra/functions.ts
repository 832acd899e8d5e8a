import { contract as addressRelease } from '#functions/address-release/contract.ts';
import { contract as contextConnect } from '#functions/context-connect/contract.ts';
import { contract as contextService } from '#functions/context-service/contract.ts';
import { contract as mailFeedback } from '#functions/mail-feedback/contract.ts';
import { contract as sendMail } from '#functions/send-mail/contract.ts';
import { contract as startTrial } from '#functions/start-trial/contract.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';

/** Every function that is deployed. */
export const functionContracts: readonly FunctionContract[] = [
  startTrial,
  contextService,
  contextConnect,
  sendMail,
  mailFeedback,
  addressRelease,
];
