import { refusalCodes } from '#shared/domain/refusals.ts';
import { type GatewayProblemCode, gatewayProblems } from '#shared/http/gateway-problems.ts';
import type { ProblemDescription } from '#shared/http/problem-description.ts';
import { describeProblem } from '#shared/http/problems.ts';

export type ProblemCode = (typeof refusalCodes)[number] | GatewayProblemCode;

/** Every problem that a caller can meet, by its code: those of functions, then those of the gateway. */
export const problemCatalogue: ReadonlyMap<ProblemCode, ProblemDescription> = new Map<ProblemCode, ProblemDescription>([
  ...refusalCodes.map((code) => [code, describeProblem(code)] as const),
  ['UNAUTHENTICATED', gatewayProblems.UNAUTHENTICATED],
  ['TOO_MANY_REQUESTS', gatewayProblems.TOO_MANY_REQUESTS],
  ['PAYLOAD_TOO_LARGE', gatewayProblems.PAYLOAD_TOO_LARGE],
  ['TIMEOUT', gatewayProblems.TIMEOUT],
]);

/**
 * The status and words of a code.
 *
 * @throws for a code that no table describes.
 */
export function problemOf(code: ProblemCode): ProblemDescription {
  const found = problemCatalogue.get(code);
  if (found === undefined) throw new Error(`No description of ${code}.`);
  return found;
}
