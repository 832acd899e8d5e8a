import type { PortalFault } from '#shared/domain/syncs/portal.ts';
import { type SyncJob, type SyncPosition, triesARun } from '#shared/domain/syncs/sync-job.ts';
import { changedIn, counted, type Tally, tallied } from '#shared/domain/syncs/sync-tally.ts';
import { type WalkDeps, walkRemovals, walkUsers } from '#shared/domain/syncs/walk-users.ts';

/** Users changed after which a slice ends: what of it is not noted after a crash stays small. */
const mostChanged = 500;

/** Where a slice came to: `pause` seconds are to be waited before going on; `fault`: the portal stood in the way. */
export type Walked = {
  readonly position: SyncPosition | 'end';
  /** Users that have failed and have tries left, so far in this round. */
  readonly toTryAgain: number;
  readonly pauseSeconds?: number;
  readonly fault?: PortalFault;
};

/** Seconds until a further try: growing, and spread by half. */
export function pauseBefore(attempt: number, random: number): number {
  return Math.round(10 * 3 ** (attempt - 2) * (1 + random / 2));
}

/** Goes along users, ours and then the portal's, until the time is over, enough has changed, or the end is reached; counts in `tally`. */
export function walkSync(deps: WalkDeps & { readonly random: () => number }) {
  const [users, removals] = [walkUsers(deps), walkRemovals(deps)];

  type Users = Extract<SyncPosition, { phase: 'users' }>;

  async function alongOurs(job: SyncJob, position: Users, waiting: number, tally: Tally, timeLeft: () => boolean): Promise<Walked> {
    const step = await users(job, position, timeLeft);
    tallied(tally, position.attempt, step.outcomes);
    const toTryAgain = waiting + step.outcomes.filter((kind) => kind === 'again').length;
    if (step.next !== 'end') return { position: step.next, toTryAgain, ...(step.fault === undefined ? {} : { fault: step.fault }) };
    const attempt = position.attempt + 1;
    if (toTryAgain === 0 || attempt > triesARun) return { position: { phase: 'removals' }, toTryAgain: 0 };
    return { position: { phase: 'users', attempt, shard: 0 }, toTryAgain: 0, pauseSeconds: pauseBefore(attempt, deps.random()) };
  }

  async function alongTheirs(job: SyncJob, position: Exclude<SyncPosition, Users>, tally: Tally): Promise<Walked> {
    const step = await removals(job, position);
    if (!step.ok) return { position, toTryAgain: 0, fault: step.error };
    counted(tally, 'removed', step.value.removed);
    tally.failed += step.value.failed;
    return { position: step.value.next, toTryAgain: 0 };
  }

  return async (job: SyncJob, tally: Tally, timeLeft: () => boolean): Promise<Walked> => {
    let { position, toTryAgain } = job;
    do {
      const walked: Walked =
        position.phase === 'users' ? await alongOurs(job, position, toTryAgain, tally, timeLeft) : await alongTheirs(job, position, tally);
      if (walked.position === 'end' || walked.fault !== undefined || walked.pauseSeconds !== undefined) return walked;
      ({ position, toTryAgain } = { position: walked.position, toTryAgain: walked.toTryAgain });
    } while (timeLeft() && changedIn(tally) < mostChanged);
    return { position, toTryAgain };
  };
}
