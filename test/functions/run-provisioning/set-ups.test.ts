import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { httpPlatform } from '#shared/adapters/platform/http-platform.ts';
import type { Platform } from '#shared/domain/platform/platform.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { type PlatformServer, startPlatformServer } from '#test/support/platform-server.ts';
import { provisioningWorld } from '#test/support/provisioning-world.ts';

let table: TestTable;
let server: PlatformServer;
beforeAll(async () => {
  [table, server] = await Promise.all([startTable(), startPlatformServer()]);
});
afterEach(() => {
  expect(server.unverified).toEqual([]);
  server.faults.length = 0;
});
afterAll(() => Promise.all([table.stop(), server.stop()]));

async function overHttp(options: { sites?: number } = {}) {
  const clock = { now: () => new Date() };
  const platform: Platform = httpPlatform({ url: new URL(server.url), secret: server.secret, now: () => clock.now() });
  const world = await provisioningWorld(table, { ...options, platform });
  const madeHere = () => server.made.filter((line) => line.startsWith(world.organisationId)).map((line) => line.split(' ')[1]);
  return { ...world, madeHere };
}

describe('a set-up that was finished', () => {
  it('is provisioned part by part, and active when every part is [SS-9] [MT-5]', async () => {
    const world = await overHttp({ sites: 2 });
    await world.run([world.begin]);
    expect(await world.setUpNow()).toMatchObject({ state: 'active', round: 1, completedAt: expect.any(String) });
    expect((await world.tenantNow()).progress).toMatchObject({
      state: 'active',
      attempts: 1,
      platformReference: `platform-${world.tenant.id}`,
    });
    expect(world.madeHere().toSorted()).toEqual(['location', 'site', 'site', 'tenant']);
    const events = await world.events();
    expect(events).toHaveLength(4 * 2 + 1);
    expect(events.at(-1)).toBe('set_up.completed state');
    expect(await world.item()).not.toHaveProperty('duePK');
  });

  it('waits for a platform that takes its time, and asks no earlier than it was told', async () => {
    const world = await overHttp();
    server.faults.push({ kind: 'tenant', do: 'accept', looks: 3, retryAfter: 40, times: 1 });
    const began = world.clock.now.getTime();
    await world.run([world.begin]);
    expect((await world.setUpNow()).state).toBe('active');
    expect(world.clock.now.getTime() - began).toBeGreaterThanOrEqual(4 * 40_000);
    expect(server.requests.filter(({ method }) => method === 'GET').length).toBe(4);
  });

  it.each([
    { do: 'reset' },
    { do: 'lose-answer' },
    { do: 'garbage' },
    { do: 'huge' },
    { do: 'answer', status: 500 },
    { do: 'answer', status: 429, headers: { 'retry-after': '30' } },
    { do: 'answer', status: 409, body: { sorry: true } },
    { do: 'answer', status: 302, headers: { location: 'https://elsewhere.example/' } },
    { do: 'answer', status: 202, headers: { location: 'https://elsewhere.example/operations/1' } },
  ] as const)('asks again where nothing is known, and has one tenant: %o [SS-9]', async (fault) => {
    const world = await overHttp();
    server.faults.push({ ...fault, kind: 'tenant', times: 3 });
    await world.run([world.begin]);
    expect((await world.setUpNow()).state).toBe('active');
    expect((await world.tenantNow()).progress.attempts).toBe(4);
    expect(world.madeHere().filter((kind) => kind === 'tenant')).toEqual(['tenant']);
    const keysOfTenant = server.requests.filter(({ task }) => task?.id === world.tenant.id).map(({ key }) => key);
    expect(new Set(keysOfTenant).size).toBe(1);
  });

  it('fails with why, who acts and what next; the others are made all the same; a retry goes on where it was [SS-9]', async () => {
    const world = await overHttp();
    const body = { code: 'NO_CAPACITY', detail: 'The data centre is full.', actsNext: 'operator', nextAction: 'retry' };
    server.faults.push({ kind: 'tenant', do: 'answer', status: 409, body, times: 1 });
    await world.run([world.begin]);
    expect((await world.setUpNow()).state).toBe('failed');
    expect((await world.tenantNow()).progress).toMatchObject({ state: 'failed', failure: body });
    expect((await world.siteNow()).progress.state).toBe('active');
    expect((await world.locationNow()).progress.state).toBe('active');
    expect((await world.events()).at(-1)).toBe('set_up.failed state');
    await world.retry();
    await world.run([world.begin]);
    expect((await world.setUpNow()).state).toBe('active');
    expect((await world.tenantNow()).progress.failure).toBeUndefined();
    expect(world.madeHere().toSorted()).toEqual(['location', 'site', 'tenant']);
    // What was refused is another wish when it is asked for again; what was made is not asked for.
    const asked = server.requests.filter(
      ({ method, task }) => method === 'POST' && task?.kind === 'site' && task.id === world.sites[0]?.id,
    );
    expect(asked).toHaveLength(1);
  });

  it('fails when nobody answers, and has one tenant though the last answer was lost [SS-9]', async () => {
    const world = await overHttp();
    server.faults.push({ kind: 'tenant', do: 'lose-answer', times: 10 });
    await world.run([world.begin]);
    expect((await world.setUpNow()).state).toBe('failed');
    expect((await world.tenantNow()).progress).toMatchObject({
      state: 'failed',
      attempts: 10,
      failure: { code: 'PLATFORM_UNAVAILABLE', actsNext: 'partner', nextAction: 'retry' },
    });
    await world.retry();
    await world.run([world.begin]);
    expect((await world.setUpNow()).state).toBe('active');
    expect(world.madeHere().filter((kind) => kind === 'tenant')).toEqual(['tenant']);
  });

  it('is made once by two workers at once, and by messages that come twice or out of their order [SS-9]', async () => {
    const world = await overHttp({ sites: 3 });
    server.faults.push({ kind: 'site', do: 'accept', looks: 2, times: 2 });
    await Promise.all([world.deliver(world.begin), world.deliver(world.begin), world.deliver(world.begin)]);
    await world.run([{ ...world.begin, hop: 7 }, world.begin, world.begin]);
    expect((await world.setUpNow()).state).toBe('active');
    expect(world.madeHere().toSorted()).toEqual(['location', 'site', 'site', 'site', 'tenant']);
    const asked = server.requests.filter(
      ({ method, key }) => method === 'POST' && key !== undefined && world.sites.some(({ id }) => key === id),
    );
    expect(asked).toHaveLength(3);
    expect((await world.events()).filter((event) => event.startsWith('set_up.completed'))).toHaveLength(1);
  });

  it('is never active with a part missing [SS-9]', async () => {
    const world = await overHttp();
    server.faults.push({ kind: 'location', do: 'answer', status: 503, times: 4 });
    let looks = 0;
    for (await world.deliver(world.begin); world.waiting.length > 0; looks++) {
      const parts = [await world.tenantNow(), await world.siteNow(), await world.locationNow()];
      if (parts.some(({ progress }) => progress.state !== 'active')) expect((await world.setUpNow()).state).toBe('provisioning');
      await world.run([], 1);
    }
    expect(looks).toBeGreaterThanOrEqual(4);
    expect((await world.setUpNow()).state).toBe('active');
  });
});
