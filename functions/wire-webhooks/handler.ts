import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoWebhookStore } from '#shared/adapters/dynamodb/webhooks.ts';
import { newWebhookSecret } from '#shared/domain/webhooks/webhook-secret.ts';
import { wireFunction } from '#shared/http/wire/wire-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME, STAGE, WIRE_ORIGIN } = settingsFrom(contract.settings);
const now = () => new Date();
const deps = {
  webhooks: dynamoWebhookStore(tableNamed(TABLE_NAME)),
  newSecret: newWebhookSecret,
  newId,
  now,
  local: STAGE === 'local',
  origin: WIRE_ORIGIN,
};

export const handler = wireFunction(endpoints(deps), { now, logger: makeLogger('wire-webhooks') });
