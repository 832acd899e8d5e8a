import { unfitDomain } from '#shared/domain/domains/domain-name.ts';
import { addressesToMatch, type FindMatchesDeps, findMatches } from '#shared/domain/matching/find-matches.ts';
import { orderAsOf } from '#shared/domain/orders/order-clock.ts';
import { orderLegal } from '#shared/domain/orders/order-moves.ts';
import type { OrderReader } from '#shared/domain/orders/order-store.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { type Endpoint, endpoint } from '#shared/http/endpoint.ts';
import { findOrderMatchesRoute } from './contract.ts';

export type OrderMatchesDeps = FindMatchesDeps & { readonly reader: Pick<OrderReader, 'forPartner'> };

export function endpoints(deps: OrderMatchesDeps): Endpoint[] {
  const find = findMatches(deps);
  return [
    endpoint(findOrderMatchesRoute, async ({ caller, params, query: { round, domain, administratorEmail } }) => {
      const unfit = domain === undefined ? undefined : unfitDomain(domain, '?domain');
      if (unfit !== undefined) return refused(unfit);
      const reached = await deps.reader.forPartner({ partnerId: caller.partnerId }, params.orderId);
      if (reached === undefined) return refused({ code: 'NOT_FOUND' });
      // Names of other partners' customers are shown to whoever is to choose among them, and to nobody else.
      if (!reached.contact) return refused({ code: 'NOT_ALLOWED' });
      const order = orderAsOf(reached.order, deps.now());
      const legal = orderLegal('map', order);
      if (!legal.ok) return legal;
      const by = domain === undefined ? { addresses: addressesToMatch(order, round, administratorEmail) } : { domain };
      return ok({ status: 200, body: await find({ order, round, ...by }) });
    }),
  ];
}
