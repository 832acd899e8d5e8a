import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoUserRemovals } from '#shared/adapters/dynamodb/user-removals.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { removeUser } from '#shared/domain/users/remove-user.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { itemAt } from '#test/support/stored.ts';
import { anAddress, type UserWorld, userWorld } from '#test/support/user-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const patch = (world: UserWorld, id: PersonId, body: object, options = {}) =>
  world.call('PATCH', `${world.path}/${id}`, { body, ...options });
const role = (world: UserWorld, id: PersonId, wanted: string, options = {}) =>
  world.call('PUT', `${world.path}/${id}/administrator-role`, { body: { role: wanted }, ...options });
const premium = { licences: { contactCenter: 'premium' } } as const;
const firstAdministrator = (world: UserWorld): PersonId => world.trial.view.administrator.personId;

describe('changing a user', () => {
  it('changes names, details, licences and role; what is not named stays [US-1] [US-2] [US-7]', async () => {
    const world = await userWorld(table);
    const id = await world.add({ firstName: 'Jan', lastName: 'Nowak', details: { title: 'Agent', department: 'North' } });
    expect((await world.user(id)).sync).toMatchObject({ status: 'not_synced' });
    const changed = await patch(
      world,
      id,
      { displayName: 'Jan N.', details: { title: null }, ...premium, agentRole: 'supervisor' },
      { ifMatch: 1 },
    );
    expect(changed.status).toBe(200);
    expect(changed.headers['etag']).toBe('"2"');
    expect(changed.json).toMatchObject({
      firstName: 'Jan',
      displayName: 'Jan N.',
      details: { department: 'North' },
      licences: ['contact-center-premium'],
      agentRole: 'supervisor',
      profile: 'supervisor',
      sync: { status: 'pending' },
      version: 2,
    });
    expect(changed.json.details).not.toHaveProperty('title');
    expect((await patch(world, id, { licences: { contactCenter: 'none' } })).json).not.toHaveProperty('agentRole');
    expect((await world.ledger())['contact-center-premium']).toEqual([3, 0, 0, 3]);
  });

  it('is refused for a version that is no more, and otherwise looks again', async () => {
    const world = await userWorld(table);
    const id = await world.add();
    await patch(world, id, { displayName: 'One' });
    expect((await patch(world, id, { displayName: 'Two' }, { ifMatch: 1 })).json).toMatchObject({
      status: 412,
      code: 'CHANGED_SINCE_READ',
    });
    const many = await Promise.all(Array.from({ length: 3 }, (_, n) => patch(world, id, { displayName: `At once ${n}` })));
    expect(many.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await world.user(id)).version).toBe(5);
  });

  it('writes nothing where nothing changes, and answers a repeat alike', async () => {
    const world = await userWorld(table);
    const id = await world.add(premium);
    const events = await world.events();
    expect((await patch(world, id, premium)).json).toMatchObject({ version: 1 });
    expect(await world.events()).toEqual(events);
    const key = newId('event');
    const first = await patch(world, id, { displayName: 'A' }, { key });
    await patch(world, id, { displayName: 'B' });
    expect((await patch(world, id, { displayName: 'A' }, { key })).body).toBe(first.body);
    expect(await world.user(id)).toMatchObject({ displayName: 'B' });
  });

  it('says by code why it cannot be done [US-2] [US-5]', async () => {
    const world = await userWorld(table, { services: { 'contact-center-standard': 1, 'contact-center-premium': 1 } });
    const [id, other] = [await world.add(premium), await world.add()];
    const refusals = [
      [other, premium, 409, 'NO_LICENCE_LEFT'],
      [other, { licences: { calling: true } }, 409, 'SERVICE_NOT_OWNED'],
      [other, { agentRole: 'agent' }, 409, 'ROLE_NEEDS_PREMIUM'],
      [other, { firstName: 'Only' }, 400, 'NAMES_INCOMPLETE'],
      [other, { details: { callerIdNumber: 'abc' } }, 400, 'NUMBER_INVALID'],
      [other, { email: 'x@y.example' }, 400, 'INVALID_REQUEST'],
      [newId('person'), premium, 404, 'NOT_FOUND'],
    ] as const;
    for (const [who, body, status, code] of refusals) expect((await patch(world, who, body)).json, code).toMatchObject({ status, code });
    expect(await world.user(id)).toMatchObject({ version: 1 });
  });

  it('gives no licence when the trial has ended, whether or not that was recorded, and takes licences back [US-9]', async () => {
    const world = await userWorld(table, { durationDays: 30 });
    const [id, other] = [await world.add(premium), await world.add()];
    await world.signIn(world.trial.id);
    world.day(31);
    expect((await patch(world, other, premium)).json).toMatchObject({ status: 409, code: 'TRIAL_NOT_RUNNING' });
    expect((await world.save([{ email: anAddress(), ...premium }, { email: anAddress() }])).json.records).toMatchObject([
      { code: 'TRIAL_NOT_RUNNING', field: '/users/0/licences' },
      { result: 'created' },
    ]);
    expect((await patch(world, id, { licences: { contactCenter: 'none' } })).status).toBe(200);
    expect((await world.ledger())['contact-center-premium']).toEqual([3, 0, 0, 3]);
    await world.call('GET', world.path);
    expect((await world.call('PATCH', `${world.path}/${other}`, { body: { displayName: 'A' } })).status).toBe(200);
  });
});

describe('administrator privileges', () => {
  it('need a premium licence and no supervisor, and go without the licence [US-2] [US-14]', async () => {
    const world = await userWorld(table);
    const id = await world.add();
    expect((await role(world, id, 'full')).json).toMatchObject({ status: 409, code: 'ADMINISTRATOR_NEEDS_PREMIUM' });
    await patch(world, id, { ...premium, agentRole: 'supervisor' });
    expect((await role(world, id, 'full')).json).toMatchObject({ status: 409, code: 'SUPERVISOR_NOT_ADMINISTRATOR' });
    await patch(world, id, { agentRole: 'agent' });
    const given = await role(world, id, 'full', { ifMatch: 3 });
    expect(given.json).toMatchObject({ administratorRole: 'full', profile: 'administrator', version: 4 });
    expect((await patch(world, id, { agentRole: 'supervisor' })).json).toMatchObject({ code: 'ADMINISTRATOR_NOT_SUPERVISOR' });
    expect((await role(world, id, 'none')).json).toMatchObject({
      administratorRole: 'none',
      licences: ['contact-center-premium'],
      profile: 'premium_agent',
    });
    expect((await role(world, id, 'service')).json).toMatchObject({ administratorRole: 'service', profile: 'administrator' });
    expect((await world.user(firstAdministrator(world))).role).toBe('customer_full_administrator');
  });

  it('are never taken from the last full administrator, who may be the one that came with the trial [US-2]', async () => {
    const world = await userWorld(table);
    const first = firstAdministrator(world);
    expect((await role(world, first, 'none')).json).toMatchObject({ status: 409, code: 'LAST_FULL_ADMINISTRATOR' });
    const second = await world.add(premium);
    await role(world, second, 'full');
    expect((await role(world, first, 'none')).status).toBe(200);
    expect((await role(world, second, 'service')).json).toMatchObject({ code: 'LAST_FULL_ADMINISTRATOR' });
    expect(await itemAt(table, keys.organisation(world.organisationId))).toMatchObject({ administrators: 1 });
  });

  it('survive two administrators who take them from each other at the same moment [US-2]', async () => {
    for (let round = 0; round < 10; round++) {
      const world = await userWorld(table);
      const [first, second] = [firstAdministrator(world), await world.add(premium)];
      await role(world, second, 'full');
      const answers = await Promise.all([role(world, first, 'none'), role(world, second, 'none')]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const left = (await world.people()).filter((one) => one.role === 'customer_full_administrator');
      expect(left).toHaveLength(1);
    }
  });

  it('of an organisation without a count are those of its one administrator', async () => {
    const world = await userWorld(table);
    const Key = keys.organisation(world.organisationId);
    await table.client.send(new UpdateCommand({ TableName: table.name, Key, UpdateExpression: 'REMOVE administrators' }));
    expect((await role(world, firstAdministrator(world), 'none')).json).toMatchObject({ code: 'LAST_FULL_ADMINISTRATOR' });
    const second = await world.add(premium);
    await role(world, second, 'full');
    expect((await role(world, firstAdministrator(world), 'none')).status).toBe(200);
  });
});

describe('seats under concurrency', () => {
  it('fifty requests at once for the last ten seats: exactly ten get one [US-5]', async () => {
    const world = await userWorld(table, { services: { 'contact-center-premium': 10 } });
    const answers = await Promise.all(Array.from({ length: 50 }, () => world.save([{ email: anAddress(), ...premium }])));
    const codes = answers.map(({ json }) => json.records?.[0].code ?? json.records?.[0].result ?? json.code);
    expect(codes.filter((code) => code === 'created')).toHaveLength(10);
    expect(codes.filter((code) => code !== 'created' && code !== 'NO_LICENCE_LEFT')).toEqual([]);
    expect(await world.ledger()).toEqual({ 'contact-center-premium': [10, 10, 0, 0] });
    expect((await world.people()).filter(({ licences }) => licences?.length === 1)).toHaveLength(10);
  });

  it('fewer licences and a new user at once: whoever comes second is refused [US-9] [TR-4]', async () => {
    for (let round = 0; round < 10; round++) {
      const world = await userWorld(table, { services: { message: 1, 'contact-center-premium': 2 } });
      await world.add(premium);
      const [added, fewer] = await Promise.all([
        world.save([{ email: anAddress(), ...premium }]),
        world.call('GET', world.path).then(() => trialChange(world, { message: 1, 'contact-center-premium': 1 })),
      ]);
      const [licences = 0, assigned = 0, , free = 0] = (await world.ledger())['contact-center-premium'] as number[];
      expect(assigned + free).toBe(licences);
      expect(assigned).toBeLessThanOrEqual(licences);
      expect([added.json.records[0].result, fewer.status]).toEqual(licences === 2 ? ['created', 409] : ['failed', 200]);
    }
  });

  it('a service that somebody has cannot be taken away [US-9] [TR-4]', async () => {
    const world = await userWorld(table);
    const id = await world.add(premium);
    const without = { message: 10, 'contact-center-standard': 3 };
    const refused = await trialChange(world, without);
    expect(refused.json).toMatchObject({ code: 'LICENCES_BELOW_ASSIGNED', errors: [{ field: '/services/contact-center-premium' }] });
    await patch(world, id, { licences: { contactCenter: 'none' } });
    expect((await trialChange(world, without)).status).toBe(200);
    expect(await world.ledger()).not.toHaveProperty('contact-center-premium');
  });
});

function trialChange(world: UserWorld, services: object) {
  return world.callTrial('PATCH', world.trial.path, { body: { services }, ifMatch: 1 });
}

describe('the administrator that came with a trial, changed among the users', () => {
  const other = () => ({ body: { administratorEmail: anAddress() } });

  it('is not replaced while it has licences or another role: seats and the count of administrators would be lost [TR-14] [US-9]', async () => {
    const world = await userWorld(table);
    const first = firstAdministrator(world);
    await patch(world, first, premium);
    const refused = await world.callTrial('POST', `${world.trial.path}/administrator`, other());
    expect(refused.json).toMatchObject({ status: 409, code: 'ADMINISTRATOR_CHANGED' });
    await patch(world, first, { licences: { contactCenter: 'none' } });
    expect((await world.callTrial('POST', `${world.trial.path}/administrator`, other())).status).toBe(200);
    expect(await itemAt(table, keys.organisation(world.organisationId))).toMatchObject({ administrators: 1 });
  });

  it('does not keep a trial from being cancelled and purged, also when it was deleted and its address is another’s [TR-12] [TR-13]', async () => {
    const [world, elsewhere] = [await userWorld(table), await userWorld(table)];
    const first = firstAdministrator(world);
    await role(world, await world.add(premium), 'full');
    const remove = removeUser({ users: world.users, removals: dynamoUserRemovals(table, world.hashes), newId, now: () => world.clock.now });
    const by = { kind: 'partner', organisationId: world.organisationId, ...world.caller } as const;
    expect(await remove({ by, id: first, requestId: 'r', asked: undefined, keep: () => undefined })).toMatchObject({ ok: true });
    await elsewhere.add({ email: world.trial.view.administrator.email });
    expect((await world.callTrial('POST', `${world.trial.path}/cancellation`)).json).toMatchObject({ state: 'soft_deleted' });
    world.day(31);
    await world.sweep();
    expect((await world.stored(world.trial.id)).state).toBe('purged');
    const claim = keys.addressClaim((await world.hashes).addressHash(world.trial.view.administrator.email));
    expect(await itemAt(table, claim)).toMatchObject({ person: { organisationId: elsewhere.organisationId } });
  });
});
