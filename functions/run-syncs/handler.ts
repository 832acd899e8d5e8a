import { userShards } from '#shared/adapters/dynamodb/keys.ts';
import { portals } from '#shared/adapters/dynamodb/portal-connections.ts';
import { dynamoSyncJobs } from '#shared/adapters/dynamodb/sync-jobs.ts';
import { dynamoSyncPeople } from '#shared/adapters/dynamodb/sync-people.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { sqsJobQueues } from '#shared/adapters/sqs/job-queues.ts';
import { messagePutOff } from '#shared/adapters/sqs/put-off.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { syncConsumer } from './consumer.ts';
import { contract } from './contract.ts';

const { TABLE_NAME, SYNCS_QUEUE_URL, STAGE } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const putOff = messagePutOff();

export const handler = syncConsumer({
  store: { ...dynamoSyncJobs(table), ...dynamoSyncPeople(table) },
  portalOf: portals(table, { local: STAGE === 'local', now }),
  shards: userShards,
  jobs: sqsJobQueues({ syncs: SYNCS_QUEUE_URL }),
  putOff: (record, seconds) => putOff(SYNCS_QUEUE_URL, record.receiptHandle, seconds),
  newId,
  now,
  random: Math.random,
  logger: makeLogger('run-syncs'),
});
