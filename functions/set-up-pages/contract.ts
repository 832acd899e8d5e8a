import * as z from 'zod';
import { posted, shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

/** Where the wizard stands for each of those who may set services up (SS-1). The bare address goes on where it was left. */
export const bases = {
  orderContact: '/orders/{token}/set-up',
  partner: '/partner/customers/{organisationId}/set-up/{sourceId}',
  administrator: '/organisation/set-up/{sourceId}',
} as const;

export const contract = functionContract({
  name: 'set-up-pages',
  purpose: 'The set-up wizard, for an order’s contact, a partner’s people, and the customer’s administrators.',
  trigger: {
    kind: 'pages',
    routes: Object.values(bases).flatMap((base) => [...shown(base), ...shown(`${base}/{step}`), posted(`${base}/{step}`)]),
  },
  settings: z.object({ TABLE_NAME: z.string(), PUBLIC_ORIGIN: z.url(), PRODUCT_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
});
