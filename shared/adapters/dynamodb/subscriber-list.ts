import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { listIndexes } from '#shared/adapters/dynamodb/indexes.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { placeAfter, placeAmong } from '#shared/adapters/dynamodb/list-places.ts';
import { type Listed, newestListed } from '#shared/adapters/dynamodb/listed.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { listKeys, wholesaleKeys, wholesalePartitions } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { personRef } from '#shared/domain/email.ts';
import {
  firstIdOf,
  type PartnerId,
  type SubscriberId,
  subscriberId,
  type WholesaleCustomerId,
  wholesaleCustomerId,
} from '#shared/domain/ids.ts';
import type { Stretch } from '#shared/domain/wholesale/customer-store.ts';
import { freeAccount } from '#shared/domain/wholesale/free-account.ts';
import { type Subscriber, subscriber as subscriberSchema, subscriberStatus } from '#shared/domain/wholesale/subscriber.ts';
import type { SubscriberFilter, SubscriberOrder } from '#shared/domain/wholesale/subscribers/subscriber-store.ts';

type Page = { readonly subscribers: readonly Subscriber[]; readonly more: boolean };
export type SubscriberListing = {
  readonly partnerId: PartnerId;
  readonly filter: SubscriberFilter;
  readonly order: SubscriberOrder;
  readonly stretch: Stretch;
  readonly now: Date;
};

/** Milliseconds after which an index has everything; it usually takes a few. */
const lag = 30_000;
const nothing: Page = { subscribers: [], more: false };
const entry = z.object({
  SK: subscriberId,
  mark: z.string().transform((mark) => {
    const [status, statusChangedAt = ''] = mark.split('#');
    return { status: subscriberStatus.parse(status), statusChangedAt };
  }),
});
type Entry = Pick<Subscriber, 'id' | 'status' | 'statusChangedAt'>;
const claim = z.object({ person: personRef });
const named = z.object({ customerId: wholesaleCustomerId });

const parse = (items: readonly unknown[]) => items.map((item) => subscriberSchema.parse(item));

function fits({ status, statusChangedAt }: Entry, { statuses = [], changedAfter }: SubscriberFilter): boolean {
  return (statuses.length === 0 || statuses.includes(status)) && (changedAfter === undefined || statusChangedAt > changedAfter);
}

function wanted(one: Subscriber, partnerId: PartnerId, filter: SubscriberFilter): boolean {
  const { customerId, personId, email, createdAfter } = filter;
  return (
    one.partnerId === partnerId &&
    fits(one, filter) &&
    (customerId === undefined || one.customerId === customerId) &&
    (personId === undefined || one.personId === personId) &&
    (email === undefined || one.email === email) &&
    (createdAfter === undefined || one.createdAt > createdAfter)
  );
}

/** In order, and among those of one moment the newest first. */
function sorted<E extends Entry>(entries: readonly E[], { by, direction }: SubscriberOrder): E[] {
  const sign = direction === 'ASC' ? 1 : -1;
  const keyOf = ({ id, statusChangedAt }: E) => (by === 'created' ? id : `${statusChangedAt}#${id}`);
  return entries.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -sign : sign));
}

function pageOf(subscribers: readonly Subscriber[], { offset, max }: Stretch): Page {
  return { subscribers: subscribers.slice(offset, offset + max), more: subscribers.length > offset + max };
}

/** The entries of the roll, from one end: as few answers of it as are needed. */
async function* rollOf(table: Table, partnerId: PartnerId, forward: boolean): AsyncGenerator<Entry> {
  const { name: IndexName, partition } = listIndexes.rolls;
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName,
        KeyConditionExpression: '#roll = :roll',
        ExpressionAttributeNames: { '#roll': partition },
        ExpressionAttributeValues: { ':roll': listKeys.subscribers(partnerId) },
        ScanIndexForward: forward,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    for (const item of Items) {
      const { SK, mark } = entry.parse(item);
      yield { id: SK, ...mark };
    }
    from = LastEvaluatedKey;
  } while (from !== undefined);
}

async function* rollInOrder(table: Table, { partnerId, filter, order }: SubscriberListing): AsyncGenerator<Entry> {
  const forward = order.direction === 'ASC';
  if (order.by === 'created') {
    for await (const one of rollOf(table, partnerId, forward)) if (fits(one, filter)) yield one;
    return;
  }
  const all: Entry[] = [];
  for await (const one of rollOf(table, partnerId, forward)) if (fits(one, filter)) all.push(one);
  yield* sorted(all, order);
}

async function readAll(table: Table, partnerId: PartnerId, ids: readonly SubscriberId[]): Promise<Subscriber[]> {
  const wantedKeys = ids.map((id) => wholesaleKeys.subscriber(partnerId, id));
  if (wantedKeys.length === 0) return [];
  const found = await readItems(table, wantedKeys);
  return parse(wantedKeys.flatMap((key) => found(key) ?? []));
}

/** What one look at the table reads at once. */
const atOnce = 100;

/**
 * Filtered or sorted otherwise: entries of the roll are passed over and looked through, and only those of the page are read whole. The roll
 * lags: one that is gone or other than its entry says is left out, and the next takes its place, so that no page is short before the end.
 */
async function byRoll(table: Table, listing: SubscriberListing): Promise<Page> {
  const { partnerId, filter, stretch } = listing;
  const page: Subscriber[] = [];
  let left = stretch.offset;
  let ids: SubscriberId[] = [];
  const take = async () => {
    page.push(...(await readAll(table, partnerId, ids)).filter((one) => wanted(one, partnerId, filter)));
    ids = [];
  };
  const earliest = filter.createdAfter === undefined ? undefined : firstIdOf('subscriber', new Date(Date.parse(filter.createdAfter) - lag));
  for await (const { id } of rollInOrder(table, listing)) {
    if (earliest !== undefined && id < earliest) continue;
    if (left > 0) {
      left -= 1;
      continue;
    }
    ids.push(id);
    if (ids.length === Math.min(atOnce, stretch.max + 1 - page.length)) await take();
    if (page.length > stretch.max) break;
  }
  await take();
  return pageOf(page, { offset: 0, max: stretch.max });
}

async function everyone(table: Table, { partnerId, filter, stretch: { offset, max }, now }: SubscriberListing): Promise<Page> {
  const partition = wholesalePartitions.subscribers(partnerId);
  const settled = firstIdOf('subscriber', new Date(now.getTime() - lag));
  const before = offset === 0 ? undefined : await placeAfter(table, { partition, roll: listKeys.subscribers(partnerId), settled }, offset);
  if (offset > 0 && before === undefined) return nothing;
  return pageOf(
    parse(await newestListed(table, { partition }, max + 1, { before })).filter((one) => wanted(one, partnerId, filter)),
    { offset: 0, max },
  );
}

const every = 1_000_000;

/** Those of one customer are in one partition of an index, whole; all of them are looked through where they are filtered or sorted otherwise. */
async function ofCustomer(table: Table, id: WholesaleCustomerId, { partnerId, filter, order, stretch }: SubscriberListing): Promise<Page> {
  const listed: Listed = { index: 'lists', partition: listKeys.subscribersOfCustomer(id) };
  const { statuses = [], changedAfter, createdAfter } = filter;
  const plain = statuses.length === 0 && changedAfter === undefined && createdAfter === undefined && filter.personId === undefined;
  if (plain && order.by === 'created' && order.direction === 'DESC') {
    const before = stretch.offset === 0 ? undefined : await placeAmong(table, [listed], stretch.offset);
    if (stretch.offset > 0 && before === undefined) return nothing;
    const items = parse(await newestListed(table, listed, stretch.max + 1, { before }));
    return pageOf(
      items.filter((one) => one.partnerId === partnerId),
      { offset: 0, max: stretch.max },
    );
  }
  const all = parse(await newestListed(table, listed, every)).filter((one) => wanted(one, partnerId, filter));
  return pageOf(sorted(all, order), stretch);
}

/** The few that a person or an address has. Whose an address is, is said by its claim, or by the free account whose owner is asked. */
async function few(table: Table, { addressHash }: SystemKeys, { partnerId, filter, order, stretch }: SubscriberListing): Promise<Page> {
  const { personId, email } = filter;
  const ofPerson = async (id: string) =>
    parse(await newestListed(table, { index: 'found', partition: listKeys.subscriberOfPerson(partnerId, id) }, 10));
  const ofAddress = async (address: string) => {
    const hash = addressHash(address);
    const [claimKey, freeKey] = [keys.addressClaim(hash), wholesaleKeys.freeAccount(hash)];
    const found = await readItems(table, [claimKey, freeKey]);
    const ref = claim.safeParse(found(claimKey)).data?.person;
    const asked = freeAccount.safeParse(found(freeKey)).data?.askedBy;
    const waiting = asked === undefined || asked.partnerId !== partnerId ? [] : await readAll(table, partnerId, [asked.subscriberId]);
    return [...(ref === undefined ? [] : await ofPerson(ref.personId)), ...waiting];
  };
  const found = personId !== undefined ? await ofPerson(personId) : email === undefined ? [] : await ofAddress(email);
  const fitting = found.filter((one) => wanted(one, partnerId, filter));
  return pageOf(sorted([...new Map(fitting.map((one) => [one.id, one])).values()], order), stretch);
}

/** The customer that has an external id, if it is the one that is asked for otherwise as well. */
async function customerOf(table: Table, partnerId: PartnerId, { customerId, externalCustomerId }: SubscriberFilter) {
  if (externalCustomerId === undefined) return customerId;
  const holder = named.safeParse(await readItem(table, wholesaleKeys.externalId(partnerId, externalCustomerId))).data?.customerId;
  return customerId === undefined || customerId === holder ? holder : undefined;
}

/** A page of a partner's subscribers (docs/adr/0056-one-person-one-subscriber.md). */
export async function listSubscribers(table: Table, hashes: SystemKeys, listing: SubscriberListing): Promise<Page> {
  const { partnerId, filter, order } = listing;
  const narrowed = filter.customerId !== undefined || filter.externalCustomerId !== undefined;
  const id = narrowed ? await customerOf(table, partnerId, filter) : undefined;
  if (narrowed && id === undefined) return nothing;
  const of = { ...listing, filter: { ...filter, customerId: id } };
  if (filter.personId !== undefined || filter.email !== undefined) return few(table, hashes, of);
  if (id !== undefined) return ofCustomer(table, id, of);
  const { statuses = [], changedAfter, createdAfter } = filter;
  const plain = statuses.length === 0 && changedAfter === undefined && createdAfter === undefined;
  return plain && order.by === 'created' && order.direction === 'DESC' ? everyone(table, of) : byRoll(table, of);
}
