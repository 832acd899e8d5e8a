import type { JobId, OrganisationId } from '#shared/domain/ids.ts';
import { endJob } from '#shared/domain/imports/end-job.ts';
import { exportUsers, type UserPages } from '#shared/domain/imports/export-job.ts';
import { settleByUsers } from '#shared/domain/imports/give-up-import.ts';
import { heldJob, LeaseLostError } from '#shared/domain/imports/held-job.ts';
import type { ImportDeps } from '#shared/domain/imports/import-deps.ts';
import type { ImportJob } from '#shared/domain/imports/import-job.ts';
import { importSlice, type SliceOutcome } from '#shared/domain/imports/import-slice.ts';
import { type UndoTable, undoSlice } from '#shared/domain/imports/undo-slice.ts';
import { jobRuns } from '#shared/domain/jobs/job.ts';

export type RunJobDeps = ImportDeps & { readonly users: UserPages; readonly undoing: UndoTable };

/**
 * `again`: there is more to do. `ended`: there is nothing to do, any more or for this worker. `later`: something went wrong, and the
 * job waits to be tried again in so many seconds.
 */
export type JobRun = SliceOutcome | { readonly again: number };

export type JobName = { readonly organisationId: OrganisationId; readonly jobId: JobId };

/**
 * Takes a job up where it stands and does a slice of it. Two workers never have it at once: the second leaves it to the first, and if that
 * one has died, the job is found standing still and handed out again. A job at which worker after worker fails is given up: it says so, and
 * others may run.
 */
export function jobRunner(deps: RunJobDeps) {
  const { jobs, newId, now, limits, fault } = deps;

  async function take({ organisationId, jobId }: JobName): Promise<ImportJob | undefined> {
    const found = await jobs.find(organisationId, jobId);
    const at = now();
    if (found === undefined || !jobRuns(found.state)) return undefined;
    if (found.leasedUntil !== undefined && Date.parse(found.leasedUntil) > at.getTime()) return undefined;
    const taken: ImportJob = {
      ...found,
      state: found.state === 'queued' ? 'validating' : found.state,
      startedAt: found.startedAt ?? at.toISOString(),
      leasedBy: newId('event'),
      leasedUntil: new Date(at.getTime() + limits.lease).toISOString(),
      tries: found.tries + 1,
      version: found.version + 1,
    };
    const saved = await jobs.save(taken, found.version, at);
    return saved.ok ? taken : undefined;
  }

  async function slice(held: ReturnType<typeof heldJob>): Promise<SliceOutcome> {
    const { kind, tries } = held.job();
    if (tries > limits.mostTries + 1) {
      await settleByUsers(deps, held);
      await endJob(deps, held, 'failed', { code: 'GIVEN_UP', detail: 'The worker failed again and again at the same place.' });
      return 'ended';
    }
    const time = { until: now().getTime() + limits.slice, giveUp: tries > limits.mostTries };
    if (kind === 'export') return exportUsers(deps, held, time);
    return kind === 'undo' ? undoSlice(deps, held, time) : importSlice(deps, held, time);
  }

  /** A worker that has failed and lives gives the job back, so that nobody waits for its time to be over. */
  async function release(held: ReturnType<typeof heldJob>): Promise<void> {
    await held.write(
      ({ leasedBy: _by, leasedUntil: _until, ...rest }) => rest,
      (job, readVersion) => jobs.save(job, readVersion, now()),
    );
  }

  return async (name: JobName): Promise<JobRun> => {
    const taken = await take(name);
    if (taken === undefined) return 'ended';
    const held = heldJob(jobs, taken, now);
    try {
      return await slice(held);
    } catch (error) {
      fault(error, { jobId: name.jobId });
      if (error instanceof LeaseLostError) return 'ended';
      const { tries } = held.job();
      await release(held);
      return { again: Math.min(300, 2 ** tries) };
    }
  };
}
