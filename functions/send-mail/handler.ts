import { dynamoEmailStore } from '#shared/adapters/dynamodb/emails.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { sesProvider } from '#shared/adapters/ses/ses-provider.ts';
import { messagePutOff } from '#shared/adapters/sqs/put-off.ts';
import { newLinkToken } from '#shared/domain/links.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { makeMetrics } from '#shared/runtime/metrics.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { emailComposer } from './compose-email.ts';
import { mailConsumer } from './consumer.ts';
import { contract } from './contract.ts';

const settings = settingsFrom(contract.settings);
const table = tableNamed(settings.TABLE_NAME);
const putOff = messagePutOff();
const urls = new Map([
  ['transactional-mail', settings.TRANSACTIONAL_MAIL_QUEUE_URL],
  ['bulk-mail', settings.BULK_MAIL_QUEUE_URL],
]);
const now = () => new Date();

export const handler = mailConsumer({
  emails: dynamoEmailStore(table, loadSystemKeys(table)),
  provider: sesProvider({ sender: settings.MAIL_SENDER, configurationSet: settings.MAIL_CONFIGURATION_SET }),
  compose: emailComposer({ product: settings.PRODUCT_NAME, origin: settings.PUBLIC_ORIGIN }, settings.MAIL_SENDER, now),
  newToken: newLinkToken,
  newId,
  now,
  queues: contract.trigger.queues,
  putOff: (queue, record, seconds) => putOff(urls.get(queue) ?? '', record.receiptHandle, seconds),
  logger: makeLogger('send-mail'),
  metrics: makeMetrics('send-mail'),
});
