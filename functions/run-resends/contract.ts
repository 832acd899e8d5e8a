import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'run-resends',
  purpose:
    'Goes through all users of an organisation, a slice at a time: to invite them again, or to delete them with it, here and in the management portal.',
  trigger: { kind: 'queue', queues: [{ queue: 'resends', batchSize: 1, maxConcurrency: 5 }] },
  settings: z.object({ TABLE_NAME: z.string(), RESENDS_QUEUE_URL: z.string(), STAGE: z.string() }),
  table: ['BatchGetItem', 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
  sendsTo: ['resends'],
  mayLoop: true,
  timeoutSeconds: 60,
});
