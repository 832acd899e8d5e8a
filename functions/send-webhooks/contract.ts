import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'send-webhooks',
  purpose: 'Sends events to the webhooks of partners, signed, and again where they did not arrive.',
  // One at a time: a receiver that takes its ten seconds holds up nobody else's.
  trigger: { kind: 'queue', queues: [{ queue: 'webhooks', batchSize: 1, maxConcurrency: 20 }] },
  settings: z.object({ TABLE_NAME: z.string(), WEBHOOKS_QUEUE_URL: z.string(), STAGE: z.string() }),
  table: ['BatchGetItem', 'GetItem', 'Query', 'PutItem', 'UpdateItem'],
  sendsTo: ['webhooks'],
  putsOffMessages: true,
  mayLoop: true,
  // The lease of an attempt is longer than this.
  timeoutSeconds: 30,
});
