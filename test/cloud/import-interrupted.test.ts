import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localTarget, type Target } from '#infra/cli/target.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { organisationId as idSchema } from '#shared/domain/ids.ts';
import { aFile, newRows } from '#test/support/import-world.ts';
import { itemAt, organisationItems } from '#test/support/stored.ts';
import { endpointsOf, minutes, type Parsed, type RealCloud, realCloud } from './real-cloud.ts';

let world: RealCloud;
let target: Target;
beforeAll(async () => {
  world = await realCloud({ maxSendRate: 5000 });
  target = await localTarget(endpointsOf(world.cloud));
}, 240_000);
afterAll(() => world?.cloud.stop());

/** A trial's organisation with more licences than a trial has, and the path of its imports. */
async function anOrganisation(licences = 5000) {
  const trial = await world.aTrial({ services: { message: 25 } });
  const organisationId = idSchema.parse(trial.organisationId);
  await target.table.client.send(
    new UpdateCommand({
      TableName: target.table.name,
      Key: keys.entitlement(organisationId, 'message'),
      UpdateExpression: 'SET licences = :licences, #free = :licences',
      ExpressionAttributeNames: { '#free': 'free' },
      ExpressionAttributeValues: { ':licences': licences },
    }),
  );
  return { organisationId, path: `/v1/organisations/${organisationId}/imports` };
}

async function upload(path: string, text: string): Promise<string> {
  const place = await world.call('POST', path, { body: { fileName: 'users.csv' } });
  expect(place.status).toBe(201);
  const form = new FormData();
  for (const [name, value] of Object.entries<Parsed>(place.json.upload.fields)) form.append(name, value);
  form.append('file', new Blob([text]), 'users.csv');
  const put = await fetch(place.json.upload.url, { method: 'POST', body: form });
  expect(put.status, await put.text()).toBe(204);
  return `${path}/${place.json.job.id}`;
}

/** Lets time go by until a job has ended; nobody is waited for in vain, workers that died included. */
async function ended(job: string): Promise<Parsed> {
  let done = 0;
  for (let round = 0; round < 60; round++) {
    await world.cloud.settle({ timeout: 120_000 });
    const { json } = await world.call('GET', job);
    expect(json.progress.done).toBeGreaterThanOrEqual(done);
    done = json.progress.done;
    if (json.endedAt !== undefined) return json;
    await world.advance(minutes(11));
  }
  throw new Error('It never came to an end.');
}

const usersOf = async (organisationId: string) =>
  (await organisationItems(target.table, organisationId)).filter((item) => item['itemType'] === 'person');

describe('imports, over the whole cloud', () => {
  it('take 2,000 users from a file that was uploaded, and can be undone [IM-6] [IM-11] [IM-17]', async () => {
    const { organisationId, path } = await anOrganisation();
    await world.call('PATCH', path.replace('/imports', '/settings'), { body: { automaticInvitations: false } });
    const rows = newRows(2000, `a${organisationId.slice(-4).toLowerCase()}`);
    const job = await upload(path, aFile([...rows, { email: 'nobody' }]));
    expect((await world.call('POST', `${job}/submit`, { body: { mode: 'add' } })).status).toBe(202);
    const import_ = await ended(job);
    expect(import_).toMatchObject({
      state: 'completed_with_errors',
      progress: { rowsTotal: 2001, done: 2001, failed: 1, counts: { created: 2000 } },
    });
    expect(await usersOf(organisationId)).toHaveLength(2001);
    const mails = rows.map(({ email }) => world.mailTo(email).length);
    expect(new Set(mails)).toEqual(new Set([0]));
    const errors = await fetch(`${world.api}${job}/errors`, { headers: { authorization: `Bearer ${world.partner.token}` } });
    expect(await errors.text()).toContain('nobody,');
    const undo = await world.call('POST', `${job}/undo`);
    const undone = await ended(undo.headers['location'] ?? '');
    expect(undone).toMatchObject({ kind: 'undo', progress: { counts: { removed: 2000, kept: 0 } } });
    expect(await usersOf(organisationId)).toHaveLength(1);
    const tasks = await world.call('GET', path.replace('/imports', '/tasks'));
    expect(tasks.json.tasks.map(({ kind }: Parsed) => kind)).toContain('undo');
  }, 240_000);

  it('come to the same when their worker is killed at moments all along the way: nobody twice, nobody lost, one e-mail each [IM-6]', async () => {
    const { organisationId, path } = await anOrganisation();
    const tag = organisationId.slice(-4).toLowerCase();
    const known = newRows(500, `k${tag}`);
    // Whole e-mails take their time: only some of the users are new, at both ends of the file.
    const [first, last] = [newRows(20, `f${tag}`), newRows(20, `l${tag}`)];
    await world.call('PATCH', path.replace('/imports', '/settings'), { body: { automaticInvitations: false } });
    const before = await upload(path, aFile(known));
    await world.call('POST', `${before}/submit`, { body: { mode: 'add' } });
    await ended(before);
    await world.call('PATCH', path.replace('/imports', '/settings'), { body: { automaticInvitations: true } });
    const job = await upload(path, aFile([...first, ...known.map((row) => ({ ...row, title: 'Florist' })), ...last]));
    const moments = [
      { operation: 'dynamodb:TransactWriteItems', skip: 1 },
      { operation: 'dynamodb:BatchExecuteStatement', skip: 0 },
      { operation: 'dynamodb:UpdateItem', skip: 200 },
      { operation: 's3:PutObject', skip: 2 },
    ];
    const killed = moments.map((moment) =>
      world.cloud.gate.inject({ ...moment, functionName: 'handover-local-run-imports', when: 'after', effect: 'crash' }),
    );
    await world.call('POST', `${job}/submit`, { body: { mode: 'add' } });
    const import_ = await ended(job);
    expect(import_).toMatchObject({
      state: 'completed',
      progress: { rowsTotal: 540, done: 540, failed: 0, counts: { created: 40, updated: 500 } },
    });
    expect(killed.map(({ hits }) => hits)).toEqual([1, 1, 1, 1]);
    expect(await usersOf(organisationId)).toHaveLength(541);
    expect(new Set([...first, ...last].map(({ email }) => world.mailTo(email).length))).toEqual(new Set([1]));
    expect(await itemAt(target.table, keys.entitlement(organisationId, 'message'))).toMatchObject({
      licences: 5000,
      free: 4460,
    });
  }, 240_000);
});
