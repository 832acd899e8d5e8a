import * as z from 'zod';
import { deliveryId } from '#shared/domain/ids.ts';
import { ok } from '#shared/domain/result.ts';
import { changeWebhooks, type WebhookDeps } from '#shared/domain/webhooks/change-webhooks.ts';
import type { Delivery } from '#shared/domain/webhooks/delivery.ts';
import type { Webhook } from '#shared/domain/webhooks/webhook.ts';
import { viewOfDelivery, viewOfWebhook } from '#shared/domain/webhooks/webhook-view.ts';
import type { Answer } from '#shared/http/answer.ts';
import { type CursorScope, readCursor, type Sign, writeCursor } from '#shared/http/cursor.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { etag } from '#shared/http/etag.ts';
import type { WebhookQueue } from '#shared/queue/webhook-messages.ts';
import * as routes from './contract.ts';

type WebhooksDeps = WebhookDeps & { readonly queue: WebhookQueue; readonly sign: Promise<Sign> };

const position = z.strictObject({ deliveryId });
const at = (id: string) => `/v1/webhooks/${id}`;

export function endpoints(deps: WebhooksDeps) {
  const { webhooks, queue, sign, now } = deps;
  const change = changeWebhooks(deps);
  const shown = (webhook: Webhook): Answer => ({
    status: 200,
    body: viewOfWebhook(webhook, now()),
    headers: { etag: etag(webhook.version) },
  });
  const withSecret = (webhook: Webhook): Answer => ({
    status: 200,
    body: { ...viewOfWebhook(webhook, now()), secret: webhook.secret },
    headers: { etag: etag(webhook.version) },
  });
  const created = (webhook: Webhook): Answer => ({
    ...withSecret(webhook),
    status: 201,
    headers: { etag: etag(webhook.version), location: at(webhook.id) },
  });
  const replaying = (webhook: Webhook): Answer => ({
    ...shown(webhook),
    status: 202,
    headers: { etag: etag(webhook.version), location: `${at(webhook.id)}/deliveries` },
  });
  const testing = (test: Delivery): Answer => ({
    status: 202,
    body: viewOfDelivery(test),
    headers: { location: `${at(test.webhookId)}/deliveries` },
  });

  /** The clock finds a test that the queue did not take. */
  const wake = ({ partnerId, webhookId, id }: Delivery) =>
    queue.send([{ kind: 'deliver', partnerId, webhookId, deliveryId: id, run: '', attempt: 1 }]).catch(() => undefined);

  return [
    endpoint(routes.listWebhooksRoute, async ({ caller }) => {
      const all = await webhooks.list(caller.partnerId);
      return ok({ status: 200, body: { webhooks: all.map((one) => viewOfWebhook(one, now())) } });
    }),
    endpoint(routes.createWebhookRoute, async ({ caller, requestId, body, receipt }) => {
      const { events, ...rest } = body;
      const wanted = { ...rest, selection: { by: 'type', patterns: events } } as const;
      return answering(await change.create({ caller, requestId, keep: (webhook) => receipt(created(webhook)) }, wanted), created);
    }),
    endpoint(routes.readWebhookRoute, async ({ caller, params }) =>
      answering(await webhooks.read(caller.partnerId, params.webhookId, undefined), shown),
    ),
    endpoint(routes.changeWebhookRoute, async ({ caller, requestId, params, body, ifMatch, receipt }) => {
      const { events, ...rest } = body;
      const selection = events === undefined ? undefined : ({ by: 'type', patterns: events } as const);
      const keep = (webhook: Webhook) => receipt(shown(webhook));
      const request = { caller, requestId, id: params.webhookId, ifMatch, asked: receipt({ status: 200 }), keep };
      return answering(await change.change(request, { ...rest, selection }), shown);
    }),
    endpoint(routes.deleteWebhookRoute, async ({ caller, requestId, params, ifMatch, receipt }) => {
      const gone: Answer = { status: 204 };
      const request = { caller, requestId, id: params.webhookId, ifMatch, asked: receipt(gone), keep: () => receipt(gone) };
      return answering(await change.remove(request), () => gone);
    }),
    endpoint(routes.rotateWebhookSecretRoute, async ({ caller, requestId, params, ifMatch, receipt }) => {
      const keep = (webhook: Webhook) => receipt(withSecret(webhook));
      const request = { caller, requestId, id: params.webhookId, ifMatch, asked: receipt({ status: 200 }), keep };
      return answering(await change.rotate(request), withSecret);
    }),
    endpoint(routes.testWebhookRoute, async ({ caller, requestId, params, receipt }) => {
      const keep = (test: Delivery) => receipt(testing(test));
      const request = { caller, requestId, id: params.webhookId, ifMatch: undefined, asked: receipt({ status: 202 }), keep };
      const added = await change.test(request);
      if (added.ok) await wake(added.value);
      return answering(added, testing);
    }),
    endpoint(routes.listWebhookDeliveriesRoute, async ({ caller, params, query }) => {
      const scope: CursorScope = { list: 'webhook-deliveries', owner: `${caller.partnerId}/${params.webhookId}`, filter: {} };
      const after = query.cursor === undefined ? ok(undefined) : readCursor(await sign, scope, position, query.cursor);
      if (!after.ok) return after;
      const page = { limit: query.limit, after: after.value?.deliveryId };
      const found = await webhooks.deliveries(caller.partnerId, params.webhookId, page);
      if (!found.ok) return found;
      const { deliveries, more } = found.value;
      const last = more ? deliveries.at(-1) : undefined;
      const next = last === undefined ? {} : { next: writeCursor(await sign, scope, { deliveryId: last.id }) };
      return ok({ status: 200, body: { deliveries: deliveries.map(viewOfDelivery), ...next } });
    }),
    endpoint(routes.replayWebhookRoute, async ({ caller, requestId, params, body, receipt }) => {
      const keep = (webhook: Webhook) => receipt(replaying(webhook));
      const request = { caller, requestId, id: params.webhookId, ifMatch: undefined, asked: receipt({ status: 202 }), keep };
      return answering(await change.replay(request, body), replaying);
    }),
  ];
}
