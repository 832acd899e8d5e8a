import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { scimPortal } from '#shared/adapters/scim/scim-portal.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Portal, PortalFault, PortalUser } from '#shared/domain/syncs/portal.ts';
import { syncShown, syncStatusOf } from '#shared/domain/syncs/sync-status.ts';
import { pauseBefore } from '#shared/domain/syncs/walk-sync.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { type ScimServer, startScimServer } from '#test/support/scim-server.ts';
import { syncWorld } from '#test/support/sync-world.ts';

let table: TestTable;
let server: ScimServer;
beforeAll(async () => {
  table = await startTable();
});
beforeEach(async () => {
  server = await startScimServer();
});
afterEach(() => server.stop());
afterAll(() => table.stop());

const world = () => syncWorld(table, { portal: scimPortal(server) });
const mapped = <T, U>(result: Result<T, PortalFault>, of: (value: T) => U): Result<U, PortalFault> =>
  result.ok ? { ok: true, value: of(result.value) } : result;
const creations = () => server.requests.filter(({ method }) => method === 'POST').length;

describe('a sync with a SCIM service provider', () => {
  it('makes, changes and removes users there, and asks for many at once [SY-5]', async () => {
    const here = await world();
    const users = await Promise.all(
      Array.from({ length: 20 }, () => here.user({ licences: ['contact-center-premium'], agentRole: 'agent' })),
    );
    expect((await here.sync()).job.progress.counts).toEqual({ created: 20 });
    expect(server.users.size).toBe(20);
    const [first, second] = users as [Person, Person];
    await here.change(first, { agentRole: 'supervisor', email: 'other@piekarnia.example' });
    await here.remove(second);
    server.requests.length = 0;
    expect((await here.sync()).job.progress.counts).toEqual({ updated: 1, unchanged: 18, removed: 1 });
    // Eight shards and a list, not a request for each user; what the provider can do; what was changed and read back, and removed.
    expect(server.requests.length).toBeLessThanOrEqual(8 + 1 + 1 + 2 + 2);
    expect(await here.inPortal(first.id)).toMatchObject({ email: 'other@piekarnia.example', profile: 'supervisor' });
    expect(server.users.size).toBe(19);
  });

  it('marks a user invalid at once, with the reason, tries again twice in the run, and gives up then [SY-2]', async () => {
    const here = await world();
    const user = await here.user();
    const fault = { method: 'POST', times: 1, do: 'answer' as const, status: 500 };
    server.faults.push(fault);
    const { body } = await here.start();
    expect(await here.slice(body.id)).toEqual({ kind: 'go-on', afterSeconds: pauseBefore(2, 0.5) });
    expect((await here.found(user.id)).sync).toMatchObject({ status: 'invalid', reason: { code: 'PORTAL_UNREACHABLE' }, failedRuns: 1 });
    fault.times = 2;
    const ran = await here.run(body.id);
    expect(ran.waitedSeconds).toBe(pauseBefore(3, 0.5));
    expect(creations()).toBe(3);
    expect(await here.job(body.id)).toMatchObject({ state: 'completed_with_errors', progress: { done: 1, failed: 1, counts: {} } });
    expect((await here.found(user.id)).sync).toMatchObject({ status: 'invalid', failedRuns: 1 });
    const { job } = await here.sync();
    expect(job).toMatchObject({ state: 'completed', progress: { failed: 0, counts: { created: 1 } } });
    const mended = await here.found(user.id);
    expect(syncShown(mended)).toEqual({ status: 'valid', at: mended.sync?.at });
    expect(mended.sync?.failedRuns).toBeUndefined();
  });

  it('succeeds in a further try of the same run', async () => {
    const here = await world();
    const [user, other] = [await here.user(), await here.user()];
    server.faults.push({ method: 'POST', times: 1, do: 'answer', status: 500 });
    const { job, ran } = await here.sync();
    expect(job).toMatchObject({ state: 'completed', progress: { done: 2, failed: 0, counts: { created: 2 } } });
    expect(ran.waitedSeconds).toBeGreaterThanOrEqual(10);
    for (const { id } of [user, other]) expect(syncStatusOf(await here.found(id))).toBe('valid');
  });

  it('asks for support after three failed runs, with a name to give there [SY-2]', async () => {
    const here = await world();
    const user = await here.user();
    server.faults.push({
      method: 'POST',
      times: Number.POSITIVE_INFINITY,
      do: 'answer',
      status: 400,
      body: { scimType: 'invalidValue', detail: 'no' },
    });
    for (const run of [1, 2, 3]) {
      const { job } = await here.sync();
      // Asked the same way it answers the same: one try is enough.
      expect(creations()).toBe(run);
      const shown = syncShown(await here.found(user.id));
      expect(shown).toMatchObject({
        status: 'invalid',
        failedRuns: run,
        reason: { code: 'PORTAL_REFUSED', detail: 'The portal answered 400. invalidValue no' },
      });
      expect(shown.contactSupport).toBe(run === 3 ? true : undefined);
      expect(shown.correlationId).toBe(run === 3 ? `${job.id}/${user.id}` : undefined);
    }
  });

  it('makes no second user when answers are lost, before the work or after it [SY-2]', async () => {
    const here = await world();
    const users = await Promise.all(Array.from({ length: 12 }, () => here.user()));
    server.faults.push({ method: 'POST', times: 5, do: 'drop-afterwards' }, { method: 'POST', times: 3, do: 'drop' });
    server.faults.push(
      { method: 'GET', path: /Users\/scim-/, times: 2, do: 'half' },
      { method: 'GET', path: /Users\/scim-/, times: 1, do: 'drop' },
    );
    const { job } = await here.sync();
    const again = await here.sync();
    expect(job.progress.failed + again.job.progress.failed).toBe(0 + job.progress.failed);
    expect([...server.users.values()].map(({ externalId }) => externalId).sort()).toEqual(users.map(({ id }) => id).sort());
    for (const { id } of users) expect(syncStatusOf(await here.found(id))).toBe('valid');
  });

  it('is invalid when the portal took the user and gives it back otherwise [SY-7]', async () => {
    const here = await world();
    const user = await here.user({ licences: ['message', 'calling'] });
    // A provider that leaves out what it does not know, and says nothing.
    const forgetful = <T extends PortalUser | undefined>(found: T) => (found === undefined ? found : { ...found, licences: ['message'] });
    const portal: Portal = {
      ...here.portal,
      read: async (...args) => mapped(await here.portal.read(...args), forgetful),
      lookUp: async (...args) =>
        mapped(await here.portal.lookUp(...args), (users) => new Map([...users].map(([id, found]) => [id, forgetful(found)]))),
    };
    const { job } = await here.sync({ portalOf: async () => portal });
    expect(job.state).toBe('completed_with_errors');
    expect(syncShown(await here.found(user.id))).toMatchObject({
      status: 'invalid',
      reason: { code: 'PORTAL_DIFFERS' },
      differences: ['licences'],
    });
  });

  it('waits as long as the portal asks for, and costs no user a try', async () => {
    const here = await world();
    const user = await here.user();
    server.faults.push({ method: 'POST', times: 1, do: 'answer', status: 429, headers: { 'retry-after': '40' } });
    const { body } = await here.start();
    const outcome = await here.slice(body.id);
    expect(outcome).toMatchObject({ because: 'PORTAL_BUSY' });
    expect(outcome.kind !== 'done' && outcome.afterSeconds).toBeGreaterThanOrEqual(40);
    expect((await here.found(user.id)).sync?.failedRuns).toBeUndefined();
    await here.run(body.id);
    expect(await here.job(body.id)).toMatchObject({ state: 'completed', progress: { failed: 0, counts: { created: 1 } } });
  });

  it('gives its message back to the queue while the portal is away, and goes on where it was when that comes again [SY-4]', async () => {
    const here = await world();
    const users = await Promise.all(Array.from({ length: 5 }, () => here.user()));
    server.faults.push({ times: Number.POSITIVE_INFINITY, do: 'answer', status: 503 });
    const { body } = await here.start();
    const { outcomes } = await here.run(body.id, { comesBack: 6 });
    expect(outcomes.slice(-6).map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => 'come-back'));
    expect(await here.job(body.id)).toMatchObject({ state: 'running', progress: { failed: 0 } });
    expect((await here.start()).body.id).toBe(body.id);
    server.faults.length = 0;
    // What an operator brings back from the dead letters is the same message.
    await here.run(body.id);
    expect(await here.job(body.id)).toMatchObject({ state: 'completed', progress: { done: 5, failed: 0, counts: { created: 5 } } });
    expect(server.users.size).toBe(users.length);
  });

  it('ends when the portal does not take our credentials: nobody is blamed, and another sync can be asked for', async () => {
    const here = await syncWorld(table, { portal: scimPortal({ ...server, bearerToken: 'an old one' }) });
    const user = await here.user();
    const { job } = await here.sync();
    expect(job).toMatchObject({ state: 'failed', reason: { code: 'PORTAL_UNAUTHORISED' } });
    expect(syncStatusOf(await here.found(user.id))).toBe('not_synced');
    expect((await here.start()).status).toBe(202);
  });

  it('takes over the portal’s user of somebody who was deleted and added again', async () => {
    const here = await world();
    const before = await here.user({ email: 'zofia@piekarnia.example' });
    await here.sync();
    await here.remove(before);
    const after = await here.user({ email: 'zofia@piekarnia.example', licences: ['calling'] });
    expect((await here.sync()).job).toMatchObject({ state: 'completed', progress: { counts: { created: 1 } } });
    expect([...server.users.values()].map(({ externalId }) => externalId)).toEqual([after.id]);
  });

  it('takes everybody out who is no longer ours, though the list moves up under its hands', async () => {
    const here = await world();
    const users = await Promise.all(Array.from({ length: 230 }, () => here.user()));
    await here.sync();
    for (const user of users.slice(0, 225)) await here.remove(user);
    expect((await here.sync()).job).toMatchObject({ state: 'completed', progress: { counts: { removed: 225, unchanged: 5 } } });
    expect(server.users.size).toBe(5);
  });

  it('does not ask for ever when the portal says that it removed somebody and did not', async () => {
    const here = await world();
    const users = await Promise.all(Array.from({ length: 101 }, () => here.user()));
    await here.sync();
    await here.remove(users[0] as Person);
    const portal: Portal = { ...here.portal, remove: async () => ({ ok: true, value: undefined }) };
    const { job, ran } = await here.sync({ portalOf: async () => portal });
    expect(job).toMatchObject({ state: expect.stringMatching(/^completed/), progress: { counts: { unchanged: 100 } } });
    expect(ran.outcomes.length).toBeLessThan(5);
  });

  it('settles two users who exchanged their addresses', async () => {
    const here = await world();
    const [a, b] = [await here.user({ email: 'a@piekarnia.example' }), await here.user({ email: 'b@piekarnia.example' })];
    await here.sync();
    await here.change(a, { email: 'c@piekarnia.example' });
    await here.change(b, { email: 'a@piekarnia.example' });
    const { job } = await here.sync();
    expect(job).toMatchObject({ state: 'completed', progress: { failed: 0 } });
    expect(await here.inPortal(a.id)).toMatchObject({ email: 'c@piekarnia.example' });
    expect(await here.inPortal(b.id)).toMatchObject({ email: 'a@piekarnia.example' });
  });
});

describe('a user compared with the portal', () => {
  it('shows both sides, and in what they differ [SY-7]', async () => {
    const here = await world();
    const user = await here.user({ licences: ['contact-center-premium'], agentRole: 'agent' });
    const path = `/v1/organisations/${here.organisationId}/users/${user.id}/portal`;
    const look = () => here.call('GET', path, { userId: user.id });
    expect(await look()).toMatchObject({ status: 200, body: { equal: false, differences: [], sync: { status: 'not_synced' } } });
    await here.sync();
    expect((await look()).body).toMatchObject({
      equal: true,
      differences: [],
      portal: { profile: 'premium_agent' },
      sync: { status: 'valid' },
    });
    await here.change(user, { agentRole: 'supervisor' });
    expect((await look()).body).toMatchObject({
      equal: false,
      differences: ['agentRole', 'profile'],
      organisation: { profile: 'supervisor' },
      portal: { profile: 'premium_agent' },
      sync: { status: 'pending' },
    });
    server.faults.push({ times: 1, do: 'answer', status: 503 });
    expect(await look()).toMatchObject({ status: 503, body: { code: 'PORTAL_UNAVAILABLE' }, headers: { 'retry-after': '30' } });
  });
});
