import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoCustomerStore } from '#shared/adapters/dynamodb/wholesale-customers.ts';
import { dynamoPrecheck } from '#shared/adapters/dynamodb/wholesale-precheck.ts';
import { customerAddress } from '#shared/http/wire/customer-address.ts';
import { wireFunction } from '#shared/http/wire/wire-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME, WIRE_ORIGIN: origin } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const hashes = loadSystemKeys(table);
const addressOf = customerAddress(origin);
const customers = dynamoCustomerStore(table, { hashes, addressOf, now });
const deps = { customers, precheck: dynamoPrecheck(table, hashes, addressOf), origin, newId, now };

export const handler = wireFunction(endpoints(deps), { now, logger: makeLogger('wire-customers') });
