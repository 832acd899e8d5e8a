import { dynamoDeletions } from '#shared/adapters/dynamodb/deletions.ts';
import { dynamoResendJobs } from '#shared/adapters/dynamodb/resend-jobs.ts';
import { dynamoSessionStore } from '#shared/adapters/dynamodb/sessions.ts';
import { dynamoSettingsStore } from '#shared/adapters/dynamodb/settings.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoTaskLook } from '#shared/adapters/dynamodb/task-look.ts';
import { sqsJobQueues } from '#shared/adapters/sqs/job-queues.ts';
import { termsOfService as terms } from '#shared/domain/terms.ts';
import { pageFunction } from '#shared/http/page-function.ts';
import { wakeBy } from '#shared/queue/job-queues.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { pages } from './page.ts';

const { TABLE_NAME, RESENDS_QUEUE_URL, PUBLIC_ORIGIN: origin, PRODUCT_NAME: product } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();

export const handler = pageFunction(
  pages({
    settings: dynamoSettingsStore(table),
    jobs: dynamoResendJobs(table, now),
    deletions: dynamoDeletions(table, loadSystemKeys(table), now),
    look: dynamoTaskLook(table),
    wake: wakeBy(sqsJobQueues({ resends: RESENDS_QUEUE_URL }), 'resends'),
    newId,
    now,
  }),
  { sessions: dynamoSessionStore(table), terms, newId, now, origin, product },
  makeLogger('organisation-settings'),
);
