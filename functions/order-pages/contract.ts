import * as z from 'zod';
import { posted, shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const orderPath = '/orders/{token}';
/** One question of an order's contact, or what came of its answers. */
export const stepPath = `${orderPath}/{step}` as const;

export const contract = functionContract({
  name: 'order-pages',
  purpose: 'Asks the contact of an order whom it is for, proposes organisations, and maps the order to those that were chosen.',
  trigger: { kind: 'pages', routes: [...shown(orderPath), ...shown(stepPath), posted(stepPath)] },
  settings: z.object({ TABLE_NAME: z.string(), PUBLIC_ORIGIN: z.url(), PRODUCT_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
});
