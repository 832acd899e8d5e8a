import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'run-user-clock',
  purpose: 'Deletes users who have been inactive for 30 days, and wakes the workers of jobs that stand still, or gives these up.',
  trigger: { kind: 'schedule', everyMinutes: 10 },
  settings: z.object({
    TABLE_NAME: z.string(),
    IMPORTS_QUEUE_URL: z.string(),
    SYNCS_QUEUE_URL: z.string(),
    RESENDS_QUEUE_URL: z.string(),
    FILES_BUCKET: z.string(),
  }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem', 'PartiQLDelete'],
  files: ['read'],
  sendsTo: ['imports', 'syncs', 'resends'],
  queriesDueIndex: true,
  timeoutSeconds: 300,
});
