import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { Now, OrderId, PartnerId } from '#shared/domain/ids.ts';
import type { OrderChangeRequest } from '#shared/domain/orders/change-order.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { viewOfOrder } from '#shared/domain/orders/order-view.ts';
import type { Receipt } from '#shared/domain/receipt.ts';
import type { Answer } from '#shared/http/answer.ts';
import { etag } from '#shared/http/etag.ts';

type OrderRequest = {
  readonly caller: PartnerCaller;
  readonly params: { readonly orderId: OrderId };
  readonly requestId: string;
  readonly ifMatch: number | undefined;
  readonly receipt: (answer: Answer) => Receipt | undefined;
};

/** An order as its seller sees it after a change. */
export function orderAnswer(order: Order, now: Date): Answer {
  return { status: 200, body: viewOfOrder(order, now), headers: { etag: etag(order.version) } };
}

/** The same once its e-mail is on its way: the order shows what becomes of it. */
export function orderOnItsWay(order: Order, now: Date): Answer {
  const { headers, ...answer } = orderAnswer(order, now);
  return { ...answer, status: 202, headers: { ...headers, location: `/v1/commerce/orders/${order.id}` } };
}

/** A request to change an order of this seller, in words of the domain; its receipt keeps the answer that `answer` makes of it. */
export function orderChangeRequest(
  { caller, params, requestId, ifMatch, receipt }: OrderRequest,
  sellerId: PartnerId,
  now: Now,
  answer: (order: Order, now: Date) => Answer,
): OrderChangeRequest {
  return {
    sellerId,
    id: params.orderId,
    actor: caller.actor,
    requestId,
    ifMatch,
    asked: receipt({ status: 200 }),
    keep: (order) => receipt(answer(order, now())),
  };
}
