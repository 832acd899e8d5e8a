import { dynamoAssistance } from '#shared/adapters/dynamodb/assistance.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME, ASSISTANCE_ADDRESS: helpers } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const sign = loadSystemKeys(table).then((keys) => keys.sign);

export const handler = jsonFunction(endpoints({ requests: dynamoAssistance(table), helpers, newId, now, sign }), {
  now,
  logger: makeLogger(contract.name),
});
