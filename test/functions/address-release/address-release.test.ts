import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { releaseAddressRoute } from '#functions/address-release/contract.ts';
import { endpoints } from '#functions/address-release/endpoint.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoAddressReleases } from '#shared/adapters/dynamodb/suppression-releases.ts';
import { dynamoSuppressions } from '#shared/adapters/dynamodb/suppressions.ts';
import { person as personSchema } from '#shared/domain/people.ts';
import { releaseAddress } from '#shared/domain/suppression-release.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { emailsOf, mailWorld } from '#test/functions/send-mail/mail-world.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { expectConforms } from '#test/support/conformance.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { type SesServer, startSes } from '#test/support/ses-server.ts';

let table: TestTable;
let ses: SesServer;
beforeAll(async () => {
  [table, ses] = await Promise.all([startTable(), startSes()]);
});
afterAll(() => Promise.all([table.stop(), ses.stop()]));
beforeEach(() => {
  ses.taken.length = 0;
});

async function setup({ suppressed = true } = {}) {
  const world = await mailWorld(table, ses);
  const { trial, caller, now } = world;
  const hashes = await world.hashes;
  const personRef = { kind: 'organisation', organisationId: trial.organisationId, personId: trial.administrator.personId } as const;
  const suppressionKey = keys.suppression(hashes.addressHash(trial.administrator.email));
  if (suppressed) {
    const mark = { reason: 'bounce', since: '2026-03-01T10:00:00.000Z', emailId: world.welcome.id };
    await table.client.send(new PutCommand({ TableName: table.name, Item: itemOf('suppression', suppressionKey, mark) }));
  }
  const deps = { trials: world.trials, releases: dynamoAddressReleases(table, world.hashes), newId, now };
  const handler = jsonFunction(endpoints(deps), { now, logger: makeLogger('test') });
  const set = (key: { PK: string; SK: string }, path: string, value: unknown) =>
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: key,
        UpdateExpression: `SET ${path
          .split('.')
          .map((part) => `#${part}`)
          .join('.')} = :value`,
        ExpressionAttributeNames: Object.fromEntries(path.split('.').map((part) => [`#${part}`, part])),
        ExpressionAttributeValues: { ':value': value },
      }),
    );
  return {
    ...world,
    deps,
    setTrial: (path: string, value: unknown) => set(keys.trial(trial.partnerId, trial.id), path, value),
    setPerson: (path: string, value: unknown) => set(keys.person(personRef), path, value),
    person: async () => {
      const { Item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: keys.person(personRef), ConsistentRead: true }),
      );
      return personSchema.parse(Item);
    },
    suppressed: async () => (await dynamoSuppressions(table, world.hashes).among([trial.administrator.email])).size > 0,
    release: async (by = caller, key: string = newId('event')) => {
      const path = `/v1/trials/${trial.id}/administrator/release`;
      const event = httpEvent({
        method: 'POST',
        path,
        caller: by,
        headers: { 'Idempotency-Key': key },
        pathParameters: { trialId: trial.id },
      });
      const answer = await handler(event, lambdaContext);
      expectConforms('releaseAdministratorAddress', answer.statusCode, answer.headers, answer.body);
      return { status: answer.statusCode, body: answer.body, json: JSON.parse(answer.body) };
    },
  };
}

describe('releasing a suppressed address', () => {
  it('lets it be written to again, and welcomes it with a link that ends the older ones [EM-6] [GS-1]', async () => {
    const { release, suppressed, person, trial, events, deliver, owner } = await setup();
    const answer = await release();
    expect(answer.status).toBe(200);
    expect(releaseAddressRoute.answers[200].parse(answer.json)).toMatchObject({
      trialId: trial.id,
      administratorEmail: trial.administrator.email,
    });
    expect(await suppressed()).toBe(false);
    expect(await person()).toMatchObject({ linkGeneration: 2, version: 2, state: 'invited' });
    const fresh = (await emailsOf(table, trial)).find(({ id }) => id === answer.json.welcomeEmailId);
    expect(fresh).toMatchObject({ state: 'queued', to: trial.administrator.email, link: { generation: 2, lifetimeDays: 30 } });
    expect(await events()).toEqual(['trial.created', 'address.released']);
    expect(await deliver({ owner, id: answer.json.welcomeEmailId, requestId: 'req-2' })).toBe('done');
    expect(ses.taken.map(({ to }) => to)).toEqual([trial.administrator.email]);
    // The welcome from before has a link that would open nothing.
    expect(await deliver()).toBe('done');
    expect(ses.taken).toHaveLength(1);
  });

  it('answers a repeat with the first answer, and does it once [EM-6]', async () => {
    const { release, trial } = await setup();
    const key = newId('event');
    const [first, second] = [await release(undefined, key), await release(undefined, key)];
    expect(second.body).toBe(first.body);
    expect(await emailsOf(table, trial)).toHaveLength(2);
  });

  it('refuses where nothing is suppressed, and then changes nothing [EM-6]', async () => {
    const { release, person, trial } = await setup({ suppressed: false });
    expect(await release()).toMatchObject({ status: 409, json: { code: 'NOT_SUPPRESSED' } });
    expect((await person()).linkGeneration).toBe(1);
    expect(await emailsOf(table, trial)).toHaveLength(1);
  });

  it('releases once when two ask at the same time [EM-6]', async () => {
    const { release, trial } = await setup();
    const statuses = (await Promise.all([release(), release(), release()])).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 409, 409]);
    expect(await emailsOf(table, trial)).toHaveLength(2);
  });

  it('goes on from whatever generation the links of the person are of [GS-1]', async () => {
    const { release, person, setPerson } = await setup();
    await setPerson('linkGeneration', 7);
    expect((await release()).status).toBe(200);
    expect((await person()).linkGeneration).toBe(8);
  });

  it('sends no welcome to somebody who is in already [EM-6]', async () => {
    const { release, suppressed, setTrial, trial } = await setup();
    await setTrial('administrator.signedInAt', '2026-03-02T10:00:00.000Z');
    const answer = await release();
    expect(answer.status).toBe(200);
    expect(answer.json).not.toHaveProperty('welcomeEmailId');
    expect(await suppressed()).toBe(false);
    expect(await emailsOf(table, trial)).toHaveLength(1);
  });

  it('does not welcome to a trial that was cancelled [TR-12]', async () => {
    const { release, setTrial, suppressed } = await setup();
    await setTrial('softDeletedAt', '2026-03-01T10:00:00.000Z');
    await setTrial('state', 'soft_deleted');
    expect(await release()).toMatchObject({ status: 409, json: { code: 'TRIAL_STATE' } });
    expect(await suppressed()).toBe(true);
  });

  it('answers another partner as for nothing, and asks for the scope', async () => {
    const { release, caller, suppressed } = await setup();
    expect(await release(aPartnerCaller())).toMatchObject({ status: 404, json: { code: 'NOT_FOUND' } });
    expect(await release({ ...caller, scopes: ['trials:read'] })).toMatchObject({ status: 403, json: { code: 'NOT_ALLOWED' } });
    expect(await suppressed()).toBe(true);
  });

  it('can be done by an operator [EM-6]', async () => {
    const { deps, caller, trial, suppressed } = await setup();
    const by = { partnerId: caller.partnerId, actor: { kind: 'operator', name: 'ola' } } as const;
    const outcome = await releaseAddress(deps)(by, trial.id, 'cli-1', () => undefined);
    expect(outcome).toMatchObject({ ok: true, value: { event: { type: 'address.released', actor: by.actor } } });
    expect(await suppressed()).toBe(false);
  });
});
