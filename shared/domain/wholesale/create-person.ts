import { iso } from '#shared/domain/calendar.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import type { Organisation, Person } from '#shared/domain/people.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { newUser } from '#shared/domain/users/compose-user.ts';
import { askedInvitation } from '#shared/domain/users/invite.ts';
import type { OrganisationRole } from '#shared/domain/users/licences.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import { portalNeeds } from '#shared/domain/users/portal-need.ts';
import type { UserStore, UsersChange } from '#shared/domain/users/user-store.ts';
import type { ActingFor } from '#shared/domain/wholesale/acting-for.ts';
import { roleRefused } from '#shared/domain/wholesale/change-person.ts';
import type { PackageName } from '#shared/domain/wholesale/packages.ts';
import type { PeopleStore } from '#shared/domain/wholesale/people-store.ts';
import { callingOf, detailMissing, type PersonRequest, personFields } from '#shared/domain/wholesale/person-request.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';
import { newSubscriber, subscriberEvent } from '#shared/domain/wholesale/subscribers/compose-subscriber.ts';
import { planSubscriber } from '#shared/domain/wholesale/subscribers/plan-subscriber.ts';
import { basePackage, chosenPackages, levelRefused } from '#shared/domain/wholesale/subscribers/subscriber-packages.ts';
import type {
  AddressLook,
  CustomerLook,
  SubscriberChange,
  SubscriberStore,
} from '#shared/domain/wholesale/subscribers/subscriber-store.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

export type CreatePersonDeps = {
  readonly people: PeopleStore;
  readonly users: Pick<UserStore, 'readForSaving'>;
  readonly subscribers: Pick<SubscriberStore, 'look'>;
  readonly newId: NewId;
  readonly now: Now;
};

export type NewPerson = { readonly person: Person; readonly subscriber: Subscriber | undefined };

export type CreatePerson = {
  readonly by: OrganisationCaller;
  readonly email: string;
  readonly request: PersonRequest;
  readonly role: OrganisationRole;
  /** Of the customer; what cannot be given is left out without a word. */
  readonly packages: readonly PackageName[];
  readonly requestId: string;
  readonly asked: Receipt | undefined;
  readonly keep: Keep<NewPerson>;
};

const looks = 6;

/** A partner that acts at an organisation of its own customer's acts for itself. */
export function actingAt({ partnerId, actor }: OrganisationCaller): ActingFor {
  return { partnerId, by: partnerId, actor };
}

/** Whether somebody new is written to: what the customer took over from its template says so, and what the organisation wants itself. */
function invites(organisation: Organisation, customer: WholesaleCustomer | undefined, role: OrganisationRole): boolean {
  const wanted = organisation.settings?.automaticInvitations !== false;
  const settings = customer?.settings;
  if (settings === undefined) return wanted;
  return (
    wanted && (role === 'user' ? settings.email.userWelcome : settings.email.administratorInvitations && settings.administrationAccess)
  );
}

/**
 * Adds a person to an organisation, with packages of its customer where they can be given, in one transaction. Who has the address already
 * stands in the way, whoever it is. Refuses with INVALID_REQUEST, NOT_FOUND, NOT_ALLOWED, EMAIL_IN_USE, ROLE_NOT_ASSIGNABLE,
 * NO_ADMINISTRATION_ACCESS, TRY_AGAIN.
 */
export function createPerson({ people, users, subscribers, newId, now }: CreatePersonDeps) {
  function composed(
    wish: CreatePerson,
    organisation: Organisation,
    customer: WholesaleCustomer | undefined,
    at: Date,
  ): Result<Person, Refusal> {
    const fields = personFields(wish.email, wish.request);
    if (!fields.ok) return fields;
    const missing = detailMissing(fields.value.details ?? {}, organisation.settings ?? {});
    if (missing !== undefined) return refused(missing);
    const automaticInvitations = invites(organisation, customer, wish.role);
    const user = newUser({
      organisation: { ...organisation, settings: { ...organisation.settings, automaticInvitations } },
      id: newId('person'),
      email: wish.email,
      fields: { ...fields.value, licences: [] },
      newId,
      now: at,
    });
    const status = portalNeeds({ licences: [], role: wish.role }) ? 'pending' : 'not_synced';
    return ok({ ...user, role: wish.role, sync: { status, at: iso(at) } });
  }

  /** What somebody new has of the customer; nothing, where it cannot be given. */
  function subscribed(wish: CreatePerson, person: Person, of: CustomerLook, address: AddressLook, at: Date): SubscriberChange | undefined {
    const names = chosenPackages({ packages: wish.packages });
    if (wish.packages.length === 0 || !names.ok) return undefined;
    const { by, email, request, requestId } = wish;
    const plan = planSubscriber({ email, packages: names.value, details: callingOf(request) }, names.value, address, of);
    if (!plan.ok || plan.value.address.is !== 'new') return undefined;
    const low = levelRefused({ role: wish.role, level: of.customer.level, from: undefined, to: basePackage(names.value) });
    if (low !== undefined) return undefined;
    const made = {
      customer: of.customer,
      email,
      names: { firstName: person.firstName, lastName: person.lastName },
      packages: names.value,
      calling: plan.value.calling,
      personId: person.id,
      migrates: false,
    };
    const context = { actor: by.actor, requestId, now: at, newId };
    const after = newSubscriber(made, context);
    const event = subscriberEvent(after, 'subscriber.created', ['packages'], context);
    return { acting: actingAt(by), doing: 'change', before: undefined, after, event };
  }

  function changeOf({ by, requestId }: CreatePerson, person: Person, at: Date): UsersChange {
    return {
      by,
      create: [person],
      replace: [],
      seats: {},
      takesSeats: false,
      administrators: person.role === 'customer_full_administrator' ? 1 : 0,
      trial: undefined,
      at,
      event: {
        id: newId('event'),
        type: 'users.saved',
        at: iso(at),
        partnerId: by.partnerId,
        actor: by.actor,
        requestId,
        subject: { organisationId: by.organisationId, personId: person.id },
        changed: [],
        counts: { created: 1, updated: 0, unchanged: 0, failed: 0 },
      },
      invitations: askedInvitation(person, false),
    };
  }

  return async (wish: CreatePerson): Promise<Outcome<NewPerson>> => {
    const { by, email, request, role, asked, keep } = wish;
    let withPackages = true;
    for (let look = 1; look <= looks; look++) {
      const [read, mapped] = await Promise.all([users.readForSaving(by, [email], asked), people.customerOf(by)]);
      if (!read.ok) return read;
      if (!mapped.ok) return mapped;
      const customer = mapped.value;
      const looked = await subscribers.look(
        actingAt(by),
        { email, customerId: customer?.id, calling: callingOf(request), packages: wish.packages },
        'change',
      );
      if (!looked.ok) return looked;
      const { address, of } = looked.value;
      // The owner of a free account is asked first: that is what a subscriber is made for.
      if (read.value.holders.has(email) || address.freeAccount !== undefined) return refused({ code: 'EMAIL_IN_USE', field: '/emails/0' });
      const unfit = roleRefused(customer, role);
      if (unfit !== undefined) return refused(unfit);
      const at = now();
      const person = composed(wish, read.value.organisation, customer, at);
      if (!person.ok) return person;
      const subscription = withPackages && of !== undefined ? subscribed(wish, person.value, of, address, at) : undefined;
      const subscriber = subscription?.after;
      const made: Person =
        subscriber === undefined
          ? person.value
          : { ...person.value, subscriber: { partnerId: subscriber.partnerId, subscriberId: subscriber.id } };
      const created = { person: made, subscriber };
      const written = await people.create(changeOf(wish, made, at), subscription, keep(created));
      if (written.ok) return ok(created);
      const { error } = written;
      if (error.code === 'CHANGED_MEANWHILE') continue;
      if (error.code === 'REPLAY' || subscription === undefined) return refused(error);
      // A seat or a number went to somebody else: the person comes without.
      withPackages = false;
    }
    return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  };
}
