import { dynamoLocationNumbers } from '#shared/adapters/dynamodb/location-numbers.ts';
import { dynamoLocations } from '#shared/adapters/dynamodb/organisation-locations.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { wireFunction } from '#shared/http/wire/wire-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME, WIRE_ORIGIN } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();

export const handler = wireFunction(
  endpoints({ locations: dynamoLocations(table), numbers: dynamoLocationNumbers(table), origin: WIRE_ORIGIN, newId, now }),
  { now, logger: makeLogger('wire-locations') },
);
