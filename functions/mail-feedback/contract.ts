import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'mail-feedback',
  purpose: 'Notes what became of e-mails, and marks addresses that bounced or complained.',
  trigger: { kind: 'queue', queues: [{ queue: 'mail-feedback', batchSize: 10, maxConcurrency: 5 }] },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['GetItem', 'PutItem', 'UpdateItem'],
  timeoutSeconds: 30,
});
