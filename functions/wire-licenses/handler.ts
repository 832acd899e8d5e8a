import { dynamoLicences } from '#shared/adapters/dynamodb/licences.ts';
import { dynamoSubscriberStore } from '#shared/adapters/dynamodb/subscribers.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoUserReader } from '#shared/adapters/dynamodb/user-reader.ts';
import { dynamoWirePeople } from '#shared/adapters/dynamodb/wire-people.ts';
import { wireFunction } from '#shared/http/wire/wire-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME, WIRE_ORIGIN } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const hashes = loadSystemKeys(table);

export const handler = wireFunction(
  endpoints({
    licences: dynamoLicences(table),
    people: dynamoWirePeople(table, hashes),
    reader: dynamoUserReader(table),
    subscribers: dynamoSubscriberStore(table, hashes, now),
    origin: WIRE_ORIGIN,
    newId,
    now,
  }),
  { now, logger: makeLogger('wire-licenses') },
);
