import { addDays, iso } from '#shared/domain/calendar.ts';
import type { Email } from '#shared/domain/email.ts';
import type { SubscriberId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/languages.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { ActingFor } from '#shared/domain/wholesale/acting-for.ts';
import { awaitsConsent } from '#shared/domain/wholesale/consent-links.ts';
import { isAskedByAnother } from '#shared/domain/wholesale/free-account.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';
import { migrationDays, type SubscriberContext, subscriberEvent } from '#shared/domain/wholesale/subscribers/compose-subscriber.ts';
import { consentEmail } from '#shared/domain/wholesale/subscribers/consent-email.ts';
import { looks, type SubscribersDeps, tryAgain } from '#shared/domain/wholesale/subscribers/create-subscriber.ts';
import { customerRefused } from '#shared/domain/wholesale/subscribers/plan-subscriber.ts';
import type { SubscriberChange, SubscriberRead } from '#shared/domain/wholesale/subscribers/subscriber-store.ts';
import type { FailureNote } from '#shared/domain/wholesale/wholesale-customer.ts';

/** Seconds after which somebody can be asked again. */
export const askAgainSeconds = 300;

const endings = {
  declined: 'The owner of the free account has declined to move.',
  lapsed: 'The owner of the free account did not agree in time.',
} as const;

/** Why a subscriber waits in vain, as clients read it: also where the clock has not written it down yet. */
export function failuresOf(subscriber: Subscriber, now: Date): readonly FailureNote[] {
  const { status, errors = [], migration } = subscriber;
  if (status === 'provisioned' || migration === undefined || errors.length > 0 || awaitsConsent(subscriber, now)) return errors;
  return [{ code: 'MIGRATION_ENDED', detail: endings.lapsed }];
}

/** Nobody has agreed: what was held comes back. The subscriber stays, says why, and can be asked again or deleted. */
export function endOfMigration(
  before: Subscriber,
  how: keyof typeof endings,
  account: SubscriberRead['freeAccount'],
  context: SubscriberContext,
): SubscriberChange | undefined {
  const { migration, status, version } = before;
  if (status === 'provisioned' || migration === undefined || migration.endedAt !== undefined) return undefined;
  const at = iso(context.now);
  const after: Subscriber = {
    ...before,
    migration: { ...migration, endedAt: at, ...(how === 'declined' ? { declined: true } : {}) },
    errors: [{ code: 'MIGRATION_ENDED', detail: endings[how] }],
    version: version + 1,
  };
  const asks = account?.askedBy?.subscriberId === before.id;
  return {
    acting: undefined,
    doing: 'change',
    before,
    after,
    ...(asks ? { freeAccount: { do: 'end', at } } : {}),
    event: subscriberEvent(after, 'subscriber.migration_ended', ['migration'], context),
  };
}

type Again = { readonly after: Subscriber; readonly change: SubscriberChange };

function asksAgain(
  { subscriber: before, customer, freeAccount }: SubscriberRead,
  language: Language,
  acting: ActingFor,
  context: SubscriberContext,
): Result<Again, Refusal> {
  const { migration, status, version, packages } = before;
  if (status === 'provisioned' || migration === undefined) return refused({ code: 'SUBSCRIBER_STATE', detail: status });
  const { now } = context;
  const wait = askAgainSeconds - (now.getTime() - Date.parse(migration.askedAt)) / 1000;
  if (wait > 0) return refused({ code: 'RESEND_TOO_SOON', retryAfterSeconds: Math.ceil(wait) });
  if (freeAccount === undefined)
    return refused({
      code: 'SUBSCRIBER_STATE',
      detail: 'The address belongs to no free account any more: delete the subscriber and add it again.',
    });
  if (isAskedByAnother(freeAccount, before.id, now)) return refused({ code: 'FREE_ACCOUNT_ASKED' });
  const closed = migration.endedAt === undefined ? undefined : customerRefused(customer, packages);
  if (closed !== undefined) return refused(closed);
  const { errors: _errors, ...rest } = before;
  const at = iso(now);
  const after: Subscriber = {
    ...rest,
    migration: { askedAt: at, endsAt: iso(addDays(now, migrationDays)), generation: migration.generation + 1 },
    version: version + 1,
  };
  const emails: Email[] = [consentEmail(after, customer, language, context)];
  const event = subscriberEvent(after, 'subscriber.consent_asked', ['migration'], context);
  return ok({ after, change: { acting, doing: 'change', before, after, freeAccount: { do: 'ask', at }, event, emails } });
}

export type AskAgain = {
  readonly acting: ActingFor;
  readonly id: SubscriberId;
  readonly requestId: string;
  readonly asked: Receipt | undefined;
  readonly keep: Keep<undefined>;
};

/**
 * Asks the owner of a free account again, with a new link; the older ones are dead, and the time to answer begins anew. Where it had run out,
 * seats and number are taken again first: refused like a new subscriber where there is none left.
 */
export function askConsentAgain({ subscribers, newId, now }: SubscribersDeps) {
  return async ({ acting, id, requestId, asked, keep }: AskAgain): Promise<Outcome<undefined>> => {
    for (let look = 1; look <= looks; look++) {
      const read = await subscribers.read(acting, id, 'change', { asked });
      if (!read.ok) return read;
      const language = await subscribers.languageOf(read.value.subscriber.organisationId);
      const again = asksAgain(read.value, language, acting, { actor: acting.actor, requestId, now: now(), newId });
      if (!again.ok) return again;
      const written = await subscribers.change(again.value.change, keep(undefined));
      if (written.ok) return ok(undefined);
      if (written.error.code !== 'CHANGED_MEANWHILE') return refused(written.error);
    }
    return refused(tryAgain);
  };
}
