import { partnerPerson } from '#shared/http/admission.ts';
import { type PageRoute, page } from '#shared/http/page.ts';
import { listPath, orderPath } from './contract.ts';
import { type OrderActionDeps, orderActions } from './order-actions.ts';
import { type OrderDetailDeps, showOrder } from './order-detail.ts';
import { type OrderListDeps, showOrders } from './order-list.ts';

export type PartnerOrdersDeps = OrderListDeps & OrderDetailDeps & OrderActionDeps;

const read = partnerPerson('orders:read');

/** Orders on the pages of a partner's people: those mapped to it, and those that wait for one of them. */
export function pages(deps: PartnerOrdersDeps): PageRoute[] {
  const show = showOrder(deps);
  return [page(read, listPath, showOrders(deps)), page(read, orderPath, (request) => show(request, 200, {})), ...orderActions(deps, show)];
}
