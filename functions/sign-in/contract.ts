import * as z from 'zod';
import { posted, shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const signInPath = '/sign-in';
export const signOutPath = '/sign-out';
export const signedOutPath = '/signed-out';

export const contract = functionContract({
  name: 'sign-in',
  purpose: 'Signs people in with address and password, and out again.',
  trigger: { kind: 'pages', routes: [...shown(signInPath), posted(signInPath), posted(signOutPath), ...shown(signedOutPath)] },
  settings: z.object({ TABLE_NAME: z.string(), PUBLIC_ORIGIN: z.url(), PRODUCT_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  memoryMb: 1024,
});
