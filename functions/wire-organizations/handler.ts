import { dynamoOrganisationRemovals } from '#shared/adapters/dynamodb/organisation-removals.ts';
import { dynamoOrganisationsSeen } from '#shared/adapters/dynamodb/organisations-seen.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { sqsJobQueues } from '#shared/adapters/sqs/job-queues.ts';
import { wireFunction } from '#shared/http/wire/wire-function.ts';
import { wakeBy } from '#shared/queue/job-queues.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME, WIRE_ORIGIN, RESENDS_QUEUE_URL } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();

export const handler = wireFunction(
  endpoints({
    organisations: dynamoOrganisationsSeen(table),
    removals: dynamoOrganisationRemovals(table, now),
    wake: wakeBy(sqsJobQueues({ resends: RESENDS_QUEUE_URL }), 'resends'),
    origin: WIRE_ORIGIN,
    newId,
    now,
  }),
  { now, logger: makeLogger('wire-organizations') },
);
