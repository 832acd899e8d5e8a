import * as z from 'zod';
import { posted, shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const linkPath = '/get-started/{token}';
export const renewalPath = '/get-started/renewal';

export const contract = functionContract({
  name: 'get-started',
  purpose: 'Lets people in by the link of an e-mail: they choose a password and are signed in, or ask for a new link.',
  trigger: { kind: 'pages', routes: [...shown(linkPath), posted(linkPath), ...shown(renewalPath), posted(renewalPath)] },
  settings: z.object({ TABLE_NAME: z.string(), PUBLIC_ORIGIN: z.url(), PRODUCT_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  memoryMb: 1024,
});
