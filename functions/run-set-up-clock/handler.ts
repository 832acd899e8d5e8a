import type { Context } from 'aws-lambda';
import { dynamoProvisioningCalendar } from '#shared/adapters/dynamodb/provisioning-calendar.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { sqsJobQueues } from '#shared/adapters/sqs/job-queues.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { scheduled } from './schedule.ts';

const { TABLE_NAME, PROVISIONING_QUEUE_URL } = settingsFrom(contract.settings);
const sweep = scheduled(
  {
    calendar: dynamoProvisioningCalendar(tableNamed(TABLE_NAME)),
    queue: sqsJobQueues({ provisioning: PROVISIONING_QUEUE_URL }),
    now: () => new Date(),
  },
  makeLogger('run-set-up-clock'),
);

export const handler = (_event: unknown, context: Context) => sweep(context);
