import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '#functions/wire-locations/endpoint.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoLocationNumbers } from '#shared/adapters/dynamodb/location-numbers.ts';
import { assignWrites } from '#shared/adapters/dynamodb/number-writes.ts';
import { dynamoLocations } from '#shared/adapters/dynamodb/organisation-locations.ts';
import { transact } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { LocationId, PartnerId } from '#shared/domain/ids.ts';
import { location } from '#shared/domain/set-up/set-up.ts';
import { wireOrganisationOf } from '#shared/http/wire/named-ids.ts';
import { wireId, wireIdOf } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aProvisionedCustomer, type CustomerOver } from '#test/support/neighbour-world.ts';
import { aPartner } from '#test/support/people.ts';
import { eventTypesOf, itemAt } from '#test/support/stored.ts';
import { wireClient, wireOrigin } from '#test/support/wire-client.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const now = () => new Date('2026-03-01T10:00:00.000Z');

const aBranch = {
  name: 'Milpitas',
  timeZone: 'America/Los_Angeles',
  preferredLanguage: 'en_us',
  announcementLanguage: 'en_us',
  address: { address1: '771 Alder Dr.', address2: null, city: 'Milpitas', state: 'CA', postalCode: '95035', country: 'US' },
};

function clientOf(partnerId: PartnerId) {
  const deps = { locations: dynamoLocations(table), numbers: dynamoLocationNumbers(table), origin: wireOrigin, newId, now };
  return wireClient(endpoints(deps), partnerId, now);
}

async function setup(over: CustomerOver = {}) {
  const partner = await aPartner(table);
  const made = await aProvisionedCustomer(table, partner.id, over);
  const { call } = clientOf(partner.id);
  const org = `orgId=${wireOrganisationOf(made.organisation.id)}`;
  async function addLocation(body: object = {}): Promise<LocationId> {
    const answer = await call('POST', `/v1/locations?${org}`, { body: { ...aBranch, ...body } });
    expect(answer.status, answer.text).toBe(201);
    return wireIdOf('LOCATION', 'location').parse(answer.json.id);
  }
  const stored = async (id: LocationId) => location.parse(await itemAt(table, keys.location(made.organisation.id, id)));
  return { ...made, partner, call, org, addLocation, stored };
}

const at = (id: LocationId) => `/v1/locations/${wireId('LOCATION', id)}`;
const numbersAt = (id: LocationId) => `/v1/telephony/config/locations/${wireId('LOCATION', id)}/numbers`;

let block = 0;
/** Numbers that no other test has. */
function someNumbers(count: number): string[] {
  block += 1;
  return Array.from({ length: count }, (_, index) => `+1408${String(block * 10_000 + index).padStart(7, '0')}`);
}

describe('locations on the wire', () => {
  it('are added, listed, changed and deleted in the words of clients [WS-4]', async () => {
    const { call, org, addLocation, organisation, partner } = await setup();
    const headquarters = await addLocation({ name: 'Headquarters' });
    const branch = await addLocation();
    const read = await call('GET', at(branch));
    expect(read.json).toEqual({
      id: wireId('LOCATION', branch),
      name: 'Milpitas',
      orgId: wireOrganisationOf(organisation.id),
      address: { address1: '771 Alder Dr.', city: 'Milpitas', state: 'CA', postalCode: '95035', country: 'US' },
      timeZone: 'America/Los_Angeles',
      preferredLanguage: 'en_us',
    });
    const change = { name: 'San Jose', address: { ...aBranch.address, city: 'San Jose', address2: 'Floor 2', state: 'california' } };
    expect((await call('PUT', `${at(branch)}?${org}`, { body: change })).status).toBe(204);
    const first = await call('GET', `/v1/locations?${org}&max=1`);
    expect(first.json.items.map(({ name }: { name: string }) => name)).toEqual(['Headquarters']);
    const next = /^<([^>]+)>/.exec(first.headers['link'] ?? '')?.[1] ?? '';
    expect(next).toBe(`${wireOrigin}/v1/locations?${org}&max=1&offset=1`);
    const second = await call('GET', next);
    expect(second.json.items).toMatchObject([
      { name: 'San Jose', address: { address2: 'Floor 2', state: 'CA' }, timeZone: 'America/Los_Angeles' },
    ]);
    expect(second.headers['link']).toBeUndefined();
    expect((await call('GET', `/v1/locations?${org}&name=San%20Jose`)).json.items).toHaveLength(1);
    expect((await call('GET', '/v1/locations')).json.items).toEqual([]);
    expect((await call('DELETE', at(branch))).status).toBe(204);
    expect((await call('GET', at(branch))).status).toBe(404);
    expect((await call('DELETE', at(headquarters))).status).toBe(409);
    expect(await eventTypesOf(table, partner.id)).toEqual(['location.created', 'location.created', 'location.changed', 'location.deleted']);
  });

  it('name what does not fit at its field, and are for customers that call', async () => {
    const { call, org, addLocation } = await setup();
    const faulty = {
      ...aBranch,
      timeZone: 'Moon/Base',
      announcementLanguage: 'xx',
      address: { ...aBranch.address, state: 'Bavaria', postalCode: 'ABC' },
    };
    const answer = await call('POST', `/v1/locations?${org}`, { body: faulty });
    expect(answer.status).toBe(400);
    const said = answer.json.errors.map(({ description }: { description: string }) => description.split(':')[0]);
    expect(said).toEqual(['/address/state', '/address/postalCode', '/timeZone', '/announcementLanguage']);
    for (const name of ['50%', 'x'.repeat(81)])
      expect((await call('POST', `/v1/locations?${org}`, { body: { ...aBranch, name } })).json.errors[0].description).toContain('/name');
    const offered = { ...aBranch, address: { ...aBranch.address, country: 'KP' } };
    expect((await call('POST', `/v1/locations?${org}`, { body: offered })).status).toBe(400);
    const { timeZone: _, ...without } = aBranch;
    expect((await call('POST', `/v1/locations?${org}`, { body: without })).status).toBe(400);
    const polish = {
      name: 'Gdynia',
      timeZone: 'Europe/Warsaw',
      address: { address1: 'ul. 3 Maja 1', city: 'Gdynia', state: '', postalCode: '81-001', country: 'pl' },
    };
    await addLocation(polish);
    expect((await call('POST', `/v1/locations?${org}`, { body: { ...aBranch, name: 'gdynia' } })).status).toBe(409);
    const meetings = await setup({ packages: ['webex_meetings'] });
    const refusal = await meetings.call('POST', `/v1/locations?${meetings.org}`, { body: aBranch });
    expect([refusal.status, refusal.json.errors[0].errorCode]).toEqual([409, 90023]);
    expect((await call('POST', '/v1/locations', { body: aBranch })).status).toBe(409);
  });

  it('are another partner’s business only: the 404 of nothing, whatever is asked', async () => {
    const { addLocation, org } = await setup();
    const id = await addLocation();
    const stranger = (await aPartner(table)).id;
    const { call } = clientOf(stranger);
    const phoneNumbers = someNumbers(1);
    const answers = await Promise.all([
      call('GET', at(id)),
      call('GET', `${at(id)}?${org}`),
      call('GET', `/v1/locations?${org}`),
      call('POST', `/v1/locations?${org}`, { body: aBranch }),
      call('PUT', at(id), { body: { name: 'Ours' } }),
      call('DELETE', at(id)),
      call('POST', numbersAt(id), { body: { phoneNumbers } }),
      call('DELETE', numbersAt(id), { body: { phoneNumbers } }),
      call('GET', `/v1/telephony/config/numbers?${org}`),
      call('GET', at(newId('location'))),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  });

  it('are provisioned by a provisioning administrator as well, and by nobody once the organisation is on its way out', async () => {
    const { addLocation, call } = await setup({ rights: 'provisioning_administrator' });
    const id = await addLocation();
    expect((await call('POST', numbersAt(id), { body: { phoneNumbers: someNumbers(2) } })).status).toBe(201);
    const going = await setup({ rights: 'deleting' });
    expect((await going.call('POST', `/v1/locations?${going.org}`, { body: aBranch })).status).toBe(403);
    expect((await going.call('GET', `/v1/locations?${going.org}`)).status).toBe(200);
  });

  it('have one of a name, also when ten are asked for at once, and a repeated request makes no second', async () => {
    const { call, org } = await setup();
    const answers = await Promise.all(Array.from({ length: 10 }, () => call('POST', `/v1/locations?${org}`, { body: aBranch })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409 || status === 503)).toHaveLength(9);
    const again = { body: { ...aBranch, name: 'Again' }, headers: { 'Idempotency-Key': 'location-again-0001' } };
    const [one, other] = [await call('POST', `/v1/locations?${org}`, again), await call('POST', `/v1/locations?${org}`, again)];
    expect(other.text).toBe(one.text);
    expect((await call('GET', `/v1/locations?${org}`)).json.items).toHaveLength(2);
  });
});

describe('numbers of locations', () => {
  it('are added in a block, which can be sent again, and listed a page at a time with their owners [WS-4]', async () => {
    const { call, org, addLocation, stored, organisation, administrator } = await setup();
    const id = await addLocation();
    const phoneNumbers = someNumbers(100);
    const answer = await call('POST', numbersAt(id), { body: { phoneNumbers, state: 'ACTIVE' } });
    expect([answer.status, answer.text]).toEqual([201, '{}']);
    expect((await call('POST', numbersAt(id), { body: { phoneNumbers } })).status).toBe(201);
    expect((await stored(id)).numbers).toBe(100);
    const [number = ''] = phoneNumbers;
    const calling = { locationId: id, number, extension: '2001' };
    await transact(table, assignWrites(table, { organisationId: organisation.id, personId: administrator.id, calling }));
    const page = await call('GET', `/v1/telephony/config/numbers?${org}&max=60&available=true`);
    expect(page.json.phoneNumbers).toHaveLength(60);
    const next = /^<([^>]+)>/.exec(page.headers['link'] ?? '')?.[1] ?? '';
    expect(next).toBe(`${wireOrigin}/v1/telephony/config/numbers?${org}&available=true&max=60&start=60`);
    expect((await call('GET', next)).json.phoneNumbers).toHaveLength(39);
    const mine = await call('GET', `/v1/telephony/config/numbers?${org}&ownerId=${wireId('PEOPLE', administrator.id)}`);
    expect(mine.json.phoneNumbers).toEqual([
      {
        phoneNumber: number,
        phoneNumberType: 'PRIMARY',
        extension: '2001',
        state: 'ACTIVE',
        mainNumber: false,
        tollFreeNumber: false,
        location: { id: wireId('LOCATION', id), name: 'Milpitas' },
        owner: { id: wireId('PEOPLE', administrator.id), type: 'PEOPLE' },
      },
    ]);
    expect((await call('DELETE', at(id))).status).toBe(409);
    const kept = await call('DELETE', numbersAt(id), { body: { phoneNumbers } });
    expect([kept.status, (await stored(id)).numbers]).toEqual([409, 100]);
    expect((await call('DELETE', numbersAt(id), { body: { phoneNumbers: phoneNumbers.slice(1) } })).status).toBe(204);
    expect((await call('DELETE', numbersAt(id), { body: { phoneNumbers: phoneNumbers.slice(1) } })).status).toBe(204);
    expect((await stored(id)).numbers).toBe(1);
    expect(await itemAt(table, wholesaleKeys.numberClaim(phoneNumbers[5] ?? ''))).toBeUndefined();
  });

  it('belong to one organisation across all partners, whoever asks first [WS-4]', async () => {
    const [one, other] = [await setup(), await setup()];
    const [here, there] = [await one.addLocation(), await other.addLocation()];
    const phoneNumbers = someNumbers(30);
    const answers = await Promise.all([
      one.call('POST', numbersAt(here), { body: { phoneNumbers } }),
      other.call('POST', numbersAt(there), { body: { phoneNumbers } }),
      one.call('POST', numbersAt(here), { body: { phoneNumbers } }),
    ]);
    const [first, second, third] = answers.map(({ status }) => status);
    expect(first).toBe(third);
    expect([first, second].toSorted()).toEqual([201, 409]);
    const counts = [(await one.stored(here)).numbers ?? 0, (await other.stored(there)).numbers ?? 0];
    expect(counts.toSorted((a, b) => a - b)).toEqual([0, 30]);
    const lost =
      first === 201
        ? other.call('POST', numbersAt(there), { body: { phoneNumbers } })
        : one.call('POST', numbersAt(here), { body: { phoneNumbers } });
    const refusal = await lost;
    expect([refusal.status, refusal.json.errors.length, refusal.json.errors[0].errorCode]).toEqual([409, 30, 90036]);
    expect(refusal.text).not.toContain('org_');
  });

  it('are refused where they are no numbers, and one of another location stays there', async () => {
    const { call, addLocation, stored } = await setup();
    const [id, elsewhere] = [await addLocation(), await addLocation({ name: 'Elsewhere' })];
    const faulty = await call('POST', numbersAt(id), { body: { phoneNumbers: ['4085550100', '+14085550100x', ...someNumbers(1)] } });
    expect([faulty.status, faulty.json.errors.length]).toEqual([400, 2]);
    expect((await call('POST', numbersAt(id), { body: { phoneNumbers: [] } })).status).toBe(400);
    const phoneNumbers = someNumbers(2);
    expect((await call('POST', numbersAt(id), { body: { phoneNumbers } })).status).toBe(201);
    expect((await call('POST', numbersAt(elsewhere), { body: { phoneNumbers } })).status).toBe(409);
    expect((await call('DELETE', numbersAt(elsewhere), { body: { phoneNumbers } })).status).toBe(204);
    expect((await stored(id)).numbers).toBe(2);
  });

  it('have extensions beside them that are told free, taken, or none', async () => {
    const { call, addLocation, organisation, administrator } = await setup();
    const id = await addLocation();
    const path = `/v1/telephony/config/locations/${wireId('LOCATION', id)}/actions/validateExtensions/invoke`;
    expect((await call('POST', path, { body: { extensions: ['2001', '2002'] } })).json).toEqual({ status: 'OK' });
    await transact(
      table,
      assignWrites(table, { organisationId: organisation.id, personId: administrator.id, calling: { locationId: id, extension: '2001' } }),
    );
    const answer = await call('POST', path, { body: { extensions: ['2001', '1', '3000', '3000'] } });
    expect(answer.json.status).toBe('ERRORS');
    expect(answer.json.extensionStatus.map(({ state }: { state: string }) => state)).toEqual(['DUPLICATE', 'INVALID', 'DUPLICATE_IN_LIST']);
  });
});
