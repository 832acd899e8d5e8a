import type { Context } from 'aws-lambda';
import { dynamoJobCalendar } from '#shared/adapters/dynamodb/job-calendar.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoUserRemovals } from '#shared/adapters/dynamodb/user-removals.ts';
import { sqsJobQueues } from '#shared/adapters/sqs/job-queues.ts';
import { wakeAny } from '#shared/queue/job-queues.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { scheduled } from './schedule.ts';

const { TABLE_NAME, IMPORTS_QUEUE_URL: imports, SYNCS_QUEUE_URL: syncs, RESENDS_QUEUE_URL: resends } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const sweep = scheduled(
  {
    removals: dynamoUserRemovals(table, loadSystemKeys(table)),
    calendar: dynamoJobCalendar(table),
    wake: wakeAny(sqsJobQueues({ imports, syncs, resends })),
    newId,
    now: () => new Date(),
  },
  makeLogger('run-user-clock'),
);

export const handler = (_event: unknown, context: Context) => sweep(context);
