import { contract as contextConnect } from '#functions/context-connect/contract.ts';
import { contract as contextService } from '#functions/context-service/contract.ts';
import { contract as documentation } from '#functions/documentation/contract.ts';
import { contract as startTrial } from '#functions/start-trial/contract.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';

/** Every function that is deployed. */
export const functionContracts: readonly FunctionContract[] = [startTrial, contextService, contextConnect, documentation];
