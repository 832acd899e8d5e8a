import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { keys, partitions, sortKeysOf } from '#shared/adapters/dynamodb/keys.ts';
import { rightRefused } from '#shared/adapters/dynamodb/organisation-rights.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';
import { importJob, viewOfImport } from '#shared/domain/imports/import-job.ts';
import { jobBase } from '#shared/domain/jobs/job.ts';
import { type JobView, viewOfJob } from '#shared/domain/jobs/job-view.ts';
import type { TaskReader } from '#shared/domain/jobs/task-reader.ts';
import { ok, refused } from '#shared/domain/result.ts';

/** A job of whatever kind, as it is shown at `now`. */
export function viewOfTask(item: Item, now: Date): JobView {
  const imported = importJob.safeParse(item);
  return imported.success ? viewOfImport(imported.data, now) : viewOfJob(jobBase.parse(item), now);
}

/** Jobs in DynamoDB: they lie with their organisation, in the order of their birth. */
export function dynamoTaskReader(table: Table): TaskReader {
  return {
    async tasks(by, limit, after, now) {
      const [refusal, { Items = [], LastEvaluatedKey }] = await Promise.all([
        rightRefused(table, by, 'read'),
        table.client.send(
          new QueryCommand({
            TableName: table.name,
            KeyConditionExpression: 'PK = :organisation AND begins_with(SK, :jobs)',
            ExpressionAttributeValues: { ':organisation': partitions.organisation(by.organisationId), ':jobs': sortKeysOf.jobs },
            ...(after === undefined ? {} : { ExclusiveStartKey: keys.job(by.organisationId, after) }),
            ScanIndexForward: false,
            Limit: limit + 1,
          }),
        ),
      ]);
      if (refusal !== undefined) return refused(refusal);
      const found = Items.slice(0, limit).map((item) => viewOfTask(item, now));
      return ok({ found, next: Items.length > limit || LastEvaluatedKey !== undefined ? found.at(-1)?.id : undefined });
    },
  };
}
