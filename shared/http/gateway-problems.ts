import type { ProblemDescription } from '#shared/http/problem-description.ts';

/** What the gateway itself answers, before or instead of a function. */
export const gatewayProblems = {
  UNAUTHENTICATED: {
    status: 401,
    title: 'The request carries no valid token.',
    advice:
      'Send `Authorization: Bearer` with a token of yours. It may be mistyped, expired, revoked or of another stage. A revocation holds within 60 seconds everywhere.',
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    title: 'Too many requests.',
    advice:
      'Your partner organisation is over its rate. Wait for the seconds in `Retry-After`, then send the same request with the same Idempotency-Key.',
  },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    title: 'The body is too large.',
    advice: 'Send less at once. Nothing was done.',
  },
  TIMEOUT: {
    status: 504,
    title: 'It took too long.',
    advice:
      'Whether it was done is not known. Repeat the same request with the same Idempotency-Key: if it had been carried out, you get the first answer, and it is not done twice.',
  },
} as const satisfies Record<string, ProblemDescription>;
export type GatewayProblemCode = keyof typeof gatewayProblems;
