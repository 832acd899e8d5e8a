import type { NewId, Now } from '#shared/domain/ids.ts';
import type { GiveUps } from '#shared/domain/jobs/give-up.ts';
import type { JobBase } from '#shared/domain/jobs/job.ts';
import type { JobCalendar } from '#shared/domain/jobs/job-calendar.ts';
import { isGivenUp, mostWakes, type StillJob } from '#shared/domain/jobs/stand-still.ts';
import type { Person } from '#shared/domain/people.ts';
import { deletionDue } from '#shared/domain/users/lifecycle.ts';
import type { UserRemovals } from '#shared/domain/users/removal-store.ts';
import { removalEvent } from '#shared/domain/users/remove-user.ts';

type JobName = Pick<JobBase, 'organisationId' | 'id' | 'kind'>;

export type RunUserClockDeps = {
  readonly removals: Pick<UserRemovals, 'remove' | 'shards' | 'due'>;
  readonly calendar: JobCalendar;
  readonly wake: (job: JobName) => Promise<void>;
  /** Ends jobs that do not get on, however often their workers are told. */
  readonly giveUps: GiveUps;
  readonly newId: NewId;
  readonly now: Now;
  /** Told of each user or job that could not be dealt with; the others go on. */
  readonly fault: (error: unknown, about: Pick<Person, 'id'> | JobName) => void;
};

/** What a sweep came to. `more`: time ran out before everything due was looked at; the next sweep takes it up. */
export type Swept = {
  readonly deleted: number;
  readonly woken: number;
  readonly givenUp: number;
  readonly failed: number;
  readonly more: boolean;
};

/**
 * Deletes users who have been inactive for 30 days (US-15), each in a transaction of its own, and tells the workers of jobs from which
 * nothing has been heard to go on; a job that does not get on by that is given up, so that its lock is free again. Sweeps at the same time, or again, do nothing twice.
 */
export function runUserClock({ removals, calendar, wake, giveUps, newId, now, fault }: RunUserClockDeps) {
  const count = { deleted: 0, woken: 0, givenUp: 0, failed: 0 };

  async function remove(user: Person, requestId: string): Promise<boolean> {
    const due = deletionDue(user);
    if (due === undefined || due > now()) return false;
    const event = removalEvent(user, { kind: 'clock' }, requestId, { newId, now });
    return (await removals.remove({ by: undefined, user, event }, undefined)).ok;
  }

  async function lookAfter(job: StillJob): Promise<void> {
    if (job.kind !== 'deletion' && isGivenUp(job)) {
      if (await giveUps[job.kind](job)) count.givenUp += 1;
      return;
    }
    if (!(await calendar.noteWake(job, now()))) return;
    await wake(job);
    count.woken += 1;
    if (job.wakes >= mostWakes) throw new Error('The deletion of an organisation stands still.');
  }

  type Page<T> = { readonly found: readonly T[]; readonly next: string | undefined };
  type Due<T> = (shard: number, at: Date, after: string | undefined) => Promise<Page<T>>;

  /** Deals with everything of one kind that is due in a shard; false: time ran out. */
  async function through<T extends Pick<Person, 'id'> | JobName>(
    due: Due<T>,
    shard: number,
    timeLeft: () => boolean,
    deal: (one: T) => Promise<void>,
  ) {
    let after: string | undefined;
    do {
      const { found, next } = await due(shard, now(), after);
      for (const one of found) {
        if (!timeLeft()) return false;
        await deal(one).catch((error: unknown) => {
          count.failed += 1;
          fault(error, one);
        });
      }
      after = next;
    } while (after !== undefined);
    return true;
  }

  return async (requestId: string, timeLeft: () => boolean): Promise<Swept> => {
    Object.assign(count, { deleted: 0, woken: 0, givenUp: 0, failed: 0 });
    const swept = await Promise.all([
      ...removals.shards.map((shard) =>
        through(removals.due, shard, timeLeft, async (user) => {
          if (await remove(user, requestId)) count.deleted += 1;
        }),
      ),
      ...calendar.shards.map((shard) => through(calendar.due, shard, timeLeft, lookAfter)),
    ]);
    return { ...count, more: swept.includes(false) };
  };
}
