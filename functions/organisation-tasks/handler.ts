import { dynamoImportRequests } from '#shared/adapters/dynamodb/import-requests.ts';
import { dynamoResendJobs } from '#shared/adapters/dynamodb/resend-jobs.ts';
import { dynamoSessionStore } from '#shared/adapters/dynamodb/sessions.ts';
import { dynamoSyncStore } from '#shared/adapters/dynamodb/sync-jobs.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoTaskLook } from '#shared/adapters/dynamodb/task-look.ts';
import { dynamoTaskReader } from '#shared/adapters/dynamodb/task-reader.ts';
import { loadRowReader } from '#shared/adapters/phone-numbers/load-row-reader.ts';
import { s3Files } from '#shared/adapters/s3/s3-files.ts';
import { termsOfService as terms } from '#shared/domain/terms.ts';
import { pageFunction } from '#shared/http/page-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { pages } from './page.ts';

const { TABLE_NAME, FILES_BUCKET, PUBLIC_ORIGIN: origin, PRODUCT_NAME: product } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();

export const handler = pageFunction(
  pages({
    requests: dynamoImportRequests(table, now),
    files: s3Files(FILES_BUCKET),
    loadRowReader,
    tasks: dynamoTaskReader(table),
    look: dynamoTaskLook(table),
    resends: dynamoResendJobs(table, now),
    syncs: dynamoSyncStore(table),
    sign: loadSystemKeys(table).then((keys) => keys.sign),
    origin,
    newId,
    now,
  }),
  { sessions: dynamoSessionStore(table), terms, newId, now, origin, product },
  makeLogger('organisation-tasks'),
);
