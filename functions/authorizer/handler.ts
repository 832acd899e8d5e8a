import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoTokenReader } from '#shared/adapters/dynamodb/token-reader.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { gatewayAuthorizer } from './gateway.ts';

const { TABLE_NAME } = settingsFrom(contract.settings);
const logger = makeLogger('authorizer');
const tokens = dynamoTokenReader(tableNamed(TABLE_NAME), (error) => logger.fault(error, { step: 'note-use' }));

export const handler = gatewayAuthorizer({ tokens, now: () => new Date() }, logger);
