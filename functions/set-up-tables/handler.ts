import { dynamoNameLook } from '#shared/adapters/dynamodb/set-ups.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME } = settingsFrom(contract.settings);
const now = () => new Date();

export const handler = jsonFunction(endpoints({ look: dynamoNameLook(tableNamed(TABLE_NAME)), now }), {
  now,
  logger: makeLogger('set-up-tables'),
});
