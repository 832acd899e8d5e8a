import * as z from 'zod';
import { eventId, webhookId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { lineOfText } from '#shared/domain/line-of-text.ts';
import { formerSecretHours, mostWebhooks } from '#shared/domain/webhooks/webhook.ts';
import { eventPattern } from '#shared/domain/webhooks/webhook-events.ts';
import { deliveryView, webhookView, webhookWithSecret } from '#shared/domain/webhooks/webhook-view.ts';
import { nextCursor, paging } from '#shared/http/cursor.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const reading = { tag: 'Webhooks', access: { kind: 'partner', scope: 'webhooks:read' } } as const;
const changing = { tag: 'Webhooks', access: { kind: 'partner', scope: 'webhooks:write' } } as const;
const params = z.strictObject({ webhookId });

const name = lineOfText(200);
const targetUrl = lineOfText(2048).meta({
  description: 'An https address with a public host. Redirects are not followed.',
  example: 'https://receiver.example/handover',
});
const events = z.array(eventPattern).min(1).max(100);

export const listWebhooksRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/webhooks',
  operationId: 'listWebhooks',
  summary: 'List your webhooks',
  description: 'The newest first, those of the wire-compatible API included.',
  answers: { 200: z.strictObject({ webhooks: z.array(webhookView) }).register(z.globalRegistry, { id: 'WebhookList' }) },
  refusals: [],
});

export const createWebhookRoute = route({
  ...changing,
  method: 'POST',
  path: '/v1/webhooks',
  operationId: 'createWebhook',
  summary: 'Have events sent to an address',
  description: `Every event is sent at least once, signed after Standard Webhooks, and tried again for days; \`webhook-id\` is the id of the event, the same with every attempt, and ids sort by time. \`secret\` is shown here and never again. At most ${mostWebhooks}.`,
  body: z.strictObject({ name, targetUrl, events: events.default(['*']) }).register(z.globalRegistry, { id: 'NewWebhook' }),
  answers: { 201: webhookWithSecret },
  refusals: ['WEBHOOK_ADDRESS_REFUSED', 'TOO_MANY_WEBHOOKS'],
});

export const readWebhookRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/webhooks/{webhookId}',
  operationId: 'readWebhook',
  summary: 'Read a webhook',
  params,
  answers: { 200: webhookView },
  refusals: ['NOT_FOUND'],
});

export const changeWebhookRoute = route({
  ...changing,
  method: 'PATCH',
  path: '/v1/webhooks/{webhookId}',
  operationId: 'changeWebhook',
  summary: 'Change a webhook, or set it active again',
  description: 'What is left out stays. One that was disabled begins anew as `active`; what it has missed is sent by a replay.',
  params,
  ifMatch: 'accepted',
  body: z
    .strictObject({
      name: name.optional(),
      targetUrl: targetUrl.optional(),
      events: events.optional(),
      status: z.enum(['active', 'inactive']).optional(),
    })
    .register(z.globalRegistry, { id: 'WebhookChange' }),
  answers: { 200: webhookView },
  refusals: ['NOT_FOUND', 'CHANGED_SINCE_READ', 'WEBHOOK_ADDRESS_REFUSED', 'TRY_AGAIN'],
});

export const deleteWebhookRoute = route({
  ...changing,
  method: 'DELETE',
  path: '/v1/webhooks/{webhookId}',
  operationId: 'deleteWebhook',
  summary: 'Delete a webhook',
  description: 'What is on its way is not tried again.',
  params,
  ifMatch: 'accepted',
  answers: { 204: null },
  refusals: ['NOT_FOUND', 'CHANGED_SINCE_READ', 'TRY_AGAIN'],
});

export const rotateWebhookSecretRoute = route({
  ...changing,
  method: 'POST',
  path: '/v1/webhooks/{webhookId}/secret',
  operationId: 'rotateWebhookSecret',
  summary: 'Give a webhook another secret',
  description: `For ${formerSecretHours} hours \`webhook-signature\` has a signature by the former secret as well.`,
  params,
  ifMatch: 'accepted',
  answers: { 200: webhookWithSecret },
  refusals: ['NOT_FOUND', 'CHANGED_SINCE_READ', 'TRY_AGAIN'],
});

export const testWebhookRoute = route({
  ...changing,
  method: 'POST',
  path: '/v1/webhooks/{webhookId}/test',
  operationId: 'testWebhook',
  summary: 'Send a test to a webhook',
  description: 'Once, whatever its status; what came of it stands in its deliveries.',
  params,
  answers: { 202: deliveryView },
  refusals: ['NOT_FOUND'],
});

export const listWebhookDeliveriesRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/webhooks/{webhookId}/deliveries',
  operationId: 'listWebhookDeliveries',
  summary: 'List what was sent to a webhook, and what came of it',
  description: 'Of the newest event first; kept for 30 days.',
  params,
  query: z.strictObject(paging),
  answers: {
    200: z.strictObject({ deliveries: z.array(deliveryView), next: nextCursor }).register(z.globalRegistry, { id: 'WebhookDeliveryPage' }),
  },
  refusals: ['NOT_FOUND', 'INVALID_CURSOR'],
});

export const replayWebhookRoute = route({
  ...changing,
  method: 'POST',
  path: '/v1/webhooks/{webhookId}/replays',
  operationId: 'replayWebhook',
  summary: 'Send again what has happened',
  description:
    'Everything that the webhook is told of, up to now: from an instant on (`from`), or behind the `webhook-id` that arrived last (`after`). A newer replay ends an older one.',
  params,
  body: z
    .strictObject({ from: instant.optional(), after: eventId.optional() })
    .refine(({ from, after }) => (from === undefined) !== (after === undefined), 'One of `from` and `after`.')
    .register(z.globalRegistry, { id: 'WebhookReplay' }),
  answers: { 202: webhookView },
  refusals: ['NOT_FOUND', 'WEBHOOK_UNREACHABLE', 'TRY_AGAIN'],
});

export const contract = functionContract({
  name: 'webhooks',
  purpose: 'Keeps where partners are told of events, and what became of what they were told.',
  trigger: {
    kind: 'http',
    routes: [
      listWebhooksRoute,
      createWebhookRoute,
      readWebhookRoute,
      changeWebhookRoute,
      deleteWebhookRoute,
      rotateWebhookSecretRoute,
      testWebhookRoute,
      listWebhookDeliveriesRoute,
      replayWebhookRoute,
    ],
  },
  settings: z.object({ TABLE_NAME: z.string(), STAGE: z.string(), WEBHOOKS_QUEUE_URL: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
  sendsTo: ['webhooks'],
});
