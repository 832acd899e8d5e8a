import * as z from 'zod';
import { emailAddress } from '#shared/domain/email-address.ts';
import { orderId } from '#shared/domain/ids.ts';
import { orderFilter } from '#shared/domain/orders/order-filter.ts';
import { orderRequest } from '#shared/domain/orders/order-request.ts';
import { orderDetailView, orderView } from '#shared/domain/orders/order-view.ts';
import { nextCursor, paging } from '#shared/http/cursor.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const common = { tag: 'Commerce', access: { kind: 'partner', scope: 'orders:place' } } as const;
const ofOrder = { ...common, params: z.strictObject({ orderId }) } as const;
const again = 'With `If-Match` it is refused where the order has changed since; without, the latest state decides.';

export const placeOrderRoute = route({
  ...common,
  method: 'POST',
  path: '/v1/commerce/orders',
  operationId: 'placeOrder',
  summary: 'Place an order',
  description:
    'The provisioning contact is sent an e-mail with a link by which the order is mapped to an organisation: at once, or on the requested start date. An order that nobody maps closes after 30 days, one of the flex plan after 7; the contact is reminded before.',
  body: orderRequest,
  answers: { 201: orderView },
  refusals: ['ORDER_NUMBER_TAKEN', 'ADD_ON_NEEDS_SERVICE'],
});

export const precheckOrderRoute = route({
  ...common,
  method: 'POST',
  path: '/v1/commerce/order-prechecks',
  operationId: 'precheckOrder',
  summary: 'Ask whether an order would be taken',
  description: 'The rules and codes of placing it, and nothing is written. That a number is free now does not keep it free.',
  body: orderRequest,
  answers: { 200: z.strictObject({ accepted: z.literal(true) }).register(z.globalRegistry, { id: 'OrderPrecheck' }) },
  refusals: ['ORDER_NUMBER_TAKEN', 'ADD_ON_NEEDS_SERVICE'],
});

export const listPlacedOrdersRoute = route({
  ...common,
  method: 'GET',
  path: '/v1/commerce/orders',
  operationId: 'listPlacedOrders',
  summary: 'List the orders that you have placed',
  description:
    'The newest first. With a filter each call looks at 300 orders at most, so a page may hold fewer than asked for, or none, and still have a `next`.',
  query: z.strictObject({ ...orderFilter, ...paging }),
  answers: { 200: z.strictObject({ orders: z.array(orderView), next: nextCursor }).register(z.globalRegistry, { id: 'OrderPage' }) },
  refusals: ['INVALID_CURSOR'],
});

export const readPlacedOrderRoute = route({
  ...ofOrder,
  method: 'GET',
  path: '/v1/commerce/orders/{orderId}',
  operationId: 'readPlacedOrder',
  summary: 'Read an order that you have placed',
  description: 'With its newest e-mails and what became of them, and whether the contact’s address is written to.',
  answers: { 200: orderDetailView },
  refusals: ['NOT_FOUND'],
});

export const replaceOrderContactRoute = route({
  ...ofOrder,
  method: 'PUT',
  path: '/v1/commerce/orders/{orderId}/contact',
  operationId: 'replaceOrderContact',
  summary: 'Name another provisioning contact',
  description: `The new contact is sent the e-mail, and the links of the former one are dead. What the former one has answered is forgotten. A closed order opens again and waits anew. Until the order is mapped; at most ten times in 24 hours. ${again}`,
  body: z.strictObject({ contactEmail: emailAddress }).register(z.globalRegistry, { id: 'OrderContact' }),
  answers: { 200: orderView },
  refusals: ['NOT_FOUND', 'CHANGED_SINCE_READ', 'ORDER_STATE', 'SAME_CONTACT', 'RESEND_TOO_SOON'],
  ifMatch: 'accepted',
});

export const sendOrderEmailRoute = route({
  ...ofOrder,
  method: 'POST',
  path: '/v1/commerce/orders/{orderId}/email',
  operationId: 'sendOrderEmailAgain',
  summary: 'Send the provisioning e-mail again',
  description: `With a new link; the older ones are dead. A closed order opens again and waits anew. Until the order is mapped; at most once in 5 minutes and ten times in 24 hours. The order shows what becomes of the e-mail. ${again}`,
  answers: { 202: orderView },
  refusals: ['NOT_FOUND', 'CHANGED_SINCE_READ', 'ORDER_STATE', 'RESEND_TOO_SOON'],
  ifMatch: 'accepted',
});

export const contract = functionContract({
  name: 'commerce-orders',
  purpose: 'Takes orders from commerce systems, and lets them re-address and send them again.',
  trigger: {
    kind: 'http',
    routes: [
      placeOrderRoute,
      precheckOrderRoute,
      listPlacedOrdersRoute,
      readPlacedOrderRoute,
      replaceOrderContactRoute,
      sendOrderEmailRoute,
    ],
  },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem'],
});
