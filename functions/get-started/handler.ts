import { signedDevices } from '#shared/adapters/dynamodb/devices.ts';
import { dynamoLinkRequestStore } from '#shared/adapters/dynamodb/link-requests.ts';
import { dynamoLinkStore } from '#shared/adapters/dynamodb/links.ts';
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
const hashes = loadSystemKeys(table);
const now = () => new Date();
const links = dynamoLinkStore(table, hashes);
const requests = dynamoLinkRequestStore(table, hashes);
const devices = signedDevices(hashes);

export const handler = pageFunction(
  pages({ links, requests, devices, terms, newId, now, product }),
  { sessions: dynamoSessionStore(table), terms, newId, now, origin, product },
  makeLogger('get-started'),
);
