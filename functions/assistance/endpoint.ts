import * as z from 'zod';
import { assistanceId, type WholesaleCustomerId } from '#shared/domain/ids.ts';
import type { Outcome } from '#shared/domain/receipt.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { type AssistDeps, askForAssistance, changeAssistance } from '#shared/domain/wholesale/assist.ts';
import { type Assistance, viewOfAssistance } from '#shared/domain/wholesale/assistance.ts';
import { type CursorScope, readCursor, type Sign, writeCursor } from '#shared/http/cursor.ts';
import { answering, type Endpoint, endpoint } from '#shared/http/endpoint.ts';
import { etag } from '#shared/http/etag.ts';
import { askForAssistanceRoute, closeAssistanceRoute, listAssistanceRoute, readAssistanceRoute } from './contract.ts';

const position = z.strictObject({ assistanceId });

function shown(request: Assistance) {
  return { status: 200, body: viewOfAssistance(request), headers: { etag: etag(request.version) } };
}

function created(request: Assistance) {
  const { body, headers } = shown(request);
  const location = `/v1/wholesale-customers/${request.customerId}/assistance-requests/${request.id}`;
  return { status: 201, body, headers: { ...headers, location } };
}

/** A request is found under its own customer only. */
function under(customerId: WholesaleCustomerId, read: Outcome<Assistance>): Outcome<Assistance> {
  return read.ok && read.value.customerId !== customerId ? refused({ code: 'NOT_FOUND' }) : read;
}

/** `sign` is awaited with the first list, so that its key can be loaded while the function starts. */
export function endpoints({ sign, ...deps }: AssistDeps & { readonly helpers: string; readonly sign: Promise<Sign> }): Endpoint[] {
  const { requests } = deps;
  const [ask, change] = [askForAssistance(deps), changeAssistance(deps)];
  return [
    endpoint(askForAssistanceRoute, async ({ caller, params, body, requestId, receipt }) => {
      const request = { caller, requestId, asked: receipt({ status: 201 }) };
      return answering(await ask(request, { ...params, ...body }, (made) => receipt(created(made))), created);
    }),
    endpoint(listAssistanceRoute, async ({ caller, params: { customerId }, query }) => {
      const scope: CursorScope = { list: 'assistance', owner: caller.partnerId, filter: { customerId } };
      const after = query.cursor === undefined ? ok(undefined) : readCursor(await sign, scope, position, query.cursor);
      if (!after.ok) return after;
      const listed = await requests.list(caller.partnerId, customerId, query.limit, after.value?.assistanceId);
      if (listed === undefined) return refused({ code: 'NOT_FOUND' });
      const next = listed.next === undefined ? {} : { next: writeCursor(await sign, scope, { assistanceId: listed.next }) };
      return ok({ status: 200, body: { requests: listed.found.map(viewOfAssistance), ...next } });
    }),
    endpoint(readAssistanceRoute, async ({ caller, params }) =>
      answering(under(params.customerId, await requests.read(caller.partnerId, params.assistanceId)), shown),
    ),
    endpoint(closeAssistanceRoute, async ({ caller, params, requestId, ifMatch, receipt }) => {
      const { partnerId, actor } = caller;
      const known = under(params.customerId, await requests.read(partnerId, params.assistanceId));
      if (!known.ok) return known;
      const by = { partnerId, actor, requestId, ifMatch, asked: receipt({ status: 200 }) };
      return answering(await change(by, params.assistanceId, { move: 'close' }, (after) => receipt(shown(after))), shown);
    }),
  ];
}
