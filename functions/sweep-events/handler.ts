import { dynamoDirectoryMarks } from '#shared/adapters/dynamodb/directory.ts';
import { dynamoFeedWriter } from '#shared/adapters/dynamodb/feed-writer.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoWebhookReader } from '#shared/adapters/dynamodb/webhooks.ts';
import { sqsJobQueues } from '#shared/adapters/sqs/job-queues.ts';
import { sqsMailQueues } from '#shared/adapters/sqs/mail-queues.ts';
import { sqsReportQueue } from '#shared/adapters/sqs/report-queue.ts';
import { sqsWebhookQueue } from '#shared/adapters/sqs/webhook-queue.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { scheduledSweep } from './schedule.ts';

const settings = settingsFrom(contract.settings);
const table = tableNamed(settings.TABLE_NAME);
const feed = dynamoFeedWriter(table);
const directory = dynamoDirectoryMarks(table);
const mail = sqsMailQueues({
  'transactional-mail': settings.TRANSACTIONAL_MAIL_QUEUE_URL,
  'bulk-mail': settings.BULK_MAIL_QUEUE_URL,
});
const webhooks = { reader: dynamoWebhookReader(table), queue: sqsWebhookQueue(settings.WEBHOOKS_QUEUE_URL) };
const reports = sqsReportQueue(settings.REPORTS_QUEUE_URL);
const jobs = sqsJobQueues({
  syncs: settings.SYNCS_QUEUE_URL,
  imports: settings.IMPORTS_QUEUE_URL,
  provisioning: settings.PROVISIONING_QUEUE_URL,
  wholesale: settings.WHOLESALE_QUEUE_URL,
});

export const handler = scheduledSweep(
  { feed, mail, jobs, directory, webhooks, reports, now: () => new Date() },
  makeLogger('sweep-events'),
);
