import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'run-wholesale',
  purpose:
    'Provisions, updates and removes wholesale customers: their organisations, and what the platform behind makes for their packages.',
  trigger: { kind: 'queue', queues: [{ queue: 'wholesale', batchSize: 1, maxConcurrency: 10 }] },
  settings: z.object({ TABLE_NAME: z.string(), WHOLESALE_QUEUE_URL: z.string(), STAGE: z.string() }),
  table: ['BatchGetItem', 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  queriesListIndexes: ['lists'],
  sendsTo: ['wholesale'],
  putsOffMessages: true,
  mayLoop: true,
  // The lease of a customer is longer than this.
  timeoutSeconds: 60,
});
