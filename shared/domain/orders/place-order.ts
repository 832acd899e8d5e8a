import type { PartnerCaller } from '#shared/domain/actor.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { NewId, Now, PartnerId } from '#shared/domain/ids.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { type OrderContext, orderEmail, orderEvent } from '#shared/domain/orders/order-change.ts';
import { opened } from '#shared/domain/orders/order-clock.ts';
import type { OrderRequest } from '#shared/domain/orders/order-request.ts';
import type { OrderStore, PlacedOrder } from '#shared/domain/orders/order-store.ts';
import type { Keep, Outcome } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';

export type PlaceOrderDeps = {
  readonly orders: Pick<OrderStore, 'place' | 'numbered'>;
  readonly newId: NewId;
  readonly now: Now;
};

/** The rules that need no look at what is stored. */
export function checkOrder({ services, addOns }: Pick<OrderRequest, 'services' | 'addOns'>): Result<undefined, Refusal> {
  const contactCenter = services['contact-center-standard'] ?? services['contact-center-premium'];
  return addOns.includes('contact-center-pstn') && contactCenter === undefined
    ? refused({ code: 'ADD_ON_NEEDS_SERVICE', field: '/addOns' })
    : ok(undefined);
}

function compose(sellerId: PartnerId, request: OrderRequest, context: OrderContext): PlacedOrder {
  const at = iso(context.now);
  const { contactEmail, salesContactEmail, startsAt = at, ...ordered } = request;
  const scheduled: Order = {
    ...ordered,
    id: context.newId('order'),
    sellerId,
    startsAt,
    contact: { email: contactEmail, since: at, generation: 1 },
    formerContacts: [],
    salesContact: salesContactEmail,
    state: 'scheduled',
    createdAt: at,
    choice: {},
    version: 1,
  };
  const order = new Date(startsAt) > context.now ? scheduled : opened(scheduled, context.now);
  const email = order.state === 'scheduled' ? undefined : orderEmail(order, { kind: 'order-provisioning-required' }, context);
  return { order, email, event: orderEvent(order, 'order.placed', [], context, email) };
}

/**
 * Places an order for a seller: the order, the claim on its number, where it is found by its contact and by who sold it, and the
 * e-mail to the contact come into being together or not at all (OR-1). With a start date ahead it is scheduled, and nobody is written
 * to before. Refusals: ADD_ON_NEEDS_SERVICE, ORDER_NUMBER_TAKEN.
 */
export function placeOrder({ orders, newId, now }: PlaceOrderDeps) {
  return async (caller: PartnerCaller, request: OrderRequest, requestId: string, keep: Keep<Order>): Promise<Outcome<Order>> => {
    const checked = checkOrder(request);
    if (!checked.ok) return checked;
    const placed = compose(caller.partnerId, request, { actor: caller.actor, requestId, now: now(), newId });
    const outcome = await orders.place(placed, keep(placed.order));
    return outcome.ok ? ok(placed.order) : outcome;
  };
}

/** Says beforehand what placing would be refused for, by the same codes, and writes nothing. */
export function precheckOrder({ orders }: Pick<PlaceOrderDeps, 'orders'>) {
  return async (caller: PartnerCaller, request: OrderRequest): Promise<Result<undefined, Refusal>> => {
    const checked = checkOrder(request);
    if (!checked.ok) return checked;
    const taken = await orders.numbered(caller.partnerId, request.number);
    return taken === undefined ? ok(undefined) : refused(numberTaken(taken));
  };
}

/** The refusal of a number that another order of the seller has. */
export function numberTaken(by: Order['id']): Refusal {
  return { code: 'ORDER_NUMBER_TAKEN', field: '/number', location: `/v1/commerce/orders/${by}` };
}
