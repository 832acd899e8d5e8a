import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'authorizer',
  purpose: 'Finds out which partner a bearer token belongs to, and what it may do.',
  trigger: { kind: 'authorizer' },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['GetItem', 'UpdateItem'],
});
