import type { Assembly } from '../assembly.ts';
import type { HttpAnswer, HttpRequest } from '../http.ts';
import { type Json, list, text, texts } from '../json.ts';
import type { Functions } from '../lambda/pool.ts';
import { authorizers, functionOf } from './authorizer.ts';
import { type Exchange, exchange, matchesMediaType, proxyEvent } from './event.ts';
import { gatewayAnswer, type ResponseType } from './gateway-responses.ts';
import type { KeyStore } from './keys.ts';
import { type RestApi, usagePlans } from './model.ts';
import { findRoute, type Route } from './router.ts';
import { buckets } from './usage-plan.ts';

/** API Gateway's own limits: a request's body, an invocation's event or answer, and how long it waits. */
export const limits = { bodyBytes: 10 * 1024 * 1024, payloadBytes: 6 * 1024 * 1024, seconds: 29 };

export interface ApiOptions {
  readonly assembly: Assembly;
  readonly functions: Functions;
  readonly keys: KeyStore;
  readonly now: () => Date;
}

/** Answers the requests of one REST API: route, authorizer, key and throttle, function. */
export function restApiHandler(
  api: RestApi,
  { assembly, functions, keys, now }: ApiOptions,
): (request: HttpRequest) => Promise<HttpAnswer> {
  const authorize = authorizers(api, functions, assembly);
  const plans = usagePlans(assembly, api);
  const take = buckets();

  return async (request) => {
    const on = exchange(request, now());
    const route = findRoute(api.root, request.method, request.path);
    const refuse = (type: ResponseType) => gatewayAnswer({ api, on, resourcePath: route?.node.resourcePath }, type);
    if (request.tooLarge) return refuse('REQUEST_TOO_LARGE');
    if (!route) return refuse('MISSING_AUTHENTICATION_TOKEN');
    const authorization = await authorize(route, on);
    if (!authorization.allowed) return refuse(authorization.answer);

    const identity: Record<string, string> = {};
    if (route.method.apiKeyRequired) {
      const value = api.keyFromAuthorizer ? authorization.usageIdentifierKey : request.header('x-api-key');
      const key = keys.byValue(value ?? '');
      const plan = plans.find(({ id }) => key?.planIds.includes(id));
      if (!key || !plan) return refuse('INVALID_API_KEY');
      if (plan.throttle && !take(`${plan.id} ${key.id}`, plan.throttle)) return refuse('THROTTLED');
      identity['apiKey'] = key.value;
      identity['apiKeyId'] = key.id;
    }
    const throttle = api.methodThrottle(request.method, route.node.resourcePath);
    if (throttle && !take(`${request.method} ${route.node.resourcePath}`, throttle)) return refuse('THROTTLED');

    if (text(route.method.integration, 'Type') === 'MOCK') return mockAnswer(route);
    const context = route.method.authorizerId === undefined ? undefined : authorization.context;
    const event = proxyEvent(api, route, on, assembly.account, context, identity);
    if (Buffer.byteLength(JSON.stringify(event)) > limits.payloadBytes) return refuse('REQUEST_TOO_LARGE');
    return integrate(route, event, on, refuse);
  };

  async function integrate(route: Route, event: Json, on: Exchange, refuse: (type: ResponseType) => HttpAnswer): Promise<HttpAnswer> {
    const type = text(route.method.integration, 'Type');
    if (type !== 'AWS_PROXY') throw new Error(`${route.node.resourcePath}: the local cloud knows no ${type} integration`);
    const seconds = Number(text(route.method.integration, 'TimeoutInMillis') || limits.seconds * 1000) / 1000;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), seconds * 1000);
    });
    const outcome = await Promise.race([functions.invoke(functionOf(text(route.method.integration, 'Uri')), event), late]);
    clearTimeout(timer);
    if (outcome === 'late') return refuse('INTEGRATION_TIMEOUT');
    if (!outcome.ok) return refuse('INTEGRATION_FAILURE');
    return proxyAnswer(outcome.payload, on) ?? refuse('INTEGRATION_FAILURE');
  }

  /** What a function returned as an answer, or undefined where API Gateway could not make one of it. */
  function proxyAnswer(payload: Json, on: Exchange): HttpAnswer | undefined {
    const status = Number(text(payload, 'statusCode'));
    const body = typeof payload === 'object' && payload !== null && !Array.isArray(payload) ? payload['body'] : undefined;
    const known = ['statusCode', 'headers', 'multiValueHeaders', 'body', 'isBase64Encoded'];
    if (!Number.isInteger(status) || status < 100 || status > 599 || !Object.keys(payload ?? {}).every((key) => known.includes(key)))
      return undefined;
    if (body !== undefined && body !== null && typeof body === 'object') return undefined;
    if (Buffer.byteLength(JSON.stringify(payload)) > limits.payloadBytes) return undefined;
    const headers: Record<string, string | string[]> = { 'content-type': 'application/json' };
    for (const [name, value] of Object.entries(texts(payload, 'headers'))) headers[name.toLowerCase()] = value;
    for (const name of Object.keys(texts(payload, 'multiValueHeaders')))
      headers[name.toLowerCase()] = list(payload, 'multiValueHeaders', name).map((value) => text(value));
    headers['x-amzn-requestid'] = on.requestId;
    headers['x-amz-apigw-id'] = on.extendedRequestId;
    delete headers['content-length'];
    const binary = text(payload, 'isBase64Encoded') === 'true' && matchesMediaType(api.binaryMediaTypes, on.request.header('accept'));
    return { status, headers, body: binary ? Buffer.from(text(payload, 'body'), 'base64') : text(payload, 'body') };
  }
}

/** An OPTIONS answer of CDK's CORS support, and other answers without a function. */
function mockAnswer(route: Route): HttpAnswer {
  const [response] = list(route.method.integration, 'IntegrationResponses');
  const headers = Object.entries(texts(response, 'ResponseParameters')).map(([name, value]) => [
    name.replace('method.response.header.', '').toLowerCase(),
    value.replace(/^'|'$/g, ''),
  ]);
  return { status: Number(text(response, 'StatusCode') || '200'), headers: Object.fromEntries(headers) };
}
