import * as z from 'zod';
import { shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const accountPath = '/account';

export const contract = functionContract({
  name: 'account',
  purpose: 'Shows a user of an organisation who is signed in, and with which licences.',
  trigger: { kind: 'pages', routes: [...shown(accountPath)] },
  settings: z.object({ TABLE_NAME: z.string(), PUBLIC_ORIGIN: z.url(), PRODUCT_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'],
});
