import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '#functions/wire-organizations/endpoint.ts';
import { dynamoDeletionRun } from '#shared/adapters/dynamodb/deletions.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, userShards } from '#shared/adapters/dynamodb/keys.ts';
import { numberItem } from '#shared/adapters/dynamodb/number-writes.ts';
import { dynamoOrganisationRemovals } from '#shared/adapters/dynamodb/organisation-removals.ts';
import { dynamoOrganisationsSeen } from '#shared/adapters/dynamodb/organisations-seen.ts';
import { embeddedPortal } from '#shared/adapters/dynamodb/portal-users.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { JobId, OrganisationId, PartnerId } from '#shared/domain/ids.ts';
import { runDeletion } from '#shared/domain/jobs/run-deletion.ts';
import { wireOrganisationOf } from '#shared/http/wire/named-ids.ts';
import { uuidOf } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anOrganisation, aProvisionedCustomer } from '#test/support/neighbour-world.ts';
import { aPartner, put } from '#test/support/people.ts';
import { eventTypesOf, itemAt, organisationItems } from '#test/support/stored.ts';
import { wireCaller, wireClient, wireOrigin } from '#test/support/wire-client.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const now = () => new Date('2026-03-01T10:00:00.000Z');

async function setup() {
  const partner = await aPartner(table, { name: 'Nordic Voice' });
  const woken: { organisationId: OrganisationId; id: JobId }[] = [];
  const client = wireClient(
    endpoints({
      organisations: dynamoOrganisationsSeen(table),
      removals: dynamoOrganisationRemovals(table, now),
      wake: async (job) => void woken.push(job),
      origin: wireOrigin,
      perPage: 3,
      newId,
      now,
    }),
    partner.id,
    now,
  );
  return { partner, woken, ...client };
}

const at = (id: OrganisationId | PartnerId) => `/v1/organizations/${wireOrganisationOf(id)}`;

describe('organisations on the wire', () => {
  it('are the partner’s own first, then its customers’ in pages that an absolute link leads through', async () => {
    const { partner, call } = await setup();
    const made = [];
    for (let index = 0; index < 5; index++)
      made.push((await anOrganisation(table, partner.id, { companyName: `Shop ${index}` })).organisation);
    await anOrganisation(table, (await aPartner(table)).id);
    const names: string[] = [];
    const sizes: number[] = [];
    let next: string | undefined = '/v1/organizations';
    while (next !== undefined) {
      const page = await call('GET', next);
      expect(page.status).toBe(200);
      sizes.push(page.json.items.length);
      names.push(...page.json.items.map(({ displayName }: { displayName: string }) => displayName));
      next = /^<([^>]+)>; rel="next"$/.exec(page.headers['link'] ?? '')?.[1];
      if (next !== undefined) expect(next).toMatch(new RegExp(`^${wireOrigin}/v1/organizations\\?after=`));
    }
    expect(names).toEqual(['Nordic Voice', ...made.map(({ companyName }) => companyName)]);
    expect(sizes).toEqual([3, 3]);
  });

  it('are never nothing: a partner without customers sees its own', async () => {
    const { partner, call } = await setup();
    const { json } = await call('GET', '/v1/organizations');
    expect(json.items).toEqual([{ id: wireOrganisationOf(partner.id), displayName: 'Nordic Voice', created: partner.createdAt }]);
  });

  it('are read by their id and by their uuid, and another partner’s is the 404 of nothing', async () => {
    const { partner, call } = await setup();
    const { organisation } = await anOrganisation(table, partner.id);
    const read = await call('GET', at(organisation.id));
    expect(read.json).toMatchObject({ id: wireOrganisationOf(organisation.id), displayName: organisation.companyName });
    const identity = await call('GET', `/v1/identity/organizations/${uuidOf(organisation.id)}`);
    expect(identity.json).toMatchObject({ id: uuidOf(organisation.id), preferredLanguage: 'en' });
    expect((await call('GET', at(partner.id))).json.displayName).toBe('Nordic Voice');
    const stranger = (await aPartner(table)).id;
    const [theirs, nothing, nonsense] = await Promise.all([
      call('GET', at(organisation.id), { as: stranger, headers: { trackingid: 'same' } }),
      call('GET', at(newId('organisation')), { as: stranger, headers: { trackingid: 'same' } }),
      call('GET', '/v1/organizations/bm90aGluZw', { headers: { trackingid: 'same' } }),
    ]);
    expect([theirs.status, theirs.text, nonsense.text]).toEqual([404, nothing.text, nothing.text]);
    expect((await call('GET', at(partner.id), { as: stranger })).status).toBe(404);
    const blind = { ...wireCaller(partner.id), scopes: [] };
    expect((await call('GET', at(organisation.id), { caller: blind })).status).toBe(403);
  });

  it('are deleted once nothing is left of them, with the numbers that they held, and with what was asked of them in vain', async () => {
    const { partner, woken, call } = await setup();
    const { organisation } = await anOrganisation(table, partner.id);
    const declined = { organisationId: organisation.id, customerId: newId('wholesaleCustomer'), partnerId: partner.id, letGo: true };
    await put(table, itemOf('mapped-organisation', wholesaleKeys.mappedOrganisation(organisation.id), declined));
    const number = '+14085550100';
    await put(
      table,
      numberItem({ organisationId: organisation.id, number, locationId: newId('location'), state: 'active', addedAt: now().toISOString() }),
    );
    await put(table, itemOf('number-claim', wholesaleKeys.numberClaim(number), { organisationId: organisation.id }));
    const key = { headers: { 'Idempotency-Key': 'delete-organisation-1' } };
    expect((await call('DELETE', at(organisation.id), key)).status).toBe(204);
    expect((await call('DELETE', at(organisation.id), key)).status).toBe(204);
    expect(woken).toHaveLength(1);
    // Until the job has ended nothing can be changed any more.
    expect((await call('DELETE', at(organisation.id))).status).toBe(403);
    const [job] = woken;
    if (job === undefined) throw new Error('no job');
    const hashes = loadSystemKeys(table);
    const deletion = runDeletion({
      run: dynamoDeletionRun(table, hashes, now),
      portalOf: async () => embeddedPortal(table),
      newId,
      now,
      shards: userShards,
    });
    expect(await deletion(organisation.id, job.id, 'hand', () => true)).toEqual({ kind: 'ended' });
    expect(await organisationItems(table, organisation.id)).toEqual([]);
    expect(await itemAt(table, wholesaleKeys.numberClaim(number))).toBeUndefined();
    expect((await call('GET', at(organisation.id))).status).toBe(404);
    expect(await eventTypesOf(table, partner.id)).toEqual(['job.created', 'organisation.deleted']);
  });

  it('are not deleted while they are a wholesale customer or have several users, nor by a partner that they did not come with', async () => {
    const { partner, call } = await setup();
    const { organisation } = await aProvisionedCustomer(table, partner.id);
    const refusal = await call('DELETE', at(organisation.id));
    expect(refusal.status).toBe(409);
    expect(refusal.json.errors[0].description).toContain('It is a wholesale customer.');
    const other = await aPartner(table);
    await put(
      table,
      itemOf('customer-relation', keys.customer(other.id, organisation.id), {
        partnerId: other.id,
        organisationId: organisation.id,
        companyName: organisation.companyName,
        rights: 'full',
        since: now().toISOString(),
      }),
    );
    expect((await call('DELETE', at(organisation.id), { as: other.id })).status).toBe(403);
    expect((await call('DELETE', at(organisation.id), { as: (await aPartner(table)).id })).status).toBe(404);
  });
});
