import { dynamoAgentsJobs } from '#shared/adapters/dynamodb/agents-jobs.ts';
import { userShard, userShards } from '#shared/adapters/dynamodb/keys.ts';
import { portals } from '#shared/adapters/dynamodb/portal-connections.ts';
import { dynamoSyncJobs } from '#shared/adapters/dynamodb/sync-jobs.ts';
import { dynamoSyncPeople } from '#shared/adapters/dynamodb/sync-people.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { storedFiles } from '#shared/adapters/s3/stored-files.ts';
import { sqsJobQueues } from '#shared/adapters/sqs/job-queues.ts';
import { messagePutOff } from '#shared/adapters/sqs/put-off.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { syncConsumer } from './consumer.ts';
import { contract } from './contract.ts';

const { TABLE_NAME, SYNCS_QUEUE_URL, FILES_BUCKET, STAGE } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const putOff = messagePutOff();

export const handler = syncConsumer({
  store: { ...dynamoAgentsJobs(table, loadSystemKeys(table), now), ...dynamoSyncJobs(table, now), ...dynamoSyncPeople(table) },
  files: storedFiles(FILES_BUCKET),
  portalOf: portals(table, { local: STAGE === 'local', now }),
  shards: userShards,
  shardOf: userShard,
  jobs: sqsJobQueues({ syncs: SYNCS_QUEUE_URL }),
  putOff: (record, seconds) => putOff(SYNCS_QUEUE_URL, record.receiptHandle, seconds),
  newId,
  now,
  random: Math.random,
  logger: makeLogger('run-syncs'),
});
