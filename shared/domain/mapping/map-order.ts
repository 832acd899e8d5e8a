import type { Actor } from '#shared/domain/actor.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import { type CompleteChoice, type ComposedMapping, composeMapping, type MappingIds } from '#shared/domain/mapping/compose-mapping.ts';
import type { MappingChoice } from '#shared/domain/mapping/mapping-choice.ts';
import type { Mapping, MappingRead, MappingStore, MappingWanted } from '#shared/domain/mapping/mapping-store.ts';
import { administratorOf, hasContactCenter, missingOf, type OffersContactCenter } from '#shared/domain/mapping/missing-of.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { composeOrderChange, type OrderMoved } from '#shared/domain/orders/order-change.ts';
import { orderAsOf } from '#shared/domain/orders/order-clock.ts';
import { orderLegal } from '#shared/domain/orders/order-moves.ts';
import { recordOrderSteps } from '#shared/domain/orders/order-steps.ts';
import type { CustomerRelation } from '#shared/domain/people.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';

export type MapOrderDeps = {
  readonly mappings: Pick<MappingStore, 'read' | 'earlier' | 'map'>;
  readonly offersContactCenter: OffersContactCenter;
  readonly newId: NewId;
  readonly now: Now;
};

export type MapOrderRequest = {
  /** As it is kept, read a moment ago by whoever may map it. */
  readonly order: Order;
  /** Reads it anew where somebody was faster; refuses where the one who asks may not any longer. */
  readonly again: () => Promise<Outcome<Order>>;
  /** All answers, where they do not come from the order itself. */
  readonly choice?: MappingChoice;
  readonly actor: Actor;
  readonly requestId: string;
  /** A receipt of this very request, whatever its answer: a repeat is recognised by it. */
  readonly asked: Receipt | undefined;
  readonly keep: Keep<MappedOrder>;
};

/** What a mapping has come to, or would come to. */
export type MappedOrder = {
  readonly order: Order;
  readonly mapping: ComposedMapping;
  readonly partnerName: string | undefined;
  /** What the partner may do in the organisation from now on; undefined for one's own company. */
  readonly rights: CustomerRelation['rights'] | undefined;
};

const looks = 6;

/** The choice, if nothing of it is open; otherwise MAPPING_INCOMPLETE with everything that is missing or does not fit. */
function complete(order: Order, choice: MappingChoice, offers: OffersContactCenter): Result<CompleteChoice, Refusal> {
  const asked = { services: order.services, choice, contactEmail: order.contact.email };
  const fields = missingOf(asked, offers);
  const { for: whom, customer, partner, customerSetsUp, countryOfOperation } = choice;
  const administratorEmail = administratorOf(asked);
  if (fields.length > 0 || whom === undefined || customer === undefined || administratorEmail === undefined) {
    return refused({ code: 'MAPPING_INCOMPLETE', fields });
  }
  return ok({
    for: whom,
    customer,
    administratorEmail,
    contactEmail: order.contact.email,
    ...(whom === 'customer' && partner !== undefined ? { partner } : {}),
    ...(countryOfOperation !== undefined && hasContactCenter(order.services) ? { countryOfOperation } : {}),
    ...(customerSetsUp === undefined ? {} : { customerSetsUp }),
  });
}

function wanted(order: Order, { for: whom, partner, customer, administratorEmail, contactEmail }: CompleteChoice): MappingWanted {
  const existing = partner?.kind === 'existing' ? partner.partnerId : undefined;
  return {
    partnerId: whom === 'own_company' ? order.sellerId : existing,
    organisationId: customer.kind === 'existing' ? customer.organisationId : undefined,
    administratorEmail,
    partnerAdministratorEmail: partner?.kind === 'new' ? contactEmail : undefined,
    companyName: customer.kind === 'new' ? customer.companyName : undefined,
  };
}

/** Organisations that exist are kept by the names that they have at this moment. */
function named(choice: CompleteChoice, { partner, customer }: MappingRead): CompleteChoice {
  return {
    ...choice,
    ...(choice.partner?.kind === 'existing' && partner !== undefined ? { partner: { ...choice.partner, name: partner.name } } : {}),
    ...(choice.customer.kind === 'existing' && customer !== undefined
      ? { customer: { ...choice.customer, name: customer.organisation.companyName } }
      : {}),
  };
}

function movedToMapped(held: Order, choice: CompleteChoice, { subscription }: ComposedMapping, at: Date, actor: Actor): OrderMoved {
  const { partnerId, organisationId, id: subscriptionId } = subscription;
  const { contactEmail: _, ...answers } = choice;
  return {
    order: { ...held, state: 'mapped', choice: answers, mapped: { at: iso(at), by: actor, partnerId, organisationId, subscriptionId } },
    event: 'order.mapped',
    changed: ['state', 'mapped'],
  };
}

function outcomeOf(order: Order, mapping: ComposedMapping, read: MappingRead): MappedOrder {
  const own = order.choice.for === 'own_company';
  return {
    order,
    mapping,
    partnerName: own ? undefined : (mapping.newPartner?.partner.name ?? read.partner?.name),
    rights: own ? undefined : (mapping.relation?.rights ?? read.customer?.relation?.rights),
  };
}

/** What mapping an order would write now, as far as rules and what was read allow it. */
type Planned = { readonly mapping: Mapping; readonly mapped: MappedOrder };

function plan(deps: MapOrderDeps, ids: MappingIds) {
  const { mappings, newId, now, offersContactCenter } = deps;
  return async (request: MapOrderRequest, stored: Order): Promise<Outcome<Planned>> => {
    const { actor, requestId, asked } = request;
    const at = now();
    const held = orderAsOf(stored, at);
    const choice = complete(held, request.choice ?? held.choice, offersContactCenter);
    const legal = orderLegal('map', held);
    const allowed = legal.ok ? choice : legal;
    const earlier = async () => (asked === undefined ? undefined : await mappings.earlier(asked));
    if (!allowed.ok) return refused((await earlier()) ?? allowed.error);
    const read = await mappings.read(wanted(held, allowed.value), asked);
    if (!read.ok) return read;
    const { id: orderId, sellerId, number, plan: plan_, services, addOns, termMonths, startsAt, language } = held;
    const ordered = { orderId, sellerId, number, plan: plan_, services, addOns, termMonths, startsAt, language };
    const context = { actor, requestId, now: at, newId };
    const composed = composeMapping(ids, allowed.value, ordered, read.value, context);
    if (!composed.ok) return refused((await earlier()) ?? composed.error);
    const moved = movedToMapped(held, named(allowed.value, read.value), composed.value, at, actor);
    const order = composeOrderChange(stored, [...recordOrderSteps(stored, at), moved], context);
    return ok({ mapping: { ...composed.value, order }, mapped: outcomeOf(order.after, composed.value, read.value) });
  };
}

const newIds = (newId: NewId): MappingIds => ({
  partner: newId('partner'),
  organisation: newId('organisation'),
  subscription: newId('subscription'),
});

/**
 * Maps an order to its organisations, once (OM-6): order, organisations, administrator, subscription, seats, relation, e-mails and
 * events are written in one transaction. Two round trips where the organisations are new, three where one is known. Refuses with
 * ORDER_STATE, MAPPING_INCOMPLETE, and with what `composeMapping` names; with LICENCES_BELOW_ASSIGNED where a trial has more in use
 * than was bought; and with whatever `again` refuses.
 */
export function mapOrder(deps: MapOrderDeps) {
  return async (request: MapOrderRequest): Promise<Outcome<MappedOrder>> => {
    const look = plan(deps, newIds(deps.newId));
    const attempt = async (order: Order): Promise<Outcome<MappedOrder>> => {
      const planned = await look(request, order);
      if (!planned.ok) return planned;
      const { mapping, mapped } = planned.value;
      const written = await deps.mappings.map(mapping, request.keep(mapped));
      return written.ok ? ok(mapped) : written;
    };
    let stored = request.order;
    for (let looked = 1; ; looked++) {
      const outcome = await attempt(stored);
      if (outcome.ok || outcome.error.code === 'REPLAY') return outcome;
      // What stands in the way may be what this very order has come to meanwhile.
      const newest = await request.again();
      if (!newest.ok) return newest;
      const moved = newest.value.version !== stored.version;
      if (!moved && outcome.error.code !== 'CHANGED_SINCE_READ') return outcome;
      if (looked === looks) return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
      stored = newest.value;
    }
  };
}

/** What `mapOrder` would come to now, by the same path and with the same refusals; nothing is written (OM-13). */
export function previewMapping(deps: MapOrderDeps) {
  return async (request: Omit<MapOrderRequest, 'asked' | 'keep' | 'again'>): Promise<Outcome<MappedOrder>> => {
    const again = async () => ok(request.order);
    const planned = await plan(deps, newIds(deps.newId))({ ...request, again, asked: undefined, keep: () => undefined }, request.order);
    return planned.ok ? ok(planned.value.mapped) : planned;
  };
}
