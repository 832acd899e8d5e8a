import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoTemplateStore } from '#shared/adapters/dynamodb/templates.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { provisioningIdOf } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const hashes = loadSystemKeys(table);
const sign = hashes.then((keys) => keys.sign);

export const handler = jsonFunction(endpoints({ templates: dynamoTemplateStore(table, hashes), provisioningIdOf, newId, now, sign }), {
  now,
  logger: makeLogger(contract.name),
});
