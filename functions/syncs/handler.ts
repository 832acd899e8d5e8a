import { portals } from '#shared/adapters/dynamodb/portal-connections.ts';
import { dynamoSyncStore } from '#shared/adapters/dynamodb/sync-jobs.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME, STAGE } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const portalOf = portals(table, { local: STAGE === 'local', now });

export const handler = jsonFunction(endpoints({ syncs: dynamoSyncStore(table), portalOf, newId, now }), {
  now,
  logger: makeLogger('syncs'),
});
