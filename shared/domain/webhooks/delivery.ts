import * as z from 'zod';
import { type DeliveryId, deliveryId, type EventId, eventId, partnerId, webhookId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';

/**
 * `waiting`: for its next attempt. `sending`: an attempt was begun, and what came of it is not known. `delivered`: the receiver answered
 * 2xx. `failed`: all attempts were made, or the receiver is gone. `dropped`: the webhook was inactive when its turn came.
 */
export const deliveryState = z.enum(['waiting', 'sending', 'delivered', 'failed', 'dropped']);

/** An event on its way to a webhook. There is one for each event and webhook, whatever is brought twice; a replay begins it anew. */
export const delivery = z.object({
  id: deliveryId,
  webhookId,
  partnerId,
  /** Absent: a test. */
  eventId: eventId.optional(),
  type: z.string(),
  /** The replay that it was begun anew by, named by its event; empty for the first time. The later one counts. */
  run: z.string(),
  state: deliveryState,
  attempts: z.int(),
  leasedUntil: instant.optional(),
  nextAttemptAt: instant.optional(),
  lastAttemptAt: instant.optional(),
  responseStatus: z.int().optional(),
  /** Why there was no answer that counts. */
  because: z.string().optional(),
  deliveredAt: instant.optional(),
  createdAt: instant,
});
export type Delivery = z.infer<typeof delivery>;

/** Seconds after an attempt that failed until the next, the schedule of Standard Webhooks; after the last of them it has failed. */
export const retryAfterSeconds = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;
export const mostAttempts = retryAfterSeconds.length + 1;
/** Seconds for which an attempt is nobody else's: longer than the function that makes it may run. */
export const leaseSeconds = 60;

/** The delivery of an event has the event's own ULID: it cannot be there twice. */
export function deliveryIdOf(id: EventId): DeliveryId {
  return deliveryId.parse(id.replace(/^evt_/, 'dlv_'));
}

/** The id by which a receiver knows what it has had: the event's, the same with every attempt. */
export function messageIdOf({ id, eventId: of }: Pick<Delivery, 'id' | 'eventId'>): string {
  return of ?? id;
}
