import type { Context } from 'aws-lambda';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoTrialCalendar } from '#shared/adapters/dynamodb/trial-calendar.ts';
import { dynamoTrialStore } from '#shared/adapters/dynamodb/trials.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { scheduled } from './schedule.ts';

const { TABLE_NAME } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const trials = dynamoTrialStore(table, loadSystemKeys(table));
const sweep = scheduled({ calendar: dynamoTrialCalendar(table), trials, newId, now: () => new Date() }, makeLogger('run-trial-clock'));

export const handler = (_event: unknown, context: Context) => sweep(context);
