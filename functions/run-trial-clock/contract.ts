import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'run-trial-clock',
  purpose: 'Records what time has done to trials, and reminds partners and administrators.',
  trigger: { kind: 'schedule', everyMinutes: 60 },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
  queriesDueIndex: true,
  timeoutSeconds: 300,
});
