import * as z from 'zod';
import { subscriptionId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { SubscriptionReader } from '#shared/domain/subscriptions/subscription-reader.ts';
import { viewOfSubscription, viewOfSubscriptionDetails } from '#shared/domain/subscriptions/subscription-view.ts';
import { type CursorScope, readCursor, type Sign, writeCursor } from '#shared/http/cursor.ts';
import { endpoint } from '#shared/http/endpoint.ts';
import { etag } from '#shared/http/etag.ts';
import { listSubscriptionsRoute, readSubscriptionRoute } from './contract.ts';

const position = z.strictObject({ subscriptionId });

/** `sign` is awaited with the first list, so that its key can be loaded while the function starts. */
export function endpoints({ reader, sign }: { readonly reader: SubscriptionReader; readonly sign: Promise<Sign> }) {
  return [
    endpoint(listSubscriptionsRoute, async ({ caller: { partnerId }, query: { limit, cursor } }) => {
      const key = await sign;
      const scope: CursorScope = { list: 'subscriptions', owner: partnerId, filter: {} };
      const after: Result<z.output<typeof position> | undefined, Refusal> =
        cursor === undefined ? ok(undefined) : readCursor(key, scope, position, cursor);
      if (!after.ok) return after;
      const { found, next } = await reader.subscriptions(partnerId, limit, after.value?.subscriptionId);
      const more = next === undefined ? {} : { next: writeCursor(key, scope, { subscriptionId: next }) };
      return ok({ status: 200, body: { subscriptions: found.map(viewOfSubscription), ...more } });
    }),
    endpoint(readSubscriptionRoute, async ({ caller: { partnerId }, params }) => {
      const details = await reader.details(partnerId, params.subscriptionId);
      if (details === undefined) return refused({ code: 'NOT_FOUND' });
      return ok({ status: 200, body: viewOfSubscriptionDetails(details), headers: { etag: etag(details.subscription.version) } });
    }),
  ];
}
