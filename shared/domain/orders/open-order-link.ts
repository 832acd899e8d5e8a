import { addDays, iso } from '#shared/domain/calendar.ts';
import type { Now } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/languages.ts';
import { looksLikeToken, tokenHash } from '#shared/domain/links.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { orderAsOf } from '#shared/domain/orders/order-clock.ts';
import type { BehindOrderLink, OrderLink, OrderLinks } from '#shared/domain/orders/order-links.ts';
import { orderRules } from '#shared/domain/orders/order-rules.ts';
import type { Partner } from '#shared/domain/people.ts';

export type OpenOrderLinkDeps = { readonly links: OrderLinks; readonly now: Now };

/** What a dead link still tells, to whoever had a real one: whom to turn to (OR-4). */
export type DeadOrder = { readonly number: string; readonly salesContact: string; readonly language: Language };

/**
 * `replaced`: another link, or another contact, has taken its place. `closed`: nobody acted in time. `finished`: it was mapped, and its
 * services have been set up for a while. `unknown`: no link of ours.
 */
export type DeadBecause = 'replaced' | 'closed' | 'finished' | 'unknown';

export type OpenedOrderLink =
  | {
      readonly kind: 'open';
      readonly link: OrderLink;
      /** As it holds now. */
      readonly order: Order;
      /** As it is kept: whatever changes it, records the steps between the two. */
      readonly stored: Order;
      readonly seller: Partner;
      readonly generation: number;
    }
  | { readonly kind: 'dead'; readonly because: DeadBecause; readonly order?: DeadOrder };

/** Why the link of an order, as it holds now, opens nothing; undefined where it opens. */
export function orderLinkDead({ link, order, finishedAt }: BehindOrderLink, now: Date): DeadBecause | undefined {
  if (link.generation !== order.contact.generation) return 'replaced';
  if (finishedAt !== undefined && now >= addDays(new Date(finishedAt), orderRules.openAfterSetUpDays)) return 'finished';
  return orderAsOf(order, now).state === 'closed' ? 'closed' : undefined;
}

/**
 * Opens the link of an order's contact, as often as wanted. `isFetch`: the page itself is asked for, which is noted once; it may be a
 * mail scanner's doing and uses nothing up.
 */
export function openOrderLink({ links, now }: OpenOrderLinkDeps) {
  return async (token: string, { isFetch }: { readonly isFetch: boolean }): Promise<OpenedOrderLink> => {
    const found = looksLikeToken(token) ? await links.find(tokenHash(token)) : undefined;
    if (found === undefined) return { kind: 'dead', because: 'unknown' };
    const at = now();
    const { link, order, seller } = found;
    const because = orderLinkDead(found, at);
    if (because !== undefined) {
      return { kind: 'dead', because, order: { number: order.number, salesContact: order.salesContact, language: order.language } };
    }
    if (isFetch && link.openedAt === undefined) await links.opened(link, iso(at));
    return { kind: 'open', link, order: orderAsOf(order, at), stored: order, seller, generation: link.generation };
  };
}
