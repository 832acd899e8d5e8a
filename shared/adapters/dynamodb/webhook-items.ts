import { due } from '#shared/adapters/dynamodb/due.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import type { Key } from '#shared/adapters/dynamodb/keys.ts';
import type { Item } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { type DeliveryId, deliveryId, type WebhookId, webhookId } from '#shared/domain/ids.ts';
import type { Delivery } from '#shared/domain/webhooks/delivery.ts';
import type { Webhook } from '#shared/domain/webhooks/webhook.ts';

export function webhookItem(webhook: Webhook): Item {
  return itemOf('webhook', wholesaleKeys.webhook(webhook.partnerId, webhook.id), webhook);
}

/** When somebody has to look whether the delivery still goes on: its next attempt, or the end of the one that was begun. */
function dueOf({ state, id, nextAttemptAt, leasedUntil, createdAt }: Delivery): object {
  if (state === 'waiting') return due('DELIVERIES', new Date(nextAttemptAt ?? createdAt), id);
  return state === 'sending' && leasedUntil !== undefined ? due('DELIVERIES', new Date(leasedUntil), id) : {};
}

export function deliveryItem(delivery: Delivery): Item {
  return itemOf(
    'delivery',
    wholesaleKeys.delivery(delivery.webhookId, delivery.id),
    { ...delivery, ...dueOf(delivery) },
    delivery.createdAt,
  );
}

/** Which delivery a key names; undefined when it is no delivery's. */
export function deliveryOfKey({ PK, SK }: Key): { readonly webhookId: WebhookId; readonly deliveryId: DeliveryId } | undefined {
  const of = webhookId.safeParse(PK.replace(/^WEBHOOK#/, ''));
  const id = deliveryId.safeParse(SK.replace(/^DELIVERY#/, ''));
  return of.success && id.success ? { webhookId: of.data, deliveryId: id.data } : undefined;
}
