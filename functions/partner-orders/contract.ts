import * as z from 'zod';
import { posted, shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const listPath = '/partner/orders';
export const orderPath = `${listPath}/{orderId}` as const;

/** What can be done on an order's page, each by a form of its own. */
export const actionPaths = {
  resend: `${orderPath}/email`,
  changeContact: `${orderPath}/contact`,
  askForRights: `${orderPath}/rights-request`,
} as const;

export const contract = functionContract({
  name: 'partner-orders',
  purpose: 'Shows a partner’s people the orders that concern them, and lets their sales contacts look after those that wait.',
  trigger: {
    kind: 'pages',
    routes: [...shown(listPath), ...shown(orderPath), ...Object.values(actionPaths).map((path) => posted(path))],
  },
  settings: z.object({ TABLE_NAME: z.string(), PUBLIC_ORIGIN: z.url(), PRODUCT_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
});
