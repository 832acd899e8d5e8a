import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'run-imports',
  purpose: 'Imports users from files, looks at files without importing them, undoes imports and exports users, a slice at a time.',
  trigger: { kind: 'queue', queues: [{ queue: 'imports', batchSize: 1, maxConcurrency: 10 }] },
  settings: z.object({ TABLE_NAME: z.string(), FILES_BUCKET: z.string(), IMPORTS_QUEUE_URL: z.string() }),
  table: [
    'GetItem',
    'BatchGetItem',
    'Query',
    'PutItem',
    'UpdateItem',
    'DeleteItem',
    'ConditionCheckItem',
    'PartiQLInsert',
    'PartiQLDelete',
  ],
  files: ['read', 'write'],
  sendsTo: ['imports'],
  putsOffMessages: true,
  mayLoop: true,
  memoryMb: 1024,
  // The first pass over a million rows and the joining of files are not cut into slices; the lease of a job is longer than this.
  timeoutSeconds: 240,
});
