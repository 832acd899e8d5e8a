import { dynamoSubPartnerReader } from '#shared/adapters/dynamodb/sub-partner-reader.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { wireFunction } from '#shared/http/wire/wire-function.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME, WIRE_ORIGIN: origin } = settingsFrom(contract.settings);
const now = () => new Date();

export const handler = wireFunction(endpoints({ subPartners: dynamoSubPartnerReader(tableNamed(TABLE_NAME)), origin }), {
  now,
  logger: makeLogger(contract.name),
});
