import type { Now } from '#shared/domain/ids.ts';
import { type Recorded, sweepDue } from '#shared/domain/sweep-due.ts';
import type { DeliveryCalendar, DueDelivery } from '#shared/domain/webhooks/delivery-calendar.ts';
import type { WebhookQueue } from '#shared/queue/webhook-messages.ts';

export type RunWebhookClockDeps = {
  readonly calendar: DeliveryCalendar;
  readonly queue: WebhookQueue;
  readonly now: Now;
  /** Told of each delivery that could not be dealt with; the others go on. */
  readonly fault: (error: unknown, due: DueDelivery | undefined) => void;
};

/**
 * Hands deliveries whose time has come to the worker that sends. One that is handed over twice, here or by the queue itself, is sent
 * once: the worker knows which attempts were made. It stays due until its attempt begins, so that no message can be lost for good.
 */
export function runWebhookClock({ calendar, queue, now, fault }: RunWebhookClockDeps) {
  async function record(due: DueDelivery): Promise<Recorded> {
    const found = await calendar.read(due);
    if (found === undefined || (found.state !== 'waiting' && found.state !== 'sending')) return 'nothingDue';
    const { id, partnerId, webhookId, eventId, run, attempts } = found;
    const of = eventId === undefined ? {} : { eventId };
    await queue.send([{ kind: 'deliver', partnerId, webhookId, deliveryId: id, ...of, run, attempt: attempts + 1 }]);
    return 'recorded';
  }

  return sweepDue({ calendar, now, record, fault });
}
