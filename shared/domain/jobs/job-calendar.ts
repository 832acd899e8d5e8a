import type { JobBase } from '#shared/domain/jobs/job.ts';

/** Jobs from which nothing has been heard for too long. */
export type JobCalendar = {
  readonly shards: readonly number[];
  /** Running jobs that are due at `at` or before. Two round trips a page. */
  due(
    shard: number,
    at: Date,
    after: string | undefined,
  ): Promise<{ readonly found: readonly Pick<JobBase, 'organisationId' | 'id' | 'kind'>[]; readonly next: string | undefined }>;
};
