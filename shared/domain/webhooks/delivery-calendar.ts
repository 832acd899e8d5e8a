import type { DeliveryId, WebhookId } from '#shared/domain/ids.ts';
import type { Delivery } from '#shared/domain/webhooks/delivery.ts';

export type DueDelivery = { readonly webhookId: WebhookId; readonly deliveryId: DeliveryId };

/** When deliveries are due. What the index names is read again before anything is done. */
export type DeliveryCalendar = {
  readonly shards: readonly number[];
  due(
    shard: number,
    at: Date,
    after: string | undefined,
  ): Promise<{ readonly found: readonly (DueDelivery | undefined)[]; readonly next: string | undefined }>;
  read(due: DueDelivery): Promise<Delivery | undefined>;
};
