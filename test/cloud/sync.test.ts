import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectPortal, disconnectPortal } from '#infra/cli/portal-operations.ts';
import { run } from '#infra/cli/program.ts';
import { localTarget, type Target } from '#infra/cli/target.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { type ScimServer, startScimServer } from '#test/support/scim-server.ts';
import { itemsIn } from '#test/support/stored.ts';
import { endpointsOf, type RealCloud, realCloud } from './real-cloud.ts';

let world: RealCloud;
let scim: ScimServer;
let target: Target;
beforeAll(async () => {
  world = await realCloud();
  scim = await startScimServer();
  target = await localTarget(endpointsOf(world.cloud));
}, 180_000);
afterAll(async () => {
  await scim?.stop();
  await world?.cloud.stop();
});

/** A trial's organisation and its administrator, the first user of it. */
async function anOrganisation() {
  const trial = await world.aTrial();
  const { json } = await world.call('GET', `/v1/trials/${trial.id}`);
  return { path: `/v1/organisations/${trial.organisationId}`, organisationId: trial.organisationId, userId: json.administrator.personId };
}

describe('syncs, over the whole cloud', () => {
  it('run behind the queue, from the request to the portal, and are told in the feed [SY-1] [SY-4] [SY-7]', async () => {
    const { path, userId } = await anOrganisation();
    const before = await world.call('GET', `${path}/users/${userId}/portal`);
    expect(before.json).toMatchObject({ equal: false, organisation: { profile: 'administrator_only' }, sync: { status: 'not_synced' } });
    const started = await world.call('POST', `${path}/syncs`);
    expect(started.status).toBe(202);
    await world.cloud.settle();
    const { json } = await world.call('GET', started.headers['location'] ?? '');
    expect(json).toMatchObject({ state: 'completed', progress: { done: 1, failed: 0, counts: { created: 1 } } });
    const after = await world.call('GET', `${path}/users/${userId}/portal`);
    expect(after.json).toMatchObject({ equal: true, portal: { profile: 'administrator_only' }, sync: { status: 'valid' } });
    const told = (await world.feed()).filter(({ subject }) => subject.jobId === json.id);
    expect(told.map(({ type }) => type)).toEqual(['job.created', 'job.ended']);
    expect(told[1]).toMatchObject({ jobKind: 'sync', counts: { created: 1, failed: 0 } });
  });

  it('reach a SCIM service provider that an operator connected for the data centre [SY-5]', async () => {
    await connectPortal(target.table, { centre: 'EU1', ...scim, local: true });
    try {
      const { path, userId } = await anOrganisation();
      // What the functions know of the portal is believed for a minute.
      await world.advance(61_000);
      const started = await world.call('POST', `${path}/syncs`);
      await world.cloud.settle();
      const { json } = await world.call('GET', started.headers['location'] ?? '');
      expect(json).toMatchObject({ state: 'completed', progress: { counts: { created: 1 } } });
      expect([...scim.users.values()].map(({ externalId }) => externalId)).toEqual([userId]);
      expect((await world.call('GET', `${path}/users/${userId}/portal`)).json).toMatchObject({ equal: true });
    } finally {
      await disconnectPortal(target.table, 'EU1');
      await world.advance(61_000);
    }
  });

  it('start by themselves after users were changed, where the organisation wants that [SY-1]', { timeout: 60_000 }, async () => {
    const { path, organisationId, userId } = await anOrganisation();
    await target.table.client.send(
      new UpdateCommand({
        TableName: target.table.name,
        Key: keys.organisation(organisationId as OrganisationId),
        UpdateExpression: 'SET settings = :settings',
        ExpressionAttributeValues: { ':settings': { automaticSync: true } },
      }),
    );
    const saved = await world.call('PATCH', `${path}/users/${userId}`, { body: { firstName: 'Róża', lastName: 'Lis' } });
    expect(saved.status).toBe(200);
    const look = async () => (await world.call('GET', `${path}/users/${userId}/portal`)).json;
    // Changes gather for ten seconds of the queue's own time.
    await expect
      .poll(look, { timeout: 30_000, interval: 1000 })
      .toMatchObject({ equal: true, portal: { firstName: 'Róża' }, sync: { status: 'valid' } });
  });

  it('refuses an address without https, and keeps the token out of what it says', async () => {
    const written: string[] = [];
    const streams = { out: (text: string) => written.push(text), err: (text: string) => written.push(text) };
    for (const baseUrl of [
      'http://portal.example/scim',
      'https://10.0.0.1/scim',
      'https://u:p@portal.example/scim',
      'https://localhost/',
      'portal',
    ])
      await expect(connectPortal(target.table, { centre: 'US1', baseUrl, bearerToken: 'hush', local: false })).rejects.toThrow('--url');
    expect(await run(['portals', 'connect', 'MOON', '--url', 'https://portal.example'], streams)).toBe(1);
    expect((await itemsIn(target.table, 'SYSTEM')).filter(({ SK }) => String(SK).startsWith('PORTAL#'))).toEqual([]);
    expect(written.join()).not.toContain('hush');
  });
});
