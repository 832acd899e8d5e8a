import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'run-billing-reports',
  purpose: 'Writes the files of billing reports.',
  trigger: { kind: 'queue', queues: [{ queue: 'reports', batchSize: 1, maxConcurrency: 4 }] },
  settings: z.object({ TABLE_NAME: z.string(), FILES_BUCKET: z.string() }),
  table: ['BatchGetItem', 'Query', 'PutItem'],
  files: ['write', 'delete'],
  memoryMb: 1024,
  timeoutSeconds: 240,
});
