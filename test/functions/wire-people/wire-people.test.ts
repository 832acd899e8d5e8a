import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints as locationEndpoints } from '#functions/wire-locations/endpoint.ts';
import { endpoints } from '#functions/wire-people/endpoint.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoLocationNumbers } from '#shared/adapters/dynamodb/location-numbers.ts';
import { dynamoLocations } from '#shared/adapters/dynamodb/organisation-locations.ts';
import { dynamoSubscriberStore } from '#shared/adapters/dynamodb/subscribers.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoUserReader } from '#shared/adapters/dynamodb/user-reader.ts';
import { dynamoUserRemovals } from '#shared/adapters/dynamodb/user-removals.ts';
import { dynamoUserStore } from '#shared/adapters/dynamodb/users.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { dynamoWirePeople } from '#shared/adapters/dynamodb/wire-people.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import { licenceIdOf, roleIdOf, wireOrganisationOf } from '#shared/http/wire/named-ids.ts';
import { wireId, wireIdOf } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aProvisionedCustomer, type CustomerOver } from '#test/support/neighbour-world.ts';
import { aPartner, aPartnerPerson } from '#test/support/people.ts';
import { eventTypesOf, itemAt } from '#test/support/stored.ts';
import { wireCaller, wireClient, wireOrigin } from '#test/support/wire-client.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const now = () => new Date('2026-03-01T10:00:00.000Z');

function clientOf(partnerId: PartnerId) {
  const hashes = loadSystemKeys(table);
  const common = { origin: wireOrigin, newId, now };
  const people = endpoints({
    people: dynamoWirePeople(table, hashes),
    reader: dynamoUserReader(table),
    users: dynamoUserStore(table, hashes),
    removals: dynamoUserRemovals(table, hashes),
    subscribers: dynamoSubscriberStore(table, hashes, now),
    ...common,
  });
  const places = locationEndpoints({ locations: dynamoLocations(table), numbers: dynamoLocationNumbers(table), ...common });
  return wireClient([...people, ...places], partnerId, now);
}

let counter = 0;
const anAddress = () => {
  counter += 1;
  return `person${counter}@bakery.example`;
};

async function setup(over: CustomerOver = {}) {
  const partner = await aPartner(table);
  const made = await aProvisionedCustomer(table, partner.id, over);
  const { call } = clientOf(partner.id);
  const orgId = wireOrganisationOf(made.organisation.id);
  const add = async (body: object = {}) =>
    call('POST', '/v1/people', { body: { emails: [anAddress()], displayName: 'Nils', orgId, ...body } });
  const used = async (name: 'webex_calling' | 'webex_meetings') =>
    (await itemAt(table, wholesaleKeys.packageCount(made.customer.id, name)))?.['used'];
  const licence = (name: 'webex_calling' | 'webex_meetings' | 'webex_suite') => licenceIdOf(made.organisation.id, name);
  return { ...made, partner, call, orgId, add, used, licence };
}

const at = (id: string) => `/v1/people/${id}`;

describe('people on the wire', () => {
  it('are added with one address and a name, read, and found by address, id and organisation', async () => {
    const { call, add, orgId, administrator, partner } = await setup();
    const email = anAddress();
    const made = await add({
      emails: [email.toUpperCase()],
      firstName: 'Astrid',
      lastName: 'Lind',
      displayName: null,
      department: 'Ovens',
      title: 'Baker',
      timezone: 'Europe/Stockholm',
      addresses: [{ type: 'work', country: 'SE', locality: 'Lund', streetAddress: 'Stora Gatan 1', postalCode: '22222' }],
      avatar: 'left aside',
    });
    expect(made.status, made.text).toBe(200);
    expect(made.json).toEqual({
      id: made.json.id,
      emails: [email],
      displayName: 'Astrid Lind',
      nickName: 'Astrid',
      firstName: 'Astrid',
      lastName: 'Lind',
      orgId,
      roles: [],
      licenses: [],
      department: 'Ovens',
      title: 'Baker',
      addresses: [{ type: 'work', country: 'SE', locality: 'Lund', streetAddress: 'Stora Gatan 1', postalCode: '22222' }],
      created: now().toISOString(),
      timezone: 'Europe/Stockholm',
      status: 'pending',
      invitePending: true,
      loginEnabled: true,
      type: 'person',
    });
    expect((await call('GET', at(made.json.id))).json).toEqual(made.json);
    expect((await call('GET', `/v1/people?email=${encodeURIComponent(email)}`)).json.items).toEqual([made.json]);
    const nobody = wireId('PEOPLE', newId('person'));
    const byIds = await call('GET', `/v1/people?id=${made.json.id},${nobody},nonsense`);
    expect(byIds.json).toEqual({ items: [made.json], notFoundIds: [nobody, 'nonsense'] });
    const twice = await call('GET', `/v1/people?id=${made.json.id},${made.json.id}${encodeURIComponent('==')}`);
    expect(twice.json).toEqual({ items: [made.json] });
    const owners = await call('GET', `/v1/people?orgId=${orgId}&roles=${roleIdOf('id_full_admin')}`);
    expect(owners.json.items.map(({ id }: { id: string }) => id)).toEqual([wireId('PEOPLE', administrator.id)]);
    expect((await call('GET', `/v1/people?orgId=${orgId}&displayName=astr`)).json.items).toHaveLength(1);
    expect(await eventTypesOf(table, partner.id)).toEqual(['users.saved']);
  });

  it('are listed a page at a time, each but the last full', async () => {
    const { call, add, orgId } = await setup();
    for (let index = 0; index < 6; index++) await add();
    const seen = new Set<string>();
    const sizes: number[] = [];
    // Python writes True; the address of the next page says it as the reference does.
    let next: string | undefined = `/v1/people?orgId=${orgId}&max=3&callingData=True`;
    while (next !== undefined) {
      const page = await call('GET', next);
      sizes.push(page.json.items.length);
      for (const { id } of page.json.items) seen.add(id);
      next = /^<([^>]+)>/.exec(page.headers['link'] ?? '')?.[1];
      if (next !== undefined) expect(next).toContain(`${wireOrigin}/v1/people?orgId=${orgId}&callingData=true&max=3&after=`);
    }
    expect([seen.size, sizes]).toEqual([7, [3, 3, 1]]);
  });

  it('are told that an address is taken, whoever has it, and a repeated request makes no second person', async () => {
    const { add, call } = await setup();
    const other = await setup();
    const email = anAddress();
    const repeat = {
      body: { emails: [email], displayName: 'Nils', orgId: other.orgId },
      headers: { 'Idempotency-Key': 'person-repeated-01' },
    };
    const [one, again] = [await other.call('POST', '/v1/people', repeat), await other.call('POST', '/v1/people', repeat)];
    expect([one.status, again.text]).toEqual([200, one.text]);
    const refusal = await add({ emails: [email] });
    expect([refusal.status, refusal.json.errors[0].errorCode]).toEqual([409, 10022]);
    expect((await call('GET', `/v1/people?email=${email}`)).json.items).toEqual([]);
    const racing = anAddress();
    const answers = await Promise.all(Array.from({ length: 8 }, () => add({ emails: [racing] })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
  });

  it('are refused where the request does not fit, and nobody is made', async () => {
    const { add, call, orgId, partner } = await setup();
    const faults = [
      { emails: [] },
      { emails: ['one@bakery.example', 'two@bakery.example'] },
      { emails: ['nobody'] },
      { displayName: null },
      { timezone: 'Moon/Base' },
      { roles: [roleIdOf('location_full_admin')] },
      // Longer than any key of the table can be.
      { phoneNumbers: [{ type: 'work', value: `+46401234567${'𐀀'.repeat(300)}` }] },
    ];
    const answers = await Promise.all(faults.map((fault) => add(fault)));
    expect(answers.map(({ status }) => status)).toEqual(faults.map(() => 400));
    expect((await add({ orgId: wireOrganisationOf(partner.id) })).status).toBe(403);
    const stranger = await aPartner(table);
    expect((await add({ orgId: wireOrganisationOf(newId('organisation')) })).status).toBe(404);
    const { call: theirs } = clientOf(stranger.id);
    expect((await theirs('POST', '/v1/people', { body: { emails: [anAddress()], displayName: 'N', orgId } })).status).toBe(404);
    expect((await call('GET', `/v1/people?orgId=${orgId}`)).json.items).toHaveLength(1);
  });

  it('get the licences that can be assigned, with number and extension, in one write; others are left out without a word', async () => {
    const { add, call, used, licence, organisation, orgId } = await setup({ limits: { webex_meetings: 1 } });
    const place = await call('POST', `/v1/locations?orgId=${orgId}`, {
      body: {
        name: 'Shop',
        timeZone: 'America/Los_Angeles',
        preferredLanguage: 'en_us',
        announcementLanguage: 'en_us',
        address: { address1: '1 Main St', city: 'Milpitas', state: 'CA', postalCode: '95035', country: 'US' },
      },
    });
    const number = '+14089990001';
    await call('POST', `/v1/telephony/config/locations/${place.json.id}/numbers`, { body: { phoneNumbers: [number], state: 'ACTIVE' } });
    const calling = { licenses: [licence('webex_calling')], locationId: place.json.id };
    const made = await call('POST', '/v1/people?callingData=true', {
      body: {
        emails: [anAddress()],
        displayName: 'Nils',
        orgId,
        ...calling,
        phoneNumbers: [{ type: 'work', value: number }],
        extension: '2001',
      },
    });
    expect(made.json).toMatchObject({
      licenses: [licence('webex_calling')],
      phoneNumbers: [{ type: 'work', value: number, primary: true }],
      extension: '2001',
      locationId: place.json.id,
    });
    expect(await used('webex_calling')).toBe(1);
    const { extension, locationId } = (await call('GET', at(made.json.id))).json;
    expect([extension, locationId]).toEqual([undefined, undefined]);
    // The extension is somebody's, the seat of meetings the last, and a suite there is not.
    expect((await add({ ...calling, extension: '2001' })).json.licenses).toEqual([]);
    expect((await add({ licenses: [licence('webex_meetings')] })).json.licenses).toEqual([licence('webex_meetings')]);
    expect((await add({ licenses: [licence('webex_meetings')] })).json.licenses).toEqual([]);
    expect((await add({ licenses: [licence('webex_suite'), 'bm90aGluZw'] })).json.licenses).toEqual([]);
    expect([await used('webex_calling'), await used('webex_meetings')]).toEqual([1, 1]);
    expect((await call('GET', `/v1/people?orgId=${orgId}&locationId=${place.json.id}`)).json.items).toHaveLength(1);

    expect((await call('DELETE', at(made.json.id))).status).toBe(204);
    expect(await used('webex_calling')).toBe(0);
    expect((await itemAt(table, wholesaleKeys.number(organisation.id, number)))?.['personId']).toBeUndefined();
    expect(await itemAt(table, wholesaleKeys.extension(organisation.id, '2001'))).toBeUndefined();
  });

  it('are replaced as a whole, but for what clients leave out and mean to keep', async () => {
    const { add, call, orgId, licence, used } = await setup();
    const { json: made } = await add({ firstName: 'Nils', lastName: 'Berg', title: 'Baker', licenses: [licence('webex_meetings')] });
    const changed = await call('PUT', at(made.id), { body: { orgId, displayName: 'Nils B.', firstName: 'Nils', lastName: 'B.' } });
    expect(changed.json).toMatchObject({
      emails: made.emails,
      displayName: 'Nils B.',
      lastName: 'B.',
      licenses: [licence('webex_meetings')],
    });
    expect(changed.json.title).toBeUndefined();
    // What an official test collection sends.
    const without = await call('PUT', at(made.id), { body: { orgId, displayName: 'Nils', licenses: [] } });
    expect([without.json.licenses, await used('webex_meetings')]).toEqual([[], 0]);
    const given = await call('PUT', at(made.id), { body: { displayName: 'Nils', licenses: [licence('webex_meetings')] } });
    expect([given.json.licenses, await used('webex_meetings')]).toEqual([[licence('webex_meetings')], 1]);
    const short = await call('PUT', `${at(made.id)}?minResponse=true`, { body: { displayName: 'Nils' } });
    expect([short.status, short.text]).toEqual([204, '']);
    expect((await call('PUT', at(made.id), { body: { firstName: 'Nils' } })).status).toBe(400);
    expect((await call('PUT', at(made.id), { body: { displayName: 'N', emails: [anAddress()] } })).status).toBe(400);
    expect((await call('PUT', at(made.id), { body: { displayName: 'N' }, as: (await aPartner(table)).id })).status).toBe(404);
  });

  it('get roles only where the customer has access to its administration [WS-2]', async () => {
    const { add, call, administrator } = await setup();
    const full = [roleIdOf('id_full_admin')];
    const made = await add({ roles: full });
    expect(made.json.roles).toEqual(full);
    const owner = wireId('PEOPLE', administrator.id);
    expect((await call('PUT', at(owner), { body: { displayName: 'Owner', roles: [] } })).json.roles).toEqual([]);
    const last = await call('PUT', at(made.json.id), { body: { displayName: 'Last', roles: [] } });
    expect([last.status, last.json.errors[0].errorCode]).toEqual([409, 90043]);
    const removal = await call('DELETE', at(made.json.id));
    expect([removal.status, removal.json.errors[0].errorCode]).toEqual([409, 90043]);

    const closed = await setup({ administrationAccess: false });
    const refusal = await closed.add({ roles: full });
    expect([refusal.status, refusal.json.errors[0].errorCode]).toEqual([403, 90042]);
    const user = await closed.add();
    expect((await closed.call('PUT', at(user.json.id), { body: { displayName: 'N', roles: full } })).status).toBe(403);
    expect((await closed.call('PUT', at(user.json.id), { body: { displayName: 'N', roles: [] } })).status).toBe(200);
  });

  it('are deleted once and for all: the address is free, and a repeat is answered as before', async () => {
    const { add, call, partner } = await setup();
    const { json: made } = await add();
    const key = { headers: { 'Idempotency-Key': 'delete-person-0001' } };
    expect((await call('DELETE', at(made.id), { as: (await aPartner(table)).id })).status).toBe(404);
    expect((await call('DELETE', at(made.id), key)).status).toBe(204);
    expect((await call('DELETE', at(made.id), key)).status).toBe(204);
    expect((await call('DELETE', at(made.id))).status).toBe(404);
    expect((await call('GET', at(made.id))).status).toBe(404);
    expect((await add({ emails: made.emails })).status).toBe(200);
    expect(await eventTypesOf(table, partner.id)).toEqual(['users.saved', 'user.deleted', 'users.saved']);
  });

  it('have the details that the organisation asks of everybody [US-1]', async () => {
    const { add, call } = await setup({ settings: { requiredDetails: ['department'] } });
    const refusal = await add();
    expect([refusal.status, refusal.json.errors[0].description]).toEqual([400, expect.stringContaining('/department')]);
    const { json: made } = await add({ department: 'Ovens' });
    expect((await call('PUT', at(made.id), { body: { displayName: 'N' } })).status).toBe(400);
    expect((await call('PUT', at(made.id), { body: { displayName: 'N', department: 'Shop' } })).status).toBe(200);
  });

  it('are invited only as the customer’s settings say', async () => {
    const [welcomed, silent] = [await setup(), await setup({ userWelcome: false })];
    const invitationOf = async ({ organisation, add }: typeof welcomed) => {
      const { json } = await add();
      const personId = wireIdOf('PEOPLE', 'person').parse(json.id);
      const found = await itemAt(table, keys.person({ kind: 'organisation', organisationId: organisation.id, personId }));
      return (found?.['invitation'] as { state: string } | undefined)?.state;
    };
    expect([await invitationOf(welcomed), await invitationOf(silent)]).toEqual(['queued', 'suppressed']);
  });

  it('have the partner’s own beside them, who are looked at and not changed', async () => {
    const { call, partner } = await setup();
    const own = await aPartnerPerson(table, partner);
    const id = wireId('PEOPLE', own.id);
    const listed = await call('GET', '/v1/people');
    expect(listed.json.items.map((one: { id: string }) => one.id)).toEqual([id]);
    expect((await call('GET', at(id))).json).toMatchObject({
      orgId: wireOrganisationOf(partner.id),
      roles: [roleIdOf('atlas-portal.partner.fulladmin')],
    });
    expect((await call('GET', `/v1/people?email=${own.email}`)).json.items).toHaveLength(1);
    expect((await call('DELETE', at(id))).status).toBe(403);
    expect((await call('PUT', at(id), { body: { displayName: 'N' } })).status).toBe(403);
    const me = await call('GET', '/v1/people/me');
    expect(me.json).toMatchObject({ type: 'appuser', emails: [partner.contactEmail], orgId: wireOrganisationOf(partner.id) });
    const person = { ...wireCaller(partner.id), actor: { kind: 'person', id: own.id } as const };
    expect((await call('GET', '/v1/people/me', { caller: person })).json.id).toBe(id);
  });
});
