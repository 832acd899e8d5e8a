import { gatewayProblems, type HostAnswer, problemOf, wireProblemOf } from '#infra/gateway-answers.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';

/** A REST API on a host name of its own: whom it serves, and how it speaks when the gateway answers by itself. */
export type Host = {
  readonly name: string;
  /** Whether a function with routes belongs to this host; the authorizer is built for every host. */
  readonly serves: (contract: FunctionContract) => boolean;
  readonly answers: readonly HostAnswer[];
};

/** All hosts, each in stacks of its own: ours, and the one that speaks as wholesale clients have learnt it. */
export const hosts: readonly Host[] = [
  { name: 'api', serves: ({ trigger }) => trigger.kind !== 'wire', answers: gatewayProblems.map(problemOf) },
  { name: 'webex', serves: ({ trigger }) => trigger.kind === 'wire', answers: gatewayProblems.map(wireProblemOf) },
];
