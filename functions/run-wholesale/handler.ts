import { randomUUID } from 'node:crypto';
import { dynamoCustomerWork } from '#shared/adapters/dynamodb/customer-work.ts';
import { platforms } from '#shared/adapters/dynamodb/platform-connections.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoTemplateReleases } from '#shared/adapters/dynamodb/template-releases.ts';
import { sqsJobQueues } from '#shared/adapters/sqs/job-queues.ts';
import { messagePutOff } from '#shared/adapters/sqs/put-off.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { wholesaleConsumer } from './consumer.ts';
import { contract } from './contract.ts';

const { TABLE_NAME, WHOLESALE_QUEUE_URL, STAGE } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const putOff = messagePutOff();

export const handler = wholesaleConsumer({
  store: dynamoCustomerWork(table, loadSystemKeys(table), now),
  releases: dynamoTemplateReleases(table),
  platformOf: platforms(table, { local: STAGE === 'local', now }),
  queue: sqsJobQueues({ wholesale: WHOLESALE_QUEUE_URL }),
  putOff: (record, seconds) => putOff(WHOLESALE_QUEUE_URL, record.receiptHandle, seconds),
  newHand: randomUUID,
  newId,
  now,
  logger: makeLogger('run-wholesale'),
});
