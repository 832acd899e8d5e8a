import { dynamoEmailStore } from '#shared/adapters/dynamodb/emails.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { makeMetrics } from '#shared/runtime/metrics.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { feedbackConsumer } from './consumer.ts';
import { contract } from './contract.ts';

const { TABLE_NAME } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);

export const handler = feedbackConsumer({
  emails: dynamoEmailStore(table, loadSystemKeys(table)),
  newId,
  now: () => new Date(),
  logger: makeLogger('mail-feedback'),
  metrics: makeMetrics('mail-feedback'),
});
