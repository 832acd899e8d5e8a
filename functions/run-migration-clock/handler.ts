import type { Context } from 'aws-lambda';
import { dynamoMigrationCalendar } from '#shared/adapters/dynamodb/migration-calendar.ts';
import { dynamoSubscriberStore } from '#shared/adapters/dynamodb/subscribers.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { scheduled } from './schedule.ts';

const { TABLE_NAME } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const subscribers = dynamoSubscriberStore(table, loadSystemKeys(table), now);
const sweep = scheduled({ calendar: dynamoMigrationCalendar(table), subscribers, newId, now }, makeLogger('run-migration-clock'));

export const handler = (_event: unknown, context: Context) => sweep(context);
