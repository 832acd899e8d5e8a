import { added, type SyncJob } from '#shared/domain/syncs/sync-job.ts';
import type { UserOutcome } from '#shared/domain/syncs/sync-user.ts';

/** What has become of the users of a slice, as it goes on. */
export type Tally = { counts: Record<string, number>; done: number; failed: number; toTryAgain: number };

export const emptyTally = (): Tally => ({ counts: {}, done: 0, failed: 0, toTryAgain: 0 });

const changing: ReadonlySet<string> = new Set(['created', 'updated', 'confirmed', 'removed']);

/** Of how many users something was written. */
export function changedIn({ counts, failed, toTryAgain }: Tally): number {
  return Object.entries(counts).reduce((sum, [name, count]) => sum + (changing.has(name) ? count : 0), failed + toTryAgain);
}

/** A user is done with the first try, whatever came of it, and failed with the last. */
export function tallied(tally: Tally, attempt: number, outcomes: readonly UserOutcome['kind'][]): void {
  for (const kind of outcomes) {
    if (kind === 'not-needed' || kind === 'put-off') continue;
    if (attempt === 1) tally.done += 1;
    if (kind === 'failed') tally.failed += 1;
    else if (kind === 'again') tally.toTryAgain += 1;
    else counted(tally, kind, 1);
  }
}

export function counted(tally: Tally, name: string, by: number): void {
  if (by > 0) tally.counts[name] = (tally.counts[name] ?? 0) + by;
}

export function progressOf({ progress }: SyncJob, { done, failed, counts }: Tally): SyncJob['progress'] {
  return { done: progress.done + done, failed: progress.failed + failed, counts: { ...added(progress.counts, counts) } };
}
