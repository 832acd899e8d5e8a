import * as z from 'zod';
import type { PartnerCaller } from '#shared/domain/actor.ts';
import { iso } from '#shared/domain/calendar.ts';
import { countryCode } from '#shared/domain/countries.ts';
import { emailAddress } from '#shared/domain/email-address.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { type CompleteChoice, composeMapping, type Ordered } from '#shared/domain/mapping/compose-mapping.ts';
import type { MapOrderDeps, MappedOrder } from '#shared/domain/mapping/map-order.ts';
import { orderRequest } from '#shared/domain/orders/order-request.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { subscribedServices } from '#shared/domain/subscriptions/subscription.ts';

const { 'contact-center-standard': standard, 'contact-center-premium': premium } = subscribedServices.shape;

/** A Contact Center order that a partner enters for its own customer (OR-5). */
export const enteredOrder = z
  .strictObject({
    number: orderRequest.shape.number,
    plan: orderRequest.shape.plan,
    services: z
      .strictObject({ 'contact-center-standard': standard, 'contact-center-premium': premium })
      .refine((counts) => Object.values(counts).some((count) => count !== undefined), 'At least one Contact Center service is needed.')
      .register(z.globalRegistry, { example: { 'contact-center-premium': 10 } }),
    addOns: orderRequest.shape.addOns,
    termMonths: orderRequest.shape.termMonths,
    startsAt: orderRequest.shape.startsAt,
    administratorEmail: emailAddress,
    countryOfOperation: countryCode,
    customerSetsUp: z.boolean().default(false),
  })
  .register(z.globalRegistry, { id: 'EnteredOrder' });
export type EnteredOrder = z.infer<typeof enteredOrder>;

export type EnterOrderRequest = {
  readonly caller: PartnerCaller;
  readonly organisationId: OrganisationId;
  readonly requestId: string;
  readonly asked: Receipt | undefined;
  readonly keep: Keep<Entered>;
};

/** What was entered: mapped at once (OR-5). */
export type Entered = Omit<MappedOrder, 'order'>;

const looks = 5;

/**
 * Enters an order for a customer that the partner is related to: it is mapped at once, to that customer, and goes on to set-up (OR-5).
 * Refuses with NOT_FOUND where the organisation is not the partner's customer, NOT_ALLOWED where it is going, COUNTRY_NOT_OFFERED,
 * ORDER_NUMBER_TAKEN, and with what `composeMapping` names.
 */
export function enterOrder({ mappings, offersContactCenter, newId, now }: MapOrderDeps) {
  async function attempt(request: EnterOrderRequest, wish: EnteredOrder): Promise<Outcome<Entered>> {
    const { caller, organisationId, requestId, asked, keep } = request;
    const { administratorEmail, countryOfOperation, customerSetsUp, number, plan, services, addOns, termMonths } = wish;
    const { partnerId, actor } = caller;
    const wanted = { partnerId, organisationId, administratorEmail, partnerAdministratorEmail: undefined, companyName: undefined };
    const read = await mappings.read(wanted, asked);
    if (!read.ok) return read;
    const { customer, partner } = read.value;
    if (customer?.relation === undefined || partner === undefined) return refused({ code: 'NOT_FOUND' });
    if (customer.relation.rights === 'deleting') return refused({ code: 'NOT_ALLOWED' });
    if (!offersContactCenter(countryOfOperation)) return refused({ code: 'COUNTRY_NOT_OFFERED', field: '/countryOfOperation' });
    const at = now();
    const { language, companyName } = customer.organisation;
    const ordered: Ordered = {
      sellerId: partnerId,
      number,
      plan,
      services,
      addOns,
      termMonths,
      startsAt: wish.startsAt ?? iso(at),
      language,
    };
    const choice: CompleteChoice = {
      for: 'customer',
      partner: { kind: 'existing', partnerId, name: partner.name },
      customer: { kind: 'existing', organisationId, name: companyName },
      administratorEmail,
      contactEmail: partner.contactEmail,
      countryOfOperation,
      customerSetsUp,
    };
    const ids = { partner: partnerId, organisation: organisationId, subscription: newId('subscription') };
    const mapping = composeMapping(ids, choice, ordered, read.value, { actor, requestId, now: at, newId });
    if (!mapping.ok) return refused((asked === undefined ? undefined : await mappings.earlier(asked)) ?? mapping.error);
    const entered: Entered = { mapping: mapping.value, partnerName: partner.name, rights: customer.relation.rights };
    const written = await mappings.map({ ...mapping.value, order: undefined }, keep(entered));
    return written.ok ? ok(entered) : written;
  }

  return async (request: EnterOrderRequest, wish: EnteredOrder): Promise<Outcome<Entered>> => {
    for (let look = 1; look <= looks; look++) {
      const outcome = await attempt(request, wish);
      if (outcome.ok || outcome.error.code !== 'CHANGED_SINCE_READ') return outcome;
    }
    return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  };
}
