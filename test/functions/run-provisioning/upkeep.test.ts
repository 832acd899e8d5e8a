import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '#functions/contact-center-configuration/endpoint.ts';
import { runSetUpClock } from '#functions/run-set-up-clock/run-set-up-clock.ts';
import { dynamoProvisioningCalendar } from '#shared/adapters/dynamodb/provisioning-calendar.ts';
import { tenantItem } from '#shared/adapters/dynamodb/set-up-items.ts';
import { dynamoSetUpStore } from '#shared/adapters/dynamodb/set-ups.ts';
import { httpPlatform } from '#shared/adapters/platform/http-platform.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { configureTenant } from '#shared/domain/set-up/configure-tenant.ts';
import { remainingConfiguration } from '#shared/domain/set-up/remaining-configuration.ts';
import type { SetUpCaller } from '#shared/domain/set-up/set-up-caller.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { expectConforms } from '#test/support/conformance.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { type PlatformServer, startPlatformServer } from '#test/support/platform-server.ts';
import { type ProvisioningWorld, provisioningWorld } from '#test/support/provisioning-world.ts';
import { trialWorld } from '#test/support/trial-world.ts';

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

const overHttp = () => httpPlatform({ url: new URL(server.url), secret: server.secret, now: () => new Date() });

/** A set-up that has come to its end, all of it active. */
async function anActiveWorld() {
  const world = await provisioningWorld(table, { platform: overHttp() });
  await world.run([world.begin]);
  expect((await world.setUpNow()).state).toBe('active');
  return world;
}

function callers({ organisationId, partnerId }: ProvisioningWorld) {
  const personId: PersonId = newId('person');
  const administrator = { kind: 'administrator', organisationId, partnerId, actor: { kind: 'person', id: personId }, personId } as const;
  const partner: SetUpCaller = { kind: 'partner', organisationId, partnerId, actor: { kind: 'token', id: newId('token') } };
  return {
    personId,
    partner,
    full: { ...administrator, isFullAdministrator: true } satisfies SetUpCaller,
    other: { ...administrator, isFullAdministrator: false } satisfies SetUpCaller,
    contact: {
      kind: 'order-contact',
      organisationId,
      partnerId,
      actor: { kind: 'order-contact', id: newId('order') },
      order: { sellerId: partnerId, id: newId('order'), generation: 1 },
    } satisfies SetUpCaller,
  };
}

function configuring(world: ProvisioningWorld) {
  const configure = configureTenant({ setUps: dynamoSetUpStore(table), newId, now: world.now });
  return (by: SetUpCaller) => configure({ by, requestId: 'req-1', ifMatch: undefined, asked: undefined, keep: () => undefined });
}

describe('"Set up Contact Center"', () => {
  it('run by a partner completes the configuration, and chat waits for the customer’s administrator [SS-11] [SS-13]', async () => {
    const world = await anActiveWorld();
    const configured = await configuring(world)(callers(world).partner);
    expect(configured.ok && remainingConfiguration(configured.value)).toEqual([
      { item: 'configuration', actsNext: 'platform' },
      { item: 'chat', actsNext: 'customer_full_administrator' },
    ]);
    await world.run([world.upkeep]);
    expect(await world.tenantNow()).toMatchObject({ configuration: { state: 'configured' }, chat: { state: 'not_set_up' } });
    expect(server.requests.filter(({ task }) => task?.id === world.tenant.id && task.kind === 'chat')).toEqual([]);
    expect((await world.events()).slice(-2)).toEqual(['tenant.configuration_started configuration', 'tenant.configured configuration']);
  });

  it('run by a full administrator of the customer sets chat up as well, on its behalf [SS-11]', async () => {
    const world = await anActiveWorld();
    const { full, personId } = callers(world);
    await configuring(world)(full);
    await world.run([world.upkeep]);
    const after = await world.tenantNow();
    expect(after).toMatchObject({ configuration: { state: 'configured' }, chat: { state: 'ready', administratorId: personId } });
    expect(remainingConfiguration({ tenant: after, hasCalling: false })).toEqual([]);
    expect(server.thing(world.organisationId, world.tenant.id)?.fields['administratorId']).toBe(personId);
  });

  it('run by another administrator of the customer leaves chat alone [SS-11]', async () => {
    const world = await anActiveWorld();
    await configuring(world)(callers(world).other);
    await world.run([world.upkeep]);
    expect(await world.tenantNow()).toMatchObject({ configuration: { state: 'configured' }, chat: { state: 'not_set_up' } });
  });

  it('begins nothing a second time, and is not for whoever has only the link of an order [SS-13]', async () => {
    const world = await anActiveWorld();
    const configure = configuring(world);
    const { partner, contact, full } = callers(world);
    await configure(partner);
    await configure(partner);
    expect((await world.events()).filter((event) => event.startsWith('tenant.configuration_started'))).toHaveLength(1);
    expect(await configure(contact)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    await world.run([world.upkeep]);
    await configure(full);
    await world.run([world.upkeep]);
    expect((await world.tenantNow()).chat.state).toBe('ready');
    const asked = server.requests.filter(({ task }) => task?.id === world.tenant.id).map(({ task }) => task?.kind);
    expect(asked).toEqual(['tenant', 'configuration', 'chat']);
  });

  it('is refused as long as the tenant is not active, or is suspended [SS-13]', async () => {
    const world = await provisioningWorld(table, { platform: overHttp() });
    const { partner } = callers(world);
    expect(await configuring(world)(partner)).toMatchObject({ ok: false, error: { code: 'TENANT_STATE' } });
    await world.run([world.begin]);
    const active = await world.tenantNow();
    await world.put(tenantItem({ ...active, suspendedAt: world.now().toISOString() }));
    expect(await configuring(world)(partner)).toMatchObject({ ok: false, error: { code: 'TENANT_STATE' } });
  });

  it('says why it failed and who acts; run again it is another wish [SS-13]', async () => {
    const world = await anActiveWorld();
    const body = { code: 'LICENCE_MISSING', detail: 'No agent licence.', actsNext: 'partner', nextAction: 'retry' };
    server.faults.push({ kind: 'configuration', do: 'answer', status: 422, body, times: 1 });
    const { partner } = callers(world);
    await configuring(world)(partner);
    await world.run([world.upkeep]);
    expect((await world.tenantNow()).configuration).toMatchObject({ state: 'failed', failure: body });
    await configuring(world)(partner);
    await world.run([world.upkeep]);
    expect((await world.tenantNow()).configuration).toMatchObject({ state: 'configured' });
    const asked = server.requests.filter(({ task }) => task?.id === world.tenant.id && task.kind === 'configuration');
    expect(new Set(asked.map(({ key }) => key)).size).toBe(2);
  });

  it('is one request over the API, answered with what remains, and again to a repeat; another partner’s is not there', async () => {
    const world = await anActiveWorld();
    const caller = { ...aPartnerCaller(), partnerId: world.partnerId };
    const handler = jsonFunction(endpoints({ setUps: dynamoSetUpStore(table), newId, now: world.now }), {
      now: world.now,
      logger: makeLogger('test'),
    });
    const path = '/v1/customers/{organisationId}/contact-center/configuration';
    const call = async (as = caller) => {
      const pathParameters = { organisationId: world.organisationId };
      const headers = { 'Idempotency-Key': 'configure-once-0001' };
      const answer = await handler(httpEvent({ method: 'POST', path, pathParameters, caller: as, headers }), lambdaContext);
      expectConforms('configureContactCenter', answer.statusCode, answer.headers, answer.body);
      return answer;
    };
    const [first, again] = [await call(), await call()];
    expect(first.statusCode).toBe(202);
    expect(JSON.parse(first.body)).toMatchObject({
      configuration: { state: 'configuring' },
      remaining: [{ item: 'configuration' }, { item: 'chat', actsNext: 'customer_full_administrator' }],
    });
    expect(again.body).toBe(first.body);
    expect((await call(aPartnerCaller())).statusCode).toBe(404);
  });
});

describe('a change of telephony', () => {
  it('reaches the platform, and stays as it was where the platform refuses it [SS-12]', async () => {
    const world = await anActiveWorld();
    const before = await world.tenantNow();
    await world.put(tenantItem({ ...before, telephony: 'webex_calling', version: before.version + 1 }));
    await world.run([world.upkeep]);
    expect(server.thing(world.organisationId, world.tenant.id)?.fields['telephony']).toBe('webex_calling');
    const body = { code: 'NO_BRIDGE', actsNext: 'operator', nextAction: 'contact_support' };
    server.faults.push({ kind: 'telephony', do: 'answer', status: 409, body, times: 1 });
    const then = await world.tenantNow();
    await world.put(tenantItem({ ...then, telephony: 'voice_pop_bridge', version: then.version + 1 }));
    await world.run([world.upkeep]);
    expect(await world.tenantNow()).toMatchObject({ telephony: 'webex_calling', telephonyFailure: body });
  });

  it('there and back again, with an answer lost in between, ends as it was wished last', async () => {
    const world = await anActiveWorld();
    const wish = async (telephony: 'webex_calling' | 'voice_pop_bridge') => {
      const before = await world.tenantNow();
      await world.put(tenantItem({ ...before, telephony, version: before.version + 1 }));
    };
    server.faults.push({ kind: 'telephony', do: 'lose-answer', times: 1 });
    await wish('webex_calling');
    await world.deliver(world.upkeep);
    await wish('voice_pop_bridge');
    await world.run([world.upkeep]);
    expect(server.thing(world.organisationId, world.tenant.id)?.fields['telephony']).toBe('voice_pop_bridge');
    expect((await world.holdingNow(world.tenant.id))?.telephony).toBe('voice_pop_bridge');
  });
});

describe('what a trial brought', () => {
  async function ofATrial() {
    const trials = await trialWorld(table);
    const { id } = await trials.start();
    await trials.signIn(id);
    const trial = await trials.stored(id);
    const world = await provisioningWorld(table, {
      platform: overHttp(),
      source: { kind: 'trial', id },
      partnerId: trial.partnerId,
    });
    await world.run([world.begin]);
    const thing = (of: string) => server.thing(world.organisationId, of);
    return { world, trial, thing };
  }

  it('is suspended, resumed and removed at the platform with it; what was removed is never made again [SS-9]', async () => {
    const { world, trial, thing } = await ofATrial();
    await world.putTrial({ ...trial, state: 'suspended', suspendedAt: world.now().toISOString() });
    await world.run([world.upkeep]);
    expect(thing(world.tenant.id)?.fields['suspended']).toBe(true);
    expect(await world.tenantNow()).toHaveProperty('suspendedAt');
    expect((await world.events()).at(-1)).toBe('tenant.suspended suspendedAt');
    await world.putTrial({ ...trial, state: 'converted' });
    await world.run([world.upkeep]);
    expect(thing(world.tenant.id)?.fields['suspended']).toBe(false);
    expect(await world.tenantNow()).not.toHaveProperty('suspendedAt');
    await world.putTrial({ ...trial, state: 'purged', purgedAt: world.now().toISOString() });
    expect((await world.events()).some((type) => type.startsWith('tenant.deleted'))).toBe(false);
    server.faults.push({ kind: 'removal', do: 'answer', status: 503, times: 2 });
    await world.run([world.upkeep]);
    for (const { id } of [world.tenant, world.location, ...world.sites]) {
      expect(thing(id)?.state).toBe('removed');
      expect(await world.holdingNow(id)).toBeUndefined();
    }
    // Told once, when the platform has nothing of it any more; sites and locations are told by what their trial came to.
    expect((await world.events()).filter((type) => type.startsWith('tenant.deleted'))).toHaveLength(1);
    const late = await overHttp().request({ organisationId: world.organisationId, key: 'late', task: { ...world.tenant, kind: 'tenant' } });
    expect(late).toMatchObject({ kind: 'refused', failure: { code: 'REMOVED' } });
  });

  it('is left to a later look where the platform refuses to suspend it, and asked for again', async () => {
    const { world, trial, thing } = await ofATrial();
    server.faults.push({ kind: 'suspension', do: 'answer', status: 409, body: { code: 'BUSY_NOW' }, times: 1 });
    await world.putTrial({ ...trial, state: 'suspended', suspendedAt: world.now().toISOString() });
    await world.run([world.upkeep]);
    expect(thing(world.tenant.id)?.fields['suspended']).toBe(true);
  });
});

describe('the clock of set-ups', () => {
  const sweep = async (world: ProvisioningWorld) => {
    const woken: object[] = [];
    const run = runSetUpClock({
      calendar: dynamoProvisioningCalendar(table),
      wake: async ({ due: _due, ...one }) => {
        if (one.organisationId === world.organisationId) woken.push({ ...one, hop: 0 });
      },
      now: world.now,
      fault: (error) => Promise.reject(error),
    });
    await run(() => true);
    return woken;
  };

  it('finds a set-up whose message was lost, once, and only after a while', async () => {
    const world = await provisioningWorld(table, { platform: overHttp() });
    expect(await sweep(world)).toEqual([]);
    world.clock.now = new Date(world.clock.now.getTime() + 21 * 60_000);
    expect(await sweep(world)).toEqual([world.begin]);
    expect(await sweep(world)).toEqual([]);
    await world.run([world.begin]);
    world.clock.now = new Date(world.clock.now.getTime() + 3_600_000);
    expect(await sweep(world)).toEqual([]);
  });

  it('finds an organisation whose platform did not answer and whose next message was lost', async () => {
    const world = await anActiveWorld();
    server.faults.push({ kind: 'configuration', do: 'reset', times: 1 });
    await configuring(world)(callers(world).partner);
    await world.deliver(world.upkeep);
    world.waiting.length = 0;
    world.clock.now = new Date(world.clock.now.getTime() + 30 * 60_000);
    expect(await sweep(world)).toEqual([world.upkeep]);
    await world.run([world.upkeep]);
    expect((await world.tenantNow()).configuration.state).toBe('configured');
  });
});
