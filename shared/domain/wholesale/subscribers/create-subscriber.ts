import { iso } from '#shared/domain/calendar.ts';
import type { NewId, Now, WholesaleCustomerId } from '#shared/domain/ids.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { askedInvitation } from '#shared/domain/users/invite.ts';
import type { ActingFor } from '#shared/domain/wholesale/acting-for.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';
import {
  boundPerson,
  newSubscriber,
  personOf,
  type SubscriberContext,
  subscriberEvent,
} from '#shared/domain/wholesale/subscribers/compose-subscriber.ts';
import { consentEmail } from '#shared/domain/wholesale/subscribers/consent-email.ts';
import { planSubscriber, type SubscriberPlan, type WantedSubscriber } from '#shared/domain/wholesale/subscribers/plan-subscriber.ts';
import { chosenPackages } from '#shared/domain/wholesale/subscribers/subscriber-packages.ts';
import type {
  AddressLook,
  SeenSubscriber,
  SubscriberChange,
  SubscriberStore,
} from '#shared/domain/wholesale/subscribers/subscriber-store.ts';

export type SubscribersDeps = {
  readonly subscribers: SubscriberStore;
  /** Where a subscriber of the partner's own is found from outside. */
  readonly addressOf: (subscriber: Subscriber) => string;
  readonly newId: NewId;
  readonly now: Now;
};

export type CreateSubscriber = {
  readonly acting: ActingFor;
  readonly customerId: WholesaleCustomerId;
  readonly wanted: WantedSubscriber;
  readonly requestId: string;
  /** A receipt of this very request, whatever its answer: a repeat is recognised by it. */
  readonly asked: Receipt | undefined;
  readonly keep: Keep<SeenSubscriber>;
};

/** How often a request looks again because others were first. */
export const looks = 6;
export const tryAgain: Refusal = { code: 'TRY_AGAIN', retryAfterSeconds: 1 };

function changeFor(plan: SubscriberPlan, subscriber: Subscriber, acting: ActingFor, context: SubscriberContext): SubscriberChange {
  const { organisation, customer, address } = plan;
  const event = subscriberEvent(subscriber, 'subscriber.created', ['packages'], context);
  const common = { acting, doing: 'change', before: undefined, after: subscriber, event } as const;
  switch (address.is) {
    case 'free':
      return {
        ...common,
        freeAccount: { do: 'ask', at: iso(context.now) },
        emails: [consentEmail(subscriber, customer, organisation.language, context)],
      };
    case 'person':
      return { ...common, person: { do: 'replace', person: boundPerson(address.person, subscriber), readVersion: address.person.version } };
    case 'new': {
      const person = personOf(subscriber, organisation, customer, context);
      return { ...common, person: { do: 'create', person }, invitations: askedInvitation(person, false) };
    }
  }
}

/** Says where the subscriber is that stands in the way, to the partner whose it is. */
function withLocation(
  refusal: Refusal,
  { holds }: AddressLook,
  { partnerId }: ActingFor,
  addressOf: SubscribersDeps['addressOf'],
): Refusal {
  const own = refusal.code === 'EMAIL_IN_USE' && holds !== undefined && holds.partnerId === partnerId;
  return own ? { ...refusal, location: addressOf(holds) } : refusal;
}

/**
 * Makes a subscriber: seat, person, number and extension in one transaction (WS-1). Of several who ask for the last seat, or for one
 * number, one gets it. An address of a free account leads to a subscriber that waits for its owner to agree.
 */
export function createSubscriber({ subscribers, addressOf, newId, now }: SubscribersDeps) {
  return async ({ acting, customerId, wanted, requestId, asked, keep }: CreateSubscriber): Promise<Outcome<SeenSubscriber>> => {
    const names = chosenPackages(wanted);
    if (!names.ok) return names;
    const packages = names.value;
    const { email, details } = wanted;
    for (let look = 1; look <= looks; look++) {
      const looked = await subscribers.look(acting, { email, customerId, calling: details, packages: [] }, 'change', asked);
      if (!looked.ok) return looked;
      const { address, of } = looked.value;
      if (of === undefined) return refused({ code: 'NOT_FOUND' });
      const plan = planSubscriber(wanted, packages, address, of);
      if (!plan.ok) return refused(withLocation(plan.error, address, acting, addressOf));
      const { customer, calling, address: who } = plan.value;
      const context = { actor: acting.actor, requestId, now: now(), newId };
      const personId = who.is === 'person' ? who.person.id : newId('person');
      const subscriber = newSubscriber(
        { customer, email, names: details, packages, calling, personId, migrates: who.is === 'free' },
        context,
      );
      const made = { subscriber, externalCustomerId: customer.externalId };
      const written = await subscribers.change(changeFor(plan.value, subscriber, acting, context), keep(made));
      if (written.ok) return ok(made);
      if (written.error.code !== 'CHANGED_MEANWHILE') return refused(written.error);
    }
    return refused(tryAgain);
  };
}
