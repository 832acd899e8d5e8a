import { dynamoChunkTable } from '#shared/adapters/dynamodb/import-chunks.ts';
import { dynamoImportJobs } from '#shared/adapters/dynamodb/import-jobs.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoUndoTable } from '#shared/adapters/dynamodb/undo-table.ts';
import { dynamoUserPages } from '#shared/adapters/dynamodb/user-pages.ts';
import { e164Of } from '#shared/adapters/phone-numbers/e164-of.ts';
import { storedFiles } from '#shared/adapters/s3/stored-files.ts';
import { sqsJobQueues } from '#shared/adapters/sqs/job-queues.ts';
import { messagePutOff } from '#shared/adapters/sqs/put-off.ts';
import { rowReader } from '#shared/domain/imports/csv/wanted-of.ts';
import { importLimits } from '#shared/domain/imports/import-deps.ts';
import { faultWords } from '#shared/languages/fault-words.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { importConsumer } from './consumer.ts';
import { contract } from './contract.ts';

const { TABLE_NAME, FILES_BUCKET, IMPORTS_QUEUE_URL } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const hashes = loadSystemKeys(table);
const putOff = messagePutOff();

export const handler = importConsumer({
  jobs: dynamoImportJobs(table),
  table: dynamoChunkTable(table, hashes),
  undoing: dynamoUndoTable(table, hashes),
  users: dynamoUserPages(table),
  files: storedFiles(FILES_BUCKET),
  readRow: rowReader(e164Of),
  words: async (language) => faultWords(language),
  newId,
  now: () => new Date(),
  limits: importLimits,
  queues: sqsJobQueues({ imports: IMPORTS_QUEUE_URL }),
  putOff: (record, seconds) => putOff(IMPORTS_QUEUE_URL, record.receiptHandle, seconds),
  logger: makeLogger('run-imports'),
});
