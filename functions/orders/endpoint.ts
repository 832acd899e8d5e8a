import type { ChangeOrderDeps } from '#shared/domain/orders/change-order.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { orderContactChanges } from '#shared/domain/orders/order-contact-changes.ts';
import type { OrderOfPartner } from '#shared/domain/orders/order-store.ts';
import { viewOfPartnerOrder, viewOfPartnerOrderDetails } from '#shared/domain/orders/order-view.ts';
import { type ReadOrdersDeps, readOrders } from '#shared/domain/orders/read-orders.ts';
import { ok } from '#shared/domain/result.ts';
import type { Answer } from '#shared/http/answer.ts';
import type { Sign } from '#shared/http/cursor.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { etag } from '#shared/http/etag.ts';
import { orderChangeRequest } from '#shared/http/order-answers.ts';
import { orderListing } from '#shared/http/order-listing.ts';
import { changeOrderContactRoute, listOrdersRoute, readOrderRoute, resendOrderEmailRoute } from './contract.ts';

/** `sign` is awaited with the first list, so that its key can be loaded while the function starts. */
export type OrdersDeps = ChangeOrderDeps & ReadOrdersDeps & { readonly sign: Promise<Sign> };

/** The order as the partner sees it after a change; that it is reached for another reason by now does not matter to this answer. */
function seen(reached: OrderOfPartner, status: 200 | 202): (order: Order, now: Date) => Answer {
  return (order, now) => ({
    status,
    body: viewOfPartnerOrder({ ...reached, order }, now),
    headers: { etag: etag(order.version), ...(status === 202 ? { location: `/v1/orders/${order.id}` } : {}) },
  });
}

export function endpoints(deps: OrdersDeps) {
  const { now, sign } = deps;
  const [reads, contacts] = [readOrders(deps), orderContactChanges(deps)];

  return [
    endpoint(listOrdersRoute, async ({ caller, query }) => {
      const asked = orderListing(await sign, 'orders', caller.partnerId, query);
      if (!asked.ok) return asked;
      const { found, next } = await reads.listForPartner({ partnerId: caller.partnerId }, asked.value.page);
      const orders = found.map((one) => viewOfPartnerOrder(one, now()));
      return ok({ status: 200, body: { orders, ...asked.value.next(next) } });
    }),
    endpoint(readOrderRoute, async ({ caller, params }) =>
      answering(await reads.detailsForPartner({ partnerId: caller.partnerId }, params.orderId), ({ reached, ...details }) => ({
        status: 200,
        body: viewOfPartnerOrderDetails(reached, details, now()),
        headers: { etag: etag(details.order.version) },
      })),
    ),
    endpoint(changeOrderContactRoute, async (request) => {
      const reached = await reads.asSalesContact({ partnerId: request.caller.partnerId }, request.params.orderId);
      if (!reached.ok) return reached;
      const answer = seen(reached.value, 200);
      const wish = orderChangeRequest(request, reached.value.order.sellerId, now, answer);
      return answering(await contacts.readdress(wish, request.body.contactEmail), (order) => answer(order, now()));
    }),
    endpoint(resendOrderEmailRoute, async (request) => {
      const reached = await reads.asSalesContact({ partnerId: request.caller.partnerId }, request.params.orderId);
      if (!reached.ok) return reached;
      const answer = seen(reached.value, 202);
      const wish = orderChangeRequest(request, reached.value.order.sellerId, now, answer);
      return answering(await contacts.sendAgain(wish), (order) => answer(order, now()));
    }),
  ];
}
