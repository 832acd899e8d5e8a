import { randomUUID } from 'node:crypto';
import { platforms } from '#shared/adapters/dynamodb/platform-connections.ts';
import { dynamoProvisioningStore } from '#shared/adapters/dynamodb/provisioning.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoUpkeepStore } from '#shared/adapters/dynamodb/upkeep.ts';
import { sqsJobQueues } from '#shared/adapters/sqs/job-queues.ts';
import { messagePutOff } from '#shared/adapters/sqs/put-off.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { provisioningConsumer } from './consumer.ts';
import { contract } from './contract.ts';

const { TABLE_NAME, PROVISIONING_QUEUE_URL, STAGE } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const putOff = messagePutOff();

export const handler = provisioningConsumer({
  setUps: dynamoProvisioningStore(table),
  upkeep: dynamoUpkeepStore(table),
  platformOf: platforms(table, { local: STAGE === 'local', now }),
  queue: sqsJobQueues({ provisioning: PROVISIONING_QUEUE_URL }),
  putOff: (record, seconds) => putOff(PROVISIONING_QUEUE_URL, record.receiptHandle, seconds),
  newHand: randomUUID,
  newId,
  now,
  logger: makeLogger('run-provisioning'),
});
