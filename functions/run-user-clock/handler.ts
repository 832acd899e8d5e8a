import type { Context } from 'aws-lambda';
import { dynamoAgentsJobs } from '#shared/adapters/dynamodb/agents-jobs.ts';
import { dynamoChunkTable } from '#shared/adapters/dynamodb/import-chunks.ts';
import { dynamoImportJobs } from '#shared/adapters/dynamodb/import-jobs.ts';
import { dynamoJobCalendar } from '#shared/adapters/dynamodb/job-calendar.ts';
import { dynamoResendRun } from '#shared/adapters/dynamodb/resend-jobs.ts';
import { dynamoSyncJobs } from '#shared/adapters/dynamodb/sync-jobs.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoUndoTable } from '#shared/adapters/dynamodb/undo-table.ts';
import { dynamoUserRemovals } from '#shared/adapters/dynamodb/user-removals.ts';
import { storedFiles } from '#shared/adapters/s3/stored-files.ts';
import { sqsJobQueues } from '#shared/adapters/sqs/job-queues.ts';
import { giveUpImport } from '#shared/domain/imports/give-up-import.ts';
import { importLimits } from '#shared/domain/imports/import-deps.ts';
import { giveUps } from '#shared/domain/jobs/give-up.ts';
import { wakeAny } from '#shared/queue/job-queues.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { scheduled } from './schedule.ts';

const settings = settingsFrom(contract.settings);
const { IMPORTS_QUEUE_URL: imports, SYNCS_QUEUE_URL: syncs, RESENDS_QUEUE_URL: resends } = settings;
const table = tableNamed(settings.TABLE_NAME);
const hashes = loadSystemKeys(table);
const common = { newId, now: () => new Date() };
const sweep = scheduled(
  {
    removals: dynamoUserRemovals(table, hashes),
    calendar: dynamoJobCalendar(table),
    wake: wakeAny(sqsJobQueues({ imports, syncs, resends })),
    giveUps: giveUps({
      syncs: dynamoSyncJobs(table, common.now),
      agents: dynamoAgentsJobs(table, hashes, common.now),
      resends: dynamoResendRun(table, hashes, common.now),
      imports: giveUpImport({
        jobs: dynamoImportJobs(table),
        files: storedFiles(settings.FILES_BUCKET),
        table: dynamoChunkTable(table, hashes),
        undoing: dynamoUndoTable(table, hashes),
        lease: importLimits.lease,
        ...common,
      }),
      ...common,
    }),
    ...common,
  },
  makeLogger('run-user-clock'),
);

export const handler = (_event: unknown, context: Context) => sweep(context);
