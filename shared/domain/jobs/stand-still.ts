import { type JobBase, type JobKind, jobRuns } from '#shared/domain/jobs/job.ts';

/** How often the worker of a job that does not get on is told of it; then the job is given up. */
export const mostWakes = 5;
const longestWait = 3_600_000;

/**
 * Milliseconds without a word of a job's worker after which it is told again. The message of a sync may be put off for 15 minutes, until
 * the portal answers again, and a second one is not to come before it.
 */
export function patienceWith(kind: JobKind): number {
  return kind === 'sync' || kind === 'agents' ? 1_200_000 : 120_000;
}

/** After each time in vain it is waited twice as long: a queue that is slow is no reason to give a job up. */
export function waitAfter(kind: JobKind, wakes: number): number {
  return Math.min(longestWait, patienceWith(kind) * 2 ** wakes);
}

/** A job from which nothing has been heard, and how often its worker was told since it last got on. */
export type StillJob = Pick<JobBase, 'organisationId' | 'id' | 'kind' | 'version'> & { readonly wakes: number; readonly seen: string };

/** Why a job that was given up has failed. */
export const stoodStill = { code: 'STOOD_STILL', detail: 'Its worker was told again and again, and it did not get on.' } as const;

/** Whether a job is given up. An organisation's deletion never is: some of its people are gone, and the others must go as well. */
export function isGivenUp({ kind, wakes }: Pick<StillJob, 'kind' | 'wakes'>): boolean {
  return kind !== 'deletion' && wakes >= mostWakes;
}

/** Ends a job that stands still as failed and frees its lock; false: it has ended, or a worker is at it after all. */
export type GiveUp = (job: Pick<StillJob, 'organisationId' | 'id'>) => Promise<boolean>;

/** Whether nobody works on a job that is not over. */
export function standsStill({ state, leasedUntil }: Pick<JobBase, 'state' | 'leasedUntil'>, now: Date): boolean {
  return jobRuns(state) && (leasedUntil === undefined || Date.parse(leasedUntil) <= now.getTime());
}
