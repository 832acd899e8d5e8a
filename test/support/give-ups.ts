import { dynamoAgentsJobs } from '#shared/adapters/dynamodb/agents-jobs.ts';
import { dynamoChunkTable } from '#shared/adapters/dynamodb/import-chunks.ts';
import { dynamoImportJobs } from '#shared/adapters/dynamodb/import-jobs.ts';
import { dynamoResendRun } from '#shared/adapters/dynamodb/resend-jobs.ts';
import { dynamoSyncJobs } from '#shared/adapters/dynamodb/sync-jobs.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { dynamoUndoTable } from '#shared/adapters/dynamodb/undo-table.ts';
import type { Files } from '#shared/domain/files.ts';
import type { Now } from '#shared/domain/ids.ts';
import { giveUpImport } from '#shared/domain/imports/give-up-import.ts';
import { importLimits } from '#shared/domain/imports/import-deps.ts';
import { type GiveUps, giveUps } from '#shared/domain/jobs/give-up.ts';
import { newId } from '#shared/runtime/ids.ts';

/** How the clock gives jobs up, over real stores. Without `files`, of a test that has no imports, it knows none. */
export function testGiveUps(
  table: Table,
  hashes: Promise<SystemKeys>,
  now: Now,
  files: Pick<Files, 'get'> = { get: async () => undefined },
): GiveUps {
  const common = { newId, now };
  return giveUps({
    syncs: dynamoSyncJobs(table, now),
    agents: dynamoAgentsJobs(table, hashes, now),
    resends: dynamoResendRun(table, hashes, now),
    imports: giveUpImport({
      jobs: dynamoImportJobs(table),
      files,
      table: dynamoChunkTable(table, hashes),
      undoing: dynamoUndoTable(table, hashes),
      lease: importLimits.lease,
      ...common,
    }),
    ...common,
  });
}
