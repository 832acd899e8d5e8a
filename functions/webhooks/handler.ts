import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoWebhookStore } from '#shared/adapters/dynamodb/webhooks.ts';
import { sqsWebhookQueue } from '#shared/adapters/sqs/webhook-queue.ts';
import { newWebhookSecret } from '#shared/domain/webhooks/webhook-secret.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME, STAGE, WEBHOOKS_QUEUE_URL } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const deps = {
  webhooks: dynamoWebhookStore(table),
  queue: sqsWebhookQueue(WEBHOOKS_QUEUE_URL),
  sign: loadSystemKeys(table).then((keys) => keys.sign),
  newSecret: newWebhookSecret,
  newId,
  now,
  local: STAGE === 'local',
};

export const handler = jsonFunction(endpoints(deps), { now, logger: makeLogger('webhooks') });
