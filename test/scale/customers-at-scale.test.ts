import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meterOf } from '#shared/adapters/dynamodb/meter.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoCustomerStore } from '#shared/adapters/dynamodb/wholesale-customers.ts';
import { wholesaleCustomerItem } from '#shared/adapters/dynamodb/wholesale-items.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { firstIdOf, type WholesaleCustomerId } from '#shared/domain/ids.ts';
import type { CustomerFilter, CustomerPage } from '#shared/domain/wholesale/customer-store.ts';
import type { CustomerStatus, WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';
import { newId } from '#shared/runtime/ids.ts';
import { countedTable } from '#test/support/counted-table.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { startFilledTable } from '#test/support/filled-table.ts';
import { put } from '#test/support/people.ts';
import { roundTrips } from '#test/support/round-trips.ts';

const customers = 100_000;
const now = new Date('2026-06-01T10:00:00.000Z');
const partnerId = newId('partner');
/** The oldest is the first; every hundredth failed. */
const statusOf = (index: number): CustomerStatus => (index % 100 === 7 ? 'error' : 'provisioned');
const idOf = (index: number): WholesaleCustomerId =>
  `${firstIdOf('wholesaleCustomer', new Date(now.getTime() - (customers - index) * 60_000)).slice(0, -6)}${String(index).padStart(6, '0')}` as WholesaleCustomerId;

const pattern: WholesaleCustomer = {
  id: 'wcu_ID' as WholesaleCustomerId,
  partnerId,
  templateId: newId('template'),
  externalId: 'crm-@@',
  organisationId: newId('organisation'),
  attached: false,
  address: { addressLine1: '1 Main St', city: 'Milpitas', stateOrProvince: 'CA', zipOrPostalCode: '95035', country: 'US' },
  dataCentre: 'US1',
  customerInfo: { name: 'Acme', primaryEmail: 'admin@acme.example', language: 'en', administratorId: newId('person') },
  limits: {},
  status: 'provisioned',
  packages: [
    { name: 'webex_calling', status: 'provisioned' },
    { name: 'webex_meetings', status: 'provisioned' },
  ],
  parts: [],
  round: 1,
  createdAt: '2026-01-05T08:00:00.000Z',
  statusChangedAt: '2026-01-05T08:00:00.000Z',
  version: 2,
};
const texts = new Map(
  (['error', 'provisioned'] as const).map((status) => [
    status as CustomerStatus,
    JSON.stringify(marshall(wholesaleCustomerItem({ ...pattern, status }), { removeUndefinedValues: true })),
  ]),
);
/** Customers that are looked at are whole; of the others there is what they are counted by, which is all that may be read of them. */
const isWhole = (index: number) => index > 97_500 || index < 300 || statusOf(index) === 'error' || index === 50_000;
const countedBy = (({ PK, SK, roll, mark, itemType, schemaVersion }) => ({ PK, SK, roll, mark, itemType, schemaVersion }))(
  wholesaleCustomerItem(pattern),
);
const slim = JSON.stringify(marshall(countedBy));
const textOf = (index: number) =>
  (isWhole(index) ? (texts.get(statusOf(index)) ?? '') : slim).replaceAll('wcu_ID', idOf(index)).replaceAll('@@', String(index));

let table: TestTable;
beforeAll(async () => {
  table = await startFilledTable(Array.from({ length: customers }, (_, index) => textOf(index)));
}, 240_000);
afterAll(() => table.stop());

/** What a list has to give, worked out from how the customers were made. */
function expected({ statuses, externalId }: CustomerFilter, offset: number, max: number): string[] {
  const ids: string[] = [];
  for (let index = customers - 1; index >= 0 && ids.length < offset + max; index--) {
    const fits = (statuses?.includes(statusOf(index)) ?? true) && (externalId === undefined || externalId === `crm-${index}`);
    if (fits) ids.push(idOf(index));
  }
  return ids.slice(offset);
}

describe('a page of 100 of 100,000 customers', () => {
  it('takes one round trip at its beginning, and thirteen at most anywhere, and reads through indexes only [WC-6]', async () => {
    await put(table, { ...wholesaleKeys.externalId(partnerId, 'crm-50000'), itemType: 'claim', customerId: idOf(50_000) });
    const { table: counted, calls } = countedTable(table);
    const [meter, trips] = [meterOf(counted.raw), roundTrips(counted)];
    const store = dynamoCustomerStore(counted, { hashes: loadSystemKeys(table), addressOf: (id) => id, now: () => now });
    const acting = { partnerId, by: partnerId, actor: { kind: 'clock' as const } };
    const look = async (filter: CustomerFilter, offset: number) => {
      const answer = await store.list(acting, filter, { offset, max: 100 });
      const page: CustomerPage | undefined = answer.ok ? answer.value : undefined;
      const ids = expected(filter, offset, 101);
      expect(
        page?.customers.map(({ id }) => id),
        JSON.stringify([filter, offset]),
      ).toEqual(ids.slice(0, 100));
      expect(page?.more, JSON.stringify([filter, offset])).toBe(ids.length > 100);
    };
    const [provisioned, failed, either] = [['provisioned'], ['error'], ['error', 'provisioned']] as const;
    for (const filter of [{}, { statuses: provisioned }, { statuses: failed }, { statuses: either }, { externalId: 'crm-50000' }]) {
      const measured = await meter.measure(() => look(filter, 0));
      expect(measured.roundTrips, JSON.stringify(filter)).toBe(1);
      expect(measured.readUnits, JSON.stringify(filter)).toBeLessThan(60);
    }
    for (const [filter, offset, most] of [
      [{}, 100, 2],
      [{}, 99_900, 13],
      [{ statuses: failed }, 900, 2],
      [{ statuses: provisioned }, 2_000, 4],
      [{ statuses: provisioned }, 98_900, 13],
      [{ statuses: either }, 1_500, 3],
    ] as const)
      expect(await trips.of(() => look(filter, offset)), JSON.stringify([filter, offset])).toBeLessThanOrEqual(most);
    expect([...new Set(calls.map(({ command }) => command))].toSorted()).toEqual(['GetItemCommand', 'QueryCommand']);
  }, 240_000);
});
