import { iso } from '#shared/domain/calendar.ts';
import type { JobId, NewId, Now, OrganisationId } from '#shared/domain/ids.ts';
import type { DeletionJob } from '#shared/domain/jobs/deletion-job.ts';
import type { DeletionRun } from '#shared/domain/jobs/deletion-store.ts';
import { type Emptied, emptyPortal } from '#shared/domain/jobs/empty-portal.ts';
import type { Slice } from '#shared/domain/jobs/run-resend.ts';
import { jobEvent } from '#shared/domain/jobs/start-resend.ts';
import type { PortalOf } from '#shared/domain/syncs/sync-store.ts';

export type RunDeletionDeps = {
  readonly run: DeletionRun;
  readonly portalOf: PortalOf;
  readonly newId: NewId;
  readonly now: Now;
  readonly shards: number;
};

const leaseSeconds = 90;
/** Seconds until a portal that stood in the way is asked again; the clock does not wake the job before. */
const pause = { usual: 30, longest: 90 };
/** Steps after which it is written down how many have gone. */
const stepsANote = 10;

/**
 * Goes on with the deletion of an organisation, as long as `timeLeft` says so (US-12). What has gone has gone: a repeated message finds
 * the rest. Only a whole round that finds nobody ends it, so that who was added at the last moment goes as well. Then they go from the
 * management portal, and only then the organisation: as long as the portal has somebody, the job knows where.
 */
export function runDeletion(deps: RunDeletionDeps) {
  const { run, portalOf, now, shards } = deps;

  async function outOfPortal(organisationId: OrganisationId, timeLeft: () => boolean): Promise<Emptied> {
    const centre = await run.dataCentre(organisationId);
    if (centre === undefined) return { removed: 0, left: 0, emptied: true };
    return emptyPortal(await portalOf(centre), organisationId, timeLeft);
  }

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
    const { emptied, left, fault } = await outOfPortal(organisationId, timeLeft);
    if (!emptied) {
      await note({ leasedUntil: iso(now()) });
      if (fault === undefined) return { kind: 'goes-on' };
      return { kind: 'goes-on', afterSeconds: Math.min(pause.longest, Math.ceil(fault.afterSeconds ?? pause.usual)) };
    }
    const deleted = job.progress.done + gone;
    await run.finish(job, jobEvent(job, 'organisation.deleted', deps, { deleted, ...(left === 0 ? {} : { leftInPortal: left }) }));
    return { kind: 'ended' };
  };
}
