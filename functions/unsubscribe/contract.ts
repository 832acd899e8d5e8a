import * as z from 'zod';
import { posted, shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const unsubscribePath = '/unsubscribe/{token}';

export const contract = functionContract({
  name: 'unsubscribe',
  purpose: 'Stops reminders by the link in one of them, for its reader or for a mail provider on their behalf, and lets them go on.',
  trigger: { kind: 'pages', routes: [...shown(unsubscribePath), posted(unsubscribePath)] },
  settings: z.object({ TABLE_NAME: z.string(), PUBLIC_ORIGIN: z.url(), PRODUCT_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'PutItem', 'DeleteItem'],
});
