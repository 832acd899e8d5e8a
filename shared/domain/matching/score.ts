import { day } from '#shared/domain/calendar.ts';
import type { Candidate, MatchReason } from '#shared/domain/matching/candidates.ts';

/** What each reason brings; activity is up to this much, less with every day since. */
export const points = {
  exact_email: 1000,
  claimed_domain: 300,
  verified_domain: 200,
  users_in_domain: 100,
  recent_activity: 50,
} as const satisfies Record<MatchReason, number>;

/** After this many days activity counts for nothing, and an organisation without a verified domain is unlikely (OM-3). */
export const activityDays = 365;

/** Candidates of one answer, at most. */
export const mostCandidates = 20;

/** What an organisation has to do with the domain that is looked for. A claimed domain is a verified one: only the claim counts. */
export type InDomain = { readonly users: number; readonly verified: boolean; readonly claimed: boolean };

type Reason = Candidate['reasons'][number];

function activityPoints(lastActivityOn: string | undefined, now: Date): number {
  if (lastActivityOn === undefined) return 0;
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(lastActivityOn)) / day));
  return days >= activityDays ? 0 : Math.ceil((points.recent_activity * (activityDays - days)) / activityDays);
}

function of(reason: MatchReason, holds: boolean): Reason[] {
  return holds ? [{ reason, points: points[reason] }] : [];
}

/** Why an organisation is proposed, the weightiest first. An address may be in several domains that are looked for: the best of each counts. */
export function reasonsFor(
  holdsAddress: boolean,
  domains: readonly InDomain[],
  lastActivityOn: string | undefined,
  now: Date,
): readonly Reason[] {
  const claimed = domains.some((one) => one.claimed);
  const active = activityPoints(lastActivityOn, now);
  return [
    ...of('exact_email', holdsAddress),
    ...of('claimed_domain', claimed),
    ...of('verified_domain', !claimed && domains.some((one) => one.verified)),
    ...of(
      'users_in_domain',
      domains.some((one) => one.users > 0),
    ),
    ...(active > 0 ? [{ reason: 'recent_activity', points: active } as const] : []),
  ];
}

export function scoreOf(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, one) => sum + one.points, 0);
}

/** No verified domain, and nobody seen within a year (OM-3). */
export function isUnlikely(verifiedDomains: readonly string[], lastActivityOn: string | undefined, now: Date): boolean {
  return verifiedDomains.length === 0 && activityPoints(lastActivityOn, now) === 0;
}

/** The likeliest first, at most twenty; equals by users, then age, then id, so that the order is the same every time. */
export function ranked(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates]
    .sort(
      (a, b) =>
        b.score - a.score || b.activeUsers - a.activeUsers || Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id < b.id ? -1 : 1),
    )
    .slice(0, mostCandidates);
}
