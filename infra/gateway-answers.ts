import { ResponseType } from 'aws-cdk-lib/aws-apigateway';
import { problemPage } from '#shared/http/answer.ts';

/** What a host says in place of API Gateway's own answer of a type. */
export type HostAnswer = {
  readonly type: ResponseType;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly contentType: string;
  /** Variables of the gateway such as `$context.requestId` are filled in; there is no other template language here. */
  readonly body: string;
};

type GatewayProblem = {
  readonly type: ResponseType;
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly headers?: Readonly<Record<string, string>>;
};

const unauthenticated = {
  status: 401,
  code: 'UNAUTHENTICATED',
  title: 'This needs a valid bearer token.',
  headers: { 'WWW-Authenticate': 'Bearer' },
};
const notAllowed = { status: 403, code: 'NOT_ALLOWED', title: 'You may not do this.' };
const fault = { status: 500, code: 'INTERNAL_ERROR', title: 'Something went wrong on our side.' };
const tooMany = { status: 429, code: 'TOO_MANY_REQUESTS', title: 'Too many requests at once.', headers: { 'Retry-After': '1' } };

/** The answers that API Gateway gives without asking a function, in the shape and with the codes of all others. */
export const gatewayProblems: readonly GatewayProblem[] = [
  { type: ResponseType.UNAUTHORIZED, ...unauthenticated },
  // The key by which a partner is counted comes from the authorizer: none, or a wrong one, means that nobody was recognised.
  { type: ResponseType.INVALID_API_KEY, ...unauthenticated },
  { type: ResponseType.ACCESS_DENIED, ...notAllowed },
  { type: ResponseType.WAF_FILTERED, ...notAllowed },
  // So the gateway says for a path or a method that does not exist.
  { type: ResponseType.MISSING_AUTHENTICATION_TOKEN, status: 404, code: 'NOT_FOUND', title: 'There is no such thing.' },
  { type: ResponseType.RESOURCE_NOT_FOUND, status: 404, code: 'NOT_FOUND', title: 'There is no such thing.' },
  { type: ResponseType.THROTTLED, ...tooMany },
  { type: ResponseType.QUOTA_EXCEEDED, ...tooMany },
  { type: ResponseType.REQUEST_TOO_LARGE, status: 413, code: 'PAYLOAD_TOO_LARGE', title: 'The body is too large.' },
  { type: ResponseType.UNSUPPORTED_MEDIA_TYPE, status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', title: 'The body has to be JSON.' },
  { type: ResponseType.INTEGRATION_TIMEOUT, status: 504, code: 'TIMEOUT', title: 'This took too long.' },
  { type: ResponseType.DEFAULT_4XX, status: 400, code: 'INVALID_REQUEST', title: 'The request is not valid.' },
  { type: ResponseType.DEFAULT_5XX, ...fault },
  { type: ResponseType.INTEGRATION_FAILURE, ...fault },
  { type: ResponseType.AUTHORIZER_FAILURE, ...fault },
  { type: ResponseType.AUTHORIZER_CONFIGURATION_ERROR, ...fault },
  { type: ResponseType.API_CONFIGURATION_ERROR, ...fault },
];

/** RFC 9457, as shared/http/answer.ts writes it. */
export function problemOf({ type, status, code, title, headers }: GatewayProblem): HostAnswer {
  return {
    type,
    status,
    headers: { ...headers, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: problemPage(code), title, status, code, requestId: '$context.requestId' }),
  };
}
