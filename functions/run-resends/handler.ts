import { dynamoDeletionRun } from '#shared/adapters/dynamodb/deletions.ts';
import { userShards } from '#shared/adapters/dynamodb/keys.ts';
import { portals } from '#shared/adapters/dynamodb/portal-connections.ts';
import { dynamoResendRun } from '#shared/adapters/dynamodb/resend-jobs.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { sqsJobQueues } from '#shared/adapters/sqs/job-queues.ts';
import { runDeletion } from '#shared/domain/jobs/run-deletion.ts';
import { runResend } from '#shared/domain/jobs/run-resend.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { resendConsumer } from './consumer.ts';
import { contract } from './contract.ts';

const { TABLE_NAME, RESENDS_QUEUE_URL, STAGE } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const hashes = loadSystemKeys(table);
const common = { newId, now, shards: userShards };

export const handler = resendConsumer({
  runs: {
    resend: runResend({ run: dynamoResendRun(table, hashes, now), ...common }),
    deletion: runDeletion({
      run: dynamoDeletionRun(table, hashes, now),
      portalOf: portals(table, { local: STAGE === 'local', now }),
      ...common,
    }),
  },
  jobs: sqsJobQueues({ resends: RESENDS_QUEUE_URL }),
  logger: makeLogger('run-resends'),
});
