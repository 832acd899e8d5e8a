import type { Context } from 'aws-lambda';
import { dynamoOrderCalendar } from '#shared/adapters/dynamodb/order-calendar.ts';
import { dynamoOrderStore } from '#shared/adapters/dynamodb/orders.ts';
import { dynamoRightsCalendar, dynamoRightsLapses } from '#shared/adapters/dynamodb/rights-lapses.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { scheduled } from './schedule.ts';

const { TABLE_NAME } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const deps = {
  calendar: dynamoOrderCalendar(table),
  orders: dynamoOrderStore(table, loadSystemKeys(table)),
  rightsCalendar: dynamoRightsCalendar(table),
  rights: dynamoRightsLapses(table),
  newId,
  now: () => new Date(),
};
const sweep = scheduled(deps, makeLogger('run-order-clock'));

export const handler = (_event: unknown, context: Context) => sweep(context);
