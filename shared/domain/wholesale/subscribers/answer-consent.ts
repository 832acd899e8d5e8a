import { iso } from '#shared/domain/calendar.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import { looksLikeToken, tokenHash } from '#shared/domain/links.ts';
import type { Organisation, Partner } from '#shared/domain/people.ts';
import type { Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { askedInvitation } from '#shared/domain/users/invite.ts';
import { awaitsConsent, type ConsentLink } from '#shared/domain/wholesale/consent-links.ts';
import type { FreeAccount } from '#shared/domain/wholesale/free-account.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';
import { personOf, type SubscriberContext, subscriberEvent } from '#shared/domain/wholesale/subscribers/compose-subscriber.ts';
import { endOfMigration } from '#shared/domain/wholesale/subscribers/migration.ts';
import type { SubscriberChange, SubscriberCollided } from '#shared/domain/wholesale/subscribers/subscriber-store.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** The question behind a link, with everything that it is about. */
export type BehindConsentLink = {
  readonly link: ConsentLink;
  readonly subscriber: Subscriber;
  readonly customer: WholesaleCustomer;
  readonly organisation: Organisation;
  readonly partner: Partner;
  readonly freeAccount: FreeAccount | undefined;
  /** Somebody has the address by now: nobody else can have it. */
  readonly held: boolean;
};

/** Where questions are found, and their answers written. */
export type ConsentStore = {
  /** Undefined for a token that was never ours, and where nothing is left to answer. Three round trips. */
  find(hash: string): Promise<BehindConsentLink | undefined>;
  /** One round trip. */
  change(change: SubscriberChange): Promise<Result<undefined, Refusal | Replay | SubscriberCollided>>;
};

export type AnswerConsentDeps = { readonly consents: ConsentStore; readonly newId: NewId; readonly now: Now };

/** What a link leads to: a question, the answer that was given by it, or nothing. Links of older e-mails lead to nothing. */
export type ConsentState = 'asked' | 'moved' | 'declined';

export function consentStateOf({ link, subscriber }: Pick<BehindConsentLink, 'link' | 'subscriber'>, now: Date): ConsentState | undefined {
  const { migration, status } = subscriber;
  if (migration?.generation !== link.generation) return undefined;
  if (status === 'provisioned') return 'moved';
  if (awaitsConsent(subscriber, now)) return 'asked';
  return migration.declined === true ? 'declined' : undefined;
}

/** Looks what a link leads to; uses nothing up. */
export function openConsent({ consents, now }: Pick<AnswerConsentDeps, 'consents' | 'now'>) {
  return async (token: string): Promise<(BehindConsentLink & { readonly state: ConsentState }) | undefined> => {
    const found = looksLikeToken(token) ? await consents.find(tokenHash(token)) : undefined;
    const state = found && consentStateOf(found, now());
    return found === undefined || state === undefined ? undefined : { ...found, state };
  };
}

/** The person comes into being, with an address that the link has proved; the free account is no more. */
function moved(found: BehindConsentLink, context: SubscriberContext): SubscriberChange {
  const { subscriber: before, organisation, customer, freeAccount } = found;
  const { errors: _errors, ...rest } = before;
  const at = iso(context.now);
  const after: Subscriber = { ...rest, status: 'provisioned', statusChangedAt: at, version: before.version + 1 };
  const person = { ...personOf(after, organisation, customer, context), state: 'verified' as const };
  return {
    acting: undefined,
    doing: 'change',
    before,
    after,
    person: { do: 'create', person },
    ...(freeAccount?.askedBy?.subscriberId === before.id ? { freeAccount: { do: 'move' } } : {}),
    event: subscriberEvent(after, 'subscriber.migrated', ['status'], context),
    invitations: askedInvitation(person, false),
  };
}

const looks = 5;

/**
 * Takes the answer of the owner of a free account. Asked twice it answers once: the second finds the answer and does nothing. Refuses with
 * NOT_FOUND where there is nothing to answer, EMAIL_IN_USE, CUSTOMER_STATE, TRY_AGAIN.
 */
export function answerConsent(deps: AnswerConsentDeps) {
  const { consents, newId, now } = deps;
  const open = openConsent(deps);
  return async (token: string, answer: 'agree' | 'decline', requestId: string): Promise<Result<undefined, Refusal>> => {
    let wasHeld = false;
    for (let look = 1; look <= looks; look++) {
      const found = await open(token);
      if (found === undefined) return refused({ code: 'NOT_FOUND' });
      if (found.state !== 'asked') return ok(undefined);
      if (answer === 'agree' && found.held) {
        // The question is read before the address: in between, the same answer given twice takes it. Another look tells.
        if (wasHeld) return refused({ code: 'EMAIL_IN_USE' });
        wasHeld = true;
        continue;
      }
      const context: SubscriberContext = { actor: { kind: 'reader' }, requestId, now: now(), newId };
      const change = answer === 'agree' ? moved(found, context) : endOfMigration(found.subscriber, 'declined', found.freeAccount, context);
      if (change === undefined) return ok(undefined);
      const written = await consents.change(change);
      if (written.ok) return ok(undefined);
      if (written.error.code === 'CUSTOMER_STATE' || written.error.code === 'NOT_FOUND') return refused({ code: 'CUSTOMER_STATE' });
    }
    return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  };
}
