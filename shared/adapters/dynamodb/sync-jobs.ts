import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { changeRecord, createNew, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { jobItem, replaceJob } from '#shared/adapters/dynamodb/job-writes.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { mayChange, rightKey, rightOf } from '#shared/adapters/dynamodb/organisation-rights.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { create, type Item, type Table, TableBusyError, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { Event } from '#shared/domain/event.ts';
import { type JobId, jobId, type Now, type OrganisationId } from '#shared/domain/ids.ts';
import { organisation, person } from '#shared/domain/people.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { type SyncJob, syncJob } from '#shared/domain/syncs/sync-job.ts';
import type { SyncRunStore, SyncStore } from '#shared/domain/syncs/sync-store.ts';

type Running = { readonly code: 'SYNC_RUNS'; readonly jobId: JobId };

function lockItem(job: SyncJob): Item {
  return itemOf('running-job', keys.running(job.organisationId, 'sync'), { jobId: job.id });
}

/** A sync, its lock and its event: all or none (SY-3). */
function beginWrites(table: Table, job: SyncJob, event: Event): Write<Running>[] {
  return [
    create(table, lockItem(job), (found): Running => ({ code: 'SYNC_RUNS', jobId: jobId.parse(found?.['jobId']) })),
    createNew(table, jobItem(job, new Date(job.createdAt))),
    ...changeRecord(table, event),
  ];
}

/** Holds only while this job has the lock. */
function stillRuns(table: Table, { organisationId, id }: SyncJob): Write<{ readonly code: 'SYNC_ENDED' }> {
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key: keys.running(organisationId, 'sync'),
        ConditionExpression: 'jobId = :job',
        ExpressionAttributeValues: { ':job': id },
      },
    },
    refused: () => ({ code: 'SYNC_ENDED' }),
  };
}

async function readJob(table: Table, organisationId: OrganisationId, id: JobId): Promise<SyncJob | undefined> {
  const parsed = syncJob.safeParse(await readItem(table, keys.job(organisationId, id)));
  return parsed.success ? parsed.data : undefined;
}

const looks = 4;

/** Syncs in DynamoDB, for whoever asks for them. */
export function dynamoSyncStore(table: Table): SyncStore {
  return {
    async start(by, job, event, keep) {
      for (let look = 1; look <= looks; look++) {
        const begun = await commit<Running>(
          table,
          [...mayChange(table, by), ...beginWrites(table, job, event)],
          keep({ job, running: false }),
        );
        if (begun.ok) return ok({ job, running: false });
        if (begun.error.code !== 'SYNC_RUNS') return refused(begun.error);
        const item = await readItem(table, keys.job(by.organisationId, begun.error.jobId));
        if (item?.['kind'] === 'agents') return refused({ code: 'JOB_RUNNING', detail: `${begun.error.jobId} is running.` });
        const found = syncJob.safeParse(item).data;
        if (found === undefined) continue;
        const asked = { job: found, running: true };
        const answered = await commit<{ readonly code: 'SYNC_ENDED' }>(table, [stillRuns(table, found)], keep(asked));
        if (answered.ok) return ok(asked);
        if (answered.error.code !== 'SYNC_ENDED') return refused(answered.error);
      }
      throw new TableBusyError('Syncs of the organisation kept ending and beginning.');
    },
    async read(by, id) {
      const right = rightKey(by);
      const found = await readItems(table, [keys.job(by.organisationId, id), ...(right === undefined ? [] : [right])]);
      const no = rightOf(by, right === undefined ? undefined : found(right), 'read');
      if (no !== undefined) return refused(no);
      const job = syncJob.safeParse(found(keys.job(by.organisationId, id)));
      return job.success ? ok(job.data) : refused({ code: 'NOT_FOUND' });
    },
    async person(by, id) {
      const right = rightKey(by);
      const ref = { kind: 'organisation', organisationId: by.organisationId, personId: id } as const;
      const [own, of] = [keys.person(ref), keys.organisation(by.organisationId)];
      const found = await readItems(table, [own, of, ...(right === undefined ? [] : [right])]);
      const no = rightOf(by, right === undefined ? undefined : found(right), 'read');
      if (no !== undefined) return refused(no);
      const [user, at] = [found(own), found(of)];
      if (user === undefined || at === undefined || user['state'] === 'replaced') return refused({ code: 'NOT_FOUND' });
      return ok({ person: person.parse(user), dataCentre: organisation.parse(at).dataCentre });
    },
  };
}

type JobStore = Pick<SyncRunStore, 'job' | 'organisation' | 'begin' | 'change' | 'end' | 'askAgain'>;

/** The same for the worker. */
export function dynamoSyncJobs(table: Table, now: Now): JobStore {
  const jobWrite = (before: SyncJob, after: SyncJob) => replaceJob(table, after, before.version, now(), () => 'changed' as const);

  return {
    job: (organisationId, id) => readJob(table, organisationId, id),
    async organisation(id) {
      const item = await readItem(table, keys.organisation(id));
      return item === undefined ? undefined : organisation.parse(item);
    },
    async begin(job, event) {
      for (let look = 1; look <= looks; look++) {
        const earlier = await readJob(table, job.organisationId, job.id);
        if (earlier !== undefined) return { job: earlier, running: true };
        const begun = await transact<Running>(table, beginWrites(table, job, event));
        if (begun.ok) return { job, running: false };
        const found = await readJob(table, job.organisationId, begun.error.jobId);
        if (found !== undefined) return { job: found, running: true };
      }
      throw new TableBusyError('Syncs of the organisation kept ending and beginning.');
    },
    async change({ before, after, event }) {
      const written = await transact<'changed'>(table, [
        jobWrite(before, after),
        ...(event === undefined ? [] : changeRecord(table, event)),
      ]);
      return written.ok;
    },
    async end({ before, after, event }, next) {
      const Key = keys.running(before.organisationId, 'sync');
      const held = { ConditionExpression: 'jobId = :job', ExpressionAttributeValues: { ':job': before.id } };
      const lock =
        next === undefined
          ? { Delete: { TableName: table.name, Key, ...held } }
          : { Put: { TableName: table.name, Item: lockItem(next.job), ...held } };
      const ended = await transact<'changed'>(table, [
        jobWrite(before, after),
        { item: lock, refused: () => 'changed' },
        ...changeRecord(table, event),
        ...(next === undefined ? [] : [createNew(table, jobItem(next.job, now())), ...changeRecord(table, next.event)]),
      ]);
      return ended.ok;
    },
    async askAgain(organisationId, id) {
      try {
        await table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: keys.job(organisationId, id),
            UpdateExpression: 'SET again = :yes, version = version + :one',
            ConditionExpression: '#state = :running AND attribute_not_exists(again)',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: { ':yes': true, ':one': 1, ':running': 'running' },
          }),
        );
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
      }
    },
  };
}
