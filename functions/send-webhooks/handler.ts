import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoDeliveryStore } from '#shared/adapters/dynamodb/webhook-deliveries.ts';
import { messagePutOff } from '#shared/adapters/sqs/put-off.ts';
import { sqsWebhookQueue } from '#shared/adapters/sqs/webhook-queue.ts';
import { webhookPoster } from '#shared/adapters/webhooks/post-webhook.ts';
import { webhookBody } from '#shared/http/wire/webhook-body.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { webhookConsumer } from './consumer.ts';
import { contract } from './contract.ts';

const { TABLE_NAME, WEBHOOKS_QUEUE_URL, STAGE } = settingsFrom(contract.settings);
const putOff = messagePutOff();

export const handler = webhookConsumer({
  store: dynamoDeliveryStore(tableNamed(TABLE_NAME)),
  compose: webhookBody,
  post: webhookPoster({ local: STAGE === 'local' }),
  queue: sqsWebhookQueue(WEBHOOKS_QUEUE_URL),
  putOff: (record, seconds) => putOff(WEBHOOKS_QUEUE_URL, record.receiptHandle, seconds),
  newId,
  now: () => new Date(),
  logger: makeLogger('send-webhooks'),
});
