import middy from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import httpRouter from '@middy/http-router';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { TableBusyError } from '#shared/adapters/dynamodb/transact.ts';
import type { Now } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { Answer } from '#shared/http/answer.ts';
import type { Endpoint } from '#shared/http/endpoint.ts';
import { caller, header, idempotencyKey, isJson, params, rawBody, receiptMaker } from '#shared/http/json-request.ts';
import { methodsAt } from '#shared/http/methods-at.ts';
import { replayed } from '#shared/http/receipts.ts';
import type { Route } from '#shared/http/route.ts';
import { parse, parseJson } from '#shared/http/validation.ts';
import { trackingIdOf } from '#shared/http/wire/tracking.ts';
import { wireProblem } from '#shared/http/wire/wire-errors.ts';
import { methodNotAllowed } from '#shared/http/wire/wire-methods.ts';
import { wireResult } from '#shared/http/wire/wire-result.ts';
import type { Logger } from '#shared/runtime/logger.ts';

type WireRuntime = { readonly now: Now; readonly logger: Logger };

/** Clients send `null` and `''` for what they leave out: both are the same as not there, at any depth. An empty array is a value. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, of]) => of !== null && of !== '');
  return Object.fromEntries(kept.map(([name, of]) => [name, withoutBlanks(of)]));
}

function parsedBody(route: Route, event: APIGatewayProxyEvent): Result<unknown, Refusal> {
  if (route.body === undefined) return ok(undefined);
  const text = rawBody(event);
  if (text !== '' && !isJson(event)) return refused({ code: 'UNSUPPORTED_MEDIA_TYPE' });
  const json = text === '' ? ok({}) : parseJson(text);
  return json.ok ? parse(route.body, withoutBlanks(json.value)) : json;
}

/** Whom a request is made for: a client that has lost the id means somebody else than itself, and nothing must be made in its own name. */
const neverBlank: readonly string[] = ['onBehalfOfSubPartnerOrgId', 'subPartnerOrgId'];

/** Every value of a parameter, whether it was repeated or its values were joined by commas; blank ones are not there. */
function queryOf(event: APIGatewayProxyEvent): Record<string, string> {
  const all = { ...event.queryStringParameters, ...event.multiValueQueryStringParameters };
  const joined = Object.entries(all).map(([name, values]) => [name, Array.isArray(values) ? values.join(',') : (values ?? '')] as const);
  return Object.fromEntries(joined.filter(([name, value]) => value !== '' || neverBlank.includes(name)));
}

async function carryOut(endpoint: Endpoint, event: APIGatewayProxyEvent, trackingId: string, { now }: WireRuntime): Promise<Answer> {
  const { route } = endpoint;
  const refuse = (refusal: Refusal) => wireProblem(refusal, trackingId);
  const who = caller(route, event);
  if (!who.ok) return refuse(who.error);
  const path = params(route, event);
  if (!path.ok) return refuse(path.error);
  const query = route.query === undefined ? ok(undefined) : parse(route.query, queryOf(event), '?');
  if (!query.ok) return refuse(query.error);
  const key = idempotencyKey(route.method === 'GET' ? 'none' : 'accepted', event);
  if (!key.ok) return refuse(key.error);
  const body = parsedBody(route, event);
  if (!body.ok) return refuse(body.error);
  const outcome = await endpoint.handle({
    caller: who.value,
    params: path.value,
    query: query.value,
    body: body.value,
    requestId: event.requestContext.requestId,
    ifMatch: undefined,
    authorization: header(event, 'authorization'),
    receipt: receiptMaker(route, event, who.value, key.value, now()),
    opened: (replay) => replayed(replay.answer, key.value ?? ''),
  });
  if (outcome.ok) return outcome.value;
  if (outcome.error.code !== 'REPLAY') return refuse(outcome.error);
  return replayed(outcome.error.answer, key.value ?? '');
}

/**
 * Makes the handler of a function that serves operations of the wire format: what is unknown in a request is left aside, an idempotency
 * key may come with any change, errors have the shape that clients parse, and every answer says the tracking id.
 */
export function wireFunction(endpoints: readonly Endpoint[], runtime: WireRuntime) {
  const serve = (endpoint: Endpoint) => async (event: APIGatewayProxyEvent) => {
    const { requestId } = event.requestContext;
    const trackingId = trackingIdOf(header(event, 'trackingid'), requestId);
    const done = runtime.logger.request(event);
    try {
      const answer = await carryOut(endpoint, event, trackingId, runtime);
      done(answer.status);
      return wireResult(answer, trackingId, requestId);
    } catch (error) {
      runtime.logger.fault(error);
      const refusal: Refusal = error instanceof TableBusyError ? { code: 'TRY_AGAIN', retryAfterSeconds: 1 } : { code: 'INTERNAL_ERROR' };
      const answer = wireProblem(refusal, trackingId);
      done(answer.status);
      return wireResult(answer, trackingId, requestId);
    }
  };
  const routes = endpoints.map((endpoint) => ({
    method: endpoint.route.method,
    path: endpoint.route.path,
    handler: serve(endpoint),
  }));
  const routed = middy<APIGatewayProxyEvent, APIGatewayProxyResult>().use(httpHeaderNormalizer()).handler(httpRouter(routes));
  return async (event: APIGatewayProxyEvent, context: Context): Promise<APIGatewayProxyResult> => {
    const methods = methodsAt(endpoints, event.path);
    return methods.length === 0 || methods.includes(event.httpMethod) ? routed(event, context) : methodNotAllowed(methods, event);
  };
}
