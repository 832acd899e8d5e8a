import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoImportJobs } from '#shared/adapters/dynamodb/import-jobs.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import type { Actor } from '#shared/domain/actor.ts';
import { type Email, email as emailSchema } from '#shared/domain/email.ts';
import type { JobId } from '#shared/domain/ids.ts';
import { importFinishedEmail } from '#shared/domain/imports/import-mail.ts';
import { type Person, person as personSchema } from '#shared/domain/people.ts';
import { ownerOfUser } from '#shared/domain/users/invite.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aFile, importWorld, newRows, type WorldOptions } from '#test/support/import-world.ts';
import { startBucket, type TestBucket } from '#test/support/s3.ts';
import { itemsIn } from '#test/support/stored.ts';
import { putUser } from '#test/support/users.ts';

let table: TestTable;
let bucket: TestBucket;
beforeAll(async () => {
  [table, bucket] = await Promise.all([startTable(), startBucket()]);
});
afterAll(() => Promise.all([table.stop(), bucket.stop()]));

/** An organisation with somebody who starts imports on its pages. */
async function setup(over: Partial<Person> = {}, options: WorldOptions = {}) {
  const world = await importWorld(table, bucket, { limits: { chunkRows: 4 }, ...options });
  const { organisationId, caller } = world;
  const starter = await putUser(table, { organisationId, partnerId: caller.partnerId }, world.now(), {
    state: 'active',
    language: 'sv',
    ...over,
  });
  const owner = ownerOfUser(starter);
  if (owner === undefined) throw new Error('This is no user of an organisation.');

  /** As the pages do it: the same request, made by a person. */
  async function startedBy(actor: Actor, jobId: JobId): Promise<JobId> {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.job(organisationId, jobId),
        UpdateExpression: 'SET actor = :actor',
        ExpressionAttributeValues: { ':actor': actor },
      }),
    );
    return jobId;
  }
  const asPerson = (jobId: JobId) => startedBy({ kind: 'person', id: starter.id }, jobId);

  async function emails(): Promise<Email[]> {
    const items = await itemsIn(table, keys.person(starter.ref).PK);
    return items.filter((item) => item['itemType'] === 'email').map((item) => emailSchema.parse(item));
  }
  /** What the ends of jobs asked the dispatcher to send. */
  async function asked(): Promise<unknown[]> {
    const events = await itemsIn(table, partitions.events(caller.partnerId));
    return events.filter(({ type }) => type === 'job.ended').map(({ sendEmails }) => sendEmails);
  }
  return { ...world, starter, owner, startedBy, asPerson, emails, asked };
}

describe('the e-mail about an import that has ended [EM-1]', () => {
  it('goes to the person who started it, in its language, with what became of the rows', async () => {
    const { submit, asPerson, runToEnd, emails, asked, starter, owner } = await setup();
    const jobId = await asPerson(await submit(aFile([...newRows(6, 'post'), { email: 'nobody' }])));
    expect(await runToEnd(jobId)).toMatchObject({ state: 'completed_with_errors' });
    const [email, ...others] = await emails();
    expect(others).toEqual([]);
    expect(email).toMatchObject({
      owner,
      to: starter.email,
      language: 'sv',
      state: 'queued',
      content: { kind: 'import-finished', jobId, outcome: 'finished', created: 6, updated: 0, unchanged: 0, failed: 1 },
    });
    expect(await asked()).toEqual([[{ owner, id: email?.id, kind: 'import-finished' }]]);
  });

  it('comes once, however often the job is handed out and ended', async () => {
    const { submit, asPerson, run, runToEnd, emails, asked, organisationId, starter, now, job } = await setup();
    const jobId = await asPerson(await submit(aFile(newRows(3, 'raz'))));
    await runToEnd(jobId);
    for (let delivery = 0; delivery < 3; delivery++) expect(await run(jobId)).toBe('ended');
    const jobs = dynamoImportJobs(table);
    const ended = await job(jobId);
    const email = importFinishedEmail(ended, starter, now().toISOString());
    const event = { id: newId('event'), type: 'job.ended', at: now().toISOString(), partnerId: ended.partnerId } as never;
    const late = { held: {}, used: {}, event, emails: email === undefined ? [] : [email] };
    expect(email?.id).toBe((await emails())[0]?.id);
    expect(await jobs.end({ ...ended, version: ended.version }, ended.version - 1, late, now())).toMatchObject({
      error: { code: 'JOB_MOVED' },
    });
    expect(await emails()).toHaveLength(1);
    expect(await asked()).toHaveLength(1);
    expect((await jobs.find(organisationId, jobId))?.version).toBe(ended.version);
  });

  it('says so where the file was refused', async () => {
    const { submit, asPerson, runToEnd, emails } = await setup();
    const jobId = await asPerson(await submit('Skype Name\r\nanna\r\n'));
    expect(await runToEnd(jobId)).toMatchObject({ state: 'rejected' });
    expect(await emails()).toMatchObject([{ content: { outcome: 'rejected', created: 0, failed: 0 } }]);
  });

  it('says so where the import was given up', async () => {
    const { submit, asPerson, job, starter, now } = await setup();
    const failed = { ...(await job(await asPerson(await submit(aFile(newRows(1, 'stop')))))), state: 'failed' as const };
    expect(importFinishedEmail(failed, starter, now().toISOString())).toMatchObject({ content: { outcome: 'stopped' } });
  });

  it('is not sent for a dry run, an export, or an import that was cancelled', async () => {
    const { call, path, submit, asPerson, run, runToEnd, emails, asked } = await setup();
    const placed = await call('POST', path, { body: aFile(newRows(2, 'suche')), headers: { 'content-type': 'text/csv' } });
    const tried = await call('POST', `${path}/${placed.body.job.id}/submit`, { body: { mode: 'add', dryRun: true } });
    expect(await runToEnd(await asPerson(tried.body.id))).toMatchObject({ kind: 'dry-run', state: 'completed' });
    const exported = await call('POST', path.replace(/imports$/, 'exports'));
    expect(await runToEnd(await asPerson(exported.body.id))).toMatchObject({ kind: 'export', state: 'completed' });
    const stopped = await asPerson(await submit(aFile(newRows(2, 'nic'))));
    expect((await call('POST', `${path}/${stopped}/cancel`)).status).toBe(202);
    await run(stopped);
    expect(await asked()).toEqual([[], [], []]);
    expect(await emails()).toEqual([]);
  });

  it.each([
    ['a token of the partner', { kind: 'token', id: newId('token') }],
    ['somebody who is no user of the organisation', { kind: 'person', id: newId('person') }],
  ] as const)('is not sent where %s started it', async (_who, actor) => {
    const { submit, startedBy, runToEnd, asked } = await setup();
    expect(await runToEnd(await startedBy(actor, await submit(aFile(newRows(1, `sam-${actor.kind}`)))))).toMatchObject({
      state: 'completed',
    });
    expect(await asked()).toEqual([[]]);
  });

  it('is not sent to somebody who was deactivated meanwhile', async () => {
    const { submit, asPerson, runToEnd, asked, people, starter } = await setup({ state: 'inactive' });
    await runToEnd(await asPerson(await submit(aFile(newRows(1, 'bez')))));
    expect(await asked()).toEqual([[]]);
    expect(personSchema.parse((await people()).find(({ id }) => id === starter.id)).state).toBe('inactive');
  });
});
