import * as z from 'zod';
import { domainInput } from '#shared/domain/domains/domain-name.ts';
import { emailAddress } from '#shared/domain/email-address.ts';
import { orderId } from '#shared/domain/ids.ts';
import { matchRound } from '#shared/domain/matching/candidates.ts';
import { offeredCandidate } from '#shared/domain/matching/find-matches.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const matches = z
  .strictObject({
    result: z.enum(['matched', 'candidates', 'none']).register(z.globalRegistry, {
      description:
        '`matched`: an address belongs to the first of the candidates. `candidates`: only the domain does. `none`: search by another domain, or create one.',
    }),
    candidates: z.array(z.strictObject(offeredCandidate.shape).register(z.globalRegistry, { id: 'OrderCandidate' })),
  })
  .register(z.globalRegistry, { id: 'OrderMatches' });

export const findOrderMatchesRoute = route({
  method: 'GET',
  path: '/v1/orders/{orderId}/matches',
  operationId: 'findOrderMatches',
  summary: 'Find the organisation that an order is for',
  description:
    'By the address of the order’s contact and, in the customer round, the administrator’s; or by `domain` alone. At most 20, the likeliest first. `choice` is what the mapping takes: it holds for this order and round. Only for an order of which one of your people is the contact, as long as it waits.',
  tag: 'Orders',
  access: { kind: 'partner', scope: 'orders:write' },
  params: z.strictObject({ orderId }),
  query: z.strictObject({
    round: matchRound.default('customer'),
    domain: domainInput.optional(),
    administratorEmail: emailAddress.optional(),
  }),
  answers: { 200: matches },
  refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'ORDER_STATE', 'DOMAIN_INVALID', 'PUBLIC_DOMAIN'],
});

export const contract = functionContract({
  name: 'order-matches',
  purpose: 'Finds the organisations that an order may be for, and offers each to whoever maps it.',
  trigger: { kind: 'http', routes: [findOrderMatchesRoute] },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'],
});
