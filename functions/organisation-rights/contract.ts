import * as z from 'zod';
import { posted, shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const rightsRequestPath = '/organisation/rights-requests/{requestId}';

export const contract = functionContract({
  name: 'organisation-rights',
  purpose: 'Lets an organisation’s full administrators grant or decline the rights that a partner asks for.',
  trigger: { kind: 'pages', routes: [...shown(rightsRequestPath), posted(rightsRequestPath)] },
  settings: z.object({ TABLE_NAME: z.string(), PUBLIC_ORIGIN: z.url(), PRODUCT_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
});
