import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { addDays } from '#shared/domain/calendar.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { type LifecycleWorld, lifecycleWorld } from '#test/support/lifecycle-world.ts';
import { put } from '#test/support/people.ts';
import { eventTypesOf, itemAt } from '#test/support/stored.ts';
import { anAddress } from '#test/support/user-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const premium = { licences: { contactCenter: 'premium' } } as const;
const path = (id: string, more = '') => `/users/${id}${more}`;
const firstAdministrator = (world: LifecycleWorld) => world.trial.view.administrator.personId;
const last = async (world: LifecycleWorld) => (await eventTypesOf(table, world.caller.partnerId)).at(-1);

describe('deactivating a user', () => {
  it('ends links and sessions, keeps the licences, and notes it for the portal [US-15] [US-9]', async () => {
    const world = await lifecycleWorld(table);
    const id = await world.add(premium);
    const answer = await world.call('POST', path(id, '/deactivate'));
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ state: 'inactive', licences: ['contact-center-premium'], sync: { status: 'pending' } });
    const user = await world.user(id);
    expect(user).toMatchObject({
      state: 'inactive',
      stateBefore: 'invited',
      linkGeneration: 2,
      invitation: { state: 'suppressed', by: 'organisation' },
    });
    expect(user.signedOutAt).toBe(user.inactiveSince);
    expect((await world.ledger())['contact-center-premium']).toEqual([3, 1, 0, 2]);
    expect(await last(world)).toBe('user.deactivated');
    expect((await world.call('POST', path(id, '/deactivate'))).json).toMatchObject({ status: 409, code: 'USER_STATE' });
  });

  it('is undone with the state from before; who has not come in needs an invitation, which can be sent [US-15] [US-13]', async () => {
    const world = await lifecycleWorld(table);
    const id = await world.add();
    expect((await world.call('POST', path(id, '/reactivate'))).json.code).toBe('USER_STATE');
    await world.call('POST', path(id, '/deactivate'));
    const back = await world.call('POST', path(id, '/reactivate'));
    expect(back.json).toMatchObject({ state: 'pending' });
    expect(await world.user(id)).not.toHaveProperty('inactiveSince');
    expect((await world.call('POST', path(id, '/invitation'))).status).toBe(202);
    expect(await last(world)).toBe('user.invited');
  });

  it('never takes the last full administrator, also of two who go at the same moment [US-2]', async () => {
    const world = await lifecycleWorld(table);
    const first = firstAdministrator(world);
    expect((await world.call('POST', path(first, '/deactivate'))).json).toMatchObject({ status: 409, code: 'LAST_FULL_ADMINISTRATOR' });
    expect((await world.call('DELETE', path(first))).json).toMatchObject({ code: 'LAST_FULL_ADMINISTRATOR' });
    const second = await world.add(premium);
    await world.callUsers('PUT', `${world.path}/${second}/administrator-role`, { body: { role: 'full' } });
    const both = await Promise.all([world.call('POST', path(first, '/deactivate')), world.call('DELETE', path(second))]);
    expect(both.map(({ status }) => status).sort()).toEqual([expect.any(Number), 409]);
    expect(both.filter(({ status }) => status < 300)).toHaveLength(1);
  });

  it('counts full administrators right through leaving, coming back and being deleted [US-2]', async () => {
    const world = await lifecycleWorld(table);
    const second = await world.add(premium);
    await world.callUsers('PUT', `${world.path}/${second}/administrator-role`, { body: { role: 'full' } });
    for (let i = 0; i < 2; i++) {
      expect((await world.call('POST', path(second, '/deactivate'))).status).toBe(200);
      expect((await world.call('POST', path(firstAdministrator(world), '/deactivate'))).json.code).toBe('LAST_FULL_ADMINISTRATOR');
      expect((await world.call('POST', path(second, '/reactivate'))).status).toBe(200);
    }
    await world.call('POST', path(second, '/deactivate'));
    expect((await world.call('DELETE', path(second))).status).toBe(204);
    expect((await world.call('DELETE', path(firstAdministrator(world)))).json.code).toBe('LAST_FULL_ADMINISTRATOR');
  });
});

describe('deleting a user', () => {
  it('frees address and seats at once, and a repeat gets the same answer [US-9] [US-15]', async () => {
    const world = await lifecycleWorld(table);
    const email = anAddress();
    const id = await world.add({ email, ...premium });
    const key = 'delete-this-user-once';
    expect((await world.call('DELETE', path(id), { key })).status).toBe(204);
    expect((await world.call('DELETE', path(id), { key })).status).toBe(204);
    expect((await world.call('DELETE', path(id))).status).toBe(404);
    expect((await world.ledger())['contact-center-premium']).toEqual([3, 0, 0, 3]);
    const again = await world.save([{ email }]);
    expect(again.json.records[0]).toMatchObject({ result: 'created' });
    expect((await eventTypesOf(table, world.caller.partnerId)).filter((type) => type === 'user.deleted')).toHaveLength(1);
  });

  it('gives seats back once, however many ask at the same moment [US-5]', async () => {
    const world = await lifecycleWorld(table);
    const id = await world.add(premium);
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.call('DELETE', path(id))));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect((await world.ledger())['contact-center-premium']).toEqual([3, 0, 0, 3]);
  });

  it('takes along the e-mails that it was sent, which hold the address, and no other’s', async () => {
    const world = await lifecycleWorld(table);
    const [id, other] = [await world.add(), await world.add()];
    const mailOf = (personId: PersonId) =>
      keys.email({ kind: 'user', partnerId: world.caller.partnerId, organisationId: world.organisationId, personId }, newId('email'));
    const [own, theirs] = [[mailOf(id), mailOf(id), mailOf(id)], [mailOf(other)]];
    for (const key of [...own, ...theirs]) await put(table, { ...key, itemType: 'email', to: 'somebody@kunde.example' });
    expect((await world.call('DELETE', path(id))).status).toBe(204);
    for (const { PK, SK } of own) expect(await itemAt(table, { PK, SK })).toBeUndefined();
    for (const { PK, SK } of theirs) expect(await itemAt(table, { PK, SK })).toBeDefined();
  });

  it('waits for the import that has written the user until it has settled the row: its seats are counted by its users [US-5] [IM-6]', async () => {
    const world = await lifecycleWorld(table);
    const id = await world.add(premium);
    const user = await world.user(id);
    if (user.ref.kind !== 'organisation') throw new Error('No user of an organisation.');
    const job = newId('job');
    const position = (row: number) =>
      put(table, { ...keys.job(user.ref.kind === 'organisation' ? user.ref.organisationId : 'org_', job), position: { row } });
    await put(table, { ...keys.person(user.ref), ...user, itemType: 'person', writtenBy: `${job}#7` });
    await position(7);
    expect((await world.call('DELETE', path(id))).json).toMatchObject({ status: 503, code: 'TRY_AGAIN' });
    expect((await world.ledger())['contact-center-premium']).toEqual([3, 1, 0, 2]);
    await position(8);
    expect((await world.call('DELETE', path(id))).status).toBe(204);
    expect((await world.ledger())['contact-center-premium']).toEqual([3, 0, 0, 3]);
  });

  it('works where the service of a licence has ended', async () => {
    const world = await lifecycleWorld(table);
    const id = await world.add({ licences: { contactCenter: 'premium', message: true } });
    const { DeleteCommand } = await import('@aws-sdk/lib-dynamodb');
    await table.client.send(
      new DeleteCommand({ TableName: table.name, Key: keys.entitlement(world.organisationId, 'contact-center-premium') }),
    );
    expect((await world.call('DELETE', path(id))).status).toBe(204);
    expect((await world.ledger())['message']).toEqual([10, 0, 0, 10]);
  });

  it('is another partner’s business for nobody else: 404 for all of it', async () => {
    const world = await lifecycleWorld(table);
    const id = await world.add();
    const caller = aPartnerCaller();
    for (const [method, at] of [
      ['POST', '/deactivate'],
      ['POST', '/reactivate'],
      ['DELETE', ''],
      ['POST', '/invitation'],
      ['GET', '/invitation'],
      ['GET', '/diagnosis'],
    ] as const) {
      expect((await world.call(method, path(id, at), { caller })).status, `${method} ${at}`).toBe(404);
    }
    expect((await world.user(id)).version).toBe(1);
  });
});

describe('time', () => {
  it('deletes who has been inactive for 30 days, gives the seats back, and nobody a moment earlier [US-15]', async () => {
    const world = await lifecycleWorld(table);
    const id = await world.add(premium);
    const stays = await world.add();
    await world.call('POST', path(id, '/deactivate'));
    const since = new Date((await world.user(id)).inactiveSince ?? '');
    world.clock.now = new Date(addDays(since, 30).getTime() - 1);
    await world.sweep();
    expect((await world.user(id)).state).toBe('inactive');
    world.clock.now = addDays(since, 30);
    expect((await world.call('POST', path(id, '/reactivate'))).json.code).toBe('USER_STATE');
    const swept = await Promise.all([world.sweep(), world.sweep()]);
    expect(swept.reduce((sum, { deleted }) => sum + deleted, 0)).toBeGreaterThanOrEqual(1);
    expect((await world.call('GET', path(id, '/invitation'))).status).toBe(404);
    expect((await world.user(stays)).state).toBe('invited');
    expect((await world.ledger())['contact-center-premium']).toEqual([3, 0, 0, 3]);
    expect((await eventTypesOf(table, world.caller.partnerId)).filter((type) => type === 'user.deleted')).toHaveLength(1);
  });

  it('leaves alone who came back in time', async () => {
    const world = await lifecycleWorld(table);
    const id = await world.add();
    await world.call('POST', path(id, '/deactivate'));
    await world.call('POST', path(id, '/reactivate'));
    world.clock.now = addDays(new Date(world.clock.now), 40);
    await world.sweep();
    expect((await world.user(id)).state).toBe('invited');
  });
});
