import { iso } from '#shared/domain/calendar.ts';
import { dataCentreOf } from '#shared/domain/countries.ts';
import type { Email, EmailOwner } from '#shared/domain/email.ts';
import type { Event, EventType } from '#shared/domain/event.ts';
import type { OrganisationId, PartnerId } from '#shared/domain/ids.ts';
import { type TrialFound, trialFound } from '#shared/domain/mapping/mapped-to.ts';
import type { ChosenCustomer, ChosenPartner, MappingChoice, NewOrganisation } from '#shared/domain/mapping/mapping-choice.ts';
import { belowAssigned, subscribedEntitlements } from '#shared/domain/mapping/mapping-entitlements.ts';
import { administratorFor, emailTo, invitedPerson } from '#shared/domain/mapping/mapping-people.ts';
import type { MappedAdministrator, MappedToRead, Mapping, MappingRead } from '#shared/domain/mapping/mapping-store.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { OrderContext } from '#shared/domain/orders/order-change.ts';
import type { CustomerRelation, Organisation, Partner } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { Subscription } from '#shared/domain/subscriptions/subscription.ts';
import { withoutAdministration } from '#shared/domain/users/administration-access.ts';

/** What was ordered, whoever ordered it. */
export type Ordered = Pick<Order, 'sellerId' | 'number' | 'plan' | 'services' | 'addOns' | 'termMonths' | 'startsAt' | 'language'> & {
  readonly orderId?: Order['id'];
};

/** A choice that leaves nothing open (see `missingOf`). */
export type CompleteChoice = {
  readonly for: NonNullable<MappingChoice['for']>;
  readonly partner?: ChosenPartner;
  readonly customer: ChosenCustomer;
  readonly administratorEmail: string;
  readonly contactEmail: string;
  readonly countryOfOperation?: string;
  readonly customerSetsUp?: boolean;
};

/** Ids of what is not there yet, given before anything is looked at: the same ones in every further look. */
export type MappingIds = {
  readonly partner: PartnerId;
  readonly organisation: OrganisationId;
  readonly subscription: Subscription['id'];
};

function event(context: OrderContext, type: EventType, partnerId: PartnerId, subject: Event['subject'], changed: string[] = []): Event {
  const { newId, now, actor, requestId } = context;
  return { id: newId('event'), type, at: iso(now), partnerId, actor, requestId, subject, changed };
}

/** A partner that comes with the order: the contact is its full administrator, who gets a way in (GS-5). */
function partnerMade(id: PartnerId, choice: CompleteChoice, ordered: Ordered, context: OrderContext): Mapping['newPartner'] {
  const { partner } = choice;
  if (choice.for !== 'customer' || partner?.kind !== 'new') return undefined;
  const { companyName: name, vertical, country } = partner;
  const { language } = ordered;
  const email = choice.contactEmail;
  const made: Partner = { id, name, contactEmail: email, language, vertical, country, createdAt: iso(context.now), version: 1 };
  const ref = { kind: 'partner', partnerId: id, personId: context.newId('person') } as const;
  return { partner: made, person: invitedPerson({ ref, partnerId: id, email, language, role: 'full_administrator' }, context.now) };
}

function organisationMade(
  id: OrganisationId,
  partnerId: PartnerId,
  { companyName, vertical, country }: NewOrganisation,
  { language }: Ordered,
  now: Date,
): Result<Organisation, Refusal> {
  const dataCentre = dataCentreOf(country);
  if (dataCentre === undefined) return refused({ code: 'COUNTRY_NOT_OFFERED', field: '/customer/country' });
  const createdAt = iso(now);
  return ok({ id, partnerId, companyName, vertical, country, dataCentre, language, administrators: 1, createdAt, version: 1 });
}

type Customer = { readonly customer: Mapping['customer']; readonly found: TrialFound; readonly read: MappedToRead | undefined };

function customerOf(
  ids: MappingIds,
  partnerId: PartnerId,
  choice: CompleteChoice,
  ordered: Ordered,
  read: MappingRead,
  context: OrderContext,
): Result<Customer, Refusal> {
  if (choice.customer.kind === 'new') {
    if (read.nameTaken !== undefined) return refused({ code: 'COMPANY_NAME_TAKEN', field: '/customer/companyName' });
    const made = organisationMade(ids.organisation, partnerId, choice.customer, ordered, context.now);
    return made.ok ? ok({ customer: { kind: 'new', organisation: made.value }, found: { kind: 'none' }, read: undefined }) : made;
  }
  const { customer } = read;
  const relations = [customer?.ownRelation, customer?.relation].filter((relation) => relation !== undefined);
  if (customer === undefined || relations.some(({ rights }) => rights === 'deleting')) {
    return refused({ code: 'CHOICE_NOT_OFFERED', field: '/customer' });
  }
  const bought = { administratorEmail: choice.administratorEmail, services: ordered.services };
  const found = trialFound(customer, bought, context);
  if (!found.ok) return found;
  const related = [...new Set(relations.map((relation) => relation.partnerId))];
  const leavesTrial = found.value.kind === 'over' ? customer.trial?.trial : undefined;
  return ok({
    customer: { kind: 'existing', organisation: customer.organisation, leavesTrial, related },
    found: found.value,
    read: customer,
  });
}

/** The administrator whom a conversion lets in again: the trial never began, and its address was free meanwhile. */
function invitedAgain({ found, read }: Customer): MappedAdministrator | undefined {
  if (found.kind !== 'converts' || read?.trialAdministrator === undefined) return undefined;
  const invited = found.change.people.find((person) => person.kind === 'invite');
  if (invited?.kind !== 'invite') return undefined;
  const { trialAdministrator: person } = read;
  return { kind: 'invited_again', person: { ...person, state: 'invited', linkGeneration: invited.generation } };
}

/** The lasting relation (OM-12): full for a new organisation, provisioning administrator for one that exists; what is there stays. */
function relationMade(partnerId: PartnerId, choice: CompleteChoice, { customer, read }: Customer, now: Date): CustomerRelation | undefined {
  const { id: organisationId, companyName } = customer.organisation;
  const common = { partnerId, organisationId, companyName, since: iso(now) };
  if (customer.kind === 'new') return { ...common, rights: 'full' };
  // A seller provisions nothing: for its own company a customer acts by itself.
  if (read?.relation !== undefined || choice.for === 'own_company') return undefined;
  return { ...common, rights: 'provisioning_administrator' };
}

function emailsTo(administrator: MappedAdministrator, owner: EmailOwner, subscription: Subscription, context: OrderContext): Email[] {
  const { person } = administrator;
  const { id: subscriptionId, customerSetsUp } = subscription;
  return [
    emailTo(person, owner, { kind: 'order-welcome', subscriptionId }, context, true),
    ...(customerSetsUp ? [emailTo(person, owner, { kind: 'continue-setup', subscriptionId }, context)] : []),
  ];
}

/** A mapping with the order's own change left out: that is composed by whoever has the order. */
export type ComposedMapping = Omit<Mapping, 'order'>;

/**
 * Puts a mapping together out of a complete choice and what was read for it: organisations, administrator, subscription, seats,
 * relation, e-mails and events. Refuses at the field with CHOICE_NOT_OFFERED, COUNTRY_NOT_OFFERED, COMPANY_NAME_TAKEN,
 * ADDRESS_NOT_AVAILABLE, ADMINISTRATOR_DIFFERS, TRIAL_STATE; writing it may be refused for the same reasons.
 */
export function composeMapping(
  ids: MappingIds,
  choice: CompleteChoice,
  ordered: Ordered,
  read: MappingRead,
  context: OrderContext,
): Result<ComposedMapping, Refusal> {
  const own = choice.for === 'own_company';
  if (!own && choice.partner?.kind === 'existing' && (read.partner === undefined || read.partner.kind === 'seller')) {
    return refused({ code: 'CHOICE_NOT_OFFERED', field: '/partner' });
  }
  const newPartner = partnerMade(ids.partner, choice, ordered, context);
  if (newPartner !== undefined && read.partnerAdministrator.kind !== 'nobody') {
    return refused({ code: 'ADDRESS_NOT_AVAILABLE', field: '/partner' });
  }
  const partnerId = own ? ordered.sellerId : (newPartner?.partner.id ?? read.partner?.id);
  if (partnerId === undefined) return refused({ code: 'CHOICE_NOT_OFFERED', field: '/partner' });
  const customer = customerOf(ids, partnerId, choice, ordered, read, context);
  if (!customer.ok) return customer;
  const { organisation } = customer.value.customer;
  const addressed = {
    organisationId: organisation.id,
    partnerId: organisation.partnerId,
    email: choice.administratorEmail,
    language: organisation.language,
    exists: customer.value.customer.kind === 'existing',
  };
  const again = read.administrator.kind === 'nobody' ? invitedAgain(customer.value) : undefined;
  const administrator = again === undefined ? administratorFor(read.administrator, addressed, context) : ok(again);
  if (!administrator.ok) return refused({ ...administrator.error, field: '/administratorEmail' });
  const shut = administrator.value.kind === 'new' ? withoutAdministration(organisation) : undefined;
  if (shut !== undefined) return refused({ ...shut, field: '/administratorEmail' });
  const { person } = administrator.value;
  const at = iso(context.now);
  const subscription: Subscription = {
    id: ids.subscription,
    organisationId: organisation.id,
    partnerId,
    sellerId: ordered.sellerId,
    ...(ordered.orderId === undefined ? {} : { orderId: ordered.orderId }),
    orderNumber: ordered.number,
    plan: ordered.plan,
    services: ordered.services,
    addOns: ordered.addOns,
    termMonths: ordered.termMonths,
    startsAt: ordered.startsAt,
    ...(choice.countryOfOperation === undefined ? {} : { countryOfOperation: choice.countryOfOperation }),
    customerSetsUp: !own && choice.customerSetsUp === true,
    administratorId: person.id,
    mappedAt: at,
    mappedBy: context.actor,
    version: 1,
  };
  const relation = relationMade(partnerId, choice, customer.value, context.now);
  const owner: EmailOwner = { kind: 'organisation', partnerId, organisationId: organisation.id };
  const emails = emailsTo(administrator.value, owner, subscription, context);
  const welcome = newPartner && emailTo(newPartner.person, { kind: 'partner', partnerId }, { kind: 'partner-welcome' }, context, true);
  const subject: Event['subject'] = {
    organisationId: organisation.id,
    subscriptionId: subscription.id,
    ...(ordered.orderId === undefined ? {} : { orderId: ordered.orderId }),
  };
  const { found, read: present } = customer.value;
  const entitlements =
    found.kind === 'converts' ? {} : subscribedEntitlements(organisation.id, present?.entitlements ?? [], ordered.services, at);
  const moved = found.kind === 'converts' ? found.change.entitlements : entitlements;
  const below = belowAssigned(present?.entitlements ?? [], moved);
  if (below !== undefined) return refused(below);
  return ok({
    subscription,
    newPartner,
    customer: customer.value.customer,
    administrator: administrator.value,
    relation,
    conversion: found.kind === 'converts' ? found.change : undefined,
    entitlements,
    events: [
      ...(newPartner === undefined || welcome === undefined
        ? []
        : [
            {
              event: event(context, 'partner.created', partnerId, { personId: newPartner.person.id, emailId: welcome.id }),
              emails: [welcome],
            },
          ]),
      ...(relation === undefined
        ? []
        : [{ event: event(context, 'customer.related', partnerId, { organisationId: organisation.id }, ['rights']), emails: [] }]),
      { event: event(context, 'subscription.created', partnerId, { ...subject, personId: person.id }), emails },
    ],
  });
}
