import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { Receipt } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { Answer } from '#shared/http/answer.ts';
import { callerOf } from '#shared/http/caller.ts';
import { receiptFor } from '#shared/http/receipts.ts';
import type { Route } from '#shared/http/route.ts';

/** What is read from a request in the same way whatever the host's wire format. Header names are lower-cased before. */

export function rawBody(event: APIGatewayProxyEvent): string {
  if (event.body === null) return '';
  return event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body;
}

export function header(event: APIGatewayProxyEvent, name: string): string | undefined {
  return event.headers[name];
}

const keyPattern = /^[\x21-\x7e]{16,255}$/;

/** The idempotency key, as far as the operation takes one. */
export function idempotencyKey(need: 'required' | 'accepted' | 'none', event: APIGatewayProxyEvent): Result<string | undefined, Refusal> {
  const sent = header(event, 'idempotency-key');
  if (need === 'none' || (sent === undefined && need === 'accepted')) return ok(undefined);
  if (sent === undefined || !keyPattern.test(sent)) return refused({ code: 'IDEMPOTENCY_KEY_REQUIRED' });
  return ok(sent);
}

export function isJson(event: APIGatewayProxyEvent): boolean {
  return /^application\/json\s*(;|$)/i.test(header(event, 'content-type') ?? '');
}

/** Who asks, if the operation is for partners and the token's scopes allow it. */
export function caller(route: Route, event: APIGatewayProxyEvent): Result<PartnerCaller | undefined, Refusal> {
  if (route.access.kind !== 'partner') return ok(undefined);
  const found = callerOf(event.requestContext.authorizer);
  return found.scopes.includes(route.access.scope) ? ok(found) : refused({ code: 'NOT_ALLOWED' });
}

/** A path that cannot be the id of anything is answered like the id of nothing. */
export function params(route: Route, event: APIGatewayProxyEvent): Result<unknown, Refusal> {
  if (route.params === undefined) return ok(undefined);
  const parsed = route.params.safeParse(event.pathParameters ?? {});
  return parsed.success ? ok(parsed.data) : refused({ code: 'NOT_FOUND' });
}

/** A query says what is asked for as the body does: the same body for another sub-partner is another request. */
function queryText({ queryStringParameters }: APIGatewayProxyEvent): string {
  const sent = Object.entries(queryStringParameters ?? {}).toSorted();
  return sent.length === 0 ? '' : `\n?${JSON.stringify(sent)}`;
}

/** Makes the receipt of an answer that is about to become true, where the request can be repeated. */
export function receiptMaker(
  route: Route,
  event: APIGatewayProxyEvent,
  who: PartnerCaller | undefined,
  key: string | undefined,
  now: Date,
) {
  return (answer: Answer): Receipt | undefined => {
    if (key === undefined || who === undefined) return undefined;
    const sent = { partnerId: who.partnerId, method: route.method, path: event.path, key, rawBody: `${rawBody(event)}${queryText(event)}` };
    return receiptFor(sent, answer, now);
  };
}
