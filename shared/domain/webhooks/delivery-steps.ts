import { iso } from '#shared/domain/calendar.ts';
import { type Delivery, leaseSeconds, mostAttempts, retryAfterSeconds } from '#shared/domain/webhooks/delivery.ts';
import { type DisabledBecause, failingDays, type Webhook } from '#shared/domain/webhooks/webhook.ts';

/** What came of a request to a receiver. */
export type Sent =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfterSeconds?: number }
  | { readonly kind: 'unanswered'; readonly because: 'address-refused' | 'timeout' | 'unreachable' };

/** What a message asks for: an attempt of a run. */
export type AskedAttempt = { readonly run: string; readonly attempt: number };

type Beginning = { readonly kind: 'begin' } | { readonly kind: 'held'; readonly seconds: number } | { readonly kind: 'done' };

const secondsUntil = (instant: string, now: Date) => Math.ceil((Date.parse(instant) - now.getTime()) / 1000);

/**
 * Whether an attempt that a message asks for is still to be made: messages come twice, late, and after others. One that was begun, and
 * never noted, is made again once its lease has ended: whether it arrived nobody knows.
 */
export function beginningOf(found: Delivery | undefined, { run, attempt }: AskedAttempt, now: Date): Beginning {
  if (found === undefined || found.run < run) return { kind: 'begin' };
  if (found.run > run) return { kind: 'done' };
  switch (found.state) {
    case 'delivered':
    case 'failed':
    case 'dropped':
      return { kind: 'done' };
    case 'waiting':
      return { kind: attempt > found.attempts ? 'begin' : 'done' };
    case 'sending': {
      const seconds = found.leasedUntil === undefined ? 0 : secondsUntil(found.leasedUntil, now);
      return seconds > 0 ? { kind: 'held', seconds } : { kind: 'begin' };
    }
  }
}

type New = Pick<Delivery, 'id' | 'webhookId' | 'partnerId' | 'eventId' | 'type'>;

/** The delivery as an attempt of it begins. */
export function begun(found: Delivery | undefined, made: New, { run }: AskedAttempt, now: Date): Delivery {
  const goesOn = found !== undefined && found.run === run;
  return {
    id: made.id,
    webhookId: made.webhookId,
    partnerId: made.partnerId,
    ...(made.eventId === undefined ? {} : { eventId: made.eventId }),
    type: made.type,
    run,
    state: 'sending',
    attempts: (goesOn ? found.attempts : 0) + 1,
    leasedUntil: iso(new Date(now.getTime() + leaseSeconds * 1000)),
    lastAttemptAt: iso(now),
    createdAt: found?.createdAt ?? iso(now),
  };
}

/** Receivers that ask for patience are given it, up to the longest pause that there is. */
const longestPause = 86_400;

function pauseAfter(attempts: number, sent: Sent): number | undefined {
  const usual = retryAfterSeconds[attempts - 1];
  if (usual === undefined) return undefined;
  const asks = sent.kind === 'answered' && (sent.status === 429 || sent.status === 503) ? sent.retryAfterSeconds : undefined;
  return Math.max(usual, Math.min(asks ?? 0, longestPause));
}

const arrived = (sent: Sent) => sent.kind === 'answered' && sent.status >= 200 && sent.status < 300;
const receiverGone = (sent: Sent) => sent.kind === 'answered' && sent.status === 410;

/** The delivery once it is known what came of its attempt, and the seconds until the next. A test is sent once. */
export function afterAttempt(
  sending: Delivery,
  sent: Sent,
  now: Date,
): { readonly delivery: Delivery; readonly nextInSeconds: number | undefined } {
  const { leasedUntil: _lease, ...rest } = sending;
  const said: Pick<Delivery, 'responseStatus' | 'because'> =
    sent.kind === 'answered' ? { responseStatus: sent.status } : { because: sent.because };
  if (arrived(sent)) return { delivery: { ...rest, ...said, state: 'delivered', deliveredAt: iso(now) }, nextInSeconds: undefined };
  const isTest = sending.eventId === undefined;
  const pause = isTest || receiverGone(sent) || sending.attempts >= mostAttempts ? undefined : pauseAfter(sending.attempts, sent);
  if (pause === undefined) return { delivery: { ...rest, ...said, state: 'failed' }, nextInSeconds: undefined };
  const nextAttemptAt = iso(new Date(now.getTime() + pause * 1000));
  return { delivery: { ...rest, ...said, state: 'waiting', nextAttemptAt }, nextInSeconds: pause };
}

/** What an attempt means for the webhook itself. Tests say nothing about it. */
type WebhookEffect =
  | { readonly kind: 'none' }
  | { readonly kind: 'recovered' }
  | { readonly kind: 'failing'; readonly since: string }
  | { readonly kind: 'disable'; readonly because: DisabledBecause };

export function effectOf(webhook: Webhook, delivery: Pick<Delivery, 'eventId'>, sent: Sent, now: Date): WebhookEffect {
  if (delivery.eventId === undefined) return { kind: 'none' };
  if (arrived(sent)) return webhook.failingSince === undefined ? { kind: 'none' } : { kind: 'recovered' };
  if (receiverGone(sent)) return { kind: 'disable', because: 'gone' };
  if (webhook.failingSince === undefined) return { kind: 'failing', since: iso(now) };
  const failingFor = now.getTime() - Date.parse(webhook.failingSince);
  return failingFor >= failingDays * 86_400_000 ? { kind: 'disable', because: 'failing' } : { kind: 'none' };
}
