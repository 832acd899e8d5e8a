import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { roundTrips } from '#test/support/round-trips.ts';
import { aName, answers, setUpWorld } from '#test/support/set-up-world.ts';
import { eventTypesOf, itemAt } from '#test/support/stored.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const all = () => ({ contactCenter: answers.contactCenter(), meetings: answers.meetings(), calling: answers.calling() });
const codes = (json: { errors?: { field: string; code: string }[] }) => (json.errors ?? []).map(({ field, code }) => `${field} ${code}`);

async function answered(over: object = {}) {
  const world = await setUpWorld(table);
  const saved = await world.ofTrial.save({ ...all(), ...over });
  if (saved.status !== 200) throw new Error(saved.body);
  return world;
}

describe('finishing a set-up', () => {
  it('makes tenant, site and headquarters to be made, claims their names and tells [SS-9] [MT-5] [CL-1]', async () => {
    const { ofTrial, tenant, sites, locations, caller, organisationId } = await answered();
    const finished = await ofTrial.finish();
    expect([finished.status, finished.headers['location']]).toEqual([202, ofTrial.path]);
    expect(finished.json.state).toBe('provisioning');
    expect(finished.json.parts.map((part: { kind: string; state: string }) => [part.kind, part.state])).toEqual([
      ['tenant', 'pending'],
      ['site', 'pending'],
      ['location', 'pending'],
    ]);
    expect(await tenant()).toMatchObject({ country: 'PL', dataCentre: 'EU1', platform: 'standard', telephony: 'voice_pop_bridge' });
    const [site] = await sites();
    expect(Object.values(site?.licences ?? {})).toEqual([25]);
    expect(await itemAt(table, keys.siteName(site?.name ?? ''))).toMatchObject({ organisationId });
    expect(await locations()).toMatchObject([{ headquarters: true, postalCode: '31-042', timeZone: 'Europe/Warsaw', emailLanguage: 'pl' }]);
    expect(await eventTypesOf(table, caller.partnerId)).toContain('set_up.submitted');
    expect(await ofTrial.read()).toEqual(finished.json);
  });

  it('lists everything that is missing, and submits nothing [SS-9]', async () => {
    const { ofTrial, tenant } = await setUpWorld(table);
    const finished = await ofTrial.finish();
    expect([finished.status, finished.json.code]).toEqual([409, 'SET_UP_INCOMPLETE']);
    expect(codes(finished.json)).toContain('/contactCenter/subdomain required');
    expect(codes(finished.json)).toContain('/calling/postalCode ADDRESS_FIELD_REQUIRED');
    expect(await tenant()).toBeUndefined();
  });

  it('makes one tenant of two finishes, at the same time or with the same key [SS-9]', async () => {
    const { ofTrial, tenant } = await answered();
    const key = newId('event');
    const finishes = await Promise.all([ofTrial.finish({ key }), ofTrial.finish({ key }), ofTrial.finish(), ofTrial.finish()]);
    const [first, second, ...others] = finishes;
    const one = (await tenant())?.id;
    expect(finishes.filter(({ status }) => status === 202).length).toBeGreaterThanOrEqual(1);
    expect(first?.body === second?.body || others.some(({ status }) => status === 202)).toBe(true);
    expect((await ofTrial.stored()).round).toBe(1);
    expect((await ofTrial.finish()).json.code).toBe('SET_UP_STATE');
    expect((await tenant())?.id).toBe(one);
    expect((await ofTrial.stored()).parts).toHaveLength(3);
  });

  it('answers a repeat with what it answered first', async () => {
    const { ofTrial } = await answered();
    const key = newId('event');
    const first = await ofTrial.finish({ key });
    await ofTrial.settle('active');
    const again = await ofTrial.finish({ key });
    expect([again.status, again.body]).toEqual([202, first.body]);
  });

  it('freezes country, platform and subdomain, also when it failed [SS-5]', async () => {
    const { ofTrial } = await answered();
    await ofTrial.finish();
    const change = { contactCenter: { country: 'DE', subdomain: aName() } };
    const frozen = ['/contactCenter/country SETTING_FROZEN', '/contactCenter/subdomain SETTING_FROZEN'];
    expect(codes((await ofTrial.save(change)).json)).toEqual(frozen);
    await ofTrial.settle('failed', ['Centrala']);
    expect(codes((await ofTrial.save(change)).json)).toEqual(frozen);
    expect((await ofTrial.save({ calling: { name: 'Other' } })).json.code).toBe('SET_UP_STATE');
    await ofTrial.retry();
    expect(codes((await ofTrial.save(change)).json)).toEqual(frozen);
  });

  it('is retried by one call: the parts that failed, unchanged [SS-9] [SS-5]', async () => {
    const { ofTrial, tenant, locations, caller } = await answered();
    await ofTrial.finish();
    expect((await ofTrial.retry()).json.code).toBe('SET_UP_STATE');
    await ofTrial.settle('failed', ['Centrala']);
    const failed = await ofTrial.read();
    expect(failed.parts.find(({ kind }: { kind: string }) => kind === 'location')).toMatchObject({
      state: 'failed',
      failure: { code: 'REFUSED', actsNext: 'operator', nextAction: 'retry' },
    });
    const before = await tenant();
    const retried = await ofTrial.retry();
    expect([retried.status, retried.json.state]).toEqual([202, 'provisioning']);
    expect(await tenant()).toEqual(before);
    const [headquarters] = await locations();
    expect(headquarters?.progress.state).toBe('pending');
    expect(headquarters?.progress).not.toHaveProperty('failure');
    expect((await ofTrial.stored()).round).toBe(2);
    expect(await eventTypesOf(table, caller.partnerId)).toContain('set_up.retried');
  });

  it('distributes the licences among the sites to the last one [MT-3]', async () => {
    const [one, other] = [aName(), aName()];
    const site = (name: string, licences?: number) => ({
      name,
      timeZone: 'Europe/Warsaw',
      earlyRelease: false,
      ...(licences === undefined ? {} : { licences }),
    });
    const { ofTrial, sites } = await answered({ meetings: { sites: [site(one), site(other)] } });
    expect(codes((await ofTrial.finish()).json)).toEqual(['/meetings/sites/0/licences required', '/meetings/sites/1/licences required']);
    for (const [first, second] of [
      [20, 6],
      [20, 4],
    ]) {
      const differ = await ofTrial.save({ meetings: { sites: [site(one, first), site(other, second)] } });
      expect(codes(differ.json)).toEqual(['/meetings/sites SITE_LICENCES_DIFFER']);
    }
    await ofTrial.save({ meetings: { sites: [site(one, 25), site(other, 0)] } });
    expect((await ofTrial.finish()).status).toBe(202);
    expect((await sites()).map(({ licences }) => Object.values(licences)[0]).sort()).toEqual([0, 25]);
  });

  it('leaves services for later, and takes them up when the others are there [MT-5]', async () => {
    const { ofTrial, tenant, locations } = await answered({ later: ['calling'] });
    const finished = await ofTrial.finish();
    expect(finished.json.parts.map(({ kind }: { kind: string }) => kind)).toEqual(['tenant', 'site']);
    await ofTrial.settle('active');
    expect(await ofTrial.read()).toMatchObject({ state: 'active', unfinished: true });
    const taken = await ofTrial.save({ later: [] });
    expect(taken.json).toMatchObject({ state: 'draft', missing: [] });
    const before = await tenant();
    expect((await ofTrial.finish()).json.parts.map(({ kind }: { kind: string }) => kind)).toEqual(['tenant', 'site', 'location']);
    expect(await tenant()).toEqual(before);
    expect(await locations()).toHaveLength(1);
    await ofTrial.settle('active');
    expect(await ofTrial.read()).toMatchObject({ state: 'active', unfinished: false });
    expect((await ofTrial.save({ later: [] })).json.code).toBe('SET_UP_STATE');
  });

  it('does not ask for the Contact Center of an organisation that has one [SS-8]', async () => {
    const { ofTrial, subscribe, setUpOf, tenant } = await answered();
    await ofTrial.finish();
    await ofTrial.settle('active');
    const one = setUpOf(await subscribe());
    const own = await tenant();
    const view = await one.read();
    expect(view.contactCenter).toMatchObject({ there: true, subdomain: own?.subdomain });
    expect(view.steps.map(({ id }: { id: string }) => id)).toEqual(['plan', 'sites', 'licences']);
    expect(codes((await one.save({ contactCenter: { subdomain: aName() } })).json)).toEqual(['/contactCenter/subdomain SETTING_FROZEN']);
    await one.save({ meetings: answers.meetings() });
    expect((await one.finish()).status).toBe(202);
    expect((await tenant())?.id).toBe(own?.id);
  });

  it('gives licences of a new subscription to a site that is there; early release stays [MT-1]', async () => {
    const { ofTrial, subscribe, setUpOf, sites } = await answered();
    await ofTrial.finish();
    await ofTrial.settle('active');
    const [existing] = await sites();
    const source = await subscribe({ services: { meetings: 100 } });
    const one = setUpOf(source);
    const again = { name: existing?.name, timeZone: 'Europe/Warsaw', earlyRelease: true };
    expect(codes((await one.save({ meetings: { sites: [again] } })).json)).toEqual(['/meetings/sites/0/earlyRelease SETTING_FROZEN']);
    await one.save({ meetings: { sites: [{ ...again, earlyRelease: false }] } });
    expect((await one.finish()).status).toBe(202);
    expect(await sites()).toMatchObject([{ id: existing?.id, licences: { [source]: 100 }, progress: { state: 'pending' } }]);
  });

  it('lets the licences of a converted trial go, from sites that are named and from those that are not [MT-3]', async () => {
    const [one, other] = [aName(), aName()];
    const site = (name: string, licences: number) => ({ name, timeZone: 'Europe/Warsaw', earlyRelease: false, licences });
    const { ofTrial, subscribe, setUpOf, sites, organisationId } = await answered({
      meetings: { sites: [site(one, 20), site(other, 5)] },
    });
    await ofTrial.finish();
    await ofTrial.settle('active');
    // What a mapping leaves of a converted trial: the organisation has none any more.
    const Key = keys.organisation(organisationId);
    await table.client.send(new UpdateCommand({ TableName: table.name, Key, UpdateExpression: 'REMOVE trialId' }));
    const source = await subscribe({ services: { meetings: 30 } });
    await setUpOf(source).save({ meetings: { sites: [site(one, 30)] } });
    expect((await setUpOf(source).finish()).json.parts).toHaveLength(2);
    const after = Object.fromEntries((await sites()).map(({ name, licences }) => [name, licences]));
    expect(after).toEqual({ [one]: { [source]: 30 }, [other]: {} });
  });

  it('makes one change of sites at a time [MT-1]', async () => {
    const { ofTrial, subscribe, setUpOf } = await answered();
    const one = setUpOf(await subscribe({ services: { meetings: 100 } }));
    await one.save({ meetings: answers.meetings() });
    await ofTrial.finish();
    expect((await one.finish()).json.code).toBe('SITE_ACTION_PENDING');
    await ofTrial.settle('active');
    expect((await one.finish()).status).toBe(202);
  });

  it('lets one of two subscriptions through that finish at the same moment [SS-8] [MT-1]', async () => {
    const { subscribe, setUpOf, tenant } = await setUpWorld(table, { services: { message: 5 } });
    const both = await Promise.all([subscribe(), subscribe()]);
    const [one, other] = both.map(setUpOf);
    for (const each of [one, other]) expect((await each?.save(all()))?.status).toBe(200);
    const finished = await Promise.all([one?.finish(), other?.finish()]);
    expect(finished.map((answer) => answer?.status).sort()).toEqual([202, 409]);
    expect(finished.find((answer) => answer?.status === 409)?.json.code).toBe('SITE_ACTION_PENDING');
    expect(await tenant()).toBeDefined();
  });

  it('reads in one round trip and finishes in two', async () => {
    const { ofTrial, call } = await answered();
    const trips = roundTrips(table);
    expect(await trips.of(() => ofTrial.read())).toBe(1);
    expect(await trips.of(() => call('PATCH', ofTrial.path, { ifMatch: 1, body: { contactCenter: { country: 'DE' } } }))).toBe(2);
    expect(await trips.of(() => ofTrial.precheck({}))).toBe(2);
    expect(await trips.of(() => ofTrial.finish())).toBe(2);
  });
});
