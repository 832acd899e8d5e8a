import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { changeRecord } from '#shared/adapters/dynamodb/items.ts';
import { freeLock, newJob, replaceJob, takeJob, takeLock } from '#shared/adapters/dynamodb/job-writes.ts';
import { keys, partitions, sortKeysOf } from '#shared/adapters/dynamodb/keys.ts';
import { mayChange, rightKey, rightOf } from '#shared/adapters/dynamodb/organisation-rights.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { dynamoSuppressions } from '#shared/adapters/dynamodb/suppressions.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { Now } from '#shared/domain/ids.ts';
import { resendJob } from '#shared/domain/jobs/resend-job.ts';
import type { ChunkCollided, ResendChunk, ResendJobs, ResendRun } from '#shared/domain/jobs/resend-store.ts';
import { organisation as organisationSchema, type Person, person as personSchema } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';

/** Jobs that send invitations again, for whoever asks for them. */
export function dynamoResendJobs(table: Table, now: Now): ResendJobs {
  return {
    start: (by, job, event, receipt) =>
      commit<Refusal>(
        table,
        [
          ...mayChange(table, by),
          takeLock(table, by.organisationId, 'resend', job.id),
          newJob(table, job, now()),
          ...changeRecord(table, event),
        ],
        receipt,
      ),
    async read(by, id) {
      const [key, relation] = [keys.job(by.organisationId, id), rightKey(by)];
      const found = await readItems(table, [key, ...(relation === undefined ? [] : [relation])]);
      const right = rightOf(by, relation === undefined ? undefined : found(relation), 'read');
      if (right !== undefined) return refused(right);
      const job = resendJob.safeParse(found(key));
      return job.success ? ok(job.data) : refused({ code: 'NOT_FOUND' });
    },
    cancel(by, before, after, event, receipt) {
      const ended = after.state === 'cancelled' ? [freeLock(table, by.organisationId, 'resend', after.id)] : [];
      const changed = (): Refusal => ({ code: 'CHANGED_SINCE_READ' });
      return commit<Refusal>(
        table,
        [...mayChange(table, by), replaceJob(table, after, before.version, now(), changed), ...ended, ...changeRecord(table, event)],
        receipt,
      );
    },
  };
}

/** A new invitation in the place of the one that was read. What else is noted on the user meanwhile stays. */
function inviteWrite(table: Table, before: Person, after: Person): Write<ChunkCollided> {
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: keys.person(before.ref),
        UpdateExpression: 'SET invitation = :invitation, linkGeneration = :next, version = version + :one',
        ConditionExpression: 'linkGeneration = :read AND #state = :state',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':invitation': after.invitation,
          ':next': after.linkGeneration,
          ':read': before.linkGeneration,
          ':state': before.state,
          ':one': 1,
        },
      },
    },
    refused: () => ({ because: 'user', id: before.id }),
  };
}

/** The same jobs, for their worker. */
export function dynamoResendRun(table: Table, hashes: Promise<SystemKeys>, now: Now): ResendRun {
  const lost = (): ChunkCollided => ({ because: 'job' });
  const suppressions = dynamoSuppressions(table, hashes);

  async function releases({ released }: ResendChunk): Promise<Write<ChunkCollided>[]> {
    const { addressHash } = await hashes;
    return released.map((address) => ({
      item: {
        Delete: {
          TableName: table.name,
          Key: keys.suppression(addressHash(address)),
          ConditionExpression: 'attribute_not_exists(PK) OR #reason = :bounce',
          ExpressionAttributeNames: { '#reason': 'reason' },
          ExpressionAttributeValues: { ':bounce': 'bounce' },
        },
      },
      refused: lost,
    }));
  }

  return {
    async take(organisationId, id, hand, at, until) {
      const taken = await takeJob(table, keys.job(organisationId, id), { kind: 'resend', hand, now: at, until });
      if (!taken.ok) return taken;
      const job = resendJob.parse(taken.value);
      return ok(job.state === 'queued' ? { ...job, state: 'running' } : job);
    },
    async find(organisationId, id) {
      const item = await readItem(table, keys.job(organisationId, id));
      return item === undefined ? undefined : resendJob.parse(item);
    },
    async organisation(organisationId) {
      const item = await readItem(table, keys.organisation(organisationId));
      return item === undefined ? undefined : organisationSchema.parse(item);
    },
    async people(organisationId, shard, after, limit) {
      const PK = partitions.usersOf(organisationId, shard);
      const { Items = [] } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          ConsistentRead: true,
          KeyConditionExpression: 'PK = :pk AND begins_with(SK, :people)',
          ExpressionAttributeValues: { ':pk': PK, ':people': sortKeysOf.people },
          ...(after === undefined ? {} : { ExclusiveStartKey: { PK, SK: `${sortKeysOf.people}${after}` } }),
          Limit: limit,
        }),
      );
      return Items.map((item) => personSchema.parse(item));
    },
    suppressed: (addresses) => suppressions.among(addresses),
    async write(chunk) {
      const { before, after, invited, event, asked } = chunk;
      const writes: Write<ChunkCollided>[] = [
        replaceJob(table, after, before.version, now(), lost),
        ...invited.map((user) => inviteWrite(table, user.before, user.after)),
        ...(await releases(chunk)),
        ...(event === undefined ? [] : changeRecord(table, event, [], asked)),
      ];
      return transact(table, writes);
    },
    end: (before, after, event) =>
      transact<ChunkCollided>(table, [
        replaceJob(table, after, before.version, now(), lost),
        freeLock(table, after.organisationId, 'resend', after.id),
        ...changeRecord(table, event),
      ]),
  };
}
