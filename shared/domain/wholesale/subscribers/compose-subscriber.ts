import { addDays, iso } from '#shared/domain/calendar.ts';
import type { Event, EventType } from '#shared/domain/event.ts';
import type { NewId } from '#shared/domain/ids.ts';
import type { Organisation, Person } from '#shared/domain/people.ts';
import { newUser } from '#shared/domain/users/compose-user.ts';
import type { UserFields } from '#shared/domain/users/plan-user.ts';
import type { ActingFor } from '#shared/domain/wholesale/acting-for.ts';
import type { PackageName } from '#shared/domain/wholesale/packages.ts';
import type { CallingDetails, Subscriber } from '#shared/domain/wholesale/subscriber.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** Who caused a change of a subscriber, and when. */
export type SubscriberContext = {
  readonly actor: ActingFor['actor'];
  readonly requestId: string;
  readonly now: Date;
  readonly newId: NewId;
};

/** Days in which the owner of a free account can agree to move. */
export const migrationDays = 30;

export type Names = { readonly firstName?: string | undefined; readonly lastName?: string | undefined };

/** One name alone is what the person is called; both or neither are a person's names. */
function fieldsOf({ firstName, lastName }: Names): UserFields {
  if (firstName !== undefined && lastName !== undefined) return { firstName, lastName, licences: [] };
  const displayName = firstName ?? lastName;
  return displayName === undefined ? { licences: [] } : { displayName, licences: [] };
}

/** Whether somebody who is added is written to: the customer's settings, as they were copied, and the organisation's own both have to want it. */
export function isWelcomed({ settings }: Organisation, customer: WholesaleCustomer): boolean {
  return customer.settings?.email.userWelcome === true && settings?.automaticInvitations !== false;
}

/**
 * The person that a subscriber becomes: a user of the organisation like any other. It is written to only if the customer's settings, as
 * they were copied from the template, and the organisation's own say so.
 */
export function personOf(
  subscriber: Subscriber,
  organisation: Organisation,
  customer: WholesaleCustomer,
  { newId, now }: Pick<SubscriberContext, 'newId' | 'now'>,
): Person {
  const { personId: id, email, partnerId, id: subscriberId } = subscriber;
  const automaticInvitations = isWelcomed(organisation, customer);
  const welcomed = { ...organisation, settings: { ...organisation.settings, automaticInvitations } };
  const user = newUser({ organisation: welcomed, id, email, fields: fieldsOf(subscriber), newId, now });
  return { ...user, subscriber: { partnerId, subscriberId } };
}

/** A person who is there already becomes a subscriber; names that the person lacks are those that were sent. */
export function boundPerson(person: Person, { partnerId, id: subscriberId, ...names }: Subscriber): Person {
  const named = person.firstName === undefined && person.displayName === undefined;
  const { licences: _licences, ...fields } = fieldsOf(names);
  return { ...person, ...(named ? fields : {}), subscriber: { partnerId, subscriberId }, version: person.version + 1 };
}

/** The person stays, and is no subscriber any more. */
export function freedPerson({ subscriber: _subscriber, ...person }: Person): Person {
  return { ...person, version: person.version + 1 };
}

type New = {
  readonly customer: WholesaleCustomer;
  readonly email: string;
  readonly names: Names;
  readonly packages: readonly PackageName[];
  readonly calling: CallingDetails | undefined;
  readonly personId: Person['id'];
  readonly migrates: boolean;
};

/** A new subscriber; one whose address is a free account's waits for its owner to agree. */
export function newSubscriber(made: New, { newId, now }: Pick<SubscriberContext, 'newId' | 'now'>): Subscriber {
  const { customer, email, names, packages, calling, personId, migrates } = made;
  const { id: customerId, partnerId, organisationId, externalId } = customer;
  const { firstName, lastName } = names;
  const at = iso(now);
  return {
    id: newId('subscriber'),
    partnerId,
    customerId,
    organisationId,
    externalCustomerId: externalId,
    personId,
    email,
    ...(firstName === undefined ? {} : { firstName }),
    ...(lastName === undefined ? {} : { lastName }),
    packages: [...packages],
    ...(calling === undefined ? {} : { calling }),
    status: migrates ? 'pending_user_migration' : 'provisioned',
    ...(migrates ? { migration: { askedAt: at, endsAt: iso(addDays(now, migrationDays)), generation: 1 } } : {}),
    createdAt: at,
    statusChangedAt: at,
    version: 1,
  };
}

/** The event of a change of a subscriber. */
export function subscriberEvent(
  { id, partnerId, customerId, organisationId, personId, status }: Subscriber,
  type: EventType,
  changed: readonly string[],
  { actor, requestId, now, newId }: SubscriberContext,
): Event {
  return {
    id: newId('event'),
    type,
    at: iso(now),
    partnerId,
    actor,
    requestId,
    subject: {
      subscriberId: id,
      wholesaleCustomerId: customerId,
      organisationId,
      ...(status === 'provisioned' ? { personId } : {}),
    },
    changed: [...changed],
  };
}
