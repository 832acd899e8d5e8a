import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'run-migration-clock',
  purpose: 'Gives back the seats and numbers that are held for owners of free accounts who did not agree to move in time.',
  trigger: { kind: 'schedule', everyMinutes: 60 },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  queriesDueIndex: true,
  timeoutSeconds: 120,
});
