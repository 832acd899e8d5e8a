import { dynamoImportRequests } from '#shared/adapters/dynamodb/import-requests.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoTaskReader } from '#shared/adapters/dynamodb/task-reader.ts';
import { loadRowReader } from '#shared/adapters/phone-numbers/load-row-reader.ts';
import { s3Files } from '#shared/adapters/s3/s3-files.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';
import { exportEndpoints } from './export-endpoints.ts';
import { taskEndpoints } from './task-endpoints.ts';

const { TABLE_NAME, FILES_BUCKET } = settingsFrom(contract.settings);
const now = () => new Date();
const table = tableNamed(TABLE_NAME);
const requests = dynamoImportRequests(table, now);
const sign = loadSystemKeys(table).then((keys) => keys.sign);
const deps = { requests, files: s3Files(FILES_BUCKET), newId, now };

const served = [
  ...endpoints({ ...deps, loadRowReader }),
  ...exportEndpoints(deps),
  ...taskEndpoints({ reader: dynamoTaskReader(table), sign, now }),
];

export const handler = jsonFunction(served, { now, logger: makeLogger('imports') });
