import type { Email } from '#shared/domain/email.ts';
import type { Event } from '#shared/domain/event.ts';
import type { OrderId, PartnerId } from '#shared/domain/ids.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { OrderChange } from '#shared/domain/orders/order-change.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Stretch } from '#shared/domain/trial-store.ts';

/** Everything that comes into being when an order is placed (OR-1). The e-mail is absent as long as its start date has not come. */
export type PlacedOrder = { readonly order: Order; readonly email: Email | undefined; readonly event: Event };

/** What is read before a change. */
export type OrderRead = {
  readonly order: Order;
  /** The order's newest e-mails, newest first; empty unless asked for. */
  readonly emails: readonly Email[];
};

export type OrderReading = {
  /** The receipt that the request would get, to recognise a repeat before any rule is looked at. */
  readonly asked?: Receipt | undefined;
  readonly emails?: boolean;
};

/** Where orders are kept, under their sellers. Whatever it writes, it writes all of or nothing of. */
export type OrderStore = {
  /** Refuses with ORDER_NUMBER_TAKEN, naming the order that has it, and answers a repeat by its receipt. One round trip. */
  place(placed: PlacedOrder, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
  /** Which order of the seller has this number. One round trip. */
  numbered(sellerId: PartnerId, number: string): Promise<OrderId | undefined>;
  /** Refuses with NOT_FOUND where the seller has no such order, and answers a repeat. Strongly consistent, one round trip. */
  read(sellerId: PartnerId, id: OrderId, reading?: OrderReading): Promise<Result<OrderRead, Refusal | Replay>>;
  /** The answer to an earlier identical request, if there was one, or the refusal of its key; one round trip. */
  earlier(asked: Receipt): Promise<Refusal | Replay | undefined>;
  /** Refuses with CHANGED_SINCE_READ if somebody else has changed the order in between. One round trip. */
  change(change: OrderChange, receipt: Receipt | undefined): Promise<Result<undefined, Refusal | Replay>>;
};

/** An order with its e-mails, and whether its contact may be written to (EM-4). */
export type OrderDetails = { readonly order: Order; readonly emails: readonly Email[]; readonly contactSuppressed: boolean };

/** An order as a partner reaches it: because it was mapped to it, or because of which of its people. */
export type OrderOfPartner = {
  readonly order: Order;
  readonly mapped: boolean;
  /** One of its people is the contact. */
  readonly contact: boolean;
  /** One of its people sold it. */
  readonly sales: boolean;
};

/** Whose orders: all that a partner reaches, or those that one of its people answers for or sold beside those mapped to it. */
export type OrdersOf = { readonly partnerId: PartnerId; readonly personEmail?: string | undefined };

/** What is read of orders without changing them. */
export type OrderReader = {
  /** Two round trips: order and e-mails, then whether an address is suppressed still. */
  details(sellerId: PartnerId, id: OrderId): Promise<OrderDetails | undefined>;
  /** At most `limit` of a seller's orders, the newest first, after (older than) a position. One round trip. */
  orders(sellerId: PartnerId, limit: number, after: OrderId | undefined): Promise<Stretch<Order, OrderId>>;
  /** Undefined where the partner does not reach it: the same for an order that there is and one that there is not. */
  forPartner(of: OrdersOf, id: OrderId): Promise<OrderOfPartner | undefined>;
  /** At most `limit` of the orders that a partner reaches, the newest first. */
  ordersForPartner(of: OrdersOf, limit: number, after: OrderId | undefined): Promise<Stretch<OrderOfPartner, OrderId>>;
};

/** An order whose date has come, by the names that stand in the index of dates. */
export type DueOrder = { readonly sellerId: PartnerId; readonly id: OrderId };

/** The dates on which orders open, are reminded of, or close. */
export type OrderCalendar = {
  readonly shards: readonly number[];
  /** The earliest due orders of a shard, after a position in it. What stands there and is no order's name comes as undefined. */
  due(shard: number, at: Date, after: string | undefined): Promise<Stretch<DueOrder | undefined, string>>;
};
