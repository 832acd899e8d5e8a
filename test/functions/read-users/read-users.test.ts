import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { setAsideWrites, settleWrites } from '#shared/adapters/dynamodb/seat-writes.ts';
import { transact } from '#shared/adapters/dynamodb/transact.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { fingerprintOf, portalRecordOf } from '#shared/domain/syncs/portal-record.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { roundTrips } from '#test/support/round-trips.ts';
import { anAddress, type UserWorld, userWorld } from '#test/support/user-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

async function pages(world: UserWorld, query: Record<string, string>) {
  const found: string[] = [];
  let [cursor, calls]: [string | undefined, number] = [undefined, 0];
  do {
    const { status, json, body } = await world.call('GET', world.path, {
      query: { ...query, ...(cursor === undefined ? {} : { cursor }) },
    });
    if (status !== 200) throw new Error(body);
    found.push(...json.users.map(({ id }: { id: string }) => id));
    cursor = json.next;
    calls += 1;
  } while (cursor !== undefined && calls < 200);
  return { found, calls };
}

async function crowd(world: UserWorld, count: number) {
  for (let done = 0; done < count; done += 25) {
    await world.save(Array.from({ length: Math.min(25, count - done) }, () => ({ email: anAddress() })));
  }
}

const set = (world: UserWorld, id: PersonId, expression: string, values: Record<string, unknown>) =>
  table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.person(world.ref(id)),
      UpdateExpression: expression,
      ExpressionAttributeValues: values,
      ...(expression.includes('#state') ? { ExpressionAttributeNames: { '#state': 'state' } } : {}),
    }),
  );

describe('listing users', () => {
  it('goes through all of them once, whatever the size of the page', async () => {
    const world = await userWorld(table);
    await crowd(world, 60);
    const all = (await world.people()).map(({ id }) => id);
    for (const limit of ['1', '7', '60', '100']) {
      const { found } = await pages(world, { limit });
      expect(found).toHaveLength(61);
      expect(new Set(found)).toEqual(new Set(all));
    }
    expect((await pages(world, { limit: '100' })).calls).toBe(1);
  });

  it('filters by licence, state, sync, invitation, difference and how names begin [US-8]', async () => {
    const world = await userWorld(table);
    await crowd(world, 30);
    const premium = await world.add({ licences: { contactCenter: 'premium' }, firstName: 'Zofia', lastName: 'Łuczak' });
    const [synced, inactive, bounced, expired] = [await world.add(), await world.add(), await world.add(), await world.add()];
    const at = '2026-03-01T10:00:00.000Z';
    const fingerprint = fingerprintOf(portalRecordOf(await world.user(synced)));
    await set(world, synced, 'SET sync = :sync', { ':sync': { status: 'valid', at, fingerprint } });
    await set(world, inactive, 'SET #state = :state, inactiveSince = :at', { ':state': 'inactive', ':at': at });
    await set(world, bounced, 'SET invitation = :bounced', { ':bounced': { state: 'bounced', at, reason: 'no such mailbox' } });
    await set(world, expired, 'SET invitation = :sent', { ':sent': { state: 'sent', at, expiresAt: at } });
    const found = async (query: Record<string, string>) => (await pages(world, query)).found;
    expect(await found({ licence: 'contact-center-premium' })).toEqual([premium]);
    expect(await found({ sync: 'valid' })).toEqual([synced]);
    expect(await found({ sync: 'pending' })).toEqual([premium]);
    expect(await found({ state: 'inactive' })).toEqual([inactive]);
    expect((await found({ invitation: 'bounced,expired' })).sort()).toEqual([bounced, expired].sort());
    expect(await found({ differs: 'true', search: 'zof' })).toEqual([premium]);
    expect(await found({ search: 'łucz' })).toEqual([premium]);
    expect(await found({ search: 'uczak' })).toEqual([]);
    expect((await found({ state: 'inactive,pending,not_verified,active' })).length).toBe(36);
    expect((await world.call('GET', world.path, { query: { state: 'gone' } })).json).toMatchObject({ code: 'INVALID_REQUEST' });
  });

  it('keeps a cursor to its organisation and filter', async () => {
    const [world, other] = [await userWorld(table), await userWorld(table)];
    await crowd(world, 3);
    const { json } = await world.call('GET', world.path, { query: { limit: '2' } });
    const elsewhere = await other.call('GET', other.path, { query: { limit: '2', cursor: json.next } });
    expect(elsewhere.json).toMatchObject({ code: 'INVALID_CURSOR' });
    const filtered = await world.call('GET', world.path, { query: { search: 'a', cursor: json.next } });
    expect(filtered.json).toMatchObject({ code: 'INVALID_CURSOR' });
  });
});

describe('reading a user', () => {
  it('shows profile, state, invitation and sync, and an ETag [US-8] [US-14]', async () => {
    const world = await userWorld(table);
    const id = await world.add({ licences: { contactCenter: 'premium' }, agentRole: 'supervisor' });
    const { json, headers } = await world.call('GET', `${world.path}/${id}`);
    expect(headers['etag']).toBe('"1"');
    expect(json).toMatchObject({
      id,
      state: 'pending',
      profile: 'supervisor',
      agentRole: 'supervisor',
      administratorRole: 'none',
      invitation: { state: 'queued' },
      sync: { status: 'pending' },
    });
    const first = await world.call('GET', `${world.path}/${world.trial.view.administrator.personId}`);
    expect(first.json).toMatchObject({
      administratorRole: 'full',
      profile: 'administrator_only',
      state: 'not_verified',
      sync: { status: 'not_synced' },
    });
  });

  it('of another partner’s organisation, or of nobody, is not there', async () => {
    const world = await userWorld(table);
    const id = await world.add();
    const stranger = aPartnerCaller();
    for (const at of [world.path, `${world.path}/${id}`, `/v1/organisations/${world.organisationId}/licences`]) {
      expect((await world.call('GET', at, { caller: stranger })).status, at).toBe(404);
    }
    expect((await world.call('GET', `${world.path}/${newId('person')}`)).status).toBe(404);
  });

  it('takes one round trip, like a page of them and the ledger', async () => {
    const world = await userWorld(table);
    await crowd(world, 30);
    const id = await world.add();
    const trips = roundTrips(table);
    expect(await trips.of(() => world.call('GET', `${world.path}/${id}`))).toBe(1);
    expect(await trips.of(() => world.call('GET', world.path, { query: { limit: '25' } }))).toBe(1);
    expect(await trips.of(() => world.call('GET', world.path, { query: { sync: 'pending' } }))).toBe(1);
    expect(await trips.of(() => world.ledger())).toBe(1);
  });
});

describe('the seat ledger', () => {
  it('shows what is assigned, set aside and free, adding up to the licences [US-9]', async () => {
    const world = await userWorld(table, { services: { message: 10 } });
    await world.add({ licences: { message: true } });
    const id = world.organisationId;
    expect(await transact(table, setAsideWrites(table, id, { message: 5 }))).toMatchObject({ ok: true });
    expect(await world.ledger()).toEqual({ message: [10, 1, 5, 4] });
    expect(await transact(table, setAsideWrites(table, id, { message: 5 }))).toMatchObject({ error: { code: 'NO_LICENCE_LEFT' } });
    expect(await transact(table, settleWrites(table, id, { message: 5 }, { message: 3 }))).toMatchObject({ ok: true });
    expect(await world.ledger()).toEqual({ message: [10, 4, 0, 6] });
    await expect(transact(table, settleWrites(table, id, { message: 5 }, { message: 3 }))).rejects.toThrow('nobody holds');
    expect((await world.callTrial('GET', world.trial.path)).json.services).toEqual([{ service: 'message', licences: 10, licencesUsed: 4 }]);
  });
});
