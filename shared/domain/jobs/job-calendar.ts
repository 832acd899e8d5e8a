import type { StillJob } from '#shared/domain/jobs/stand-still.ts';

/** Jobs from which nothing has been heard for too long. */
export type JobCalendar = {
  readonly shards: readonly number[];
  /** Running jobs that are due at `at` or before. Two round trips a page. */
  due(
    shard: number,
    at: Date,
    after: string | undefined,
  ): Promise<{ readonly found: readonly StillJob[]; readonly next: string | undefined }>;
  /** Notes that its worker is told, and when somebody looks again; false: the job has moved meanwhile, or another has told it. */
  noteWake(job: StillJob, now: Date): Promise<boolean>;
};
