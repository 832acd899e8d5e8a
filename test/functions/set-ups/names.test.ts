import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { roundTrips } from '#test/support/round-trips.ts';
import { aName, answers, setUpWorld } from '#test/support/set-up-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const racers = 50;
const site = (name: string) => ({ name, timeZone: 'Europe/Warsaw', earlyRelease: false });

/** Organisations with the same answers, about to finish. */
async function ready(body: () => object, services: object) {
  const worlds = [];
  for (let index = 0; index < racers; index++) {
    const world = await setUpWorld(table, { services });
    const saved = await world.ofTrial.save(body());
    if (saved.status !== 200) throw new Error(saved.body);
    worlds.push(world);
  }
  return worlds;
}

describe('names that are unique across all organisations', () => {
  it('give a subdomain to one of fifty who finish at the same moment; the others are told at the field [SS-8]', async () => {
    const subdomain = aName();
    const worlds = await ready(() => ({ contactCenter: { ...answers.contactCenter(), subdomain: subdomain.toUpperCase() } }), {
      'contact-center-standard': 3,
    });
    const finished = await Promise.all(worlds.map(({ ofTrial }) => ofTrial.finish()));
    expect(finished.filter(({ status }) => status === 202)).toHaveLength(1);
    const lost = finished.filter(({ status }) => status === 409);
    expect(lost).toHaveLength(racers - 1);
    for (const { json } of lost) {
      expect(json.code).toBe('SUBDOMAIN_TAKEN');
      expect(json.errors).toEqual([expect.objectContaining({ field: '/contactCenter/subdomain', code: 'SUBDOMAIN_TAKEN' })]);
    }
    const tenants = (await Promise.all(worlds.map(({ tenant }) => tenant()))).filter((tenant) => tenant !== undefined);
    expect(tenants.map((tenant) => tenant.subdomain)).toEqual([subdomain]);
  }, 120_000);

  it('give the name of a site to one of fifty; the others are told at the field, and keep their draft [MT-2]', async () => {
    const name = aName();
    const worlds = await ready(
      () => ({
        meetings: {
          sites: [
            { ...site(aName()), licences: 5 },
            { ...site(name), licences: 0 },
          ],
        },
      }),
      { meetings: 5 },
    );
    const finished = await Promise.all(worlds.map(({ ofTrial }) => ofTrial.finish()));
    expect(finished.filter(({ status }) => status === 202)).toHaveLength(1);
    const lost = finished.filter(({ status }) => status === 409);
    expect(lost).toHaveLength(racers - 1);
    for (const { json } of lost) {
      expect(json.errors).toEqual([expect.objectContaining({ field: '/meetings/sites/1/name', code: 'SITE_NAME_TAKEN' })]);
    }
    const loser = worlds[finished.findIndex(({ status }) => status === 409)];
    expect(await loser?.ofTrial.read()).toMatchObject({ state: 'draft', meetings: { sites: [{}, { name }] } });
    expect(await loser?.sites()).toEqual([]);
    await loser?.ofTrial.save({ meetings: { sites: [site(aName())] } });
    expect((await loser?.ofTrial.finish())?.status).toBe(202);
  }, 120_000);

  it('are all told that were lost, each at its field', async () => {
    const [subdomain, name] = [aName(), aName()];
    const body = { contactCenter: { ...answers.contactCenter(), subdomain }, meetings: { sites: [site(name)] }, later: ['calling'] };
    const [one, other] = [await setUpWorld(table), await setUpWorld(table)];
    await one.ofTrial.save(body);
    await other.ofTrial.save(body);
    expect((await one.ofTrial.finish()).status).toBe(202);
    const lost = (await other.ofTrial.finish()).json;
    expect(lost.errors.map(({ field }: { field: string }) => field)).toEqual(['/contactCenter/subdomain', '/meetings/sites/0/name']);
  });

  it('are looked at without being reserved, one round trip each [SS-8]', async () => {
    const { call, ofTrial } = await setUpWorld(table);
    const name = aName();
    const look = async (path: string) => (await call('GET', path)).json;
    expect(await look(`/v1/subdomains/${name.toUpperCase()}`)).toEqual({ name, availability: 'available' });
    expect(await look(`/v1/subdomains/1${name}`)).toMatchObject({ availability: 'invalid' });
    expect(await look('/v1/subdomains/Cisco')).toEqual({ name: 'cisco', availability: 'reserved' });
    expect(await look('/v1/site-names/ab')).toMatchObject({ availability: 'invalid' });
    expect(await look('/v1/site-names/support')).toMatchObject({ availability: 'reserved' });
    expect(await look(`/v1/site-names/${name}`)).toMatchObject({ availability: 'available' });
    await ofTrial.save({ contactCenter: { ...answers.contactCenter(), subdomain: name }, later: ['meetings', 'calling'] });
    expect((await ofTrial.finish()).status).toBe(202);
    expect(await look(`/v1/subdomains/${name}`)).toEqual({ name, availability: 'taken' });
    expect(await roundTrips(table).of(() => look(`/v1/subdomains/${name}`))).toBe(1);
  });
});
