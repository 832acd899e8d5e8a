import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys, partitions, userShards } from '#shared/adapters/dynamodb/keys.ts';
import { embeddedPortal } from '#shared/adapters/dynamodb/portal-users.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Portal } from '#shared/domain/syncs/portal.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aPartnerCaller, aTrialRequest } from '#test/support/builders.ts';
import { startTable, type TestTable, throughAnotherClient } from '#test/support/dynoxide.ts';
import { type LifecycleWorld, lifecycleWorld } from '#test/support/lifecycle-world.ts';
import { put } from '#test/support/people.ts';
import { eventTypesOf, itemAt, itemsIn } from '#test/support/stored.ts';
import { putUser } from '#test/support/users.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

async function setup(users = 0, options: Parameters<typeof lifecycleWorld>[1] = {}) {
  const world = await lifecycleWorld(table, options);
  const home = { partnerId: world.caller.partnerId, organisationId: world.organisationId };
  const people = await Promise.all(Array.from({ length: users }, () => putUser(table, home, new Date(world.clock.now))));
  const { companyName } = world.trial.view;
  const remove = (name: string = companyName, more = {}) => world.call('POST', '/deletion', { body: { companyName: name }, ...more });
  return { ...world, people, companyName, remove };
}

const inPortal = (externalId: PersonId, number: number) => ({
  externalId,
  email: `portal${number}@${externalId.toLowerCase()}.example`,
  active: true,
  licences: [],
  role: 'user' as const,
});

async function listed({ portal, organisationId }: Pick<LifecycleWorld, 'portal' | 'organisationId'>) {
  const found: PersonId[] = [];
  let page: string | undefined;
  do {
    const answer = await portal.list(organisationId, page);
    if (!answer.ok) throw new Error(answer.error.code);
    found.push(...answer.value.users.map(({ externalId }) => externalId));
    page = answer.value.next;
  } while (page !== undefined);
  return found;
}

async function left(world: Pick<LifecycleWorld, 'organisationId'>) {
  const shards = await Promise.all(
    Array.from({ length: userShards }, (_, shard) => itemsIn(table, partitions.usersOf(world.organisationId, shard))),
  );
  return [...shards.flat(), ...(await itemsIn(table, partitions.organisation(world.organisationId)))];
}

describe('deleting a trial organisation', () => {
  it('deletes it with everybody in it, and their addresses can be added elsewhere then [US-12] [US-6]', async () => {
    const world = await setup(130);
    const administrator = world.trial.view.administrator.email;
    const elsewhere = await lifecycleWorld(table);
    expect((await elsewhere.save([{ email: administrator }])).json.records[0]).toMatchObject({ result: 'failed' });
    const started = await world.remove();
    expect(started).toMatchObject({ status: 202, json: { state: 'queued', deletedUsers: 0 } });
    expect((await world.call('GET', '/deletion')).json).toMatchObject({ id: started.json.id });
    expect((await world.stored(world.trial.id)).state).toBe('purged');
    await world.work();
    expect(await left(world)).toEqual([]);
    expect(await itemAt(table, keys.customer(world.caller.partnerId, world.organisationId))).toBeUndefined();
    expect((await world.call('GET', '/deletion')).status).toBe(404);
    const one = (world.people[0] as Person).email;
    const added = await elsewhere.save([{ email: administrator }, { email: one }]);
    expect(added.json.counts).toMatchObject({ created: 2 });
    const again = await world.callTrial('POST', '/v1/trials', { body: aTrialRequest({ companyName: world.companyName }) });
    expect(again.status).toBe(201);
    const types = await eventTypesOf(table, world.caller.partnerId);
    expect(types.filter((type) => type === 'organisation.deleted')).toHaveLength(1);
    expect(types).toContain('trial.purged');
  });

  it('asks for the company name, exactly, and does nothing without it [US-12]', async () => {
    const world = await setup(2);
    expect((await world.remove(`${world.companyName}x`)).json).toMatchObject({ status: 409, code: 'CONFIRMATION_DIFFERS' });
    expect((await world.remove(world.companyName.toUpperCase())).json.code).toBe('CONFIRMATION_DIFFERS');
    expect((await world.stored(world.trial.id)).state).toBe('awaiting_customer');
    expect(world.waiting).toEqual([]);
  });

  it('is refused where there is a subscription, for another partner, and while a job runs [US-12]', async () => {
    const world = await setup();
    expect((await world.remove(world.companyName, { caller: aPartnerCaller() })).status).toBe(404);
    await world.call('POST', '/invitations', { body: {} });
    expect((await world.remove()).json).toMatchObject({ status: 409, code: 'JOB_RUNNING' });
    await world.work();
    const trial = await world.stored(world.trial.id);
    await world.put({ ...trial, state: 'converted', convertedAt: trial.createdAt });
    expect((await world.remove()).json).toMatchObject({ status: 409, code: 'HAS_SUBSCRIPTION' });
  });

  it('lets nothing of it be changed while it runs, and no job begin [US-12]', async () => {
    const world = await setup(3);
    await world.remove();
    expect((await world.save([{ email: 'late@kunde.example' }])).status).toBe(403);
    expect((await world.call('POST', '/invitations', { body: {} })).status).toBe(403);
    expect((await world.remove()).status).toBe(403);
    await world.work();
    expect((await world.save([{ email: 'late@kunde.example' }])).status).toBe(404);
  });

  it('comes to its end through crashes and repeated messages [US-12]', async () => {
    const world = await setup(100, { sliceTakes: 0 });
    await world.remove();
    const fragile = throughAnotherClient(table);
    let crashes = 0;
    let transactions = 0;
    fragile.client.middlewareStack.add(
      (next) => async (args) => {
        const answer = await next(args);
        if ('TransactItems' in (args.input as object) && ++transactions % 2 === 1) {
          crashes += 1;
          throw new Error('The worker was killed.');
        }
        return answer;
      },
      { step: 'initialize', name: 'crash' },
    );
    const [message] = world.waiting;
    if (message === undefined) throw new Error('Nobody was told.');
    // A slice of no time at all would do nothing: each delivery gets as far as it does not crash.
    const steady = await lifecycleWorld(table);
    for (let round = 0; round < 60; round++) {
      await steady.deliver(message, fragile);
      world.clock.now = new Date(world.clock.now.getTime() + 91_000);
      steady.clock.now = world.clock.now;
    }
    expect(crashes).toBeGreaterThan(0);
    expect(await left(world)).toEqual([]);
    expect((await eventTypesOf(table, world.caller.partnerId)).filter((type) => type === 'organisation.deleted')).toHaveLength(1);
  });

  it('leaves to another partner the name that a trial had given free before [TR-13]', async () => {
    const world = await setup();
    const trial = await world.stored(world.trial.id);
    await world.put({ ...trial, state: 'soft_deleted', softDeletedAt: trial.createdAt, softDeletedBecause: 'cancelled' });
    await put(table, {
      ...keys.companyName(world.caller.partnerId, (await world.hashes).companyNameHash(trial.companyName)),
      itemType: 'claim',
      trialId: 'other',
    });
    expect((await world.remove()).status).toBe(202);
    await world.work();
    expect(
      await itemAt(table, keys.companyName(world.caller.partnerId, (await world.hashes).companyNameHash(trial.companyName))),
    ).toMatchObject({ trialId: 'other' });
  });

  it('takes its users out of the management portal, also those that the table no longer has [US-12]', async () => {
    const world = await setup(0, { sliceTakes: 10_000 });
    const stranger = await setup();
    const fill = async ({ organisationId }: Pick<LifecycleWorld, 'organisationId'>, count: number) => {
      for (let number = 0; number < count; number++) {
        const put_ = await world.portal.put(organisationId, inPortal(newId('person'), number), undefined);
        expect(put_.ok).toBe(true);
      }
    };
    await fill(world, 120);
    await fill(stranger, 2);
    expect(await listed(world)).toHaveLength(120);
    await world.remove();
    await world.work();
    expect(await listed(world)).toEqual([]);
    expect(await listed(stranger)).toHaveLength(2);
    expect(await left(world)).toEqual([]);
  });

  it('waits for a portal that is away, and does not forget whom it has; one that keeps somebody is told of [US-12]', async () => {
    const real = embeddedPortal(table);
    let away = true;
    const kept = newId('person');
    const portal: Portal = {
      ...real,
      list: async (...of) => (away ? { ok: false, error: { code: 'PORTAL_UNREACHABLE' } } : real.list(...of)),
      remove: async (of, id) => (id === kept ? { ok: false, error: { code: 'PORTAL_REFUSED' } } : real.remove(of, id)),
    };
    const world = await setup(3, { portal });
    const [one, two] = [newId('person'), newId('person')];
    for (const [number, id] of [one, two, kept].entries()) await real.put(world.organisationId, inPortal(id, number), undefined);
    await world.remove();
    for (let times = 0; times < 3; times++) {
      const message = world.waiting.shift();
      if (message === undefined) throw new Error('Nobody goes on.');
      await world.deliver(message);
    }
    expect(world.delays).toEqual([30, 30, 30]);
    expect(await itemAt(table, keys.organisation(world.organisationId))).toBeDefined();
    away = false;
    await world.work();
    expect(await listed(world)).toEqual([kept]);
    expect(await left(world)).toEqual([]);
    const ended = (await itemsIn(table, partitions.events(world.caller.partnerId))).find(({ type }) => type === 'organisation.deleted');
    // The administrator is one of those deleted.
    expect(ended).toMatchObject({ counts: { deleted: 4, leftInPortal: 1 } });
  });
});
