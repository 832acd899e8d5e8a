import { type ChangeOrderDeps, changeOrder, type OrderChangeRequest } from '#shared/domain/orders/change-order.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { passOn, readdress, sendAgain } from '#shared/domain/orders/order-contact.ts';
import type { OrderLink } from '#shared/domain/orders/order-links.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';

/** What the seller, the sales contact and the contact may do about who answers for an order. */
export function orderContactChanges(deps: ChangeOrderDeps) {
  return {
    readdress: (request: OrderChangeRequest, email: string) => changeOrder(deps, request, (order, now) => readdress(order, email, now)),
    sendAgain: (request: OrderChangeRequest) =>
      changeOrder(deps, request, (order, now, { emails }) => sendAgain(order, emails, now), { emails: true }),
  };
}

/** A post of the contact's browser; `asked` and `keep` make its repeat get the same answer, though the link is dead by then. */
export type PassOnRequest = {
  readonly requestId: string;
  readonly asked: Receipt | undefined;
  readonly keep: Keep<Order>;
};

/** The contact passes the order on, by the link that was found for its token: dead or not, since a repeat comes with a dead one. */
export function passOrderOn(deps: ChangeOrderDeps) {
  return ({ sellerId, orderId: id, generation }: OrderLink, email: string, request: PassOnRequest): Promise<Outcome<Order>> =>
    changeOrder(deps, { sellerId, id, actor: { kind: 'order-contact', id }, ifMatch: undefined, ...request }, (order, now) =>
      passOn(order, generation, email, now),
    );
}
