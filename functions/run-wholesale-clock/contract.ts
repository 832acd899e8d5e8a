import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'run-wholesale-clock',
  purpose: 'Wakes the worker of wholesale customers of which nothing has been heard for too long, and ends questions that nobody answered.',
  trigger: { kind: 'schedule', everyMinutes: 10 },
  settings: z.object({ TABLE_NAME: z.string(), WHOLESALE_QUEUE_URL: z.string() }),
  table: ['BatchGetItem', 'PutItem', 'UpdateItem'],
  sendsTo: ['wholesale'],
  queriesDueIndex: true,
  timeoutSeconds: 120,
});
