import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'run-directory-clock',
  purpose: 'Counts the people of organisations and partners whose people have changed, by domain, for those who look for them.',
  trigger: { kind: 'schedule', everyMinutes: 5 },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'UpdateItem', 'DeleteItem'],
  queriesDueIndex: true,
  timeoutSeconds: 280,
});
