import type { HttpAnswer } from '../http.ts';
import { at, texts } from '../json.ts';
import type { Exchange } from './event.ts';
import type { RestApi } from './model.ts';

/** The answers that API Gateway gives by itself, with the status and message they have unless the template says otherwise. */
const defaults = {
  ACCESS_DENIED: [403, 'User is not authorized to access this resource'],
  API_CONFIGURATION_ERROR: [500, 'Internal server error'],
  AUTHORIZER_CONFIGURATION_ERROR: [500, 'Internal server error'],
  AUTHORIZER_FAILURE: [500, 'Internal server error'],
  INTEGRATION_FAILURE: [502, 'Internal server error'],
  INTEGRATION_TIMEOUT: [504, 'Endpoint request timed out'],
  INVALID_API_KEY: [403, 'Forbidden'],
  MISSING_AUTHENTICATION_TOKEN: [403, 'Missing Authentication Token'],
  REQUEST_TOO_LARGE: [413, 'Request Too Long'],
  THROTTLED: [429, 'Too Many Requests'],
  UNAUTHORIZED: [401, 'Unauthorized'],
} as const;

export type ResponseType = keyof typeof defaults;

/** Where in the route a gateway answer was given: some of its variables are known only then. */
export interface Spot {
  readonly api: RestApi;
  readonly on: Exchange;
  readonly resourcePath: string | undefined;
}

/** Answers as the gateway, with the template's status, headers and body for this type or for all of its class. */
export function gatewayAnswer({ api, on, resourcePath }: Spot, type: ResponseType): HttpAnswer {
  const [usual, message] = defaults[type];
  const own = api.gatewayResponses.get(type);
  const general = api.gatewayResponses.get(usual < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX');
  const declared = own ?? general;
  const status = Number(at(declared, 'StatusCode') ?? usual);
  const context: Record<string, string> = {
    requestId: on.requestId,
    extendedRequestId: on.extendedRequestId,
    apiId: api.id,
    stage: api.stage.name,
    httpMethod: on.request.method,
    path: on.request.path,
    resourcePath: resourcePath ?? '',
    'identity.sourceIp': on.request.sourceIp,
    'error.message': message,
    'error.messageString': JSON.stringify(message),
    'error.responseType': type,
    'error.validationErrorString': '',
  };
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'x-amzn-requestid': on.requestId,
    'x-amz-apigw-id': on.extendedRequestId,
  };
  for (const [key, mapping] of Object.entries(texts(declared, 'ResponseParameters'))) {
    const value = parameter(mapping, context, on, api);
    if (value !== undefined) headers[key.replace(/^gatewayresponse\.header\./, '').toLowerCase()] = value;
  }
  const [[contentType, template] = ['application/json', '{"message":$context.error.messageString}']] = Object.entries(
    texts(declared, 'ResponseTemplates'),
  );
  if (!Object.keys(texts(declared, 'ResponseParameters')).some((key) => /\.content-type$/i.test(key)))
    headers['content-type'] = contentType;
  return { status, headers, body: filled(template, context, api) };
}

/** The value of a header's mapping: a literal in quotes, or a place in the request. */
function parameter(mapping: string, context: Record<string, string>, on: Exchange, api: RestApi): string | undefined {
  if (mapping.startsWith("'")) return mapping.slice(1, -1);
  const [, kind = '', name = ''] =
    /^(context|stageVariables|method\.request\.header|method\.request\.querystring)\.(.+)$/.exec(mapping) ?? [];
  if (kind === 'context') return context[name];
  if (kind === 'stageVariables') return api.stage.variables?.[name];
  if (kind.endsWith('header')) return on.request.header(name.toLowerCase());
  if (kind.endsWith('querystring')) return on.request.url.searchParams.get(name) ?? undefined;
  throw new Error(`The local cloud cannot map ${mapping} into a gateway response`);
}

/** Only variables are replaced: gateway responses have no other template language. */
function filled(template: string, context: Record<string, string>, api: RestApi): string {
  const value = (kind: string, name: string) => (kind === 'context' ? context[name] : api.stage.variables?.[name]) ?? '';
  return template
    .replace(/\$\{(context|stageVariables)\.([\w.]+)\}/g, (_, kind: string, name: string) => value(kind, name))
    .replace(/\$(context|stageVariables)\.([\w.]*\w)/g, (_, kind: string, name: string) => value(kind, name));
}
