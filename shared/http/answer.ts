import * as z from 'zod';
import { type FieldFault, type Refusal, refusalCodes } from '#shared/domain/refusals.ts';
import { describeProblem } from '#shared/http/problems.ts';

/** What an endpoint says, before it is put on the wire. */
export type Answer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** RFC 9457 with a stable `code`, the request's id and one entry per faulty field. */
export const problem = z
  .strictObject({
    type: z.string().register(z.globalRegistry, { description: 'The address of the page about this code.' }),
    title: z.string(),
    status: z.int(),
    code: z.enum([...refusalCodes, 'UNAUTHENTICATED', 'TOO_MANY_REQUESTS', 'PAYLOAD_TOO_LARGE', 'TIMEOUT']),
    detail: z.string().optional(),
    requestId: z.string(),
    errors: z.array(z.strictObject({ field: z.string(), code: z.string(), message: z.string() })).optional(),
  })
  .register(z.globalRegistry, { id: 'Problem' });

function faultsOf(refusal: Refusal): FieldFault[] | undefined {
  if (refusal.fields !== undefined) return [...refusal.fields];
  if (refusal.field === undefined) return undefined;
  return [{ field: refusal.field, code: refusal.code, message: describeProblem(refusal.code).title }];
}

/** The address of the page about a code, below the address under which the API itself was reached. */
export function problemPage(code: string): string {
  return `/docs/errors/${code}`;
}

export function problemAnswer(refusal: Refusal, requestId: string): Answer {
  const { status, title, challenge } = describeProblem(refusal.code);
  const errors = faultsOf(refusal);
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(challenge === undefined ? {} : { 'www-authenticate': challenge }),
      ...(refusal.location === undefined ? {} : { location: refusal.location }),
      ...(refusal.retryAfterSeconds === undefined ? {} : { 'retry-after': String(refusal.retryAfterSeconds) }),
    },
    body: {
      type: problemPage(refusal.code),
      title,
      status,
      code: refusal.code,
      ...(refusal.detail === undefined ? {} : { detail: refusal.detail }),
      requestId,
      ...(errors === undefined ? {} : { errors }),
    } satisfies z.infer<typeof problem>,
  };
}
