import * as z from 'zod';
import { personId } from '#shared/domain/ids.ts';
import { jobBase } from '#shared/domain/jobs/job.ts';

/** How often a user is tried in one run (SY-2). */
export const triesARun = 3;

/**
 * How far a run has come. `users`: along our users, shard by shard, and again for those that failed; `removals`: along the portal's, for
 * those that are no longer ours.
 */
export const syncPosition = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('users'), attempt: z.int(), shard: z.int(), after: personId.optional() }),
  z.object({
    phase: z.literal('removals'),
    page: z.string().optional(),
    /** Somebody who was taken from this page when it was looked at before. */
    taken: personId.optional(),
  }),
]);
export type SyncPosition = z.infer<typeof syncPosition>;

export const beginning: SyncPosition = { phase: 'users', attempt: 1, shard: 0 };

/** What has become of the users that were looked at, by name. */
export type SyncCounts = Readonly<Record<string, number>>;

export function added(a: SyncCounts, b: SyncCounts): SyncCounts {
  const sum = new Map(Object.entries(a));
  for (const [name, count] of Object.entries(b)) sum.set(name, (sum.get(name) ?? 0) + count);
  return Object.fromEntries(sum);
}

/** A sync of one organisation, as it is kept. `counts` of its progress: created, updated, confirmed, unchanged, removed. */
export const syncJob = jobBase.extend({
  kind: z.literal('sync'),
  position: syncPosition,
  /** Users that have failed and have tries left in this run. */
  toTryAgain: z.int(),
  /** Something changed while it ran that it may have missed: another follows at its end. */
  again: z.boolean().optional(),
});
export type SyncJob = z.infer<typeof syncJob>;
