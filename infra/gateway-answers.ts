import { ResponseType } from 'aws-cdk-lib/aws-apigateway';
import { problemPage } from '#shared/http/answer.ts';
import { problemOf as describedProblem, type ProblemCode } from '#shared/http/problem-catalogue.ts';

/** What a host says in place of API Gateway's own answer of a type. */
export type HostAnswer = {
  readonly type: ResponseType;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Headers that say the id of the request, which is all that the gateway can put into one. */
  readonly idHeaders: readonly string[];
  readonly contentType: string;
  /** Variables of the gateway such as `$context.requestId` are filled in; there is no other template language here. */
  readonly body: string;
};

type GatewayProblem = {
  readonly type: ResponseType;
  readonly status: number;
  readonly code: ProblemCode;
  readonly title: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Status and title as the catalogue of problems has them: the page about a code and the answer with it cannot differ. */
function said(code: ProblemCode) {
  const { status, title } = describedProblem(code);
  return { status, code, title };
}

const unauthenticated = { ...said('UNAUTHENTICATED'), headers: { 'WWW-Authenticate': 'Bearer' } };
const tooMany = { ...said('TOO_MANY_REQUESTS'), headers: { 'Retry-After': '1' } };

/** The answers that API Gateway gives without asking a function, in the shape and with the codes of all others. */
export const gatewayProblems: readonly GatewayProblem[] = [
  { type: ResponseType.UNAUTHORIZED, ...unauthenticated },
  // The key by which a partner is counted comes from the authorizer: none, or a wrong one, means that nobody was recognised.
  { type: ResponseType.INVALID_API_KEY, ...unauthenticated },
  { type: ResponseType.ACCESS_DENIED, ...said('NOT_ALLOWED') },
  { type: ResponseType.WAF_FILTERED, ...said('NOT_ALLOWED') },
  // So the gateway says for a path or a method that does not exist.
  { type: ResponseType.MISSING_AUTHENTICATION_TOKEN, ...said('NOT_FOUND') },
  { type: ResponseType.RESOURCE_NOT_FOUND, ...said('NOT_FOUND') },
  { type: ResponseType.THROTTLED, ...tooMany },
  { type: ResponseType.QUOTA_EXCEEDED, ...tooMany },
  { type: ResponseType.REQUEST_TOO_LARGE, ...said('PAYLOAD_TOO_LARGE') },
  { type: ResponseType.UNSUPPORTED_MEDIA_TYPE, ...said('UNSUPPORTED_MEDIA_TYPE') },
  { type: ResponseType.INTEGRATION_TIMEOUT, ...said('TIMEOUT') },
  { type: ResponseType.DEFAULT_4XX, ...said('INVALID_REQUEST') },
  { type: ResponseType.DEFAULT_5XX, ...said('INTERNAL_ERROR') },
  { type: ResponseType.INTEGRATION_FAILURE, ...said('INTERNAL_ERROR') },
  { type: ResponseType.AUTHORIZER_FAILURE, ...said('INTERNAL_ERROR') },
  { type: ResponseType.AUTHORIZER_CONFIGURATION_ERROR, ...said('INTERNAL_ERROR') },
  { type: ResponseType.API_CONFIGURATION_ERROR, ...said('INTERNAL_ERROR') },
];

/** RFC 9457, as shared/http/answer.ts writes it. */
export function problemOf({ type, status, code, title, headers }: GatewayProblem): HostAnswer {
  return {
    type,
    status,
    headers: { ...headers, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
    idHeaders: ['x-request-id'],
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: problemPage(code), title, status, code, requestId: '$context.requestId' }),
  };
}

/**
 * The error body of the wire format, as shared/http/wire/wire-errors.ts writes it. The tracking id is the bare id of the request, in header
 * and body alike: a header of the gateway's own answers takes one variable and nothing before it, and clients read either place.
 */
export function wireProblemOf({ type, status, title, headers }: GatewayProblem): HostAnswer {
  return {
    type,
    status,
    headers: { ...headers, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
    idHeaders: ['x-request-id', 'trackingid'],
    contentType: 'application/json',
    body: JSON.stringify({ message: title, errors: [{ description: title }], trackingId: '$context.requestId' }),
  };
}
