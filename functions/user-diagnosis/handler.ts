import { dynamoDossiers } from '#shared/adapters/dynamodb/dossiers.ts';
import { portals } from '#shared/adapters/dynamodb/portal-connections.ts';
import { dynamoSessionStore } from '#shared/adapters/dynamodb/sessions.ts';
import { dynamoSyncStore } from '#shared/adapters/dynamodb/sync-jobs.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { termsOfService as terms } from '#shared/domain/terms.ts';
import { pageFunction } from '#shared/http/page-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { pages } from './page.ts';

const { TABLE_NAME, STAGE, PUBLIC_ORIGIN: origin, PRODUCT_NAME: product } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const portalOf = portals(table, { local: STAGE === 'local', now });

export const handler = pageFunction(
  pages({ dossiers: dynamoDossiers(table, loadSystemKeys(table)), syncs: dynamoSyncStore(table), portalOf, now }),
  { sessions: dynamoSessionStore(table), terms, newId, now, origin, product },
  makeLogger('user-diagnosis'),
);
