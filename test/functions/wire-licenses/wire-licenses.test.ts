import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '#functions/wire-licenses/endpoint.ts';
import { dynamoLicences } from '#shared/adapters/dynamodb/licences.ts';
import { dynamoSubscriberStore } from '#shared/adapters/dynamodb/subscribers.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoUserReader } from '#shared/adapters/dynamodb/user-reader.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { dynamoWirePeople } from '#shared/adapters/dynamodb/wire-people.ts';
import type { PartnerId, PersonId } from '#shared/domain/ids.ts';
import type { PackageName } from '#shared/domain/wholesale/packages.ts';
import { licenceIdOf, roleIdOf, wireOrganisationOf } from '#shared/http/wire/named-ids.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { addPerson, anOrganisation, aProvisionedCustomer, type CustomerOver } from '#test/support/neighbour-world.ts';
import { aPartner } from '#test/support/people.ts';
import { eventTypesOf, itemAt } from '#test/support/stored.ts';
import { makeSubPartner } from '#test/support/wholesale-partner.ts';
import { wireClient, wireOrigin } from '#test/support/wire-client.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const now = () => new Date('2026-03-01T10:00:00.000Z');

function clientOf(partnerId: PartnerId) {
  const hashes = loadSystemKeys(table);
  return wireClient(
    endpoints({
      licences: dynamoLicences(table),
      people: dynamoWirePeople(table, hashes),
      reader: dynamoUserReader(table),
      subscribers: dynamoSubscriberStore(table, hashes, now),
      origin: wireOrigin,
      newId,
      now,
    }),
    partnerId,
    now,
  );
}

async function setup(over: CustomerOver = {}) {
  const partner = await aPartner(table);
  const made = await aProvisionedCustomer(table, partner.id, over);
  const { call } = clientOf(partner.id);
  const orgId = wireOrganisationOf(made.organisation.id);
  const licence = (name: PackageName) => licenceIdOf(made.organisation.id, name);
  const give = (personId: PersonId, licenses: readonly object[], headers = {}) =>
    call('PATCH', '/v1/licenses/users', { body: { personId: wireId('PEOPLE', personId), orgId, licenses }, headers });
  const used = async (name: PackageName) => (await itemAt(table, wholesaleKeys.packageCount(made.customer.id, name)))?.['used'];
  return { ...made, partner, call, orgId, licence, give, used, add: () => addPerson(table, made.organisation) };
}

describe('licences on the wire', () => {
  it('are the packages of the wholesale customer, and none of any other organisation', async () => {
    const { call, orgId, licence, partner, give, add } = await setup({ limits: { webex_meetings: 5 } });
    const { json } = await call('GET', `/v1/licenses?orgId=${orgId}`);
    expect(json.items).toEqual([
      {
        id: licence('webex_calling'),
        name: 'Webex Calling',
        totalUnits: -1,
        consumedUnits: 0,
        consumedByUsers: 0,
        consumedByWorkspaces: 0,
      },
      {
        id: licence('webex_meetings'),
        name: 'Webex Meetings',
        totalUnits: 5,
        consumedUnits: 0,
        consumedByUsers: 0,
        consumedByWorkspaces: 0,
      },
    ]);
    const { organisation } = await anOrganisation(table, partner.id);
    expect((await call('GET', `/v1/licenses?orgId=${wireOrganisationOf(organisation.id)}`)).json.items).toEqual([]);
    expect((await call('GET', '/v1/licenses')).json.items).toEqual([]);
    const stranger = { as: (await aPartner(table)).id };
    expect((await call('GET', `/v1/licenses?orgId=${orgId}`, stranger)).status).toBe(404);
    expect((await call('GET', `/v1/licenses/${licence('webex_meetings')}`, stranger)).status).toBe(404);
    expect((await call('GET', `/v1/licenses/${licence('webex_suite')}`)).status).toBe(404);
    expect((await call('GET', '/v1/licenses/bm90aGluZw')).status).toBe(404);

    const people = [await add(), await add(), await add()];
    for (const { id } of people) expect((await give(id, [{ id: licence('webex_meetings') }])).status).toBe(200);
    const path = `/v1/licenses/${licence('webex_meetings')}`;
    const first = await call('GET', `${path}?includeAssignedTo=user&limit=2`);
    expect(first.json).toMatchObject({ consumedUnits: 3, consumedByUsers: 3 });
    const next = /^<([^>]+)>/.exec(first.headers['link'] ?? '')?.[1] ?? '';
    expect(next).toContain(`${wireOrigin}${path}?includeAssignedTo=user&limit=2&next=`);
    const second = await call('GET', next);
    const emails = [...first.json.users, ...second.json.users].map(({ email }: { email: string }) => email);
    expect(emails).toEqual(people.map(({ email }) => email).toReversed());
    expect(second.headers['link']).toBeUndefined();
    expect((await call('GET', path)).json.users).toBeUndefined();
  });

  it('are assigned and taken away, each time with the seat', async () => {
    const { call, add, give, licence, used, orgId, partner } = await setup({ packages: ['webex_meetings', 'webex_suite', 'webex_voice'] });
    const person = await add();
    const key = { 'Idempotency-Key': 'assign-licence-0001' };
    const given = await give(person.id, [{ id: licence('webex_meetings') }], key);
    expect(given.json).toEqual({
      orgId,
      personId: wireId('PEOPLE', person.id),
      email: person.email,
      licenses: [licence('webex_meetings')],
    });
    expect((await give(person.id, [{ id: licence('webex_meetings') }], key)).text).toBe(given.text);
    expect((await give(person.id, [{ id: licence('webex_meetings') }])).status).toBe(200);
    expect(await used('webex_meetings')).toBe(1);
    const taken = await call('PATCH', '/v1/licenses/users', {
      body: { email: person.email, licenses: [{ id: licence('webex_meetings'), operation: 'remove' }] },
    });
    expect([taken.status, taken.json.licenses, await used('webex_meetings')]).toEqual([200, [], 0]);
    expect(await eventTypesOf(table, partner.id)).toEqual(['subscriber.created', 'subscriber.deleted']);
  });

  it('are assigned in part where a rule stands in the way of some, and the codes say which', async () => {
    const { add, give, licence, call } = await setup({ packages: ['webex_meetings', 'webex_suite', 'webex_calling'] });
    const person = await add();
    const partly = await give(person.id, [{ id: licence('webex_meetings') }, { id: licence('webex_suite') }, { id: 'bm90aGluZw' }]);
    expect([partly.status, partly.json.licenses]).toEqual([206, [licence('webex_meetings')]]);
    expect(partly.json.errors.map(({ errorCode }: { errorCode: number }) => errorCode)).toEqual([400000, 400413]);
    const sites = await call('PATCH', '/v1/licenses/users', {
      body: {
        personId: wireId('PEOPLE', person.id),
        licenses: [{ id: licence('webex_meetings'), operation: 'remove' }],
        siteUrls: [{ siteUrl: 'bakery.webex.com', accountType: 'attendee' }],
      },
    });
    expect([sites.status, sites.json.errors[0].errorCode, sites.json.licenses]).toEqual([206, 400216, []]);
    const nothing = await give(person.id, [{ id: 'bm90aGluZw' }]);
    expect([nothing.status, nothing.json.errors[0].errorCode]).toEqual([400, 90060]);
    const uncalled = await give(person.id, [{ id: licence('webex_calling') }]);
    expect([uncalled.status, uncalled.json.errors[0].errorCode]).toEqual([400, 90031]);
  });

  it('are assigned by a provisioning administrator as well', async () => {
    const { add, give, licence } = await setup({ rights: 'provisioning_administrator' });
    const person = await add();
    expect((await give(person.id, [{ id: licence('webex_meetings') }])).json.licenses).toEqual([licence('webex_meetings')]);
  });

  it('are not assigned by a partner that is suspended under another, but taken away', async () => {
    const { add, give, licence, partner, used } = await setup();
    const [has, wants] = [await add(), await add()];
    await give(has.id, [{ id: licence('webex_meetings') }]);
    await makeSubPartner(table, newId('partner'), partner.id, { state: 'suspended' });
    const refused = await give(wants.id, [{ id: licence('webex_meetings') }]);
    expect([refused.status, refused.json.errors[0].errorCode]).toEqual([403, 90041]);
    expect((await give(has.id, [{ id: licence('webex_meetings'), operation: 'remove' }])).status).toBe(200);
    expect(await used('webex_meetings')).toBe(0);
  });

  it('are never one too many: eight ask for three', async () => {
    const { add, give, licence, used } = await setup({ limits: { webex_meetings: 3 } });
    const people = await Promise.all(Array.from({ length: 8 }, add));
    const answers = await Promise.all(people.map(({ id }) => give(id, [{ id: licence('webex_meetings') }])));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(await used('webex_meetings')).toBe(3);
  });

  it('are for people of this partner only', async () => {
    const { add, licence, orgId } = await setup();
    const person = await add();
    const other = await setup();
    const body = { personId: wireId('PEOPLE', person.id), licenses: [{ id: licence('webex_meetings') }] };
    const asked = [
      body,
      { ...body, orgId },
      { ...body, personId: undefined, email: person.email },
      { ...body, personId: wireId('PEOPLE', newId('person')) },
    ];
    for (const one of asked) expect((await other.call('PATCH', '/v1/licenses/users', { body: one })).status).toBe(404);
    expect((await other.call('PATCH', '/v1/licenses/users', { body: { licenses: [] } })).status).toBe(400);
  });
});

describe('roles on the wire', () => {
  it('are a list of names, each read by its id', async () => {
    const { call } = await setup();
    const { json } = await call('GET', '/v1/roles');
    expect(json.items[0]).toEqual({ id: roleIdOf('id_full_admin'), name: 'Full Administrator' });
    expect((await call('GET', `/v1/roles/${json.items[0].id}`)).json).toEqual(json.items[0]);
    expect((await call('GET', `/v1/roles/${roleIdOf('id_nothing')}`)).status).toBe(404);
  });
});
