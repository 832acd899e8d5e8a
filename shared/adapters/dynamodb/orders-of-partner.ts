import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Key, keys, partitions, sortKeysOf } from '#shared/adapters/dynamodb/keys.ts';
import { newestItems } from '#shared/adapters/dynamodb/newest-items.ts';
import { type Found, readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';
import { normaliseEmailAddress } from '#shared/domain/email-address.ts';
import { type OrderId, orderId, type PartnerId, partnerId } from '#shared/domain/ids.ts';
import { order as orderSchema } from '#shared/domain/orders/order.ts';
import type { OrderOfPartner, OrdersOf } from '#shared/domain/orders/order-store.ts';
import { person } from '#shared/domain/people.ts';
import type { Stretch } from '#shared/domain/trial-store.ts';

/** Of a partner's people at most so many are looked at: two keys each, and a hundred are read at once. */
const mostPeople = 45;

const pointer = z.object({ sellerId: partnerId, orderId });
type Pointer = z.infer<typeof pointer>;

const who = person.pick({ email: true, state: true });

/** The addresses of those of a partner's people who can sign in, or have been invited to. */
async function addressesOf(table: Table, { partnerId: of, personEmail }: OrdersOf): Promise<string[]> {
  if (personEmail !== undefined) return [normaliseEmailAddress(personEmail)];
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :people)',
      ExpressionAttributeValues: { ':pk': partitions.partner(of), ':people': sortKeysOf.people },
      Limit: mostPeople,
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => who.parse(item)).flatMap(({ email, state }) => (state === 'inactive' || state === 'replaced' ? [] : [email]));
}

const unique = (found: readonly Pointer[]) => [...new Map(found.map((one) => [one.orderId, one])).values()];

/**
 * The orders that pointers name, with why the partner reaches each. The order itself is asked: a pointer that was read a moment ago may
 * be of a contact who has been replaced since.
 */
async function ordersAt(
  table: Table,
  of: OrdersOf,
  addresses: ReadonlySet<string>,
  pointers: readonly Pointer[],
): Promise<OrderOfPartner[]> {
  if (pointers.length === 0) return [];
  const named = unique(pointers).map((one) => keys.order(one.sellerId, one.orderId));
  const found = await readItems(table, named);
  return named.flatMap((key) => {
    const order = orderSchema.optional().parse(found(key));
    if (order === undefined) return [];
    const reached = {
      order,
      mapped: order.mapped?.partnerId === of.partnerId,
      contact: addresses.has(order.contact.email),
      sales: addresses.has(order.salesContact),
    };
    return reached.mapped || reached.contact || reached.sales ? [reached] : [];
  });
}

/** One order, by its id: where it was mapped to the partner, and where it may wait for one of its people. */
export async function orderOfPartner(table: Table, hashes: SystemKeys, of: OrdersOf, id: OrderId): Promise<OrderOfPartner | undefined> {
  const mappedKey = keys.orderOfPartner(of.partnerId, id);
  const [addresses, mapped] = await Promise.all([addressesOf(table, of), readItem(table, mappedKey)]);
  const places = addresses.flatMap((address): Key[] => {
    const hash = hashes.addressHash(address);
    return [keys.orderOfAddress(hash, 'contact', id), keys.orderOfAddress(hash, 'sales', id)];
  });
  const waiting: Found = places.length === 0 ? () => undefined : await readItems(table, places);
  const pointers = [mapped, ...places.map(waiting)].flatMap((item) => (item === undefined ? [] : [pointer.parse(item)]));
  const [found] = await ordersAt(table, of, new Set(addresses), pointers.slice(0, 1));
  return found;
}

type Place = { readonly partition: string; readonly begins: string; readonly key: (id: OrderId) => Key };

function placesOf(hashes: SystemKeys, partner: PartnerId, addresses: readonly string[]): Place[] {
  const mapped: Place = {
    partition: partitions.partner(partner),
    begins: sortKeysOf.mappedOrders,
    key: (id) => keys.orderOfPartner(partner, id),
  };
  const ofPeople = addresses.flatMap((address) => {
    const hash = hashes.addressHash(address);
    return (
      [
        ['contact', sortKeysOf.ordersOfContact],
        ['sales', sortKeysOf.ordersOfSales],
      ] as const
    ).map(([as, begins]): Place => ({ partition: partitions.address(hash), begins, key: (id) => keys.orderOfAddress(hash, as, id) }));
  });
  return [mapped, ...ofPeople];
}

const newestFirst = (a: Pointer, b: Pointer) => (a.orderId < b.orderId ? 1 : -1);

/**
 * A page of them: the newest of each place where there may be some, merged. Three round trips, whatever the number of orders: the
 * partner's people, where their orders are named, and the orders themselves.
 */
export async function ordersOfPartner(
  table: Table,
  hashes: SystemKeys,
  of: OrdersOf,
  limit: number,
  after: OrderId | undefined,
): Promise<Stretch<OrderOfPartner, OrderId>> {
  const addresses = await addressesOf(table, of);
  const read = await Promise.all(
    placesOf(hashes, of.partnerId, addresses).map(({ partition, begins, key }) =>
      newestItems(table, partition, begins, limit, after && key(after)),
    ),
  );
  const items: readonly Item[] = read.flatMap((one) => one.items);
  const merged = unique(items.map((item) => pointer.parse(item))).sort(newestFirst);
  const page = merged.slice(0, limit);
  const more = merged.length > limit || read.some((one) => one.more);
  return { found: await ordersAt(table, of, new Set(addresses), page), next: more ? page.at(-1)?.orderId : undefined };
}
