import * as z from 'zod';
import type { Now } from '#shared/domain/ids.ts';
import { candidate, type Matcher, type Matches, type MatchRound } from '#shared/domain/matching/candidates.ts';
import { writeChoice } from '#shared/domain/matching/choice.ts';
import type { Order } from '#shared/domain/orders/order.ts';

export type FindMatchesDeps = {
  readonly matcher: Matcher;
  /** `SystemKeys.sign`. */
  readonly sign: Promise<(purpose: string, text: string) => string>;
  readonly now: Now;
};

/** By addresses that somebody gave, or by a domain that somebody typed. */
export type FindMatches = { readonly order: Pick<Order, 'id'>; readonly round: MatchRound } & (
  | { readonly addresses: readonly string[] }
  | { readonly domain: string }
);

/** A candidate with what is sent back to choose it: for this order and round only. */
export const offeredCandidate = candidate.extend({ choice: z.string() });
export type OfferedCandidate = z.infer<typeof offeredCandidate>;
export type OfferedMatches = { readonly result: Matches['result']; readonly candidates: readonly OfferedCandidate[] };

/**
 * Which addresses say whom an order is for: its contact's, and once it comes to the customer the administrator's (OM-11). For one's own
 * company they are the same.
 */
export function addressesToMatch(order: Pick<Order, 'contact'>, round: MatchRound, administratorEmail: string | undefined): string[] {
  const more = round === 'customer' && administratorEmail !== undefined ? [administratorEmail] : [];
  return [...new Set([order.contact.email, ...more])];
}

/** Looks for the organisations that an order may be for (OM-1, OM-2), and offers each for this order and round alone. */
export function findMatches({ matcher, sign, now }: FindMatchesDeps) {
  return async (request: FindMatches): Promise<OfferedMatches> => {
    const { order, round } = request;
    const [{ result, candidates }, signing] = await Promise.all([
      'domain' in request ? matcher.search(round, request.domain, now()) : matcher.match(round, request.addresses, now()),
      sign,
    ]);
    return { result, candidates: candidates.map((one) => ({ ...one, choice: writeChoice(signing, order.id, round, one.id) })) };
  };
}
