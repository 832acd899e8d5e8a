import * as z from 'zod';
import type { Event } from '#shared/domain/event.ts';
import { deliveryId, eventId, partnerId, webhookId } from '#shared/domain/ids.ts';
import { deliveryIdOf } from '#shared/domain/webhooks/delivery.ts';
import type { Webhook } from '#shared/domain/webhooks/webhook.ts';
import { selects } from '#shared/domain/webhooks/webhook-events.ts';

/**
 * "Make this attempt", or "go on with this replay": named by keys; everything else is in the table. `run`: the replay that asks for it,
 * by its event; empty for the first time.
 */
export const webhookMessage = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('deliver'),
    partnerId,
    webhookId,
    deliveryId,
    /** Absent: a test. */
    eventId: eventId.optional(),
    run: z.string(),
    attempt: z.int().positive(),
  }),
  z.object({
    kind: z.literal('replay'),
    partnerId,
    webhookId,
    run: eventId,
    /** The last event that was sent again so far. */
    after: eventId.optional(),
    hop: z.int().nonnegative(),
  }),
]);
export type WebhookMessage = z.infer<typeof webhookMessage>;
export type DeliverMessage = Extract<WebhookMessage, { kind: 'deliver' }>;
export type ReplayMessage = Extract<WebhookMessage, { kind: 'replay' }>;

/** Slices of one replay, at most: 50 events each, a million in all. */
export const mostReplayHops = 20_000;

/** Hands messages to the worker that sends webhooks. */
export type WebhookQueue = {
  /** All are in the queue when it returns. `afterSeconds`: they are not handed out before, at most 900. */
  send(messages: readonly WebhookMessage[], options?: { readonly afterSeconds?: number }): Promise<void>;
};

/** The first attempt of an event at a webhook. */
export function firstAttempt(event: Pick<Event, 'id' | 'partnerId'>, { id }: Pick<Webhook, 'id'>, run = ''): DeliverMessage {
  return {
    kind: 'deliver',
    partnerId: event.partnerId,
    webhookId: id,
    deliveryId: deliveryIdOf(event.id),
    eventId: event.id,
    run,
    attempt: 1,
  };
}

/** What new events of a partner ask of the worker: an attempt for each webhook that is told of them, and replays that were asked for. */
export function webhookMessagesOf(events: readonly Event[], active: readonly Webhook[]): WebhookMessage[] {
  const attempts = events.flatMap((event) =>
    active.filter(({ selection }) => selects(selection, event)).map((webhook) => firstAttempt(event, webhook)),
  );
  const replays = events.flatMap(({ type, id, partnerId: owner, subject }): ReplayMessage[] =>
    type === 'webhook.replayed' && subject.webhookId !== undefined
      ? [{ kind: 'replay', partnerId: owner, webhookId: subject.webhookId, run: id, hop: 0 }]
      : [],
  );
  return [...attempts, ...replays];
}
