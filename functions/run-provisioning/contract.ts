import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'run-provisioning',
  purpose:
    'Has the platform behind make the tenants, sites and locations of set-ups, and keeps it in line with what becomes of them, a look at a time.',
  trigger: { kind: 'queue', queues: [{ queue: 'provisioning', batchSize: 1, maxConcurrency: 10 }] },
  settings: z.object({ TABLE_NAME: z.string(), PROVISIONING_QUEUE_URL: z.string(), STAGE: z.string() }),
  table: ['BatchGetItem', 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  sendsTo: ['provisioning'],
  putsOffMessages: true,
  mayLoop: true,
  // The lease of a set-up is longer than this.
  timeoutSeconds: 60,
});
