import type { ChangeOrderDeps } from '#shared/domain/orders/change-order.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { orderContactChanges } from '#shared/domain/orders/order-contact-changes.ts';
import { viewOfOrder, viewOfOrderDetails } from '#shared/domain/orders/order-view.ts';
import { type PlaceOrderDeps, placeOrder, precheckOrder } from '#shared/domain/orders/place-order.ts';
import { type ReadOrdersDeps, readOrders } from '#shared/domain/orders/read-orders.ts';
import { ok } from '#shared/domain/result.ts';
import type { Sign } from '#shared/http/cursor.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { etag } from '#shared/http/etag.ts';
import { orderAnswer, orderChangeRequest, orderOnItsWay } from '#shared/http/order-answers.ts';
import { orderListing } from '#shared/http/order-listing.ts';
import {
  listPlacedOrdersRoute,
  placeOrderRoute,
  precheckOrderRoute,
  readPlacedOrderRoute,
  replaceOrderContactRoute,
  sendOrderEmailRoute,
} from './contract.ts';

/** `sign` is awaited with the first list, so that its key can be loaded while the function starts. */
export type CommerceOrdersDeps = PlaceOrderDeps & ChangeOrderDeps & ReadOrdersDeps & { readonly sign: Promise<Sign> };

export function endpoints(deps: CommerceOrdersDeps) {
  const { now, sign } = deps;
  const [place, precheck, reads, contacts] = [placeOrder(deps), precheckOrder(deps), readOrders(deps), orderContactChanges(deps)];
  const created = (order: Order) => ({ ...orderOnItsWay(order, now()), status: 201 });
  return [
    endpoint(placeOrderRoute, async ({ caller, body, requestId, receipt }) =>
      answering(await place(caller, body, requestId, (order) => receipt(created(order))), created),
    ),
    endpoint(precheckOrderRoute, async ({ caller, body }) =>
      answering(await precheck(caller, body), () => ({ status: 200, body: { accepted: true } })),
    ),
    endpoint(listPlacedOrdersRoute, async ({ caller, query }) => {
      const asked = orderListing(await sign, 'placed-orders', caller.partnerId, query);
      if (!asked.ok) return asked;
      const { found, next } = await reads.list(caller.partnerId, asked.value.page);
      const orders = found.map((order) => viewOfOrder(order, now()));
      return ok({ status: 200, body: { orders, ...asked.value.next(next) } });
    }),
    endpoint(readPlacedOrderRoute, async ({ caller, params }) =>
      answering(await reads.one(caller, params.orderId), (details) => ({
        status: 200,
        body: viewOfOrderDetails(details, now()),
        headers: { etag: etag(details.order.version) },
      })),
    ),
    endpoint(replaceOrderContactRoute, async (request) =>
      answering(
        await contacts.readdress(orderChangeRequest(request, request.caller.partnerId, now, orderAnswer), request.body.contactEmail),
        (order) => orderAnswer(order, now()),
      ),
    ),
    endpoint(sendOrderEmailRoute, async (request) =>
      answering(await contacts.sendAgain(orderChangeRequest(request, request.caller.partnerId, now, orderOnItsWay)), (order) =>
        orderOnItsWay(order, now()),
      ),
    ),
  ];
}
