import type { Context } from 'aws-lambda';
import { dynamoDirectory } from '#shared/adapters/dynamodb/directory.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { scheduled } from './schedule.ts';

const { TABLE_NAME } = settingsFrom(contract.settings);
const sweep = scheduled({ directory: dynamoDirectory(tableNamed(TABLE_NAME)), now: () => new Date() }, makeLogger(contract.name));

export const handler = (_event: unknown, context: Context) => sweep(context);
