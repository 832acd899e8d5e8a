import { signedDevices } from '#shared/adapters/dynamodb/devices.ts';
import { dynamoSessionStore } from '#shared/adapters/dynamodb/sessions.ts';
import { dynamoSignInStore } from '#shared/adapters/dynamodb/sign-in.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { newSessionToken } from '#shared/domain/session.ts';
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
const sessions = dynamoSessionStore(table);
const accounts = dynamoSignInStore(table, hashes);

export const handler = pageFunction(
  pages({ accounts, devices: signedDevices(hashes), sessions, terms, newSessionToken, newId, now }),
  { sessions, terms, newId, now, origin, product },
  makeLogger('sign-in'),
);
