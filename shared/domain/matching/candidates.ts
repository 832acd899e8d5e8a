import * as z from 'zod';
import { organisationId, partnerId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';

/** Which kind of organisation is looked for: first the partner's, then the customer's (OM-1, OM-11). */
export const matchRound = z.enum(['partner', 'customer']);
export type MatchRound = z.infer<typeof matchRound>;

/** Why a candidate is ranked where it is, with the points that each reason brings. */
export const matchReason = z.enum(['exact_email', 'claimed_domain', 'verified_domain', 'users_in_domain', 'recent_activity']);
export type MatchReason = z.infer<typeof matchReason>;

/** An organisation that may be meant, with what helps to choose and nothing else: names, domains, counts and dates (OM-3). */
export const candidate = z.object({
  id: z.union([partnerId, organisationId]),
  name: z.string(),
  verifiedDomains: z.array(z.string()),
  claimedDomains: z.array(z.string()),
  activeUsers: z.int(),
  /** Day of the last sign-in of anybody, `YYYY-MM-DD`; absent: nobody has been seen. */
  lastActivityOn: z.iso.date().optional(),
  createdAt: instant,
  /** When users were counted last. */
  countedAt: instant.optional(),
  score: z.int(),
  reasons: z.array(z.object({ reason: matchReason, points: z.int() })),
  /** No verified domain, and no activity in the last year (OM-3). */
  unlikely: z.boolean(),
});
export type Candidate = z.infer<typeof candidate>;

/**
 * What looking for an organisation came to (OM-2). `matched`: an address belongs to it, it is the first of the candidates.
 * `candidates`: only the domain does. `none`: one has to be searched or created.
 */
export type Matches = { readonly result: 'matched' | 'candidates' | 'none'; readonly candidates: readonly Candidate[] };

/** Finds organisations. At most two round trips, and nothing but candidates is read. */
export type Matcher = {
  /** By the contact's address and, in the customer round, the administrator's (OM-11). Public mail domains match nothing. At most 20. */
  match(round: MatchRound, addresses: readonly string[], now: Date): Promise<Matches>;
  /** By a domain that somebody typed; never `matched`. */
  search(round: MatchRound, domain: string, now: Date): Promise<Matches>;
};
