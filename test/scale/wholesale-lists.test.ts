import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { numberItem } from '#shared/adapters/dynamodb/number-writes.ts';
import { personItem } from '#shared/adapters/dynamodb/people.ts';
import { locationItem } from '#shared/adapters/dynamodb/set-up-items.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Item } from '#shared/adapters/dynamodb/transact.ts';
import { subscriberItem } from '#shared/adapters/dynamodb/wholesale-items.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { firstIdOf, type LocationId, type PersonId, type SubscriberId } from '#shared/domain/ids.ts';
import { wireOrganisationOf } from '#shared/http/wire/named-ids.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import { countedTable } from '#test/support/counted-table.ts';
import { startTable } from '#test/support/dynoxide.ts';
import { startFilledTable } from '#test/support/filled-table.ts';
import { aProvisionedCustomer } from '#test/support/neighbour-world.ts';
import { aPartner } from '#test/support/people.ts';
import { roundTrips } from '#test/support/round-trips.ts';
import { wireClient, wireOrigin } from '#test/support/wire-client.ts';
import { wireEndpoints } from '#test/support/wire-endpoints.ts';

const [subscribers, numbers, locations] = [10_000, 4_000, 500];
const now = new Date('2026-06-01T10:00:00.000Z');
const at = (index: number) => new Date(now.getTime() - (subscribers - index) * 60_000);
/** An id that is in order with its number; the greater the number the newer. */
const inOrder = (first: string, index: number) => `${first.slice(0, -6)}${String(index).padStart(6, '0')}`;
const person = (index: number) => inOrder(firstIdOf('person', at(index)), index) as PersonId;
const location = (index: number) => inOrder(firstIdOf('location', at(index)), index) as LocationId;
const subscriber = (index: number) => inOrder(firstIdOf('subscriber', at(index)), index) as SubscriberId;
const numberOf = (index: number) => `+1408${String(index).padStart(7, '0')}`;
/** Every hundredth waits for somebody to agree. */
const waits = (index: number) => index % 100 === 7;
/** The first half has a number and an extension, the other half of the people an extension only, the other half of the numbers nobody. */
const numbered = (index: number) => index < numbers / 2;

/** Items as a customer of that size has them; made beside a real one, which says what belongs to it. */
function items(
  hashes: Awaited<ReturnType<typeof loadSystemKeys>>,
  { organisation, customer }: Awaited<ReturnType<typeof aProvisionedCustomer>>,
) {
  const { id: organisationId, partnerId } = organisation;
  const made: Item[] = [];
  for (let index = 0; index < locations; index++)
    made.push(
      locationItem({
        id: location(index),
        organisationId,
        partnerId,
        source: { kind: 'wholesale', id: customer.id },
        headquarters: index === 0,
        name: `Branch ${index}`,
        country: 'US',
        addressLine1: '1 Main St',
        city: 'Milpitas',
        timeZone: 'America/Los_Angeles',
        announcementLanguage: 'en-US',
        emailLanguage: 'en',
        progress: { state: 'active', since: at(index).toISOString(), attempts: 1 },
        createdAt: at(index).toISOString(),
        version: 1,
      }),
    );
  for (let index = 0; index < subscribers; index++) {
    const [personId, createdAt, locationId] = [person(index), at(index).toISOString(), location(index % locations)];
    const extension = String(10_000 + index);
    const own = numbered(index) ? { number: numberOf(index) } : {};
    const subscriberId = subscriber(index);
    const email = `person${index}@people.example`;
    const common = { email, firstName: 'Olga', lastName: `Zielińska ${index}`, partnerId, createdAt, version: 1 };
    const ofOwner = numbered(index) ? { personId, extension } : {};
    const beside = numbered(index) ? { ownNumber: numberOf(index) } : {};
    if (index < numbers)
      made.push(
        numberItem({ organisationId, number: numberOf(index), locationId, state: 'active', ...ofOwner, addedAt: createdAt }),
        itemOf('extension', wholesaleKeys.extension(organisationId, extension), {
          organisationId,
          extension,
          locationId,
          personId,
          ...beside,
        }),
      );
    made.push(
      subscriberItem({
        ...common,
        id: subscriberId,
        customerId: customer.id,
        organisationId,
        externalCustomerId: customer.externalId,
        personId,
        packages: ['webex_calling'],
        calling: { locationId, extension, ...own },
        status: waits(index) ? 'pending_user_migration' : 'provisioned',
        statusChangedAt: createdAt,
      }),
    );
    const ref = { kind: 'organisation', organisationId, personId } as const;
    if (index % 10 !== 0 && index > 1_100) continue;
    made.push(
      personItem({
        ...common,
        id: personId,
        ref,
        language: 'en',
        role: 'user',
        state: 'active',
        linkGeneration: 1,
        subscriber: { partnerId, subscriberId },
      }),
      itemOf('claim', keys.addressClaim(hashes.addressHash(email)), { person: ref }),
    );
  }
  return made;
}

/** As exports of tables have them: bytes in base64. */
const exported = (_: string, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value);

/** A table with a customer of that size, and its client. */
async function setup() {
  const small = await startTable();
  const { id: partnerId } = await aPartner(small);
  const customer = await aProvisionedCustomer(small, partnerId);
  const hashes = loadSystemKeys(small);
  const made = items(await hashes, customer);
  const { Items: there = [] } = await small.raw.send(new ScanCommand({ TableName: small.name }));
  await small.stop();
  const external = wholesaleKeys.externalId(partnerId, customer.customer.externalId);
  const all = [...made, itemOf('external-id', external, { customerId: customer.customer.id })];
  const texts = [...there, ...all.map((item) => marshall(item, { removeUndefinedValues: true }))].map((item) =>
    JSON.stringify(item, exported),
  );
  const table = await startFilledTable(texts);
  const { table: counted, calls } = countedTable(table);
  const trips = roundTrips(counted);
  const { call } = wireClient(
    wireEndpoints(counted, wireOrigin, () => now),
    partnerId,
    () => now,
  );
  // Loads the keys of hashes, which is on its way from the beginning and is nobody's round trip.
  await call('GET', '/v1/wholesale/subscribers?email=nobody@nowhere.example');
  return { ...customer, table, call, calls, trips, org: `orgId=${wireOrganisationOf(customer.organisation.id)}` };
}

let world: Awaited<ReturnType<typeof setup>>;
beforeAll(async () => {
  world = await setup();
}, 60_000);
afterAll(() => world.table.stop());

/** Asks, and says in how many round trips it was answered, and by which calls. */
async function asked(address: string) {
  const { call, calls, trips } = world;
  calls.length = 0;
  const answers: Awaited<ReturnType<typeof call>>[] = [];
  const took = await trips.of(async () => answers.push(await call('GET', address)));
  const [answer] = answers;
  return {
    took,
    answer,
    keysRead: calls.reduce((sum, { command, items }) => sum + (command === 'BatchGetItemCommand' ? items : 1), 0),
    commands: calls.map(({ command }) => command),
  };
}

/** A list is answered in at most so many round trips, by look-ups and queries alone, with these in this order. */
async function expectList(
  address: string,
  most: number,
  ids: readonly string[],
  idIn: (item: Record<string, string>) => unknown = ({ id }) => id,
) {
  const { took, answer, commands } = await asked(address);
  const { items, phoneNumbers } = answer?.json ?? {};
  expect((items ?? phoneNumbers ?? []).map(idIn), address).toEqual(ids);
  expect(took, address).toBeLessThanOrEqual(most);
  for (const command of commands) expect(['BatchGetItemCommand', 'GetItemCommand', 'QueryCommand']).toContain(command);
}

const stretch = (from: number, count: number, step = 1) => Array.from({ length: count }, (_, index) => from + index * step);
const newest = (count: number, offset = 0) => stretch(subscribers - 1 - offset, count, -1);

describe('at a customer with 10,000 subscribers, 4,000 numbers and 500 locations', () => {
  it('a location is one item read, by its id alone after one query of the index, and a page of them one round trip', async () => {
    const id = wireId('LOCATION', location(300));
    const named = await asked(`/v1/locations/${id}?${world.org}`);
    // The right to the organisation is the other key.
    expect([named.answer?.json.id, named.took, named.keysRead, named.commands]).toEqual([id, 1, 2, ['BatchGetItemCommand']]);
    const alone = await asked(`/v1/locations/${id}`);
    expect([alone.answer?.json.id, alone.took, alone.keysRead]).toEqual([id, 2, 3]);
    const ids = (indexes: readonly number[]) => indexes.map((index) => wireId('LOCATION', location(index)));
    const all = `/v1/locations?${world.org}`;
    await expectList(`${all}&max=100`, 1, ids(stretch(0, 100)));
    await expectList(`${all}&max=100&offset=400`, 1, ids(stretch(400, 100)));
    await expectList(`${all}&name=Branch%20499`, 1, ids([499]));
    await expectList(`${all}&id=${id}`, 1, ids([300]));
  });

  it('a page of numbers is two round trips at its beginning and four at most among 4,000; what is named, three', async () => {
    const all = `/v1/telephony/config/numbers?${world.org}`;
    const called = (item: Record<string, string>) => item['phoneNumber'] ?? item['extension'];
    await expectList(`${all}&max=100`, 2, stretch(0, 100).map(numberOf), called);
    await expectList(`${all}&max=100&start=3900`, 4, stretch(3_900, 100).map(numberOf), called);
    await expectList(`${all}&max=100&available=true`, 3, stretch(2_000, 100).map(numberOf), called);
    await expectList(`${all}&phoneNumber=${encodeURIComponent(numberOf(5))}`, 2, [numberOf(5)], called);
    await expectList(`${all}&extension=10005`, 3, [numberOf(5)], called);
    await expectList(`${all}&extension=13990`, 3, ['13990'], called);
    await expectList(`${all}&ownerId=${wireId('PEOPLE', person(3_990))}`, 3, ['13990'], called);
    const check = `/v1/telephony/config/locations/${wireId('LOCATION', location(1))}/actions/validateExtensions/invoke?${world.org}`;
    const took = await world.trips.of(async () => {
      const { json } = await world.call('POST', check, { body: { extensions: stretch(13_900, 200).map(String) } });
      expect(json.extensionStatus).toHaveLength(100);
    });
    expect(took).toBe(1);
  });

  it('a page of subscribers is two round trips at its beginning, whatever it is filtered by, and ten at most anywhere', async () => {
    const ids = (indexes: readonly number[]) => indexes.map((index) => wireId('SUBSCRIBER', subscriber(index)));
    const all = '/v1/wholesale/subscribers?max=100';
    const customer = `${all}&customerId=${wireId('ENTERPRISE', world.customer.id)}`;
    const waiting = newest(subscribers).filter(waits);
    const done = newest(subscribers).filter((index) => !waits(index));
    const email = `&email=person9990@people.example`;
    for (const [address, most, indexes] of [
      [all, 2, newest(100)],
      [`${all}&offset=9900`, 4, newest(100, 9_900)],
      [`${all}&status=pending_user_migration`, 4, waiting],
      [`${all}&sortBy=lastStatusChange`, 5, newest(100)],
      [customer, 2, newest(100)],
      [`${customer}&offset=9900`, 10, newest(100, 9_900)],
      [`${customer}&sortOrder=ASC`, 2, stretch(0, 100)],
      [`${customer}&sortOrder=ASC&offset=100`, 3, stretch(100, 100)],
      [`${customer}&status=pending_user_migration`, 2, waiting],
      [`${customer}&status=provisioned`, 2, done.slice(0, 100)],
      [`${customer}&after=${at(9_950).getTime()}`, 2, newest(49)],
      [`${customer}&lastStatusChange=${at(9_950).getTime()}`, 10, newest(49)],
      [`${all}&externalCustomerId=${world.customer.externalId}`, 3, newest(100)],
      [`${all}${email}`, 3, [9_990]],
      [`${customer}${email}`, 3, [9_990]],
      [`${all}&personId=${wireId('PEOPLE', person(9_990))}`, 2, [9_990]],
    ] as const)
      await expectList(address, most, ids(indexes));
  });

  it('prechecks look a few keys up', async () => {
    const { call, trips, customer } = world;
    const customerId = wireId('ENTERPRISE', customer.id);
    const body = { customerId, email: 'person9990@people.example', package: 'webex_meetings' };
    const subscriberTook = await trips.of(async () => {
      expect((await call('POST', '/v1/wholesale/subscribers/validate', { body })).status).toBe(409);
    });
    expect(subscriberTook).toBeLessThanOrEqual(3);
    const address = { addressLine1: '1 Main St', city: 'Milpitas', stateOrProvince: 'CA', zipOrPostalCode: '95035', country: 'US' };
    const customerInfo = { primaryEmail: 'person9990@people.example' };
    const customerTook = await trips.of(async () => {
      const asks = { address, customerInfo, externalId: customer.externalId, packages: ['webex_meetings'] };
      expect((await call('POST', '/v1/wholesale/customers/validate', { body: asks })).status).toBeGreaterThanOrEqual(400);
    });
    expect(customerTook).toBe(1);
  });
});
