import * as z from 'zod';
import { emailAddress } from '#shared/domain/email-address.ts';
import { orderId } from '#shared/domain/ids.ts';
import { orderFilter } from '#shared/domain/orders/order-filter.ts';
import { partnerOrderDetailView, partnerOrderView } from '#shared/domain/orders/order-view.ts';
import { nextCursor, paging } from '#shared/http/cursor.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const reading = { tag: 'Orders', access: { kind: 'partner', scope: 'orders:read' } } as const;
const changing = {
  tag: 'Orders',
  access: { kind: 'partner', scope: 'orders:write' },
  params: z.strictObject({ orderId }),
  ifMatch: 'accepted',
} as const;
const sales =
  'Only where one of your people is the sales contact of the order. With `If-Match` it is refused where the order has changed since; without, the latest state decides.';

export const listOrdersRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/orders',
  operationId: 'listOrders',
  summary: 'List the orders that concern you',
  description:
    'Orders that were mapped to you, and those of which one of your people is the provisioning contact or the sales contact; the newest first. With a filter each call looks at 100 orders at most, so a page may hold fewer than asked for, or none, and still have a `next`.',
  query: z.strictObject({ ...orderFilter, ...paging }),
  answers: {
    200: z.strictObject({ orders: z.array(partnerOrderView), next: nextCursor }).register(z.globalRegistry, { id: 'PartnerOrderPage' }),
  },
  refusals: ['INVALID_CURSOR'],
});

export const readOrderRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/orders/{orderId}',
  operationId: 'readOrder',
  summary: 'Read an order that concerns you',
  description: 'With why you see it, its sales contact, its newest e-mails and what became of them.',
  params: z.strictObject({ orderId }),
  answers: { 200: partnerOrderDetailView },
  refusals: ['NOT_FOUND'],
});

export const changeOrderContactRoute = route({
  ...changing,
  method: 'PUT',
  path: '/v1/orders/{orderId}/contact',
  operationId: 'changeOrderContact',
  summary: 'Name another provisioning contact, as the sales contact',
  description: `The new contact is sent the e-mail, and the links of the former one are dead. Until the order is mapped; a closed order opens again and waits anew. ${sales}`,
  body: z.strictObject({ contactEmail: emailAddress }).register(z.globalRegistry, { id: 'OrderContactChange' }),
  answers: { 200: partnerOrderView },
  refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'CHANGED_SINCE_READ', 'ORDER_STATE', 'SAME_CONTACT', 'RESEND_TOO_SOON'],
});

export const resendOrderEmailRoute = route({
  ...changing,
  method: 'POST',
  path: '/v1/orders/{orderId}/email',
  operationId: 'resendOrderEmail',
  summary: 'Send the provisioning e-mail again, as the sales contact',
  description: `With a new link; the older ones are dead. Until the order is mapped; a closed order opens again and waits anew. ${sales}`,
  answers: { 202: partnerOrderView },
  refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'CHANGED_SINCE_READ', 'ORDER_STATE', 'RESEND_TOO_SOON'],
});

export const contract = functionContract({
  name: 'orders',
  purpose: 'Shows a partner the orders that concern it, and lets its sales contacts re-address them and send them again.',
  trigger: { kind: 'http', routes: [listOrdersRoute, readOrderRoute, changeOrderContactRoute, resendOrderEmailRoute] },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem'],
});
