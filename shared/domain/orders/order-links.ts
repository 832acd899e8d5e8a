import * as z from 'zod';
import { iso } from '#shared/domain/calendar.ts';
import type { Email } from '#shared/domain/email.ts';
import { emailId, type OrderId, orderId, type PartnerId, partnerId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { tokenHash } from '#shared/domain/links.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { Partner } from '#shared/domain/people.ts';

/**
 * The link of an order's contact, as stored: found by the hash of its token, which itself is only in the e-mail. It has no end of
 * its own and is not used up: it opens as long as the order is answered for by the contact of this generation.
 */
export const orderLink = z.object({
  /** SHA-256 of the token, hex. */
  hash: z.string(),
  sellerId: partnerId,
  orderId,
  generation: z.int(),
  emailId,
  createdAt: instant,
  /** When its page was first fetched: by whom is not known, mail scanners do it too. */
  openedAt: instant.optional(),
});
export type OrderLink = z.infer<typeof orderLink>;

/** What an e-mail about an order offers: the order, to the contact of this generation. */
export type OrderLinkOffer = { readonly sellerId: PartnerId; readonly orderId: OrderId; readonly generation: number };

/** The link that an e-mail offers, made as the e-mail is composed: its token goes into the e-mail and nowhere else. */
export function orderLinkOfEmail({ id }: Pick<Email, 'id'>, offer: OrderLinkOffer, token: string, now: Date): OrderLink {
  const { sellerId, orderId: of, generation } = offer;
  return { hash: tokenHash(token), sellerId, orderId: of, generation, emailId: id, createdAt: iso(now) };
}

/** What is behind a link. `finishedAt`: since when the order is mapped and what it brought is set up; undefined: something is left to do. */
export type BehindOrderLink = {
  readonly link: OrderLink;
  readonly order: Order;
  readonly seller: Partner;
  readonly finishedAt: string | undefined;
};

/** Where links of orders are kept. */
export type OrderLinks = {
  /** Undefined for a token that was never ours. Strongly consistent: two round trips, three for a mapped order. */
  find(hash: string): Promise<BehindOrderLink | undefined>;
  /** Notes that its page was fetched, once; never throws, for no page fails because of a note. */
  opened(link: OrderLink, at: string): Promise<void>;
};
