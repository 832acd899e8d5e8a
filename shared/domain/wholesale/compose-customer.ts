import type { Actor } from '#shared/domain/actor.ts';
import { iso } from '#shared/domain/calendar.ts';
import { dataCentreOf } from '#shared/domain/countries.ts';
import type { Event, EventType } from '#shared/domain/event.ts';
import type { NewId } from '#shared/domain/ids.ts';
import type { ActingFor } from '#shared/domain/wholesale/acting-for.ts';
import { addressAsKept } from '#shared/domain/wholesale/address-rules.ts';
import type { CustomerRequest } from '#shared/domain/wholesale/customer-request.ts';
import type { NewCustomer } from '#shared/domain/wholesale/customer-store.ts';
import { levelOf } from '#shared/domain/wholesale/packages.ts';
import { type Limits, limits, type WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

export type CustomerContext = { readonly actor: Actor; readonly requestId: string; readonly now: Date; readonly newId: NewId };

/** The event of a change of a customer, in the feed of the partner that owns it. */
export function customerEvent(customer: WholesaleCustomer, type: EventType, changed: readonly string[], context: CustomerContext): Event {
  const { id, partnerId, organisationId, templateId } = customer;
  return {
    id: context.newId('event'),
    type,
    at: iso(context.now),
    partnerId,
    actor: context.actor,
    requestId: context.requestId,
    subject: { wholesaleCustomerId: id, organisationId, templateId },
    changed: [...changed],
  };
}

/** Limits of a faultless request. */
export function limitsAsKept(asked: Readonly<Record<string, number>> = {}): Limits {
  return limits.parse(asked);
}

/**
 * A customer as it begins: everything of it has its id, nothing of it is there. Where its data live follows from its country (WC-5); the
 * level of its administrators from its packages, once and for all (WS-3).
 *
 * @throws on a request that has faults.
 */
export function composeCustomer(acting: ActingFor, request: CustomerRequest, context: CustomerContext): NewCustomer {
  const { newId, now } = context;
  const { organisationId, customerInfo, parameters, packages } = request;
  const at = iso(now);
  const address = addressAsKept(request.address);
  const dataCentre = dataCentreOf(address.country);
  if (dataCentre === undefined) throw new Error(`There is no data centre for ${address.country}.`);
  const { location, meetingsTimezone } = parameters;
  const level = levelOf(packages);
  const isNew = organisationId === undefined && customerInfo !== undefined;
  const customer: WholesaleCustomer = {
    id: newId('wholesaleCustomer'),
    partnerId: acting.partnerId,
    templateId: request.templateId,
    externalId: request.externalId,
    organisationId: organisationId ?? newId('organisation'),
    attached: !isNew,
    address,
    dataCentre,
    ...(isNew ? { customerInfo: { ...customerInfo, administratorId: newId('person') } } : {}),
    ...(location === undefined ? {} : { location: { ...location, id: newId('location'), address: addressAsKept(location.address) } }),
    ...(meetingsTimezone === undefined ? {} : { meetingsTimezone }),
    limits: limitsAsKept(parameters.limits),
    status: 'provisioning',
    packages: packages.map((name) => ({ name, status: 'provisioning' })),
    parts: [],
    ...(level === undefined ? {} : { level }),
    round: 1,
    createdAt: at,
    statusChangedAt: at,
    version: 1,
  };
  return { acting, customer, event: customerEvent(customer, 'wholesale_customer.created', [], context) };
}
