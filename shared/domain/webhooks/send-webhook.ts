import { iso } from '#shared/domain/calendar.ts';
import type { Event } from '#shared/domain/event.ts';
import type { DeliveryId, EventId, NewId, Now, PartnerId, WebhookId } from '#shared/domain/ids.ts';
import { type Delivery, messageIdOf } from '#shared/domain/webhooks/delivery.ts';
import { type AskedAttempt, afterAttempt, beginningOf, begun, effectOf, type Sent } from '#shared/domain/webhooks/delivery-steps.ts';
import { disabledEmail } from '#shared/domain/webhooks/disabled-email.ts';
import type { DisabledBecause, Webhook } from '#shared/domain/webhooks/webhook.ts';
import { selects } from '#shared/domain/webhooks/webhook-events.ts';
import type { DeliveryStore } from '#shared/domain/webhooks/webhook-store.ts';

/** What is sent: signed with the secrets that hold at this instant. */
type Outgoing = { readonly webhook: Webhook; readonly id: string; readonly at: Date; readonly body: string };

export type SendWebhookDeps = {
  readonly store: DeliveryStore;
  /** The body that tells an event, or of a test; undefined where the webhook's own filter leaves the event out. */
  readonly compose: (webhook: Webhook, event: Event | undefined) => string | undefined;
  /** Ends within ten seconds, and never throws for what a receiver does. */
  readonly post: (outgoing: Outgoing) => Promise<Sent>;
  readonly newId: NewId;
  readonly now: Now;
};

type Attempt = AskedAttempt & {
  readonly partnerId: PartnerId;
  readonly webhookId: WebhookId;
  readonly deliveryId: DeliveryId;
  readonly eventId?: EventId | undefined;
};

type AttemptOutcome =
  | { readonly kind: 'done'; readonly because: string }
  /** Another holds it: to be looked at again. */
  | { readonly kind: 'held'; readonly seconds: number }
  /** It failed, and is to be tried again. */
  | { readonly kind: 'again'; readonly attempt: number; readonly seconds: number };

/**
 * Makes an attempt to deliver an event to a webhook, if it is still to be made. Begun, sent, noted: what dies in between is sent once
 * more under the same id, and never fewer times than once.
 */
export function sendWebhook({ store, compose, post, newId, now }: SendWebhookDeps) {
  async function disable(webhook: Webhook, because: DisabledBecause, requestId: string): Promise<void> {
    const at = iso(now());
    const { id, partnerId, version } = webhook;
    const after: Webhook = { ...webhook, status: 'inactive', disabledAt: at, disabledBecause: because, version: version + 1 };
    const event: Event = {
      id: newId('event'),
      type: 'webhook.disabled',
      at,
      partnerId,
      actor: { kind: 'clock' },
      requestId,
      subject: { webhookId: id },
      changed: ['status'],
    };
    const partner = await store.partner(partnerId);
    const emails = partner === undefined ? [] : [disabledEmail(partner, after, { id: newId('email'), requestId, at })];
    await store.disable(webhook, after, event, emails);
  }

  /** Nothing is sent to it any more: what had begun is over. */
  async function drop(found: Delivery | undefined, because: string): Promise<AttemptOutcome> {
    const open = found !== undefined && (found.state === 'waiting' || found.state === 'sending');
    if (open) {
      const { leasedUntil: _lease, nextAttemptAt: _next, ...rest } = found;
      await store.step(found, { ...rest, state: 'dropped', because });
    }
    return { kind: 'done', because };
  }

  async function attempt(webhook: Webhook, sending: Delivery, body: string, requestId: string): Promise<AttemptOutcome> {
    const sent = await post({ webhook, id: messageIdOf(sending), at: now(), body });
    const at = now();
    const effect = effectOf(webhook, sending, sent, at);
    if (effect.kind === 'disable') await disable(webhook, effect.because, requestId);
    if (effect.kind === 'failing') await store.noteFailing(webhook, effect.since);
    if (effect.kind === 'recovered') await store.noteFailing(webhook, undefined);
    const { delivery, nextInSeconds } = afterAttempt(sending, sent, at);
    await store.step(sending, delivery);
    return nextInSeconds === undefined
      ? { kind: 'done', because: delivery.state }
      : { kind: 'again', attempt: delivery.attempts + 1, seconds: nextInSeconds };
  }

  return async (asked: Attempt, requestId: string): Promise<AttemptOutcome> => {
    const { webhookId, partnerId, deliveryId, eventId } = asked;
    const { webhook, delivery, event } = await store.look(asked, eventId);
    if (webhook === undefined) return drop(delivery, 'webhook-deleted');
    if (eventId === undefined ? delivery === undefined : event === undefined) return { kind: 'done', because: 'nothing-to-tell' };
    if (event !== undefined && webhook.status === 'inactive') return drop(delivery, 'webhook-inactive');
    if (event !== undefined && !selects(webhook.selection, event)) return drop(delivery, 'not-asked-for');
    const body = compose(webhook, event);
    if (body === undefined) return drop(delivery, 'not-asked-for');
    const beginning = beginningOf(delivery, asked, now());
    if (beginning.kind === 'held') return { kind: 'held', seconds: beginning.seconds };
    if (beginning.kind === 'done') return { kind: 'done', because: 'made-before' };
    const type = event?.type ?? 'webhook.test';
    const sending = begun(delivery, { id: deliveryId, webhookId, partnerId, eventId, type }, asked, now());
    if (!(await store.step(delivery, sending))) return { kind: 'held', seconds: 1 };
    return attempt(webhook, sending, body, requestId);
  };
}
