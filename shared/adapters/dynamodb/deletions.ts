import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { freeClaim } from '#shared/adapters/dynamodb/claim-writes.ts';
import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { forgetOwner } from '#shared/adapters/dynamodb/directory.ts';
import { directoryUpdate } from '#shared/adapters/dynamodb/directory-writes.ts';
import { changeRecord, replaceTrial } from '#shared/adapters/dynamodb/items.ts';
import { freeLock, newJob, replaceJob, takeJob, takeLock } from '#shared/adapters/dynamodb/job-writes.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { rightKey, rightOf } from '#shared/adapters/dynamodb/organisation-rights.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswerIn } from '#shared/adapters/dynamodb/receipts.ts';
import { namesOf } from '#shared/adapters/dynamodb/released-parts.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { type Item, remove, type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { jobId, type Now } from '#shared/domain/ids.ts';
import { deletionJob } from '#shared/domain/jobs/deletion-job.ts';
import type { DeletionRun, Deletions } from '#shared/domain/jobs/deletion-store.ts';
import type { JobLock } from '#shared/domain/jobs/job.ts';
import { organisation as organisationSchema, type Person, person as personSchema } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { trial as trialSchema } from '#shared/domain/trial.ts';
import { trialServiceId } from '#shared/domain/trial-services.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';

export const deletionLocks: readonly JobLock[] = ['import', 'sync', 'resend'];
const lock = z.object({ jobId });

/** From full rights down to looking on: whoever would change something now is refused in the transaction of the change. */
export function closeDoor(table: Table, by: OrganisationCaller): Write<Refusal> {
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: keys.customer(by.partnerId, by.organisationId),
        UpdateExpression: 'SET rights = :deleting',
        ConditionExpression: 'rights = :full',
        ExpressionAttributeValues: { ':deleting': 'deleting', ':full': 'full' },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    refused: (found) => ({ code: found === undefined ? 'NOT_FOUND' : 'NOT_ALLOWED' }),
  };
}

/** The deletion of organisations in DynamoDB, for whoever asks for it. */
export function dynamoDeletions(table: Table, hashes: Promise<SystemKeys>, now: Now): Deletions {
  return {
    async look(by, asked) {
      const [key, relation] = [keys.organisation(by.organisationId), rightKey(by)];
      const receipt = asked === undefined ? undefined : keys.receipt(asked.id);
      const found = await readItems(
        table,
        [key, relation, receipt].filter((wanted) => wanted !== undefined),
      );
      const earlier = asked === undefined || receipt === undefined ? undefined : earlierAnswerIn(asked, found(receipt));
      if (earlier !== undefined) return refused(earlier);
      const right = rightOf(by, relation === undefined ? undefined : found(relation), 'change');
      if (right !== undefined) return refused(right);
      const item = found(key);
      if (item === undefined) return refused({ code: 'NOT_FOUND' });
      const organisation = organisationSchema.parse(item);
      const { trialId, partnerId } = organisation;
      const trial = trialId === undefined ? undefined : await readItem(table, keys.trial(partnerId, trialId));
      return ok({ organisation, trial: trial === undefined ? undefined : trialSchema.parse(trial) });
    },
    async begin({ by, job, trial, freesName, events }, receipt) {
      const { after, before } = trial;
      const writes: Write<Refusal>[] = [
        ...deletionLocks.map((name) => takeLock(table, by.organisationId, name, job.id)),
        closeDoor(table, by),
        directoryUpdate(table, by.organisationId, { set: { deleting: true } }),
        replaceTrial(table, after, before.version),
        ...(freesName ? [freeClaim(table, await hashes, after, { kind: 'company-name', companyName: after.companyName })] : []),
        ...trialServiceId.options.map((service) => remove<never>(table, keys.entitlement(by.organisationId, service))),
        newJob(table, job, now()),
        ...events.flatMap((event) => changeRecord(table, event)),
      ];
      return commit<Refusal>(table, writes, receipt);
    },
    async read(by) {
      const [key, relation] = [keys.running(by.organisationId, 'resend'), rightKey(by)];
      const found = await readItems(table, [key, ...(relation === undefined ? [] : [relation])]);
      const right = rightOf(by, relation === undefined ? undefined : found(relation), 'read');
      if (right !== undefined) return refused(right);
      const running = lock.safeParse(found(key));
      const job = running.success
        ? deletionJob.safeParse(await readItem(table, keys.job(by.organisationId, running.data.jobId)))
        : undefined;
      return job?.success ? ok(job.data) : refused({ code: 'NOT_FOUND' });
    },
  };
}

/** People with their addresses are two writes each, and a transaction has a hundred. */
const pageSize = 45;

async function some(table: Table, PK: string): Promise<Item[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: { ':pk': PK },
      Limit: pageSize,
    }),
  );
  return Items;
}

const keyOf = z.object({ PK: z.string(), SK: z.string() });

/** Who was replaced gave the address free then; it may be another's by now. */
function claimsOf(table: Table, hashes: SystemKeys, people: readonly Person[]): Write<never>[] {
  return people
    .filter(({ state }) => state !== 'replaced')
    .map(({ email, id }) => ({
      item: {
        Delete: {
          TableName: table.name,
          Key: keys.addressClaim(hashes.addressHash(email)),
          ConditionExpression: 'attribute_not_exists(PK) OR person.personId = :id',
          ExpressionAttributeValues: { ':id': id },
        },
      },
      refused: () => {
        throw new Error(`The address of ${id} is held by another.`);
      },
    }));
}

/** The same, for the worker. */
export function dynamoDeletionRun(table: Table, hashes: Promise<SystemKeys>, now: Now): DeletionRun {
  return {
    async take(organisationId, id, hand, at, until) {
      const taken = await takeJob(table, keys.job(organisationId, id), { kind: 'deletion', hand, now: at, until });
      if (!taken.ok) return taken;
      return ok({ ...deletionJob.parse(taken.value), state: 'running' as const });
    },
    async clear(job, shard) {
      const items = await some(table, partitions.usersOf(job.organisationId, shard));
      if (items.length === 0) return { people: 0, empty: true };
      const people = items.filter((item) => item['itemType'] === 'person').map((item) => personSchema.parse(item));
      await transact<never>(table, [
        ...items.map((item) => remove<never>(table, keyOf.parse(item))),
        ...claimsOf(table, await hashes, people),
      ]);
      return { people: people.length, empty: false };
    },
    async note(before, after) {
      const noted = await transact(table, [replaceJob(table, after, before.version, now(), () => 'lost' as const)]);
      return noted.ok;
    },
    async dataCentre(organisationId) {
      const item = await readItem(table, keys.organisation(organisationId));
      return item === undefined ? undefined : organisationSchema.parse(item).dataCentre;
    },
    async finish(job, event) {
      const { organisationId, partnerId } = job;
      await forgetOwner(table, organisationId);
      const kept = new Set(
        [
          keys.organisation(organisationId),
          keys.job(organisationId, job.id),
          ...deletionLocks.map((name) => keys.running(organisationId, name)),
        ].map(({ SK }) => SK),
      );
      for (let rest = true; rest; ) {
        const items = await some(table, partitions.organisation(organisationId));
        const going = items.filter((item) => !kept.has(keyOf.parse(item).SK));
        rest = going.length > 0;
        if (rest)
          await transact<never>(table, [
            ...going.map((item) => remove<never>(table, keyOf.parse(item))),
            ...namesOf(table, organisationId, going, now()),
          ]);
      }
      await transact<never>(table, [
        remove<never>(table, keys.organisation(organisationId)),
        remove<never>(table, keys.customer(partnerId, organisationId)),
        ...deletionLocks.map((name) => freeLock(table, organisationId, name, job.id)),
        remove<never>(table, keys.job(organisationId, job.id)),
        ...changeRecord(table, event),
      ]);
    },
  };
}
