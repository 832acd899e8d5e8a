import { dynamoConsents } from '#shared/adapters/dynamodb/consents.ts';
import { dynamoSessionStore } from '#shared/adapters/dynamodb/sessions.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { termsOfService as terms } from '#shared/domain/terms.ts';
import { pageFunction } from '#shared/http/page-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { pages } from './page.ts';

const { TABLE_NAME, PUBLIC_ORIGIN: origin, PRODUCT_NAME: product } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();

export const handler = pageFunction(
  pages({ consents: dynamoConsents(table, loadSystemKeys(table)), newId, now }),
  { sessions: dynamoSessionStore(table), terms, newId, now, origin, product },
  makeLogger('consent-pages'),
);
