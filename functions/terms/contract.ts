import * as z from 'zod';
import { posted, shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const termsPath = '/terms';

export const contract = functionContract({
  name: 'terms',
  purpose: 'Shows the terms of service and records that people of an organisation accept or decline them.',
  trigger: { kind: 'pages', routes: [...shown(termsPath), posted(termsPath)] },
  settings: z.object({ TABLE_NAME: z.string(), PUBLIC_ORIGIN: z.url(), PRODUCT_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
});
