import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { due } from '#shared/adapters/dynamodb/due.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { create, type Item, replace, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { JobId, OrganisationId } from '#shared/domain/ids.ts';
import { type JobBase, type JobKind, type JobLock, jobRuns } from '#shared/domain/jobs/job.ts';
import type { NotTaken } from '#shared/domain/jobs/resend-store.ts';
import { patienceWith } from '#shared/domain/jobs/stand-still.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';

function wakeAt(kind: JobKind, at: Date, leasedUntil: string | undefined): Date {
  return new Date(Math.max(at.getTime(), leasedUntil === undefined ? 0 : Date.parse(leasedUntil)) + patienceWith(kind));
}

/** A job; as long as it runs it stands in the index of dates, so that one that stands still is found. */
export function jobItem(job: JobBase, now: Date): Item {
  const dates = jobRuns(job.state) ? due('JOBS', wakeAt(job.kind, now, job.leasedUntil), job.id) : {};
  return itemOf('job', keys.job(job.organisationId, job.id), { ...job, ...dates }, job.createdAt);
}

export function newJob(table: Table, job: JobBase, now: Date): Write<never> {
  return create(table, jobItem(job, now), () => {
    throw new Error(`There is a job ${job.id} already.`);
  });
}

export function replaceJob<R>(table: Table, job: JobBase, readVersion: number, now: Date, changed: () => R): Write<R> {
  return replace(table, jobItem(job, now), readVersion, changed);
}

/** Takes a lock for a job; it is refused by the job that has it. */
export function takeLock(table: Table, organisationId: OrganisationId, lock: JobLock, id: JobId): Write<Refusal> {
  return create(table, itemOf('running-job', keys.running(organisationId, lock), { jobId: id }), (found) => ({
    code: 'JOB_RUNNING',
    detail: `Running: ${String(found?.['jobId'])}`,
  }));
}

/** Gives a lock back; it must be the job's own. */
export function freeLock(table: Table, organisationId: OrganisationId, lock: JobLock, id: JobId): Write<never> {
  return {
    item: {
      Delete: {
        TableName: table.name,
        Key: keys.running(organisationId, lock),
        ConditionExpression: 'attribute_not_exists(PK) OR jobId = :job',
        ExpressionAttributeValues: { ':job': id },
      },
    },
    refused: () => {
      throw new Error(`The lock ${lock} is not held by ${id}.`);
    },
  };
}

/** Takes a job for one worker alone, as long as it runs and nobody else has it. */
export async function takeJob(
  table: Table,
  key: Key,
  { kind, hand, now, until }: { readonly kind: JobKind; readonly hand: string; readonly now: Date; readonly until: Date },
): Promise<Result<Item, NotTaken>> {
  const id = key.SK.replace(/^JOB#/, '');
  const { duePK, dueSK } = due('JOBS', wakeAt(kind, now, iso(until)), id);
  const command = new UpdateCommand({
    TableName: table.name,
    Key: key,
    UpdateExpression:
      'SET leasedUntil = :until, leasedBy = :hand, startedAt = if_not_exists(startedAt, :now), version = version + :one, duePK = :duePK, dueSK = :dueSK',
    ConditionExpression: '#state IN (:queued, :running, :cancelling) AND (attribute_not_exists(leasedUntil) OR leasedUntil <= :now)',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':until': iso(until),
      ':hand': hand,
      ':now': iso(now),
      ':one': 1,
      ':queued': 'queued',
      ':running': 'running',
      ':cancelling': 'cancelling',
      ':duePK': duePK,
      ':dueSK': dueSK,
    },
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  try {
    const { Attributes = {} } = await table.client.send(command);
    return ok(Attributes);
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    const found: Item | undefined = error.Item === undefined ? undefined : unmarshall(error.Item);
    const until_ = found?.['leasedUntil'];
    const runs = found !== undefined && ['queued', 'running', 'cancelling'].includes(String(found['state']));
    return refused(runs && typeof until_ === 'string' ? { because: 'held', until: until_ } : { because: 'ended' });
  }
}
