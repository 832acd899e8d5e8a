import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { personItem } from '#shared/adapters/dynamodb/people.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoUserStore } from '#shared/adapters/dynamodb/users.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { person as personSchema } from '#shared/domain/people.ts';
import { contactCenter } from '#shared/domain/users/licences.ts';
import { partnerAtOrganisation } from '#shared/domain/users/organisation-caller.ts';
import { userChanges } from '#shared/domain/users/user-changes.ts';
import { subscriber as subscriberSchema } from '#shared/domain/wholesale/subscriber.ts';
import { roleIdOf } from '#shared/http/wire/named-ids.ts';
import { wireIdOf } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { put } from '#test/support/people.ts';
import { itemAt } from '#test/support/stored.ts';
import { aSubscriberBody, paths, wireSite } from '#test/support/wire-site.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const full = roleIdOf('id_full_admin');
const codeOf = ({ json }: { readonly json: { readonly errors: readonly { readonly errorCode?: number }[] } }) => json.errors[0]?.errorCode;

/** A customer whose level is Webex Calling, with somebody who has Webex Meetings. */
async function setup() {
  const site = await wireSite(table);
  const made = await site.provisioned(['webex_meetings', 'webex_calling']);
  const { orgId } = made.customer;
  const { items } = (await site.call('GET', `/v1/locations?orgId=${orgId}`)).json;
  const locationId = String(items[0].id);
  const subscribe = async () => (await site.call('POST', paths.subscribers, { body: aSubscriberBody(made.id) })).json;
  const to = (id: string, name: string, extension = '4711') =>
    site.call('PUT', `${paths.subscribers}/${id}`, { body: { package: name, provisioningParameters: { extension, locationId } } });
  const give = (personId: string, roles: readonly string[]) =>
    site.call('PUT', `/v1/people/${personId}`, { body: { displayName: 'Olga', roles } });
  const organisationId = wireIdOf('ORGANIZATION', 'organisation').parse(orgId);
  const person = async (id: string) => {
    const personId = wireIdOf('PEOPLE', 'person').parse(id);
    return personSchema.parse(await itemAt(table, keys.person({ kind: 'organisation', organisationId, personId })));
  };
  const packagesOf = async (id: string) => {
    const subscriberId = wireIdOf('SUBSCRIBER', 'subscriber').parse(id);
    return subscriberSchema.parse(await itemAt(table, wholesaleKeys.subscriber(site.partner.id, subscriberId))).packages;
  };
  return { ...site, orgId, organisationId, subscribe, to, give, person, packagesOf };
}

describe('a role at a wholesale customer', () => {
  it('is not given to whoever has a package below its level, and is after an upgrade [WS-3]', async () => {
    const { subscribe, to, give, person } = await setup();
    const { id, personId } = await subscribe();
    const refused = await give(personId, [full]);
    expect([refused.status, codeOf(refused)]).toEqual([409, 90029]);
    expect((await person(personId)).role).toBe('user');
    expect((await to(id, 'webex_calling')).status).toBe(200);
    expect((await give(personId, [full])).status).toBe(200);
    expect(codeOf(await to(id, 'webex_meetings'))).toBe(90028);
    expect((await give(personId, [])).status).toBe(200);
    expect((await to(id, 'webex_meetings')).status).toBe(200);
  });

  it('is not given by our own operations either, whatever else the person has [WS-3]', async () => {
    const { subscribe, person, organisationId, partner, caller, now, to, orgId } = await setup();
    const { id, personId } = await subscribe();
    const before = await person(personId);
    await put(table, personItem({ ...before, licences: [contactCenter.premium], version: before.version + 1 }));
    const changes = userChanges({ users: dynamoUserStore(table, loadSystemKeys(table)), newId, now });
    const by = partnerAtOrganisation({ ...caller, partnerId: partner.id }, organisationId);
    const request = () => ({ by, id: before.id, requestId: 'r', ifMatch: undefined, asked: undefined, keep: () => undefined });
    for (const role of ['full', 'service'] as const)
      expect(await changes.administratorRole(request(), role)).toMatchObject({ ok: false, error: { code: 'ADMIN_PACKAGE_LEVEL' } });
    expect((await to(id, 'webex_calling', '4712')).status).toBe(200);
    expect(await changes.administratorRole(request(), 'full')).toMatchObject({ ok: true });
    expect(orgId).toBeTruthy();
  });

  it('comes with nothing below the level where somebody is added with both [WS-3]', async () => {
    const { call, orgId } = await setup();
    const { items } = (await call('GET', `/v1/licenses?orgId=${orgId}`)).json;
    const meetings = items.find(({ name }: { name: string }) => name.includes('Meetings'));
    const body = { emails: ['boss@roles.example'], displayName: 'Boss', orgId, roles: [full], licenses: [meetings.id] };
    expect(await call('POST', '/v1/people', { body })).toMatchObject({ status: 200, json: { roles: [full], licenses: [] } });
    const other = { ...body, emails: ['user@roles.example'], roles: [] };
    expect(await call('POST', '/v1/people', { body: other })).toMatchObject({ status: 200, json: { roles: [], licenses: [meetings.id] } });
  });

  it('and a lower package never meet, also when both are asked for at once [WS-3]', async () => {
    const { subscribe, to, give, person, packagesOf } = await setup();
    const { id, personId } = await subscribe();
    for (let round = 0; round < 6; round++) {
      expect((await to(id, 'webex_calling', String(5000 + round))).status).toBe(200);
      const answers = await Promise.all([give(personId, [full]), to(id, 'webex_meetings')]);
      const statuses = answers.map(({ status }) => status);
      expect(
        statuses.filter((status) => status === 200),
        JSON.stringify(statuses),
      ).toHaveLength(1);
      const [{ role }, packages] = [await person(personId), await packagesOf(id)];
      expect([role, ...packages]).not.toEqual(['customer_full_administrator', 'webex_meetings']);
      await give(personId, []);
    }
  });

  it('is not given on packages that were lowered after they were looked at [WS-3]', async () => {
    const { subscribe, to, person, organisationId, partner, caller, now } = await setup();
    const { id, personId } = await subscribe();
    expect((await to(id, 'webex_calling', '4713')).status).toBe(200);
    const before = await person(personId);
    await put(table, personItem({ ...before, licences: [contactCenter.premium], version: before.version + 1 }));
    const store = dynamoUserStore(table, loadSystemKeys(table));
    let lowered = 0;
    const users = {
      ...store,
      packagesOf: async (user: typeof before) => {
        const held = await store.packagesOf(user);
        if (lowered === 0) lowered = (await to(id, 'webex_meetings')).status;
        return held;
      },
    };
    const by = partnerAtOrganisation({ ...caller, partnerId: partner.id }, organisationId);
    const request = { by, id: before.id, requestId: 'r', ifMatch: undefined, asked: undefined, keep: () => undefined };
    const outcome = await userChanges({ users, newId, now }).administratorRole(request, 'full');
    expect([lowered, outcome]).toMatchObject([200, { ok: false, error: { code: 'ADMIN_PACKAGE_LEVEL' } }]);
  });
});
