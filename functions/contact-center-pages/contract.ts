import * as z from 'zod';
import { posted, shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

/** Contact Center > Settings, for a customer's administrators and for a partner's people. */
export const settingsPaths = {
  administrator: '/organisation/contact-center',
  partner: '/partner/customers/{organisationId}/contact-center',
} as const;

export const contract = functionContract({
  name: 'contact-center-pages',
  purpose: 'Shows the settings of a Contact Center, changes its telephony, and completes its configuration.',
  trigger: {
    kind: 'pages',
    routes: Object.values(settingsPaths).flatMap((path) => [...shown(path), posted(`${path}/telephony`), posted(`${path}/configuration`)]),
  },
  settings: z.object({ TABLE_NAME: z.string(), PUBLIC_ORIGIN: z.url(), PRODUCT_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
});
