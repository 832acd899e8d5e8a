import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'run-order-clock',
  purpose: 'Opens orders on their date, reminds their contacts, and closes those that nobody mapped; lets requests for rights lapse.',
  trigger: { kind: 'schedule', everyMinutes: 60 },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['GetItem', 'PutItem'],
  queriesDueIndex: true,
  timeoutSeconds: 300,
});
