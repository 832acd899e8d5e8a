import { iso } from '#shared/domain/calendar.ts';
import type { JobId, NewId, Now } from '#shared/domain/ids.ts';
import { jobRuns } from '#shared/domain/jobs/job.ts';
import type { PortalFault } from '#shared/domain/syncs/portal.ts';
import { eventOfSync, newSync } from '#shared/domain/syncs/start-sync.ts';
import type { SyncJob, SyncPosition } from '#shared/domain/syncs/sync-job.ts';
import type { PortalOf, SyncRunStore } from '#shared/domain/syncs/sync-store.ts';
import { changedIn, emptyTally, progressOf, type Tally } from '#shared/domain/syncs/sync-tally.ts';
import { type Walked, walkSync } from '#shared/domain/syncs/walk-sync.ts';

export type RunSyncDeps = {
  readonly store: SyncRunStore;
  readonly portalOf: PortalOf;
  readonly shards: number;
  readonly newId: NewId;
  readonly now: Now;
  /** From 0 up to 1: spreads what would otherwise come back all at once. */
  readonly random: () => number;
};

/**
 * What is to be done with the message of a slice. `done`: the job has ended, or is in another's hands. `go-on`: another message, after so
 * many seconds. `come-back`: this very message again; nothing was got on with, and the queue counts how often.
 */
export type SliceOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'go-on' | 'come-back'; readonly afterSeconds: number; readonly because?: PortalFault['code'] };

/** Who works: the message, by its id; whether there is time for another few users; whether another message may follow. */
export type Slice = { readonly worker: string; readonly timeLeft: () => boolean; readonly mayGoOn: boolean };

/** Seconds that a worker has a job for itself: longer than its function may run. */
export const leaseSeconds = 90;
const longestPause = 900;
const looks = 3;
/** Seconds until a portal is asked again that gave no answer and did not say when. */
const pauseWithoutAnswer = 20;

const done: SliceOutcome = { kind: 'done' };
const comesBackAtOnce: SliceOutcome = { kind: 'come-back', afterSeconds: 1 };

function letGo({ leasedUntil: _until, leasedBy: _by, ...job }: SyncJob): SyncJob {
  return job;
}

/** Whether another message goes on with the job, or comes again if its worker dies: one chain of messages is enough. */
function heldByAnother({ leasedUntil, leasedBy }: SyncJob, worker: string, at: Date): boolean {
  return leasedBy !== worker && leasedUntil !== undefined && Date.parse(leasedUntil) > at.getTime();
}

/** Works on a sync for a slice of time, from where the last one stopped. Its message may come any number of times. */
export function runSync({ store, portalOf, shards, newId, now, random }: RunSyncDeps) {
  /** The job in our hands; undefined: somebody has changed it just now. */
  async function lease(job: SyncJob, worker: string): Promise<SyncJob | undefined> {
    const at = now();
    const leased: SyncJob = {
      ...job,
      state: 'running',
      startedAt: job.startedAt ?? iso(at),
      leasedUntil: iso(new Date(at.getTime() + leaseSeconds * 1000)),
      leasedBy: worker,
      version: job.version + 1,
    };
    return (await store.change({ before: job, after: leased })) ? leased : undefined;
  }

  /** Writes what a slice came to; once more if somebody asked for another run meanwhile, which is all that may change under a lease. */
  async function noted(leased: SyncJob, write: (job: SyncJob) => Promise<boolean>): Promise<boolean> {
    if (await write(leased)) return true;
    const found = await store.job(leased.organisationId, leased.id);
    if (found === undefined || found.leasedBy !== leased.leasedBy || found.again === leased.again) return false;
    return write({ ...leased, again: true, version: found.version });
  }

  async function end(leased: SyncJob, tally: Tally, ending: Pick<SyncJob, 'state' | 'reason'>): Promise<SliceOutcome> {
    const at = iso(now());
    const progress = progressOf(leased, tally);
    const ended = await noted(leased, (job) => {
      const after: SyncJob = { ...letGo(job), ...ending, progress, endedAt: at, version: job.version + 1 };
      const event = eventOfSync(after, 'job.ended', at, newId, { ...progress.counts, failed: progress.failed });
      if (job.again !== true) return store.end({ before: job, after, event });
      const next = newSync({ ...job, actor: { kind: 'clock' } }, newId('job'), now());
      return store.end({ before: job, after, event }, { job: next, event: eventOfSync(next, 'job.created', at, newId) });
    });
    return ended ? done : comesBackAtOnce;
  }

  /** Notes how far the slice has come, and lets go of the job. */
  function checkpoint(leased: SyncJob, position: SyncPosition, toTryAgain: number, tally: Tally): Promise<boolean> {
    const progress = progressOf(leased, tally);
    return noted(leased, (job) => {
      const after: SyncJob = { ...letGo(job), position, progress, toTryAgain, version: job.version + 1 };
      const counts = { ...tally.counts, failed: tally.failed + tally.toTryAgain };
      const told = changedIn(tally) === 0 ? {} : { event: eventOfSync(after, 'users.synced', iso(now()), newId, counts) };
      return store.change({ before: job, after, ...told });
    });
  }

  async function walk(job: SyncJob, tally: Tally, timeLeft: () => boolean): Promise<Walked> {
    const organisation = await store.organisation(job.organisationId);
    if (organisation === undefined) return { position: 'end', toTryAgain: 0 };
    const portal = await portalOf(organisation.dataCentre);
    return walkSync({ portal, store, now, shards, random })(job, tally, timeLeft);
  }

  async function slice(leased: SyncJob, { timeLeft, mayGoOn }: Slice): Promise<SliceOutcome> {
    const tally = emptyTally();
    const { position, toTryAgain, pauseSeconds = 0, fault } = await walk(leased, tally, timeLeft);
    if (fault?.code === 'PORTAL_UNAUTHORISED')
      return end(leased, tally, { state: 'failed', reason: { code: fault.code, detail: fault.detail } });
    const failed = leased.progress.failed + tally.failed;
    if (position === 'end') return end(leased, tally, { state: failed > 0 ? 'completed_with_errors' : 'completed' });
    const gotOn = JSON.stringify(position) !== JSON.stringify(leased.position) || changedIn(tally) > 0;
    if (gotOn && !mayGoOn) return end(leased, tally, { state: 'failed', reason: { code: 'TOO_MANY_SLICES' } });
    if (!(await checkpoint(leased, position, toTryAgain, tally))) return comesBackAtOnce;
    const wait = fault === undefined ? pauseSeconds : (fault.afterSeconds ?? pauseWithoutAnswer) * (1 + random() / 2);
    const afterSeconds = Math.min(longestPause, Math.ceil(wait));
    return { kind: gotOn ? 'go-on' : 'come-back', afterSeconds, ...(fault === undefined ? {} : { because: fault.code }) };
  }

  return async (of: { readonly organisationId: SyncJob['organisationId']; readonly jobId: JobId }, way: Slice): Promise<SliceOutcome> => {
    for (let look = 1; look <= looks; look++) {
      const job = await store.job(of.organisationId, of.jobId);
      if (job === undefined || !jobRuns(job.state) || heldByAnother(job, way.worker, now())) return done;
      const leased = await lease(job, way.worker);
      if (leased !== undefined) return slice(leased, way);
    }
    return comesBackAtOnce;
  };
}
