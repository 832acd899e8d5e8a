import type { Candidate, Matches } from '#shared/domain/matching/candidates.ts';
import type { DirectoryEntry, DirectoryOwner, DomainListing } from '#shared/domain/matching/directory.ts';
import { type InDomain, isUnlikely, ranked, reasonsFor, scoreOf } from '#shared/domain/matching/score.ts';

/** What was found of an organisation that may be meant. */
export type Proposed = {
  readonly id: DirectoryOwner;
  readonly name: string;
  readonly createdAt: string;
  /** Absent: nothing has been counted of it yet. */
  readonly entry: DirectoryEntry | undefined;
  readonly listings: readonly DomainListing[];
  readonly holdsAddress: boolean;
};

function inDomain({ users = 0, verified = false, claimed = false }: DomainListing): InDomain {
  return { users, verified, claimed };
}

/** Organisations of which more is read, of those with listings in a domain: the likeliest, by what the listings say. */
export function likeliestOwners(listings: readonly DomainListing[], most: number, now: Date): readonly DirectoryOwner[] {
  const owners = Map.groupBy(listings, ({ owner }) => owner);
  return [...owners]
    .map(([owner, of]) => {
      const seen = of.map(({ lastActivityOn = '' }) => lastActivityOn).sort();
      return { owner, score: scoreOf(reasonsFor(false, of.map(inDomain), seen.at(-1) || undefined, now)) };
    })
    .sort((a, b) => b.score - a.score || (a.owner < b.owner ? -1 : 1))
    .slice(0, most)
    .map(({ owner }) => owner);
}

function candidateOf({ id, name, createdAt, entry, listings, holdsAddress }: Proposed, now: Date): Candidate {
  const reasons = reasonsFor(holdsAddress, listings.map(inDomain), entry?.lastActivityOn, now);
  const verifiedDomains = [...(entry?.verifiedDomains ?? [])].sort();
  return {
    id,
    name,
    verifiedDomains,
    claimedDomains: [...(entry?.claimedDomains ?? [])].sort(),
    activeUsers: entry?.activeUsers ?? 0,
    ...(entry?.lastActivityOn === undefined ? {} : { lastActivityOn: entry.lastActivityOn }),
    createdAt,
    ...(entry?.countedAt === undefined ? {} : { countedAt: entry.countedAt }),
    score: scoreOf(reasons),
    reasons: [...reasons],
    unlikely: isUnlikely(verifiedDomains, entry?.lastActivityOn, now),
  };
}

/** The answer to whoever looks: only what helps to choose, the likeliest first (OM-2, OM-3). */
export function proposed(found: readonly Proposed[], now: Date): Matches {
  const candidates = ranked(found.filter(({ entry }) => entry?.deleting !== true).map((one) => candidateOf(one, now)));
  const matched = candidates[0]?.reasons.some(({ reason }) => reason === 'exact_email') ?? false;
  return { result: matched ? 'matched' : candidates.length > 0 ? 'candidates' : 'none', candidates };
}
