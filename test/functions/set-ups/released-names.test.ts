import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoDeletionRun } from '#shared/adapters/dynamodb/deletions.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aName, answers, type SetUpWorld, setUpWorld } from '#test/support/set-up-world.ts';
import { itemAt } from '#test/support/stored.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const later = { later: ['calling'] };
const namesOf = (subdomain: string, site: string) => ({
  contactCenter: { ...answers.contactCenter(), subdomain },
  meetings: { sites: [{ name: site, timeZone: 'Europe/Warsaw', earlyRelease: false }] },
});

async function finished(subdomain: string, site: string): Promise<SetUpWorld> {
  const world = await setUpWorld(table);
  await world.ofTrial.save({ ...namesOf(subdomain, site), ...later });
  expect((await world.ofTrial.finish()).status).toBe(202);
  await world.ofTrial.settle('active');
  return world;
}

/** Until the trial's services' data is purged: started, ended, suspended, soft-deleted. */
async function purge(world: SetUpWorld) {
  await world.callTrial('POST', `${world.trial.path}/cancellation`);
  world.day(31);
  await world.sweep();
  expect((await world.stored(world.trial.id)).state).toBe('purged');
}

describe('names of what a trial leaves behind', () => {
  it('are blocked for 90 days from the purge, and then anybody’s [SS-8]', async () => {
    const [subdomain, site] = [aName(), aName()];
    const world = await finished(subdomain, site);
    const wholePurge = world.clock.now.getTime();
    await purge(world);
    expect([await world.tenant(), await world.sites()]).toEqual([undefined, []]);
    const purgedAt = Date.parse((await world.stored(world.trial.id)).purgedAt ?? '');
    expect(purgedAt).toBeGreaterThan(wholePurge);
    const other = await setUpWorld(table, {}, new Date(purgedAt + 90 * 86_400_000 - 1000).toISOString());
    await other.ofTrial.save({ ...namesOf(subdomain, site), ...later });
    const early = await other.ofTrial.finish();
    expect(early.json.errors.map(({ code }: { code: string }) => code)).toEqual(['SUBDOMAIN_TAKEN', 'SITE_NAME_TAKEN']);
    expect((await other.call('GET', `/v1/subdomains/${subdomain}`)).json.availability).toBe('taken');
    other.clock.now = new Date(purgedAt + 90 * 86_400_000);
    expect((await other.call('GET', `/v1/subdomains/${subdomain}`)).json.availability).toBe('available');
    expect((await other.ofTrial.finish()).status).toBe(202);
    expect(await itemAt(table, keys.subdomain(subdomain))).toMatchObject({ organisationId: other.organisationId });
  });

  it('stay its organisation’s, which may take them again at once [SS-8]', async () => {
    const [subdomain, site] = [aName(), aName()];
    const world = await finished(subdomain, site);
    await purge(world);
    const one = world.setUpOf(await world.subscribe());
    await one.save({ ...namesOf(subdomain, site), ...later });
    expect((await one.finish()).status).toBe(202);
  });

  it('are given up by an organisation that is deleted [SS-8] [US-12]', async () => {
    const [subdomain, site] = [aName(), aName()];
    const { organisationId, caller, hashes, clock } = await finished(subdomain, site);
    const [id, at] = [newId('job'), clock.now.toISOString()];
    const run = dynamoDeletionRun(table, hashes, () => clock.now);
    const event = { id: newId('event'), type: 'organisation.deleted', at, partnerId: caller.partnerId, actor: caller.actor } as const;
    const job = { id, organisationId, partnerId: caller.partnerId } as Parameters<typeof run.finish>[0];
    await run.finish(job, { ...event, requestId: 'req', subject: { organisationId }, changed: [] });
    expect(await itemAt(table, keys.tenant(organisationId))).toBeUndefined();
    for (const key of [keys.subdomain(subdomain), keys.siteName(site)]) expect(await itemAt(table, key)).toMatchObject({ releasedAt: at });
  });

  it('are not given up where a subscription has the site by now', async () => {
    const [subdomain, site] = [aName(), aName()];
    const world = await finished(subdomain, site);
    const source = await world.subscribe({ id: newId('subscription'), services: { meetings: 7 } });
    const one = world.setUpOf(source);
    await one.save({ meetings: namesOf(subdomain, site).meetings });
    expect((await one.finish()).status).toBe(202);
    await purge(world);
    expect(await world.sites()).toMatchObject([{ name: site, licences: { [source]: 7 } }]);
    expect((await world.sites())[0]?.licences).not.toHaveProperty(world.trial.id);
    expect(await itemAt(table, keys.siteName(site))).not.toHaveProperty('releasedAt');
    expect(await itemAt(table, keys.subdomain(subdomain))).toHaveProperty('releasedAt');
  });
});
