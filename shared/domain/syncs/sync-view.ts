import * as z from 'zod';
import { jobId, organisationId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { jobState } from '#shared/domain/jobs/job.ts';
import type { SyncJob } from '#shared/domain/syncs/sync-job.ts';

const reason = z.strictObject({ code: z.string(), detail: z.string().optional() });

/** A sync as a caller sees it. */
export const syncView = z
  .strictObject({
    id: jobId,
    organisationId,
    state: jobState,
    createdAt: instant,
    startedAt: instant.optional(),
    endedAt: instant.optional(),
    progress: z.strictObject({
      done: z.int().register(z.globalRegistry, { description: 'Users that were looked at.' }),
      failed: z
        .int()
        .register(z.globalRegistry, { description: 'Users that the portal does not have as they are: their status is `invalid`.' }),
      counts: z.record(z.string(), z.int()).register(z.globalRegistry, {
        description:
          'By what became of them: `created`, `updated`, `confirmed` (the portal had it, and we did not know), `unchanged`, `removed`.',
      }),
    }),
    reason: reason.optional(),
  })
  .register(z.globalRegistry, { id: 'Sync' });
export type SyncView = z.infer<typeof syncView>;

export function viewOfSync({ id, organisationId, state, createdAt, startedAt, endedAt, progress, reason: why }: SyncJob): SyncView {
  return {
    id,
    organisationId,
    state,
    createdAt,
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
    progress: { done: progress.done, failed: progress.failed, counts: progress.counts },
    ...(why === undefined ? {} : { reason: why }),
  };
}
