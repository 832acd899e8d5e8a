import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import { partnerScopes } from '#shared/domain/scopes.ts';
import type { Endpoint } from '#shared/http/endpoint.ts';
import { wireFunction } from '#shared/http/wire/wire-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { expectWire, operationAt } from '#test/wire/conformance.ts';

export const wireOrigin = 'https://webex.handover.test';

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

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

/** A partner with every scope that one may have. */
export function wireCaller(partnerId: PartnerId): PartnerCaller {
  return { partnerId, actor: { kind: 'token', id: newId('token') }, scopes: [...partnerScopes] };
}

/**
 * A client of the wire format over the very handlers of functions, without a gateway: each answer is held against the reference.
 * `endpoints`: those of the functions under test.
 */
export function wireClient(endpoints: readonly Endpoint[], partnerId: PartnerId, now: () => Date) {
  const handler: Handler = wireFunction(endpoints, { now, logger: makeLogger('test') });

  async function call(method: string, address: string, { as, caller, body, headers = {}, unchecked }: WireCall = {}): Promise<WireReply> {
    const url = new URL(address, wireOrigin);
    const operation = operationAt(method, url.pathname);
    const event: APIGatewayProxyEvent = {
      ...httpEvent({
        method,
        path: url.pathname,
        caller: caller ?? wireCaller(as ?? partnerId),
        headers: { ...headers },
        ...(body === undefined ? {} : { body }),
        pathParameters: operation === undefined ? {} : parametersOf(operation.path, url.pathname),
        requestId: newId('event').slice(4).toLowerCase(),
      }),
      queryStringParameters: url.search === '' ? null : Object.fromEntries(url.searchParams),
      multiValueQueryStringParameters:
        url.search === '' ? null : Object.fromEntries([...url.searchParams.keys()].map((name) => [name, url.searchParams.getAll(name)])),
    };
    const { statusCode, headers: sent = {}, body: text } = await handler(event, lambdaContext);
    const got = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name.toLowerCase(), String(value)]));
    if (unchecked !== true) expectWire(method, url.pathname, { status: statusCode, headers: got, text });
    return { status: statusCode, headers: got, text, json: text === '' ? undefined : JSON.parse(text) };
  }

  return { call };
}
