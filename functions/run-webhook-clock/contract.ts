import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'run-webhook-clock',
  purpose: 'Brings deliveries to webhooks that wait longer than a queue keeps a message, and those that were left half way.',
  trigger: { kind: 'schedule', everyMinutes: 5 },
  settings: z.object({ TABLE_NAME: z.string(), WEBHOOKS_QUEUE_URL: z.string() }),
  table: ['GetItem'],
  queriesDueIndex: true,
  sendsTo: ['webhooks'],
  timeoutSeconds: 240,
});
