import * as z from 'zod';
import { placeAfter, placeAmong, placeOfMarked } from '#shared/adapters/dynamodb/list-places.ts';
import { type Listed, newestListed } from '#shared/adapters/dynamodb/listed.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { customerMarks, listKeys, wholesaleKeys, wholesalePartitions } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { firstIdOf, type OrganisationId, type PartnerId, wholesaleCustomerId } from '#shared/domain/ids.ts';
import type { CustomerFilter, CustomerPage, Stretch } from '#shared/domain/wholesale/customer-store.ts';
import {
  type CustomerStatus,
  customerStatus,
  type WholesaleCustomer,
  wholesaleCustomer,
} from '#shared/domain/wholesale/wholesale-customer.ts';

const named = z.object({ customerId: wholesaleCustomerId, partnerId: z.string().optional() });

/** Milliseconds after which an index has everything; it usually takes a few. */
const lag = 30_000;
/** As many as this are passed over in the lists themselves: a customer is a kilobyte or so, an entry of the roll an eighth of that. */
const fewEnough = 2_000;

function newestFirst(customers: readonly WholesaleCustomer[]): WholesaleCustomer[] {
  const newest = new Map<string, WholesaleCustomer>();
  for (const one of customers) {
    const other = newest.get(one.id);
    if (other === undefined || other.version < one.version) newest.set(one.id, one);
  }
  return [...newest.values()].toSorted((a, b) => (a.id < b.id ? 1 : -1));
}

function pageOf(customers: readonly WholesaleCustomer[], max: number): CustomerPage {
  return { customers: customers.slice(0, max), more: customers.length > max };
}

const nothing: CustomerPage = { customers: [], more: false };

async function everyone(table: Table, partnerId: PartnerId, { offset, max }: Stretch, now: Date): Promise<CustomerPage> {
  const partition = wholesalePartitions.customers(partnerId);
  const settled = firstIdOf('wholesaleCustomer', new Date(now.getTime() - lag));
  const before = offset === 0 ? undefined : await placeAfter(table, { partition, roll: listKeys.customers(partnerId), settled }, offset);
  if (offset > 0 && before === undefined) return nothing;
  const items = await newestListed(table, { partition }, max + 1, { before });
  return pageOf(
    items.map((item) => wholesaleCustomer.parse(item)),
    max,
  );
}

/** One more than the page of each status: whatever is among the newest of all is among the newest of its own. */
async function ofStatuses(
  table: Table,
  partnerId: PartnerId,
  statuses: readonly CustomerStatus[],
  { offset, max }: Stretch,
): Promise<CustomerPage> {
  const lists = statuses.map((status): Listed => ({ index: 'lists', partition: listKeys.customersOfStatus(partnerId, status) }));
  const marks = statuses.map((status) => customerMarks[status]);
  const place = () =>
    offset <= fewEnough ? placeAmong(table, lists, offset) : placeOfMarked(table, listKeys.customers(partnerId), marks, offset);
  const before = offset === 0 ? undefined : await place();
  if (offset > 0 && before === undefined) return nothing;
  const found = await Promise.all(lists.map((list) => newestListed(table, list, max + 1, { before })));
  return pageOf(newestFirst(found.flat().map((item) => wholesaleCustomer.parse(item))), max);
}

/** The index may not have it yet, or still have one that gave the id up: whose the id is, is said by its claim. */
async function ofExternalId(table: Table, partnerId: PartnerId, externalId: string): Promise<WholesaleCustomer[]> {
  const [claim, listed] = await Promise.all([
    readItem(table, wholesaleKeys.externalId(partnerId, externalId)),
    newestListed(table, { index: 'found', partition: listKeys.customerOfExternalId(partnerId, externalId) }, 10),
  ]);
  if (claim === undefined) return [];
  const { customerId } = named.parse(claim);
  const item = listed.find(({ SK }) => SK === customerId) ?? (await readItem(table, wholesaleKeys.customer(partnerId, customerId)));
  return item === undefined ? [] : [wholesaleCustomer.parse(item)];
}

async function ofOrganisation(table: Table, partnerId: PartnerId, organisationId: OrganisationId): Promise<WholesaleCustomer[]> {
  const found = named.safeParse(await readItem(table, wholesaleKeys.mappedOrganisation(organisationId))).data;
  if (found === undefined || found.partnerId !== partnerId) return [];
  const item = await readItem(table, wholesaleKeys.customer(partnerId, found.customerId));
  return item === undefined ? [] : [wholesaleCustomer.parse(item)];
}

/** A page of a partner's wholesale customers, the newest first (docs/adr/0054-customers-are-listed-by-three-indexes.md). */
export async function listCustomers(
  table: Table,
  partnerId: PartnerId,
  filter: CustomerFilter,
  stretch: Stretch,
  now: Date,
): Promise<CustomerPage> {
  const { externalId, organisationId, statuses = [] } = filter;
  const wanted = customerStatus.options.filter((status) => statuses.includes(status));
  if (externalId === undefined && organisationId === undefined) {
    const all = wanted.length === 0 || wanted.length === customerStatus.options.length;
    return all ? everyone(table, partnerId, stretch, now) : ofStatuses(table, partnerId, wanted, stretch);
  }
  const found =
    externalId !== undefined
      ? await ofExternalId(table, partnerId, externalId)
      : organisationId !== undefined
        ? await ofOrganisation(table, partnerId, organisationId)
        : [];
  const fitting = found.filter(
    (one) =>
      (organisationId === undefined || one.organisationId === organisationId) && (wanted.length === 0 || wanted.includes(one.status)),
  );
  return pageOf(fitting.slice(stretch.offset), stretch.max);
}
