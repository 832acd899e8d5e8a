import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setUpView } from '#shared/domain/set-up/set-up-view.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aName, answers, setUpWorld } from '#test/support/set-up-world.ts';
import { eventTypesOf } from '#test/support/stored.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const all = () => ({ contactCenter: answers.contactCenter(), meetings: answers.meetings(), calling: answers.calling() });
const codes = (json: { errors?: { field: string; code: string }[] }) => (json.errors ?? []).map(({ field, code }) => `${field} ${code}`);

describe('a set-up', () => {
  it('is shown before anybody has begun: plan, default country, options and what is missing [SS-3] [SS-4]', async () => {
    const { ofTrial, trial } = await setUpWorld(table);
    const view = setUpView.parse(await ofTrial.read());
    expect(view).toMatchObject({ source: { kind: 'trial', id: trial.id }, state: 'draft', version: 0, unfinished: true, next: 'plan' });
    expect(view.plan.services).toContainEqual({ service: 'meetings', licences: 25 });
    expect(view.plan.setUp.map(({ service, choice }) => [service, choice])).toEqual([
      ['contact-center', 'now'],
      ['meetings', 'now'],
      ['calling', 'now'],
    ]);
    expect(view.contactCenter).toMatchObject({
      country: 'PL',
      defaultCountry: 'PL',
      dataCentre: 'EU1',
      platforms: ['standard'],
      telephonyOptions: [{ option: 'voice_pop_bridge' }, { option: 'webex_calling' }],
      timeZone: 'Europe/Warsaw',
      uncertain: true,
    });
    expect(view.missing.map(({ field }) => field)).toEqual([
      '/contactCenter/telephony',
      '/contactCenter/subdomain',
      '/meetings/sites',
      '/calling/name',
      '/calling/addressLine1',
      '/calling/city',
      '/calling/postalCode',
    ]);
  });

  it('takes the country of a subscription from its order [SS-4] [OM-10]', async () => {
    const { subscribe, setUpOf } = await setUpWorld(table);
    const source = await subscribe({ countryOfOperation: 'GB' });
    expect((await setUpOf(source).read()).contactCenter).toMatchObject({ country: 'GB', platforms: ['standard', 'exception'] });
  });

  it('keeps each step, and is resumed by somebody else where it was left [SS-10] [SS-1]', async () => {
    const { ofTrial, caller, setUps, organisationId, trial } = await setUpWorld(table);
    const saved = await ofTrial.save({ contactCenter: { country: 'de' } });
    expect(saved.status).toBe(200);
    expect(saved.headers['etag']).toBe('"1"');
    expect(saved.json).toMatchObject({ version: 1, next: 'telephony', contactCenter: { country: 'DE', dataCentre: 'EU1' } });
    const administrator = {
      kind: 'administrator',
      organisationId,
      partnerId: caller.partnerId,
      actor: { kind: 'person', id: newId('person') },
      personId: newId('person'),
      isFullAdministrator: true,
    } as const;
    const resumed = await setUps.read(administrator, { kind: 'trial', id: trial.id });
    expect(resumed.ok && resumed.value.setUp?.draft.contactCenter).toEqual({ country: 'DE' });
  });

  it('writes nothing for a step that says what is said already', async () => {
    const { ofTrial } = await setUpWorld(table);
    await ofTrial.save({ contactCenter: { country: 'DE' } });
    expect((await ofTrial.save({ contactCenter: { country: 'DE' } })).json.version).toBe(1);
  });

  it('needs the version that was read [SS-10]', async () => {
    const { ofTrial, call } = await setUpWorld(table);
    expect((await call('PATCH', ofTrial.path, { body: {} })).json.code).toBe('IF_MATCH_REQUIRED');
    await ofTrial.save({ contactCenter: { country: 'DE' } });
    const stale = await ofTrial.save({ contactCenter: { country: 'FR' } }, { ifMatch: 0 });
    expect([stale.status, stale.json.code]).toEqual([412, 'CHANGED_SINCE_READ']);
  });

  it('checks what was answered, and that alone [SS-10]', async () => {
    const { ofTrial } = await setUpWorld(table);
    const tried = async (body: unknown) => codes((await ofTrial.save(body)).json);
    expect(await tried({ contactCenter: { country: 'CN' } })).toEqual(['/contactCenter/country COUNTRY_NOT_OFFERED']);
    expect(await tried({ contactCenter: { country: 'XX' } })).toEqual(['/contactCenter/country COUNTRY_NOT_OFFERED']);
    expect(await tried({ contactCenter: { platform: 'exception' } })).toEqual(['/contactCenter/platform PLATFORM_NOT_OFFERED']);
    expect(await tried({ contactCenter: { telephony: 'webex_cc_pstn' } })).toEqual(['/contactCenter/telephony TELEPHONY_NOT_OFFERED']);
    expect(await tried({ contactCenter: { subdomain: '1kowalska' } })).toEqual(['/contactCenter/subdomain SUBDOMAIN_INVALID']);
    expect(await tried({ contactCenter: { subdomain: 'WEBEX' } })).toEqual(['/contactCenter/subdomain SUBDOMAIN_RESERVED']);
    expect(await tried({ contactCenter: { timeZone: 'Europe/Radom' } })).toEqual(['/contactCenter/timeZone TIME_ZONE_UNKNOWN']);
    expect(await tried({ calling: { postalCode: '1234' } })).toEqual(['/calling/postalCode ADDRESS_FIELD_INVALID']);
    expect(await tried({ meetings: { sites: [] } })).toEqual(['/meetings/sites SITE_NEEDED']);
    const site = { name: 'Kowalska', timeZone: 'Mars/Base', earlyRelease: false };
    expect(await tried({ meetings: { sites: [site, site] } })).toEqual([
      '/meetings/sites/0/name SITE_NAME_INVALID',
      '/meetings/sites/0/timeZone TIME_ZONE_UNKNOWN',
      '/meetings/sites/1/name SITE_NAME_INVALID',
      '/meetings/sites/1/name SITE_TWICE',
      '/meetings/sites/1/timeZone TIME_ZONE_UNKNOWN',
    ]);
    expect((await ofTrial.read()).version).toBe(0);
  });

  it('refuses services that are not in the plan', async () => {
    const { ofTrial } = await setUpWorld(table, { services: { meetings: 5 } });
    expect(codes((await ofTrial.save({ calling: { name: 'x' } })).json)).toEqual(['/calling SERVICE_NOT_IN_PLAN']);
    expect(codes((await ofTrial.save({ later: ['calling'] })).json)).toEqual(['/later SERVICE_NOT_IN_PLAN']);
  });

  it('has nothing to set up where only messaging was ordered', async () => {
    const { ofTrial } = await setUpWorld(table, { services: { message: 5 } });
    expect(await ofTrial.read()).toMatchObject({ unfinished: false, plan: { setUp: [] } });
    expect((await ofTrial.finish()).json.code).toBe('NOTHING_TO_SET_UP');
  });

  it('forgets telephony and platform that another country does not have [SS-7]', async () => {
    const { subscribe, setUpOf } = await setUpWorld(table);
    const one = setUpOf(await subscribe({ countryOfOperation: 'US' }));
    const american = { platform: 'exception', approvalReference: 'SA-17', telephony: 'voice_pop' };
    expect((await one.save({ contactCenter: american })).status).toBe(200);
    const moved = await one.save({ contactCenter: { country: 'DE' } });
    expect(moved.json.contactCenter).toMatchObject({ country: 'DE', platform: 'standard' });
    expect(moved.json.contactCenter).not.toHaveProperty('telephony');
    expect(moved.json.contactCenter).not.toHaveProperty('approvalReference');
  });

  it('asks for an approval reference of every platform but the standard one [SS-6]', async () => {
    const { subscribe, setUpOf } = await setUpWorld(table);
    const one = setUpOf(await subscribe({ countryOfOperation: 'US' }));
    for (const platform of ['controlled_ga', 'exception']) {
      const without = await one.save({ contactCenter: { platform } });
      expect([without.status, ...codes(without.json)]).toEqual([400, '/contactCenter/approvalReference APPROVAL_REFERENCE_REQUIRED']);
      expect((await one.save({ contactCenter: { platform, approvalReference: 'SA-1' } })).status).toBe(200);
    }
  });

  it('lets the ordered PSTN decide, and refuses it elsewhere [SS-7]', async () => {
    const { subscribe, setUpOf } = await setUpWorld(table);
    const one = setUpOf(await subscribe({ countryOfOperation: 'US', addOns: ['contact-center-pstn'] }));
    expect((await one.read()).contactCenter).toMatchObject({ telephony: 'webex_cc_pstn', telephonyDecidedBy: 'pstn_add_on' });
    expect(codes((await one.save({ contactCenter: { telephony: 'voice_pop_bridge' } })).json)).toEqual([
      '/contactCenter/telephony PSTN_FIXES_TELEPHONY',
    ]);
    expect(codes((await one.save({ contactCenter: { country: 'DE' } })).json)).toEqual(['/contactCenter/country PSTN_US_ONLY']);
  });

  it('names a country from the mapping in which the ordered PSTN cannot be had, and takes another instead [SS-4] [SS-5] [SS-7] [OM-10]', async () => {
    const { subscribe, setUpOf } = await setUpWorld(table);
    const one = setUpOf(await subscribe({ countryOfOperation: 'DE', addOns: ['contact-center-pstn'] }));
    const before = setUpView.parse((await one.save({ later: ['calling'] })).json);
    expect(before.missing).toContainEqual(expect.objectContaining({ field: '/contactCenter/country', code: 'PSTN_US_ONLY' }));
    expect(before.next).toBe('country');
    expect((await one.save({ contactCenter: { country: 'US' } })).json.contactCenter).toMatchObject({
      country: 'US',
      telephonyDecidedBy: 'pstn_add_on',
    });
  });

  it('presets a single option and does not ask for it: Canada [SS-7]', async () => {
    const { ofTrial } = await setUpWorld(table, { country: 'CA' });
    const view = setUpView.parse(await ofTrial.read());
    expect(view.contactCenter).toMatchObject({ telephony: 'voice_pop', telephonyDecidedBy: 'single_option' });
    expect(view.steps.find(({ id }) => id === 'telephony')?.state).toBe('decided');
  });

  it('warns of Webex Calling where the organisation has no Calling [SS-14]', async () => {
    const { ofTrial } = await setUpWorld(table, { services: { 'contact-center-standard': 5 } });
    expect((await ofTrial.read()).contactCenter.telephonyOptions).toContainEqual({
      option: 'webex_calling',
      warning: 'no_calling_service',
    });
  });

  it('is another partner’s nothing', async () => {
    const { ofTrial, call } = await setUpWorld(table);
    const other = aPartnerCaller();
    expect((await call('GET', ofTrial.path, { caller: other })).status).toBe(404);
    expect((await call('PATCH', ofTrial.path, { caller: other, body: { later: [] }, ifMatch: 0 })).status).toBe(404);
    expect((await ofTrial.finish({ caller: other })).status).toBe(404);
    const another = await setUpWorld(table);
    const mixed = `/v1/customers/${another.organisationId}/set-ups/${ofTrial.path.split('/').at(-1)}`;
    expect((await another.call('GET', mixed)).status).toBe(404);
  });

  it('is only read without the scope to set up', async () => {
    const { ofTrial, caller, call } = await setUpWorld(table);
    const reader = { ...caller, scopes: ['set-up:read'] as const };
    expect((await call('GET', ofTrial.path, { caller: { ...reader, scopes: [...reader.scopes] } })).status).toBe(200);
    expect((await ofTrial.finish({ caller: { ...reader, scopes: [...reader.scopes] } })).status).toBe(403);
  });

  it('waits for a trial that runs [SS-1]', async () => {
    const { ofTrial, callTrial, trial } = await setUpWorld(table);
    await callTrial('POST', `${trial.path}/cancellation`);
    expect((await ofTrial.save(all())).json.code).toBe('TRIAL_NOT_RUNNING');
  });

  it('is put off with its draft kept, and offered again [OM-8]', async () => {
    const { ofTrial, caller } = await setUpWorld(table);
    await ofTrial.save({ contactCenter: { country: 'DE' } });
    const put = await ofTrial.postpone();
    expect(put.json).toMatchObject({ state: 'draft', unfinished: true, contactCenter: { country: 'DE' } });
    expect(await eventTypesOf(table, caller.partnerId)).toContain('set_up.postponed');
  });

  it('says beforehand what a finish would say, and writes nothing', async () => {
    const { ofTrial } = await setUpWorld(table);
    expect((await ofTrial.precheck(all())).json).toEqual({ possible: true, errors: [] });
    const bad = await ofTrial.precheck({ ...all(), meetings: { sites: [{ name: 'www', timeZone: 'UTC', earlyRelease: true }] } });
    expect(bad.json).toMatchObject({ possible: false, code: 'SITE_NAME_RESERVED' });
    expect((await ofTrial.precheck({ contactCenter: answers.contactCenter() })).json).toMatchObject({ code: 'SET_UP_INCOMPLETE' });
    expect((await ofTrial.read()).version).toBe(0);
    const [taken, first] = [aName(), await setUpWorld(table)];
    await first.ofTrial.save({ ...all(), contactCenter: { ...answers.contactCenter(), subdomain: taken } });
    await first.ofTrial.finish();
    const late = await ofTrial.precheck({ ...all(), contactCenter: { ...answers.contactCenter(), subdomain: taken } });
    expect([late.json.code, ...codes(late.json)]).toEqual(['SUBDOMAIN_TAKEN', '/contactCenter/subdomain SUBDOMAIN_TAKEN']);
  });
});
