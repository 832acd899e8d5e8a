import type { Trial, TrialState } from '#shared/domain/trial.ts';
import type { Customer, CustomerPosition, Stretch } from '#shared/domain/trial-store.ts';

export type TrialFilter = { readonly states?: readonly TrialState[] | undefined; readonly search?: string | undefined };

/** How many trials are looked at for one page when a filter is set: the state follows from the clock, so no key can find it. */
const lookedAt = 300;

export function isFiltering({ states, search }: TrialFilter): boolean {
  return states !== undefined || search !== undefined;
}

/** How much of a list has to be read for a page of `limit`. */
export function stretchFor(filter: TrialFilter, limit: number): number {
  return isFiltering(filter) ? lookedAt : limit;
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** Whether a trial, given as it holds now, is in one of the states, and has the text in its company name or administrator address. */
export function matches({ states, search }: TrialFilter, trial: Pick<Trial, 'state' | 'companyName' | 'administrator'>): boolean {
  if (states !== undefined && !states.includes(trial.state)) return false;
  if (search === undefined) return true;
  const sought = folded(search);
  return folded(trial.companyName).includes(sought) || folded(trial.administrator.email).includes(sought);
}

/** The page out of a stretch that was read: the first `limit` that match, and the last one looked at if anything lies beyond. */
export function pageOf<T, P>(
  { found, next }: Stretch<T, P>,
  limit: number,
  matching: (one: T) => boolean,
  positionOf: (looked: readonly T[]) => P | undefined,
): Stretch<T, P> {
  const page: T[] = [];
  for (const [index, one] of found.entries()) {
    if (!matching(one)) continue;
    page.push(one);
    if (page.length < limit) continue;
    const last = index === found.length - 1;
    return { found: page, next: last ? next : positionOf(found.slice(0, index + 1)) };
  }
  return { found: page, next };
}

/** Where a list of customers goes on after these: after the last of them, and after the oldest of their trials. */
export function customerPosition(found: readonly Customer[], before: CustomerPosition | undefined): CustomerPosition | undefined {
  const last = found.at(-1);
  if (last === undefined) return undefined;
  const oldest = found.flatMap(({ relation }) => relation.trialId ?? []).sort()[0];
  return { organisationId: last.relation.organisationId, trialId: oldest ?? before?.trialId };
}
