import { dynamoMappings } from '#shared/adapters/dynamodb/mappings.ts';
import { dynamoMatcher } from '#shared/adapters/dynamodb/matcher.ts';
import { dynamoOrderLinks } from '#shared/adapters/dynamodb/order-links.ts';
import { dynamoOrderStore } from '#shared/adapters/dynamodb/orders.ts';
import { dynamoSessionStore } from '#shared/adapters/dynamodb/sessions.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { countryOfOperation } from '#shared/domain/set-up/countries/country-of-operation.ts';
import { termsOfService as terms } from '#shared/domain/terms.ts';
import { pageFunction } from '#shared/http/page-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { pages } from './page.ts';

const { TABLE_NAME, PUBLIC_ORIGIN: origin, PRODUCT_NAME: product } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const hashes = loadSystemKeys(table);
const now = () => new Date();

export const handler = pageFunction(
  pages({
    links: dynamoOrderLinks(table),
    orders: dynamoOrderStore(table, hashes),
    mappings: dynamoMappings(table, hashes),
    matcher: dynamoMatcher(table, hashes),
    sign: hashes.then((keys) => keys.sign),
    offersContactCenter: (country) => countryOfOperation(country) !== undefined,
    newId,
    now,
  }),
  { sessions: dynamoSessionStore(table), terms, newId, now, origin, product },
  makeLogger('order-pages'),
);
