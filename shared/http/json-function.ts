import middy from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import httpRouter from '@middy/http-router';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { TableBusyError } from '#shared/adapters/dynamodb/transact.ts';
import type { Now } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { type Answer, problemAnswer } from '#shared/http/answer.ts';
import type { Endpoint } from '#shared/http/endpoint.ts';
import { versionOfEtag } from '#shared/http/etag.ts';
import { caller, header, idempotencyKey, isJson, params, rawBody, receiptMaker } from '#shared/http/json-request.ts';
import { methodsAt } from '#shared/http/methods-at.ts';
import { replayed } from '#shared/http/receipts.ts';
import { idempotencyOf, type Route } from '#shared/http/route.ts';
import { parse, parseJson } from '#shared/http/validation.ts';
import type { Logger } from '#shared/runtime/logger.ts';

type HttpRuntime = { readonly now: Now; readonly logger: Logger };

function onTheWire(answer: Answer, requestId: string): APIGatewayProxyResult {
  return {
    statusCode: answer.status,
    headers: {
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...(answer.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...answer.headers,
      'x-request-id': requestId,
    },
    body: answer.body === undefined ? '' : JSON.stringify(answer.body),
  };
}

function parsedBody(route: Route, event: APIGatewayProxyEvent): Result<unknown, Refusal> {
  if (route.body === undefined) return ok(undefined);
  const sent = header(event, 'content-type')?.split(';')[0]?.trim().toLowerCase();
  if (route.text !== undefined && sent === route.text.contentType) {
    const text = rawBody(event);
    return Buffer.byteLength(text) > route.text.mostBytes ? refused({ code: 'FILE_TOO_LARGE' }) : ok({ text });
  }
  if (!isJson(event)) return refused({ code: 'UNSUPPORTED_MEDIA_TYPE' });
  const json = parseJson(rawBody(event));
  return json.ok ? parse(route.body, json.value) : json;
}

function ifMatch(route: Route, event: APIGatewayProxyEvent): Result<number | undefined, Refusal> {
  const sent = route.ifMatch === undefined ? undefined : header(event, 'if-match');
  if (sent === undefined) return route.ifMatch === 'required' ? refused({ code: 'IF_MATCH_REQUIRED' }) : ok(undefined);
  const version = versionOfEtag(sent);
  return version === undefined ? refused({ code: 'CHANGED_SINCE_READ' }) : ok(version);
}

/** A parameter that is repeated is taken as one, its values joined by commas. */
function queryOf(event: APIGatewayProxyEvent): Record<string, string | undefined> {
  const joined = Object.entries(event.multiValueQueryStringParameters ?? {}).map(([name, values]) => [name, values?.join(',')]);
  return { ...event.queryStringParameters, ...Object.fromEntries(joined) };
}

async function carryOut(endpoint: Endpoint, event: APIGatewayProxyEvent, { now }: HttpRuntime): Promise<Answer> {
  const { route } = endpoint;
  const requestId = event.requestContext.requestId;
  const refuse = (refusal: Refusal) => problemAnswer(refusal, requestId);
  const who = caller(route, event);
  if (!who.ok) return refuse(who.error);
  const path = params(route, event);
  if (!path.ok) return refuse(path.error);
  const query = route.query === undefined ? ok(undefined) : parse(route.query, queryOf(event), '?');
  if (!query.ok) return refuse(query.error);
  const key = idempotencyKey(idempotencyOf(route), event);
  if (!key.ok) return refuse(key.error);
  const version = ifMatch(route, event);
  if (!version.ok) return refuse(version.error);
  const body = parsedBody(route, event);
  if (!body.ok) return refuse(body.error);

  const outcome = await endpoint.handle({
    caller: who.value,
    params: path.value,
    query: query.value,
    body: body.value,
    requestId,
    ifMatch: version.value,
    authorization: header(event, 'authorization'),
    receipt: receiptMaker(route, event, who.value, key.value, now()),
    opened: (replay) => replayed(replay.answer, key.value ?? ''),
  });
  if (outcome.ok) return outcome.value;
  if (outcome.error.code !== 'REPLAY') return refuse(outcome.error);
  return replayed(outcome.error.answer, key.value ?? '');
}

/** A method that no operation of its path has is answered like a path that there is not, as the gateway answers it elsewhere. */
function nothingThere({ requestContext: { requestId } }: APIGatewayProxyEvent): APIGatewayProxyResult {
  return onTheWire(problemAnswer({ code: 'NOT_FOUND' }, requestId), requestId);
}

/** Makes the handler of a function that serves these operations over REST. */
export function jsonFunction(endpoints: readonly Endpoint[], runtime: HttpRuntime) {
  const serve = (endpoint: Endpoint) => async (event: APIGatewayProxyEvent) => {
    const { requestId } = event.requestContext;
    const done = runtime.logger.request(event);
    try {
      const answer = await carryOut(endpoint, event, runtime);
      done(answer.status);
      return onTheWire(answer, requestId);
    } catch (error) {
      runtime.logger.fault(error);
      const refusal: Refusal = error instanceof TableBusyError ? { code: 'TRY_AGAIN', retryAfterSeconds: 1 } : { code: 'INTERNAL_ERROR' };
      const answer = problemAnswer(refusal, requestId);
      done(answer.status);
      return onTheWire(answer, requestId);
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
    return methods.length === 0 || methods.includes(event.httpMethod) ? routed(event, context) : nothingThere(event);
  };
}
