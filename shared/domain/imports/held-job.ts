import type { Event } from '#shared/domain/event.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import type { ImportJob } from '#shared/domain/imports/import-job.ts';
import type { ImportJobs, JobMoved } from '#shared/domain/imports/import-store.ts';
import { jobRuns } from '#shared/domain/jobs/job.ts';
import type { Result } from '#shared/domain/result.ts';

/** Another worker has the job now; whatever this one still wanted with it is no longer its business. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}

type Change = (job: ImportJob) => ImportJob;
type Write<R> = (job: ImportJob, readVersion: number) => Promise<Result<undefined, R | JobMoved>>;

/** A job in the hands of the worker that has its lease. */
export type HeldJob = {
  readonly job: () => ImportJob;
  /** Writes the job as changed. That somebody has asked it to stop in between is taken along. @throws LeaseLostError */
  /** To be asked before a file is written, which nothing else protects. @throws LeaseLostError when the time is over. */
  readonly inTime: () => void;
  readonly write: <R = never>(change: Change, write: Write<R>) => Promise<Result<undefined, R | JobMoved>>;
};

const attempts = 5;

function isMoved(error: unknown): error is JobMoved {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'JOB_MOVED';
}

export function heldJob(jobs: Pick<ImportJobs, 'find'>, taken: ImportJob, now: Now): HeldJob {
  let job = taken;

  /** The job as it stands, if it is still ours. */
  async function again(): Promise<ImportJob> {
    const found = await jobs.find(job.organisationId, job.id);
    if (found === undefined || found.leasedBy !== job.leasedBy || found.position.chunk !== job.position.chunk) {
      throw new LeaseLostError(`Another worker has taken ${job.id}.`);
    }
    return found;
  }

  return {
    job: () => job,
    inTime() {
      if (now().getTime() > Date.parse(job.leasedUntil ?? '')) throw new LeaseLostError(`The time for ${job.id} is over.`);
    },
    async write(change, write) {
      for (let attempt = 1; ; attempt++) {
        const changed = change(job);
        const stopping = job.state === 'cancelling' && jobRuns(changed.state);
        const next: ImportJob = { ...changed, ...(stopping ? { state: 'cancelling' as const } : {}), version: job.version + 1 };
        const written = await write(next, job.version);
        if (written.ok) {
          job = next;
          return written;
        }
        if (!isMoved(written.error)) return written;
        if (attempt === attempts) throw new LeaseLostError(`${job.id} never stands still.`);
        // Only a request to stop changes a job that somebody holds.
        const found = await again();
        job = { ...job, state: found.state, version: found.version };
      }
    },
  };
}

/** An event of a job's own, in the name of whoever asked for it. */
export function jobEvent(
  job: ImportJob,
  type: Event['type'],
  deps: { readonly newId: NewId; readonly now: Now },
  counts?: Event['counts'],
): Event {
  const { id, kind, organisationId, partnerId, actor, requestId } = job;
  return {
    id: deps.newId('event'),
    type,
    at: deps.now().toISOString(),
    partnerId,
    actor,
    requestId,
    subject: { organisationId, jobId: id },
    jobKind: kind,
    changed: [],
    ...(counts === undefined ? {} : { counts }),
  };
}
