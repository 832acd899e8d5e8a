import { randomUUID } from 'node:crypto';
import type { HttpRequest } from '../http.ts';
import type { Json, JsonRecord } from '../json.ts';
import type { RestApi } from './model.ts';
import type { Route } from './router.ts';

/** What belongs to one request from its arrival to its answer. */
export interface Exchange {
  readonly request: HttpRequest;
  readonly requestId: string;
  readonly extendedRequestId: string;
  readonly now: Date;
}

export function exchange(request: HttpRequest, now: Date): Exchange {
  return { request, requestId: randomUUID(), extendedRequestId: Buffer.from(randomUUID()).toString('base64').slice(0, 15), now };
}

const orNull = <T>(values: Record<string, T>): Record<string, T> | null => (Object.keys(values).length > 0 ? values : null);

function grouped(pairs: Iterable<readonly [string, string]>): Record<string, string[]> {
  const groups: Record<string, string[]> = {};
  for (const [name, value] of pairs) groups[name] = [...(groups[name] ?? []), value];
  return groups;
}

const last = (groups: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(groups).map(([name, values]) => [name, values.at(-1) ?? '']));

function headersOf({ request, requestId }: Exchange): [string, string][] {
  const host = request.header('host') ?? '';
  return [
    ...request.rawHeaders.map(([name, value]): [string, string] => [name, value]),
    ['X-Forwarded-For', request.sourceIp],
    ['X-Forwarded-Port', host.split(':')[1] ?? '443'],
    ['X-Forwarded-Proto', 'https'],
    ['X-Amzn-Trace-Id', `Root=1-${requestId.slice(0, 8)}-${requestId.replaceAll('-', '').slice(8)}`],
  ];
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const two = (value: number) => String(value).padStart(2, '0');

/** The time of a request as access logs write it: 09/Apr/2026:12:34:56 +0000. */
function requestTime(now: Date): string {
  const time = [now.getUTCHours(), now.getUTCMinutes(), now.getUTCSeconds()].map(two).join(':');
  return `${two(now.getUTCDate())}/${months[now.getUTCMonth()]}/${now.getUTCFullYear()}:${time} +0000`;
}

/** `requestContext` of a REST API's events, as behind a custom domain: the path has no stage in it. */
function requestContext(api: RestApi, route: Route, on: Exchange, account: string): JsonRecord {
  const { request, requestId, extendedRequestId, now } = on;
  const domainName = (request.header('host') ?? '').split(':')[0] ?? '';
  return {
    resourceId: route.node.resourceId,
    resourcePath: route.node.resourcePath,
    httpMethod: request.method,
    extendedRequestId,
    requestTime: requestTime(now),
    requestTimeEpoch: now.getTime(),
    path: request.path,
    accountId: account,
    protocol: 'HTTP/1.1',
    stage: api.stage.name,
    domainPrefix: domainName.split('.')[0] ?? '',
    domainName,
    requestId,
    deploymentId: 'local',
    apiId: api.id,
    identity: {
      cognitoIdentityPoolId: null,
      accountId: null,
      cognitoIdentityId: null,
      caller: null,
      sourceIp: request.sourceIp,
      principalOrgId: null,
      accessKey: null,
      cognitoAuthenticationType: null,
      cognitoAuthenticationProvider: null,
      userArn: null,
      userAgent: request.header('user-agent') ?? null,
      user: null,
    },
  };
}

/** What a request's events for authorizer and function have in common. */
function common(api: RestApi, route: Route, on: Exchange, account: string): JsonRecord {
  const headers = grouped(headersOf(on));
  const query = grouped(on.request.url.searchParams);
  return {
    resource: route.node.resourcePath,
    path: on.request.path,
    httpMethod: on.request.method,
    headers: last(headers),
    multiValueHeaders: headers,
    queryStringParameters: orNull(last(query)),
    multiValueQueryStringParameters: orNull(query),
    pathParameters: route.pathParameters,
    stageVariables: api.stage.variables,
    requestContext: requestContext(api, route, on, account),
  };
}

/** The event of a proxy integration. `authorizer` is the authorizer's context, `identity` what the API key adds. */
export function proxyEvent(
  api: RestApi,
  route: Route,
  on: Exchange,
  account: string,
  authorizer: JsonRecord | undefined,
  identity: JsonRecord,
): Json {
  const event = common(api, route, on, account);
  const context = requestContext(api, route, on, account);
  const { body } = on.request;
  const binary = matchesMediaType(api.binaryMediaTypes, on.request.header('content-type'));
  return {
    ...event,
    requestContext: { ...context, identity: { ...asRecord(context['identity']), ...identity }, ...(authorizer ? { authorizer } : {}) },
    body: body.length === 0 ? null : body.toString(binary ? 'base64' : 'utf8'),
    isBase64Encoded: body.length > 0 && binary,
  };
}

const asRecord = (value: Json | undefined): JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

/** The event of a REQUEST authorizer. */
export function authorizerEvent(api: RestApi, route: Route, on: Exchange, account: string, methodArn: string): Json {
  return { type: 'REQUEST', methodArn, ...common(api, route, on, account) };
}

/** Whether a media type is one of those that an API handles as binary. */
export function matchesMediaType(types: readonly string[], header: string | undefined): boolean {
  const [type = ''] = (header ?? '').split(/[;,]/).map((part) => part.trim().toLowerCase());
  const [main = ''] = type.split('/');
  return types.some((known) => known === '*/*' || known.toLowerCase() === type || (known.endsWith('/*') && known.slice(0, -2) === main));
}
