import { iso } from '#shared/domain/calendar.ts';
import type { JobId, NewId, Now, OrganisationId } from '#shared/domain/ids.ts';
import type { DeletionJob } from '#shared/domain/jobs/deletion-job.ts';
import type { DeletionRun } from '#shared/domain/jobs/deletion-store.ts';
import type { Slice } from '#shared/domain/jobs/run-resend.ts';
import { jobEvent } from '#shared/domain/jobs/start-resend.ts';

export type RunDeletionDeps = { readonly run: DeletionRun; readonly newId: NewId; readonly now: Now; readonly shards: number };

const leaseSeconds = 90;
/** Steps after which it is written down how many have gone. */
const stepsANote = 10;

/**
 * Goes on with the deletion of an organisation, as long as `timeLeft` says so (US-12). What has gone has gone: a repeated message finds
 * the rest. Only a whole round that finds nobody ends it, so that who was added at the last moment goes as well.
 */
export function runDeletion(deps: RunDeletionDeps) {
  const { run, now, shards } = deps;

  return async (organisationId: OrganisationId, id: JobId, hand: string, timeLeft: () => boolean): Promise<Slice> => {
    const taken = await run.take(organisationId, id, hand, now(), new Date(now().getTime() + leaseSeconds * 1000));
    if (!taken.ok) return taken.error.because === 'ended' ? { kind: 'ended' } : { kind: 'held', until: taken.error.until };
    let job = taken.value;
    let gone = 0;

    const note = async (lease: Partial<Pick<DeletionJob, 'leasedUntil'>>) => {
      const progress = { ...job.progress, done: job.progress.done + gone, counts: { deleted: job.progress.done + gone } };
      const after: DeletionJob = { ...job, ...lease, progress, version: job.version + 1 };
      const noted = await run.note(job, after);
      if (noted) [job, gone] = [after, 0];
      return noted;
    };

    for (let found = true; found; ) {
      found = false;
      for (let shard = 0; shard < shards; shard++) {
        for (let step = 1; ; step++) {
          if (!timeLeft()) {
            await note({ leasedUntil: iso(now()) });
            return { kind: 'goes-on' };
          }
          const cleared = await run.clear(job, shard);
          gone += cleared.people;
          if (cleared.empty) break;
          found = true;
          if (step % stepsANote === 0 && !(await note({}))) return { kind: 'goes-on' };
        }
      }
    }
    const deleted = job.progress.done + gone;
    await run.finish(job, jobEvent(job, 'organisation.deleted', deps, { deleted }));
    return { kind: 'ended' };
  };
}
