import { dynamoContextServiceStore } from '#shared/adapters/dynamodb/context-service.ts';
import { readSeatsUsed } from '#shared/adapters/dynamodb/seats-used.ts';
import { dynamoSessionStore } from '#shared/adapters/dynamodb/sessions.ts';
import { dynamoSetUpStore } from '#shared/adapters/dynamodb/set-ups.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { newConnectionSecret } from '#shared/domain/context-service-connection.ts';
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
const contextService = dynamoContextServiceStore(table);

export const handler = pageFunction(
  pages({
    contextService,
    setUps: dynamoSetUpStore(table),
    seatsUsed: (of) => readSeatsUsed(table, of),
    newId,
    newSecret: () => newConnectionSecret(),
    now,
  }),
  { sessions: dynamoSessionStore(table), terms, newId, now, origin, product },
  makeLogger('organisation'),
);
