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

/** Only those that were created, or whose status changed, after a moment; `after`: where the ids of the former begin. */
function afterMoment({ createdAfter, changedAfter }: SubscriberFilter) {
  const created = createdAfter === undefined ? [] : [{ expression: 'createdAt > :created', values: { ':created': createdAfter } }];
  const changed = changedAfter === undefined ? [] : [{ expression: 'statusChangedAt > :changed', values: { ':changed': changedAfter } }];
  const conditions = [...created, ...changed];
  if (conditions.length === 0) return undefined;
  return {
    filter: {
      expression: conditions.map(({ expression }) => expression).join(' AND '),
      values: Object.assign({}, ...conditions.map(({ values }) => values)),
    },
    after: createdAfter === undefined ? undefined : firstIdOf('subscriber', new Date(Date.parse(createdAfter) - lag)),
  };
}

/** An entry that has moved from one partition of an index to another may be seen in both for a moment. */
function newestOfEach(subscribers: readonly Subscriber[]): Subscriber[] {
  const newest = new Map<string, Subscriber>();
  for (const one of subscribers) if ((newest.get(one.id)?.version ?? 0) < one.version) newest.set(one.id, one);
  return [...newest.values()];
}

/**
 * Those of one customer lie whole in a partition of an index for each status, in order of age: a page is one look at those that are asked for,
 * and what is before it is passed over there, some 1,300 to an answer. By time they are looked through until there are enough, and all of them
 * where another order is asked for.
 */
async function ofCustomer(table: Table, id: WholesaleCustomerId, { partnerId, filter, order, stretch }: SubscriberListing): Promise<Page> {
  const statuses = subscriberStatus.options.filter((status) => (filter.statuses ?? [status]).includes(status));
  const lists = statuses.map((status): Listed => ({ index: 'lists', partition: listKeys.subscribersOfCustomer(id, status) }));
  const forward = order.by === 'created' && order.direction === 'ASC';
  const moment = afterMoment(filter);
  const { offset, max } = stretch;
  const read = async (most: number, reading: Parameters<typeof newestListed>[3]) => {
    const found = await Promise.all(lists.map((list) => newestListed(table, list, most, { ...reading, forward })));
    return sorted(
      newestOfEach(parse(found.flat())).filter((one) => one.partnerId === partnerId),
      order,
    );
  };
  if (order.by !== 'created' || moment !== undefined)
    return pageOf(await read(order.by === 'created' ? offset + max + 1 : every, moment), stretch);
  const place = offset === 0 ? undefined : await placeAmong(table, lists, offset, forward);
  if (offset > 0 && place === undefined) return nothing;
  return pageOf(await read(max + 1, forward ? { after: place } : { before: place }), { offset: 0, max });
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
