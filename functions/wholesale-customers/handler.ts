import { dynamoOwnCustomers } from '#shared/adapters/dynamodb/own-customers.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME } = settingsFrom(contract.settings);
const now = () => new Date();

export const handler = jsonFunction(endpoints({ customers: dynamoOwnCustomers(tableNamed(TABLE_NAME)), newId, now }), {
  now,
  logger: makeLogger(contract.name),
});
