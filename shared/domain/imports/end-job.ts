import type { HeldJob } from '#shared/domain/imports/held-job.ts';
import { jobEvent } from '#shared/domain/imports/held-job.ts';
import type { ImportDeps } from '#shared/domain/imports/import-deps.ts';
import type { ImportJob } from '#shared/domain/imports/import-job.ts';
import { importFinishedEmail, tellsOfEnd } from '#shared/domain/imports/import-mail.ts';
import type { JobState } from '#shared/domain/jobs/job.ts';

type Deps = Pick<ImportDeps, 'jobs' | 'newId' | 'now'>;

/** A job without what only running ones have. */
export function atRest(job: ImportJob): ImportJob {
  const { leasedBy: _by, leasedUntil: _until, setAside: _seats, ...rest } = job;
  return { ...rest, tries: 0 };
}

/**
 * Ends a job and frees its lock; who started an import on pages gets an e-mail about it, asked for in the same transaction. Seats that
 * it still holds go back if it is settled; those of a chunk in doubt stay held, for nobody can say whether a user has them.
 */
export async function endJob(
  deps: Deps,
  held: HeldJob,
  state: Extract<JobState, 'rejected' | 'completed' | 'completed_with_errors' | 'cancelled' | 'failed'>,
  reason?: NonNullable<ImportJob['reason']>,
): Promise<void> {
  const at = deps.now();
  const { progress } = held.job();
  const starter = tellsOfEnd(held.job(), state) ? await deps.jobs.starter(held.job()) : undefined;
  const event = jobEvent(held.job(), 'job.ended', deps, { ...progress.counts, failed: progress.failed });
  await held.write(
    (job) => {
      const doubtful = state === 'failed' && job.setAside !== undefined ? { setAside: job.setAside } : {};
      return { ...atRest(job), ...doubtful, state, endedAt: at.toISOString(), ...(reason === undefined ? {} : { reason }) };
    },
    (job, readVersion) => {
      const email = starter === undefined ? undefined : importFinishedEmail(job, starter, at.toISOString());
      return deps.jobs.end(job, readVersion, { held: {}, used: {}, event, emails: email === undefined ? [] : [email] }, at);
    },
  );
}
