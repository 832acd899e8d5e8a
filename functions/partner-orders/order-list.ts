import * as z from 'zod';
import { orderId } from '#shared/domain/ids.ts';
import { orderAsOf } from '#shared/domain/orders/order-clock.ts';
import type { OrderOfPartner } from '#shared/domain/orders/order-store.ts';
import { type ReadOrdersDeps, readOrders } from '#shared/domain/orders/read-orders.ts';
import { type CursorScope, readCursor, type Sign, writeCursor } from '#shared/http/cursor.ts';
import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { type OrderBecause, type PartnerOrderItem, renderPartnerOrdersPage } from '#shared/pages/orders/partner-orders-page.tsx';
import { listPath, orderPath } from './contract.ts';
import { ordersOf, type Request } from './order-request.ts';

export type OrderListDeps = ReadOrdersDeps & { readonly sign: Promise<Sign> };

const pageSize = 25;
const position = z.strictObject({ orderId });
const asked = z.object({ cursor: z.string().max(1000).optional().catch(undefined) });

function itemOf(found: OrderOfPartner, now: Date): PartnerOrderItem {
  const { id, number, state, closesAt } = orderAsOf(found.order, now);
  const why = (['contact', 'sales', 'mapped'] as const satisfies readonly OrderBecause[]).filter((one) => found[one]);
  const waits = state === 'awaiting_details' || state === 'partner_mapped';
  return {
    href: orderPath.replace('{orderId}', id),
    number,
    state,
    because: why,
    ...(waits && closesAt !== undefined ? { closesAt } : {}),
  };
}

/** Orders mapped to the partner, and those that the person answers for or sold, the newest first. */
export function showOrders(deps: OrderListDeps) {
  const reads = readOrders(deps);
  return async (request: Request): Promise<PageAnswer> => {
    const { visitor } = request;
    const { cursor } = asked.parse(request.query);
    const sign = await deps.sign;
    const scope: CursorScope = { list: 'partner-orders', owner: visitor.person.id, filter: {} };
    const after = cursor === undefined ? undefined : readCursor(sign, scope, position, cursor);
    if (after?.ok === false) return seeOther(listPath);
    const page = { states: undefined, limit: pageSize, after: after?.value.orderId };
    const { found, next } = await reads.listForPartner(ordersOf(visitor), page);
    const now = deps.now();
    const at = (position: string) => `${listPath}?${new URLSearchParams({ cursor: position })}`;
    const language = request.language(visitor.person.language);
    const html = renderPartnerOrdersPage(
      {
        frame: request.frame(cursor === undefined ? listPath : at(cursor)),
        trialsHref: '/partner',
        orders: found.map((one) => itemOf(one, now)),
        ...(next === undefined ? {} : { nextHref: at(writeCursor(sign, scope, { orderId: next })) }),
        ...(cursor === undefined ? {} : { firstHref: listPath }),
      },
      language,
    );
    return document(200, language, html);
  };
}
