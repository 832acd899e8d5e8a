import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { Now, OrderId, PartnerId } from '#shared/domain/ids.ts';
import type { Order, OrderState } from '#shared/domain/orders/order.ts';
import { orderAsOf } from '#shared/domain/orders/order-clock.ts';
import type { OrderDetails, OrderOfPartner, OrderReader, OrdersOf } from '#shared/domain/orders/order-store.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { pageOf } from '#shared/domain/trial-filter.ts';
import type { Stretch } from '#shared/domain/trial-store.ts';

export type ReadOrdersDeps = { readonly reader: OrderReader; readonly now: Now };

/** A page that is asked for. The states are those that hold now, whether or not they have been recorded. */
export type OrderPageRequest = {
  readonly states: readonly OrderState[] | undefined;
  readonly limit: number;
  readonly after: OrderId | undefined;
};

/** How many of a seller's orders are looked at for one page of some states: a state follows from the clock, so no key can find it. */
const mostOfSeller = 300;
/** How much of a partner's orders is looked at for one page: they lie with its people, so that reading them costs more. */
const mostOfPartner = 100;

/** What a seller sees of its own orders, and a partner of those that it reaches. */
export function readOrders({ reader, now }: ReadOrdersDeps) {
  const inState = (states: OrderPageRequest['states'], at: Date) => (order: Order) =>
    states === undefined || states.includes(orderAsOf(order, at).state);
  return {
    async one({ partnerId }: PartnerCaller, id: OrderId): Promise<Result<OrderDetails, Refusal>> {
      const details = await reader.details(partnerId, id);
      return details === undefined ? refused({ code: 'NOT_FOUND' }) : ok(details);
    },
    async list(sellerId: PartnerId, { states, limit, after }: OrderPageRequest): Promise<Stretch<Order, OrderId>> {
      const matching = inState(states, now());
      const stretch = await reader.orders(sellerId, states === undefined ? limit : mostOfSeller, after);
      return pageOf(stretch, limit, matching, (looked) => looked.at(-1)?.id);
    },
    /** The order as it is read for a partner, refused with NOT_FOUND where it does not reach it. */
    async forPartner(of: OrdersOf, id: OrderId): Promise<Result<OrderOfPartner, Refusal>> {
      const found = await reader.forPartner(of, id);
      return found === undefined ? refused({ code: 'NOT_FOUND' }) : ok(found);
    },
    /** The same for whoever may act as its sales contact (OR-4): refused with NOT_ALLOWED where it is reached for another reason. */
    async asSalesContact(of: OrdersOf, id: OrderId): Promise<Result<OrderOfPartner, Refusal>> {
      const found = await reader.forPartner(of, id);
      if (found === undefined) return refused({ code: 'NOT_FOUND' });
      return found.sales ? ok(found) : refused({ code: 'NOT_ALLOWED', detail: 'None of your people is the sales contact of this order.' });
    },
    async detailsForPartner(of: OrdersOf, id: OrderId): Promise<Result<OrderDetails & { readonly reached: OrderOfPartner }, Refusal>> {
      const reached = await reader.forPartner(of, id);
      const details = reached && (await reader.details(reached.order.sellerId, id));
      return reached === undefined || details === undefined ? refused({ code: 'NOT_FOUND' }) : ok({ ...details, reached });
    },
    async listForPartner(of: OrdersOf, { states, limit, after }: OrderPageRequest): Promise<Stretch<OrderOfPartner, OrderId>> {
      const matching = inState(states, now());
      const stretch = await reader.ordersForPartner(of, states === undefined ? limit : mostOfPartner, after);
      return pageOf(
        stretch,
        limit,
        ({ order }) => matching(order),
        (looked) => looked.at(-1)?.order.id,
      );
    },
  };
}
