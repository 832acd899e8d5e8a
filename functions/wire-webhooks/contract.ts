import * as z from 'zod';
import { lineOfText } from '#shared/domain/line-of-text.ts';
import { webhookResource, webhookVerb } from '#shared/domain/webhooks/webhook-events.ts';
import { route } from '#shared/http/route.ts';
import { wireIdOf } from '#shared/http/wire/wire-ids.ts';
import { offsetPaging } from '#shared/http/wire/wire-list.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const reading = { tag: 'Wholesale', access: { kind: 'partner', scope: 'webhooks:read' } } as const;
const changing = { tag: 'Wholesale', access: { kind: 'partner', scope: 'webhooks:write' } } as const;
const params = z.object({ webhookId: wireIdOf('WEBHOOK', 'webhook') });

/** Exactly these keys; what a webhook has not is not there. */
const wireWebhook = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    targetUrl: z.string(),
    resource: webhookResource,
    event: webhookVerb,
    filter: z.string().optional(),
    secret: z.string().optional(),
    status: z.enum(['active', 'inactive']),
    created: z.string(),
    ownedBy: z.string().optional(),
    orgId: z.string(),
    createdBy: z.string().optional(),
  })
  .register(z.globalRegistry, { id: 'WireWebhook' });

const name = lineOfText(200);
const targetUrl = lineOfText(2048);
const secret = z.string().min(1).max(1024).optional();
const ownedBy = z.enum(['org', 'creator']).optional();

export const wireListWebhooksRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/webhooks',
  operationId: 'wireListWebhooks',
  summary: 'List webhooks',
  description: 'The newest first.',
  query: z.object({ ...offsetPaging(100, 100), ownedBy }),
  answers: { 200: z.strictObject({ items: z.array(wireWebhook) }).register(z.globalRegistry, { id: 'WireWebhookList' }) },
  refusals: [],
});

export const wireCreateWebhookRoute = route({
  ...changing,
  method: 'POST',
  path: '/v1/webhooks',
  operationId: 'wireCreateWebhook',
  summary: 'Create a webhook',
  description:
    'For news of wholesale customers, subscribers, organisations, people and billing reports; resources that do not occur here are taken and never told of. Without `secret` one is made, which nobody is shown.',
  body: z
    .object({
      name,
      targetUrl,
      resource: webhookResource,
      event: webhookVerb,
      filter: lineOfText(1000).optional(),
      secret,
      ownedBy,
    })
    .register(z.globalRegistry, { id: 'WireNewWebhook' }),
  answers: { 200: wireWebhook },
  refusals: ['WEBHOOK_ADDRESS_REFUSED', 'TOO_MANY_WEBHOOKS'],
});

export const wireReadWebhookRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/webhooks/{webhookId}',
  operationId: 'wireReadWebhook',
  summary: 'Read a webhook',
  params,
  answers: { 200: wireWebhook },
  refusals: ['NOT_FOUND'],
});

export const wireChangeWebhookRoute = route({
  ...changing,
  method: 'PUT',
  path: '/v1/webhooks/{webhookId}',
  operationId: 'wireChangeWebhook',
  summary: 'Change a webhook',
  description: 'Name, address and secret; `status` only to set it active again.',
  params,
  body: z
    .object({ name, targetUrl, secret, status: z.enum(['active', 'inactive']).optional() })
    .register(z.globalRegistry, { id: 'WireWebhookChange' }),
  answers: { 200: wireWebhook },
  refusals: ['NOT_FOUND', 'WEBHOOK_ADDRESS_REFUSED', 'TRY_AGAIN'],
});

export const wireDeleteWebhookRoute = route({
  ...changing,
  method: 'DELETE',
  path: '/v1/webhooks/{webhookId}',
  operationId: 'wireDeleteWebhook',
  summary: 'Delete a webhook',
  params,
  answers: { 204: null },
  refusals: ['NOT_FOUND', 'TRY_AGAIN'],
});

export const contract = functionContract({
  name: 'wire-webhooks',
  purpose: 'Keeps webhooks for clients of the wire format.',
  trigger: {
    kind: 'wire',
    routes: [wireListWebhooksRoute, wireCreateWebhookRoute, wireReadWebhookRoute, wireChangeWebhookRoute, wireDeleteWebhookRoute],
  },
  settings: z.object({ TABLE_NAME: z.string(), STAGE: z.string(), WIRE_ORIGIN: z.string() }),
  table: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
});
