import { dynamoAgentsStore } from '#shared/adapters/dynamodb/agents-jobs.ts';
import { portals } from '#shared/adapters/dynamodb/portal-connections.ts';
import { dynamoSyncStore } from '#shared/adapters/dynamodb/sync-jobs.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { s3Files } from '#shared/adapters/s3/s3-files.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { agentEndpoints } from './agent-endpoints.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME, FILES_BUCKET, STAGE } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const portalOf = portals(table, { local: STAGE === 'local', now });

const routes = [
  ...endpoints({ syncs: dynamoSyncStore(table), portalOf, newId, now }),
  ...agentEndpoints({ agents: dynamoAgentsStore(table), files: s3Files(FILES_BUCKET), newId, now }),
];

export const handler = jsonFunction(routes, { now, logger: makeLogger('syncs') });
