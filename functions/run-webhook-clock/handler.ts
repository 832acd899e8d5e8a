import type { Context } from 'aws-lambda';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoDeliveryCalendar } from '#shared/adapters/dynamodb/webhook-deliveries.ts';
import { sqsWebhookQueue } from '#shared/adapters/sqs/webhook-queue.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { scheduled } from './schedule.ts';

const { TABLE_NAME, WEBHOOKS_QUEUE_URL } = settingsFrom(contract.settings);
const calendar = dynamoDeliveryCalendar(tableNamed(TABLE_NAME));
const sweep = scheduled({ calendar, queue: sqsWebhookQueue(WEBHOOKS_QUEUE_URL), now: () => new Date() }, makeLogger('run-webhook-clock'));

export const handler = (_event: unknown, context: Context) => sweep(context);
