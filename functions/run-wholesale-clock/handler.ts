import type { Context } from 'aws-lambda';
import { dynamoApprovals } from '#shared/adapters/dynamodb/approvals.ts';
import { dynamoCustomerCalendar } from '#shared/adapters/dynamodb/customer-calendar.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { sqsJobQueues } from '#shared/adapters/sqs/job-queues.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { scheduled } from './schedule.ts';

const { TABLE_NAME, WHOLESALE_QUEUE_URL } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const sweep = scheduled(
  {
    calendar: dynamoCustomerCalendar(table),
    approvals: dynamoApprovals(table),
    queue: sqsJobQueues({ wholesale: WHOLESALE_QUEUE_URL }),
    newId,
    now: () => new Date(),
  },
  makeLogger('run-wholesale-clock'),
);

export const handler = (_event: unknown, context: Context) => sweep(context);
