import * as z from 'zod';
import { subscriptionId } from '#shared/domain/ids.ts';
import { subscriptionDetailView, subscriptionView } from '#shared/domain/subscriptions/subscription-view.ts';
import { nextCursor, paging } from '#shared/http/cursor.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const listSubscriptionsRoute = route({
  method: 'GET',
  path: '/v1/subscriptions',
  operationId: 'listSubscriptions',
  summary: 'List your customers’ subscriptions',
  description:
    'Those that you provision: orders that were mapped to you, and orders that you entered for your own customers. The newest first.',
  tag: 'Subscriptions',
  access: { kind: 'partner', scope: 'orders:read' },
  query: z.strictObject(paging),
  answers: {
    200: z
      .strictObject({ subscriptions: z.array(subscriptionView), next: nextCursor })
      .register(z.globalRegistry, { id: 'SubscriptionPage' }),
  },
  refusals: ['INVALID_CURSOR'],
});

export const readSubscriptionRoute = route({
  method: 'GET',
  path: '/v1/subscriptions/{subscriptionId}',
  operationId: 'readSubscription',
  summary: 'Read a subscription',
  description:
    'With its organisation, your rights there, the licences of the organisation, and the newest e-mails and what became of them.',
  tag: 'Subscriptions',
  access: { kind: 'partner', scope: 'orders:read' },
  params: z.strictObject({ subscriptionId }),
  answers: { 200: subscriptionDetailView },
  refusals: ['NOT_FOUND'],
});

export const contract = functionContract({
  name: 'subscriptions',
  purpose: 'Shows a partner the subscriptions that it provisions.',
  trigger: { kind: 'http', routes: [listSubscriptionsRoute, readSubscriptionRoute] },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'],
});
