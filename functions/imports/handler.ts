import { dynamoImportRequests } from '#shared/adapters/dynamodb/import-requests.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { e164Of } from '#shared/adapters/phone-numbers/e164-of.ts';
import { s3Files } from '#shared/adapters/s3/s3-files.ts';
import { rowReader } from '#shared/domain/imports/csv/wanted-of.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME, FILES_BUCKET } = settingsFrom(contract.settings);
const now = () => new Date();
const requests = dynamoImportRequests(tableNamed(TABLE_NAME), now);
const readRow = rowReader(e164Of);

export const handler = jsonFunction(endpoints({ requests, files: s3Files(FILES_BUCKET), readRow, newId, now }), {
  now,
  logger: makeLogger('imports'),
});
