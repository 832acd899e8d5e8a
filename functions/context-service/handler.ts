import { dynamoContextServiceStore } from '#shared/adapters/dynamodb/context-service.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { newConnectionSecret } from '#shared/domain/context-service-connection.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const contextService = dynamoContextServiceStore(table);
const sign = loadSystemKeys(table).then((keys) => keys.sign);
const deps = { contextService, newId, newSecret: () => newConnectionSecret(), now, sign };

export const handler = jsonFunction(endpoints(deps), { now, logger: makeLogger(contract.name) });
