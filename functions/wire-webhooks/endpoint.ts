import { ok } from '#shared/domain/result.ts';
import { changeWebhooks, type WebhookDeps } from '#shared/domain/webhooks/change-webhooks.ts';
import type { Webhook } from '#shared/domain/webhooks/webhook.ts';
import type { Answer } from '#shared/http/answer.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { ownFields } from '#shared/http/wire/webhook-body.ts';
import { nextLink, pageAddress } from '#shared/http/wire/wire-list.ts';
import * as routes from './contract.ts';

/** `origin`: of the addresses that lists lead to. */
type WireWebhooksDeps = WebhookDeps & { readonly origin: string };

function viewOf(webhook: Webhook): Record<string, string> {
  return { ...ownFields(webhook), ...(webhook.secretChosen === true ? { secret: webhook.secret } : {}) };
}

const shown = (webhook: Webhook): Answer => ({ status: 200, body: viewOf(webhook) });

export function endpoints(deps: WireWebhooksDeps) {
  const { webhooks, origin } = deps;
  const change = changeWebhooks(deps);
  return [
    endpoint(routes.wireListWebhooksRoute, async ({ caller, query }) => {
      const { offset, max, ownedBy } = query;
      const all = await webhooks.list(caller.partnerId);
      const fitting = all.filter((one) => ownedBy === undefined || (one.ownedBy ?? 'creator') === ownedBy);
      const items = fitting.slice(offset, offset + max).map(viewOf);
      const next = offset + max < fitting.length ? { offset: offset + max, max, ownedBy } : undefined;
      const headers = next === undefined ? {} : nextLink(pageAddress(origin, '/v1/webhooks', next));
      return ok({ status: 200, body: { items }, headers });
    }),
    endpoint(routes.wireCreateWebhookRoute, async ({ caller, requestId, body, receipt }) => {
      const { resource, event, ...rest } = body;
      const wanted = { ...rest, selection: { by: 'resource', resource, event } } as const;
      return answering(await change.create({ caller, requestId, keep: (webhook) => receipt(shown(webhook)) }, wanted), shown);
    }),
    endpoint(routes.wireReadWebhookRoute, async ({ caller, params }) =>
      answering(await webhooks.read(caller.partnerId, params.webhookId, undefined), shown),
    ),
    endpoint(routes.wireChangeWebhookRoute, async ({ caller, requestId, params, body, receipt }) => {
      const { status, ...rest } = body;
      const keep = (webhook: Webhook) => receipt(shown(webhook));
      const request = { caller, requestId, id: params.webhookId, ifMatch: undefined, asked: receipt({ status: 200 }), keep };
      return answering(await change.change(request, { ...rest, ...(status === 'active' ? { status } : {}) }), shown);
    }),
    endpoint(routes.wireDeleteWebhookRoute, async ({ caller, requestId, params, receipt }) => {
      const gone: Answer = { status: 204 };
      const request = { caller, requestId, id: params.webhookId, ifMatch: undefined, asked: receipt(gone), keep: () => receipt(gone) };
      return answering(await change.remove(request), () => gone);
    }),
  ];
}
