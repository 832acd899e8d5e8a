import { due } from '#shared/adapters/dynamodb/due.ts';
import { changeRecord, createNew, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { create, type Item, remove, replace, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { orderId } from '#shared/domain/ids.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { type OrderChange, type OrderPointer, pointersOf } from '#shared/domain/orders/order-change.ts';
import { nextOrderDue } from '#shared/domain/orders/order-clock.ts';
import type { PlacedOrder } from '#shared/domain/orders/order-store.ts';
import { numberTaken } from '#shared/domain/orders/place-order.ts';
import type { Refusal } from '#shared/domain/refusals.ts';

/** An order carries the date on which the clock has next to look at it; once nothing is due it leaves the index. */
export function orderItem(order: Order): Item {
  const next = nextOrderDue(order);
  return itemOf('order', keys.order(order.sellerId, order.id), { ...order, ...(next ? due('ORDERS', next, order.id) : {}) });
}

function numberClaim(table: Table, hashes: SystemKeys, { sellerId, id, number }: Order): Write<Refusal> {
  const key = keys.orderNumber(sellerId, hashes.orderNumberHash(number));
  return create(table, itemOf('claim', key, { orderId: id }), (found) => numberTaken(orderId.parse(found?.['orderId'])));
}

const pointerKey = (hashes: SystemKeys, { id }: Order, { email, as }: OrderPointer) =>
  keys.orderOfAddress(hashes.addressHash(email), as, id);

function takePointer(table: Table, hashes: SystemKeys, order: Order, pointer: OrderPointer): Write<never> {
  const names = { sellerId: order.sellerId, orderId: order.id };
  return createNew(table, itemOf('order-of-address', pointerKey(hashes, order, pointer), names));
}

/** The partner that an order is mapped to finds it under its own key; a seller has its orders there anyway. */
function mappedPointer(table: Table, { before, after }: OrderChange): Write<never>[] {
  const [from, to] = [before, after].map(({ sellerId, mapped }) => (mapped?.partnerId === sellerId ? undefined : mapped?.partnerId));
  if (from === to) return [];
  const { sellerId, id } = after;
  return [
    ...(from === undefined ? [] : [remove<never>(table, keys.orderOfPartner(from, id))]),
    ...(to === undefined ? [] : [createNew(table, itemOf('order-of-partner', keys.orderOfPartner(to, id), { sellerId, orderId: id }))]),
  ];
}

/** Everything that comes into being with an order; its number first, since that alone can be refused. */
export function placeWrites(table: Table, hashes: SystemKeys, { order, email, event }: PlacedOrder): Write<Refusal>[] {
  return [
    numberClaim(table, hashes, order),
    createNew(table, orderItem(order)),
    ...pointersOf(order).map((pointer) => takePointer(table, hashes, order, pointer)),
    ...changeRecord(table, event, email === undefined ? [] : [email]),
  ];
}

/**
 * Everything that a change of an order writes, the order first: if that has changed since it was read, nothing else matters. Whoever
 * does more in the same transaction puts it behind these.
 */
export function orderChangeWrites(table: Table, hashes: SystemKeys, change: OrderChange): Write<Refusal>[] {
  const { before, after, events, emails, pointers } = change;
  return [
    replace(table, orderItem(after), before.version, (): Refusal => ({ code: 'CHANGED_SINCE_READ' })),
    ...pointers.free.map((pointer) => remove<never>(table, pointerKey(hashes, before, pointer))),
    ...pointers.take.map((pointer) => takePointer(table, hashes, after, pointer)),
    ...mappedPointer(table, change),
    ...events.flatMap((event, index) => changeRecord(table, event, index === events.length - 1 ? emails : [])),
  ];
}
