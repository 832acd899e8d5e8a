import * as z from 'zod';
import { posted, shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const consentPath = '/consents/{token}';

export const contract = functionContract({
  name: 'consent-pages',
  purpose: 'Asks the owner of a free account to agree that it moves to a partner’s customer, and takes the answer.',
  trigger: { kind: 'pages', routes: [...shown(consentPath), posted(consentPath)] },
  settings: z.object({ TABLE_NAME: z.string(), PUBLIC_ORIGIN: z.url(), PRODUCT_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
});
