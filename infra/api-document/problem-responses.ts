import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { problemPage } from '#shared/http/answer.ts';
import { type ProblemCode, problemOf } from '#shared/http/problem-catalogue.ts';
import { idempotencyOf, type Route } from '#shared/http/route.ts';

/** The problems that an operation can answer without naming them: those that follow from what it takes. */
function commonProblems(route: Route): ProblemCode[] {
  const partner = route.access.kind === 'partner';
  const idempotency = idempotencyOf(route);
  const none: ProblemCode[] = [];
  return [
    ...none,
    ...(route.body === undefined && route.query === undefined ? [] : (['INVALID_REQUEST'] as const)),
    ...(route.body === undefined ? [] : (['UNSUPPORTED_MEDIA_TYPE', 'PAYLOAD_TOO_LARGE'] as const)),
    ...(idempotency === 'none' ? [] : (['IDEMPOTENCY_KEY_REQUIRED', 'IDEMPOTENCY_KEY_REUSED'] as const)),
    ...(route.ifMatch === 'required' ? (['IF_MATCH_REQUIRED'] as const) : []),
    ...(route.ifMatch === undefined ? [] : (['CHANGED_SINCE_READ'] as const)),
    ...(route.params === undefined ? [] : (['NOT_FOUND'] as const)),
    ...(partner ? (['UNAUTHENTICATED', 'NOT_ALLOWED'] as const) : []),
    'TOO_MANY_REQUESTS',
    'INTERNAL_ERROR',
    'TRY_AGAIN',
    'TIMEOUT',
  ];
}

const ref = (name: string) => ({ $ref: `#/components/headers/${name}` });

function headersOf(status: number) {
  return {
    'x-request-id': ref('RequestId'),
    ...(status === 429 || status === 503 ? { 'retry-after': ref('RetryAfter') } : {}),
    ...(status === 401 ? { 'www-authenticate': ref('WwwAuthenticate') } : {}),
  };
}

function exampleOf(code: ProblemCode) {
  const { status, title } = problemOf(code);
  const errors = [{ field: '/companyName', code: 'required', message: 'This field is required.' }];
  return {
    summary: title,
    value: {
      type: problemPage(code),
      title,
      status,
      code,
      requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
      ...(code === 'INVALID_REQUEST' ? { errors } : {}),
    },
  };
}

function responseOf(status: number, codes: readonly ProblemCode[]): ZodOpenApiResponseObject {
  const lines = codes.map((code) => `- [\`${code}\`](${problemPage(code)}) ${problemOf(code).title}`);
  return {
    description: lines.join('\n'),
    headers: headersOf(status),
    content: {
      'application/problem+json': {
        // The shape of every problem, and which of their codes this operation answers with this status.
        schema: {
          allOf: [
            { $ref: '#/components/schemas/Problem' },
            { type: 'object', properties: { status: { const: status }, code: { type: 'string', enum: [...codes] } } },
          ],
        },
        examples: Object.fromEntries(codes.map((code) => [code, exampleOf(code)])),
      },
    },
  };
}

/** `TOO_MANY_REQUESTS` as the name of a component: `TooManyRequests`. */
function componentName(code: ProblemCode): string {
  return code.toLowerCase().replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function byStatus(route: Route): [number, ProblemCode[]][] {
  const codes = [...new Set([...route.refusals, ...commonProblems(route)])];
  return [...Map.groupBy(codes, (code) => problemOf(code).status)].sort(([a], [b]) => a - b);
}

/** The problem answers of an operation by status, each with the codes that it can carry. */
export function problemResponses(route: Route): ZodOpenApiResponsesObject {
  return Object.fromEntries(
    byStatus(route).map(([status, codes]) => {
      const [only, ...others] = codes;
      const shared = only !== undefined && others.length === 0;
      return [String(status), shared ? { $ref: `#/components/responses/${componentName(only)}` } : responseOf(status, codes)];
    }),
  );
}

/** The answers with one code, which many operations share. */
export function sharedProblemResponses(routes: readonly Route[]): Record<string, ZodOpenApiResponseObject> {
  const alone = routes.flatMap((route) =>
    byStatus(route).flatMap(([status, codes]) => (codes.length === 1 ? codes.map((code) => [status, code] as const) : [])),
  );
  return Object.fromEntries(alone.map(([status, code]) => [componentName(code), responseOf(status, [code])]));
}
