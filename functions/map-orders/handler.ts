import { dynamoMappings } from '#shared/adapters/dynamodb/mappings.ts';
import { dynamoOrderReader } from '#shared/adapters/dynamodb/order-reader.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { countryOfOperation } from '#shared/domain/set-up/countries/country-of-operation.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const hashes = loadSystemKeys(table);
const offersContactCenter = (country: string) => countryOfOperation(country) !== undefined;
const sign = hashes.then((keys) => keys.sign);

export const handler = jsonFunction(
  endpoints({ mappings: dynamoMappings(table, hashes), reader: dynamoOrderReader(table, hashes), sign, offersContactCenter, newId, now }),
  { now, logger: makeLogger('map-orders') },
);
