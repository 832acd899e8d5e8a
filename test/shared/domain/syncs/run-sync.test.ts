import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partitions } from '#shared/adapters/dynamodb/keys.ts';
import { meterOf } from '#shared/adapters/dynamodb/meter.ts';
import type { Person } from '#shared/domain/people.ts';
import type { PortalUser } from '#shared/domain/syncs/portal.ts';
import { leaseSeconds } from '#shared/domain/syncs/run-sync.ts';
import { syncStatusOf } from '#shared/domain/syncs/sync-status.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { eventTypesOf, itemsIn } from '#test/support/stored.ts';
import { syncWorld } from '#test/support/sync-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

describe('a sync', () => {
  it('brings the portal’s users, licences, roles and profiles in line with the organisation’s [SY-1] [US-8]', async () => {
    const world = await syncWorld(table);
    const agent = await world.user({ licences: ['contact-center-premium'], agentRole: 'supervisor', firstName: 'Jan', lastName: 'Nowak' });
    const administrator = await world.user({ licences: [], role: 'customer_full_administrator', state: 'active' });
    const nobody = await world.user({ licences: [] });
    expect(syncStatusOf(agent)).toBe('not_synced');
    const { answer, job } = await world.sync();
    expect(answer.status).toBe(202);
    expect(job).toMatchObject({ state: 'completed', progress: { done: 2, failed: 0, counts: { created: 2 } } });
    expect(await world.inPortal(agent.id)).toMatchObject({
      profile: 'supervisor',
      licences: ['contact-center-premium'],
      role: 'user',
      firstName: 'Jan',
    });
    expect(await world.inPortal(administrator.id)).toMatchObject({ profile: 'administrator_only', role: 'customer_full_administrator' });
    expect(await world.inPortal(nobody.id)).toBeUndefined();
    const found = await world.found(agent.id);
    expect(syncStatusOf(found)).toBe('valid');
    expect(found.sync).toMatchObject({ syncedVersion: 1, portalId: agent.id, jobId: job.id });
    expect(found.version).toBe(agent.version);
    expect(await eventTypesOf(table, world.partnerId)).toEqual(['job.created', 'job.ended']);
  });

  it('is needed for a change of licence to reach the portal: until then the user is pending [US-7]', async () => {
    const world = await syncWorld(table);
    const user = await world.user({ licences: ['contact-center-premium'], agentRole: 'agent' });
    await world.sync();
    await world.change(user, { licences: ['contact-center-standard'], agentRole: undefined });
    expect(syncStatusOf(await world.found(user.id))).toBe('pending');
    expect(await world.inPortal(user.id)).toMatchObject({ licences: ['contact-center-premium'] });
    const { job } = await world.sync();
    expect(job.progress).toEqual({ done: 1, failed: 0, counts: { updated: 1 } });
    expect(await world.inPortal(user.id)).toMatchObject({ licences: ['contact-center-standard'], profile: 'standard_agent' });
    expect((await world.found(user.id)).sync).toMatchObject({ status: 'valid', syncedVersion: 2 });
  });

  it('stays valid through changes of which the portal is not told', async () => {
    const world = await syncWorld(table);
    const user = await world.user();
    await world.sync();
    await world.change(user, { details: { title: 'Piekarz' } });
    expect(syncStatusOf(await world.found(user.id))).toBe('valid');
    expect((await world.sync()).job.progress.counts).toEqual({ unchanged: 1 });
  });

  it('writes nothing for users of whom nothing changed: only the job and its events [SY-1]', async () => {
    const world = await syncWorld(table);
    for (let index = 0; index < 130; index++) await world.user();
    await world.sync();
    const before = await Promise.all(
      Array.from({ length: 8 }, (_, shard) => itemsIn(table, partitions.usersOf(world.organisationId, shard))),
    );
    const started = await world.start();
    const cost = await meterOf(table.raw).measure(() => world.run(started.body.id));
    const after = await Promise.all(
      Array.from({ length: 8 }, (_, shard) => itemsIn(table, partitions.usersOf(world.organisationId, shard))),
    );
    expect(after).toEqual(before);
    // The lease; then the end: the job, its lock, its event.
    expect(cost.byOperation['UpdateItem']).toBeUndefined();
    expect(cost.byOperation['TransactWriteItems']).toMatchObject({ calls: 2 });
    expect((await world.job(started.body.id)).progress).toEqual({ done: 130, failed: 0, counts: { unchanged: 130 } });
  });

  it('sees what the portal has otherwise, and what it has lost, and mends both [SY-7]', async () => {
    const world = await syncWorld(table);
    const [changed, lost] = [await world.user({ licences: ['message', 'calling'] }), await world.user()];
    await world.sync();
    const there = (await world.inPortal(changed.id)) as PortalUser;
    const otherwise = { externalId: changed.id, email: changed.email, active: true, role: 'user', licences: ['message'] } as const;
    await world.portal.put(world.organisationId, { ...otherwise, licences: ['message'] }, there);
    await world.portal.remove(world.organisationId, lost.id);
    expect((await world.sync()).job.progress.counts).toEqual({ updated: 1, created: 1 });
    expect([...((await world.inPortal(changed.id))?.licences ?? [])].sort()).toEqual(['calling', 'message']);
    expect(await world.inPortal(lost.id)).toBeDefined();
  });

  it('takes users out of the portal that are deleted or replaced, however many there are', async () => {
    const world = await syncWorld(table);
    const users = await Promise.all(Array.from({ length: 120 }, () => world.user()));
    const stays = await world.user();
    await world.sync();
    for (const user of users.slice(1)) await world.remove(user);
    await world.change(users[0] as Person, { state: 'replaced' });
    const { job } = await world.sync();
    expect(job.progress.counts).toEqual({ unchanged: 1, removed: 120 });
    expect(await world.inPortal(stays.id)).toBeDefined();
    for (const user of users) expect(await world.inPortal(user.id)).toBeUndefined();
  });

  it('is never valid for a state of the user that the portal was not told: a change in between is sent, too', async () => {
    const world = await syncWorld(table);
    const user = await world.user({ licences: ['contact-center-premium'], agentRole: 'agent' });
    let changes = 0;
    const put: typeof world.portal.put = async (...args) => {
      const done = await world.portal.put(...args);
      if (changes++ === 0) await world.change(user, { agentRole: 'supervisor' });
      return done;
    };
    const portalOf = async () => ({ ...world.portal, put });
    await world.sync({ portalOf });
    expect(await world.inPortal(user.id)).toMatchObject({ agentRole: 'supervisor', profile: 'supervisor' });
    expect((await world.found(user.id)).sync).toMatchObject({ status: 'valid', syncedVersion: 2 });
    expect(changes).toBe(2);
  });

  it('is answered with the one that runs, for whoever asks: never two at once [SY-3]', async () => {
    const world = await syncWorld(table);
    await world.user();
    const answers = await Promise.all(Array.from({ length: 6 }, () => world.start()));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 202]);
    const [first] = answers;
    expect(first?.headers['location']).toBe(`/v1/organisations/${world.organisationId}/syncs/${first?.body.id}`);
    await world.run(first?.body.id);
    const next = await world.start();
    expect(next.status).toBe(202);
    expect(next.body.id).not.toBe(first?.body.id);
  });

  it('answers a repeated request as before, even when that sync has ended', async () => {
    const world = await syncWorld(table);
    const first = await world.start('a-key-of-one-request');
    const second = await world.start('a-key-of-another-one');
    await world.run(first.body.id);
    for (const [key, was] of [
      ['a-key-of-one-request', first],
      ['a-key-of-another-one', second],
    ] as const)
      expect(await world.start(key)).toMatchObject({ status: was.status, body: was.body });
    expect(await eventTypesOf(table, world.partnerId)).toEqual(['job.created', 'job.ended']);
  });

  it('is of the partner’s own customers only', async () => {
    const world = await syncWorld(table);
    const started = await world.start();
    const stranger = aPartnerCaller();
    expect(await world.start(undefined, stranger)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    const path = `/v1/organisations/${world.organisationId}/syncs/${started.body.id}`;
    expect((await world.call('GET', path, { jobId: started.body.id }, {}, stranger)).status).toBe(404);
    expect(await world.call('GET', path, { jobId: started.body.id })).toMatchObject({ status: 200, body: { state: 'queued' } });
    expect((await world.call('GET', path, { jobId: newId('job') })).status).toBe(404);
  });

  it('goes on where it stopped, in slices, and reaches the end with everybody once', async () => {
    const world = await syncWorld(table);
    for (let index = 0; index < 60; index++) await world.user();
    const { body } = await world.start();
    let slices = 0;
    for (; slices < 100; slices++) if ((await world.slice(body.id, { timeLeft: () => false })).kind === 'done') break;
    expect(slices).toBeGreaterThan(8);
    expect((await world.job(body.id)).progress).toEqual({ done: 60, failed: 0, counts: { created: 60 } });
  });

  it('lets a second message alone while a worker has the job, and takes it from a worker that died', async () => {
    const world = await syncWorld(table);
    const user = await world.user();
    const { body } = await world.start();
    const dies = { ...world.portal, put: () => Promise.reject(new Error('killed')) };
    await expect(world.slice(body.id, { worker: 'first' }, { portalOf: async () => dies })).rejects.toThrow('killed');
    expect(await world.slice(body.id, { worker: 'second' })).toEqual({ kind: 'done' });
    expect((await world.job(body.id)).state).toBe('running');
    expect((await world.found(user.id)).sync?.status).toBe('syncing');
    expect(await world.slice(body.id, { worker: 'first' })).toEqual({ kind: 'done' });
    expect(await world.job(body.id)).toMatchObject({ state: 'completed', progress: { counts: { created: 1 } } });

    const again = await world.start();
    await world.change(user, { firstName: 'Ola', lastName: 'Lis' });
    await expect(world.slice(again.body.id, { worker: 'third' }, { portalOf: async () => dies })).rejects.toThrow('killed');
    world.clock.now = new Date(world.clock.now.getTime() + (leaseSeconds + 1) * 1000);
    expect(await world.slice(again.body.id, { worker: 'fourth' })).toEqual({ kind: 'done' });
    expect((await world.found(user.id)).sync?.status).toBe('valid');
  });
});

describe('a sync that starts by itself', () => {
  it('begins after a change, where the organisation wants it, and once for a repeated message [SY-1]', async () => {
    const [wanted, not] = [await syncWorld(table, { settings: { automaticSync: true } }), await syncWorld(table)];
    const id = newId('job');
    expect(await not.automatic(not.organisationId, id)).toBe('not-wanted');
    expect(await wanted.automatic(wanted.organisationId, id)).toBe('begun');
    expect(await wanted.automatic(wanted.organisationId, id)).toBe('begun');
    await wanted.run(id);
    expect(await wanted.automatic(wanted.organisationId, id)).toBe('begun');
    expect(await eventTypesOf(table, wanted.partnerId)).toEqual(['job.created', 'job.ended']);
  });

  it('follows once, in one step, on a sync that runs: what it may have missed is not lost', async () => {
    const world = await syncWorld(table, { settings: { automaticSync: true } });
    const user = await world.user();
    const { body } = await world.start();
    let asked: string[] = [];
    const put: typeof world.portal.put = async (...args) => {
      asked = await Promise.all([world.automatic(world.organisationId, newId('job')), world.automatic(world.organisationId, newId('job'))]);
      return world.portal.put(...args);
    };
    await world.slice(body.id, {}, { portalOf: async () => ({ ...world.portal, put }) });
    expect(asked).toEqual(['follows', 'follows']);
    expect((await world.job(body.id)).state).toBe('completed');
    expect(await eventTypesOf(table, world.partnerId)).toEqual(['job.created', 'job.ended', 'job.created']);
    const next = await world.start();
    expect(next).toMatchObject({ status: 200, body: { state: 'queued' } });
    await world.change(user, { licences: ['calling'] });
    await world.run(next.body.id);
    expect((await world.inPortal(user.id))?.licences).toEqual(['calling']);
    expect((await world.start()).status).toBe(202);
  });
});
