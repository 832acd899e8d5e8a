import { dynamoDossiers } from '#shared/adapters/dynamodb/dossiers.ts';
import { dynamoResendJobs } from '#shared/adapters/dynamodb/resend-jobs.ts';
import { dynamoSettingsStore } from '#shared/adapters/dynamodb/settings.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoUserStore } from '#shared/adapters/dynamodb/users.ts';
import { sqsJobQueues } from '#shared/adapters/sqs/job-queues.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { wakeBy } from '#shared/queue/job-queues.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME, RESENDS_QUEUE_URL } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const hashes = loadSystemKeys(table);

export const handler = jsonFunction(
  endpoints({
    users: dynamoUserStore(table, hashes),
    dossiers: dynamoDossiers(table, hashes),
    jobs: dynamoResendJobs(table, now),
    settings: dynamoSettingsStore(table),
    wake: wakeBy(sqsJobQueues({ resends: RESENDS_QUEUE_URL }), 'resends'),
    newId,
    now,
  }),
  { now, logger: makeLogger('invitations') },
);
