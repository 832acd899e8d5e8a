import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { due, dueIndex } from '#shared/adapters/dynamodb/due.ts';
import { dueItems } from '#shared/adapters/dynamodb/due-items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';
import { jobBase, jobRuns } from '#shared/domain/jobs/job.ts';
import type { JobCalendar } from '#shared/domain/jobs/job-calendar.ts';
import { type StillJob, waitAfter } from '#shared/domain/jobs/stand-still.ts';

const shown = jobBase.pick({ id: true, kind: true, organisationId: true, state: true, version: true, wakes: true });

/** The same text for the same value: the table keeps no order of a map's names. */
function textOf(value: unknown): string {
  const sorted = (_: string, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part;
  return JSON.stringify(value, sorted);
}

/** How far a job has come, whatever kind it is: a lease taken and lost is no progress. */
function seenOf({ position, progress, rowsDone }: Item): string {
  return textOf([position, progress, rowsDone]);
}

function stillJob(item: Item): StillJob[] {
  const { state, wakes, ...job } = shown.parse(item);
  const seen = seenOf(item);
  return jobRuns(state) ? [{ ...job, seen, wakes: wakes?.seen === seen ? wakes.count : 0 }] : [];
}

/** Jobs that stand still, out of the index of dates. */
export function dynamoJobCalendar(table: Table): JobCalendar {
  return {
    shards: Array.from({ length: dueIndex.shards }, (_, shard) => shard),
    async due(shard, at, after) {
      const { items, next } = await dueItems(table, 'JOBS', shard, at, after);
      return { found: items.flatMap(stillJob), next };
    },
    async noteWake({ organisationId, id, kind, version, wakes, seen }, now) {
      const { duePK, dueSK } = due('JOBS', new Date(now.getTime() + waitAfter(kind, wakes + 1)), id);
      const command = new UpdateCommand({
        TableName: table.name,
        Key: keys.job(organisationId, id),
        // The version stays: a worker that is only late goes on undisturbed.
        UpdateExpression: 'SET wakes = :wakes, duePK = :duePK, dueSK = :dueSK',
        ConditionExpression: 'version = :read AND dueSK <= :now',
        ExpressionAttributeValues: {
          ':wakes': { count: wakes + 1, seen },
          ':duePK': duePK,
          ':dueSK': dueSK,
          ':read': version,
          ':now': `${now.toISOString()}$`,
        },
      });
      try {
        await table.client.send(command);
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
  };
}
