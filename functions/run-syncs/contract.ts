import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'run-syncs',
  purpose:
    'Brings the management portal’s users in line with an organisation’s, a slice at a time; writes agent templates and takes them back.',
  trigger: { kind: 'queue', queues: [{ queue: 'syncs', batchSize: 1, maxConcurrency: 5 }] },
  settings: z.object({ TABLE_NAME: z.string(), SYNCS_QUEUE_URL: z.string(), FILES_BUCKET: z.string(), STAGE: z.string() }),
  table: ['BatchGetItem', 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  files: ['read', 'write'],
  sendsTo: ['syncs'],
  putsOffMessages: true,
  mayLoop: true,
  memoryMb: 512,
  timeoutSeconds: 60,
});
