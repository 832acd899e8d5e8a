import * as z from 'zod';
import { deliveryId, eventId, webhookId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { type Delivery, deliveryState, messageIdOf } from '#shared/domain/webhooks/delivery.ts';
import { disabledBecause, type Webhook } from '#shared/domain/webhooks/webhook.ts';

const shown = {
  id: webhookId,
  name: z.string(),
  targetUrl: z.string(),
  events: z
    .array(z.string())
    .register(z.globalRegistry, { description: 'Types of events that are sent, all of a kind (`subscriber.*`), or `*`.' })
    .optional(),
  /** Of one that a client of the wire format made. */
  resource: z.string().optional(),
  event: z.string().optional(),
  filter: z.string().optional(),
  status: z.enum(['active', 'inactive']),
  failingSince: instant.optional(),
  disabledAt: instant.optional(),
  disabledBecause: disabledBecause.optional(),
  formerSecretUntil: instant.optional(),
  createdAt: instant,
  version: z.int(),
};

export const webhookView = z.strictObject(shown).register(z.globalRegistry, { id: 'Webhook' });
type WebhookView = z.infer<typeof webhookView>;
/** The one answer that shows the secret. */
export const webhookWithSecret = z
  .strictObject({ ...shown, secret: z.string().register(z.globalRegistry, { description: 'Shown here and never again.' }) })
  .register(z.globalRegistry, { id: 'WebhookWithSecret' });

export function viewOfWebhook(webhook: Webhook, now: Date): WebhookView {
  const { id, name, targetUrl, selection, filter, status, failingSince, disabledAt, former, createdAt, version } = webhook;
  const signsStill = former !== undefined && now.getTime() < Date.parse(former.until);
  return {
    id,
    name,
    targetUrl,
    ...(selection.by === 'type' ? { events: selection.patterns } : { resource: selection.resource, event: selection.event }),
    ...(filter === undefined ? {} : { filter }),
    status,
    ...(failingSince === undefined ? {} : { failingSince }),
    ...(disabledAt === undefined ? {} : { disabledAt }),
    ...(webhook.disabledBecause === undefined ? {} : { disabledBecause: webhook.disabledBecause }),
    ...(signsStill ? { formerSecretUntil: former.until } : {}),
    createdAt,
    version,
  };
}

export const deliveryView = z
  .strictObject({
    id: deliveryId,
    /** As the receiver knows it: the header `webhook-id`. */
    messageId: z.string(),
    eventId: eventId.optional(),
    type: z.string(),
    state: deliveryState,
    attempts: z.int(),
    lastAttemptAt: instant.optional(),
    nextAttemptAt: instant.optional(),
    responseStatus: z.int().optional(),
    because: z.string().optional(),
    deliveredAt: instant.optional(),
    createdAt: instant,
  })
  .register(z.globalRegistry, { id: 'WebhookDelivery' });
type DeliveryView = z.infer<typeof deliveryView>;

export function viewOfDelivery(one: Delivery): DeliveryView {
  return {
    id: one.id,
    messageId: messageIdOf(one),
    ...(one.eventId === undefined ? {} : { eventId: one.eventId }),
    type: one.type,
    state: one.state,
    attempts: one.attempts,
    ...(one.lastAttemptAt === undefined ? {} : { lastAttemptAt: one.lastAttemptAt }),
    ...(one.nextAttemptAt === undefined ? {} : { nextAttemptAt: one.nextAttemptAt }),
    ...(one.responseStatus === undefined ? {} : { responseStatus: one.responseStatus }),
    ...(one.because === undefined ? {} : { because: one.because }),
    ...(one.deliveredAt === undefined ? {} : { deliveredAt: one.deliveredAt }),
    createdAt: one.createdAt,
  };
}
