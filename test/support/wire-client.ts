import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import { partnerScopes } from '#shared/domain/scopes.ts';
import type { Endpoint } from '#shared/http/endpoint.ts';
import { wireFunction } from '#shared/http/wire/wire-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { expectWire, operationAt } from '#test/wire/conformance.ts';
import type { WireRequest } from '#test/wire/wire-request.ts';

export const wireOrigin = 'https://webex.handover.test';

export type WireCall = {
  readonly as?: PartnerId;
  readonly caller?: PartnerCaller;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of an error that is looked into elsewhere: the answer is not held against the reference. */
  readonly unchecked?: true;
};

// biome-ignore lint/suspicious/noExplicitAny: tests look into it, and say by what they expect what it should be
export type WireReply = { readonly status: number; readonly headers: Record<string, string>; readonly text: string; readonly json: any };

/** Path parameters by an operation's path. */
function parametersOf(template: string, path: string): Record<string, string> {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const found = new RegExp(`^${template.replaceAll(/\{\w+\}/g, '([^/]+)')}$`).exec(path) ?? [];
  return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]));
}

/** The query as the gateway hands it over: the last value of each parameter, and all of them. */
function queryOf(pairs: WireRequest['query']) {
  if (pairs.length === 0) return { queryStringParameters: null, multiValueQueryStringParameters: null };
  const all = new Map<string, string[]>();
  for (const [name, value] of pairs) all.set(name, [...(all.get(name) ?? []), value]);
  return { queryStringParameters: Object.fromEntries(pairs), multiValueQueryStringParameters: Object.fromEntries(all) };
}

/** What the gateway hands to the function. */
function eventOf({ method, path, query, headers, body, text }: WireRequest, caller: PartnerCaller): APIGatewayProxyEvent {
  const operation = operationAt(method, path);
  const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
  return {
    ...httpEvent({
      method,
      path,
      caller,
      pathParameters: operation === undefined ? {} : parametersOf(operation.path, path),
      requestId: newId('event').slice(4).toLowerCase(),
    }),
    ...queryOf(query),
    headers: { ...headers },
    body: sent === undefined || sent === '' ? null : sent,
  };
}

/** A partner with every scope that one may have. */
export function wireCaller(partnerId: PartnerId): PartnerCaller {
  return { partnerId, actor: { kind: 'token', id: newId('token') }, scopes: [...partnerScopes] };
}

/**
 * A client of the wire format over the very handlers of functions, without a gateway: each answer is held against the reference.
 * `endpoints`: those of the functions under test.
 */
export function wireClient(endpoints: readonly Endpoint[], partnerId: PartnerId, now: () => Date) {
  const handler = wireFunction(endpoints, { now, logger: makeLogger('test') });

  async function send(request: WireRequest, caller: PartnerCaller, unchecked = false): Promise<WireReply> {
    const { statusCode, headers: sent = {}, body: text } = await handler(eventOf(request, caller), lambdaContext);
    const headers = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name.toLowerCase(), String(value)]));
    if (!unchecked) expectWire(request.method, request.path, { status: statusCode, headers, text });
    return { status: statusCode, headers, text, json: text === '' ? undefined : JSON.parse(text) };
  }

  function call(method: string, address: string, { as, caller, body, headers = {}, unchecked }: WireCall = {}): Promise<WireReply> {
    const { pathname: path, searchParams } = new URL(address, wireOrigin);
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const request: WireRequest = {
      method,
      path,
      query: [...searchParams],
      headers: { ...json, ...headers },
      ...(typeof body === 'string' ? { text: body } : { body }),
    };
    return send(request, caller ?? wireCaller(as ?? partnerId), unchecked);
  }

  return { call, send };
}
