import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tenantItem } from '#shared/adapters/dynamodb/set-up-items.ts';
import type { Tenant } from '#shared/domain/set-up/set-up.ts';
import { contactCenterSettings } from '#shared/domain/set-up/settings-view.ts';
import type { Subscription } from '#shared/domain/subscriptions/subscription.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { roundTrips } from '#test/support/round-trips.ts';
import { answers, setUpWorld } from '#test/support/set-up-world.ts';
import { eventTypesOf } from '#test/support/stored.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

async function running(
  subscription: Partial<Subscription> = { countryOfOperation: 'PL' },
  contactCenter: object = answers.contactCenter(),
) {
  const world = await setUpWorld(table);
  const one = world.setUpOf(await world.subscribe({ services: { 'contact-center-standard': 5, calling: 5 }, ...subscription }));
  const saved = await one.save({ contactCenter, later: ['calling'] });
  if (saved.status !== 200) throw new Error(saved.body);
  const finished = await one.finish();
  if (finished.status !== 202) throw new Error(finished.body);
  const path = `/v1/customers/${world.organisationId}/contact-center`;
  return {
    ...world,
    one,
    path,
    change: (telephony: string, options = {}) => world.call('PUT', `${path}/telephony`, { body: { telephony }, ...options }),
  };
}

describe('the settings of a Contact Center', () => {
  it('are read after set-up, and nothing is there before [SS-12]', async () => {
    const { call, path, one } = await running();
    await one.settle('active');
    const { json, status } = await call('GET', path);
    expect(status).toBe(200);
    expect(contactCenterSettings.parse(json)).toMatchObject({
      country: 'PL',
      dataCentre: 'EU1',
      platform: 'standard',
      telephony: 'voice_pop_bridge',
      telephonyOptions: [{ option: 'voice_pop_bridge' }, { option: 'webex_calling' }],
      state: 'active',
      configuration: { state: 'not_configured' },
      chat: { state: 'not_set_up' },
    });
    const bare = await setUpWorld(table);
    expect((await bare.call('GET', `/v1/customers/${bare.organisationId}/contact-center`)).status).toBe(404);
    expect((await call('GET', path, { caller: aPartnerCaller() })).status).toBe(404);
  });

  it('change in telephony alone, by the rules of the set-up, and tell [SS-12]', async () => {
    const { change, one, tenant, caller } = await running();
    expect((await change('webex_calling')).json.code).toBe('TENANT_STATE');
    await one.settle('active');
    for (const wrong of ['voice_pop', 'webex_cc_pstn']) {
      const refused = await change(wrong);
      expect([refused.status, refused.json.code]).toEqual([400, 'TELEPHONY_NOT_OFFERED']);
    }
    const before = await tenant();
    const changed = await change('webex_calling');
    expect([changed.status, changed.json.telephony]).toEqual([200, 'webex_calling']);
    const { telephony: _, version: __, ...rest } = (await tenant()) ?? { telephony: '', version: 0 };
    expect(before).toMatchObject(rest);
    expect(await eventTypesOf(table, caller.partnerId)).toContain('tenant.telephony_changed');
  });

  it('follow the version that was read, and answer a repeat once more', async () => {
    const { change, one, tenant } = await running();
    await one.settle('active');
    const version = (await tenant())?.version ?? 0;
    expect((await change('webex_calling', { ifMatch: version - 1 })).json.code).toBe('CHANGED_SINCE_READ');
    const key = newId('event');
    const first = await change('webex_calling', { ifMatch: version, key });
    expect(first.status).toBe(200);
    expect((await change('webex_calling', { ifMatch: version, key })).body).toBe(first.body);
    expect((await tenant())?.version).toBe(version + 1);
  });

  it('are fixed by the ordered PSTN, and by a single option [SS-12] [SS-7]', async () => {
    const pstn = await running(
      { countryOfOperation: 'US', addOns: ['contact-center-pstn'] },
      { subdomain: answers.contactCenter().subdomain },
    );
    await pstn.one.settle('active');
    expect((await pstn.tenant())?.telephony).toBe('webex_cc_pstn');
    expect((await pstn.call('GET', pstn.path)).json.telephonyDecidedBy).toBe('pstn_add_on');
    expect((await pstn.change('webex_calling')).json.code).toBe('PSTN_FIXES_TELEPHONY');
    const canada = await running({ countryOfOperation: 'CA' }, { subdomain: answers.contactCenter().subdomain });
    await canada.one.settle('active');
    expect((await canada.change('webex_calling')).json.code).toBe('TELEPHONY_NOT_OFFERED');
  });

  it('do not change while the Contact Center is suspended', async () => {
    const { change, one, tenant, put, clock } = await running();
    await one.settle('active');
    const held = (await tenant()) as Tenant;
    await put(tenantItem({ ...held, suspendedAt: clock.now.toISOString(), version: held.version + 1 }));
    expect((await change('webex_calling')).json.code).toBe('TENANT_STATE');
  });

  it('cost one round trip to read and two to change', async () => {
    const { call, change, one, path } = await running();
    await one.settle('active');
    const trips = roundTrips(table);
    expect(await trips.of(() => call('GET', path))).toBe(1);
    expect(await trips.of(() => change('webex_calling'))).toBe(2);
  });
});
