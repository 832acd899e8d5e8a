import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoTemplateReleases } from '#shared/adapters/dynamodb/template-releases.ts';
import { dynamoCustomerStore } from '#shared/adapters/dynamodb/wholesale-customers.ts';
import { dynamoPrecheck } from '#shared/adapters/dynamodb/wholesale-precheck.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { ownCustomerAddress as addressOf, endpoints } from './endpoint.ts';

const { TABLE_NAME } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const hashes = loadSystemKeys(table);
const deps = {
  customers: dynamoCustomerStore(table, { hashes, addressOf, now }),
  precheck: dynamoPrecheck(table, hashes, addressOf),
  releases: dynamoTemplateReleases(table),
  newId,
  now,
};

export const handler = jsonFunction(endpoints(deps), { now, logger: makeLogger('provision-customers') });
