import { dynamoSubscriberStore } from '#shared/adapters/dynamodb/subscribers.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { wireFunction } from '#shared/http/wire/wire-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME, WIRE_ORIGIN: origin } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const subscribers = dynamoSubscriberStore(table, loadSystemKeys(table), now);

export const handler = wireFunction(endpoints({ subscribers, origin, newId, now }), { now, logger: makeLogger('wire-subscribers') });
