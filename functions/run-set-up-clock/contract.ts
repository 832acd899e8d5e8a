import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'run-set-up-clock',
  purpose: 'Wakes the worker of set-ups, and of organisations at a platform, from which nothing has been heard for too long.',
  trigger: { kind: 'schedule', everyMinutes: 10 },
  settings: z.object({ TABLE_NAME: z.string(), PROVISIONING_QUEUE_URL: z.string() }),
  table: ['BatchGetItem', 'UpdateItem'],
  sendsTo: ['provisioning'],
  queriesDueIndex: true,
  timeoutSeconds: 120,
});
