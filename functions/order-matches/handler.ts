import { dynamoMatcher } from '#shared/adapters/dynamodb/matcher.ts';
import { dynamoOrderReader } from '#shared/adapters/dynamodb/order-reader.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const hashes = loadSystemKeys(table);
const sign = hashes.then((keys) => keys.sign);
const deps = { matcher: dynamoMatcher(table, hashes), reader: dynamoOrderReader(table, hashes), sign, now };

export const handler = jsonFunction(endpoints(deps), { now, logger: makeLogger(contract.name) });
