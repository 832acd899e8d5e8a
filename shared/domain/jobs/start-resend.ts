import { iso } from '#shared/domain/calendar.ts';
import type { Event } from '#shared/domain/event.ts';
import type { JobId, NewId, Now } from '#shared/domain/ids.ts';
import { type JobBase, jobRuns } from '#shared/domain/jobs/job.ts';
import type { ResendJob, ResendScope } from '#shared/domain/jobs/resend-job.ts';
import type { ResendJobs } from '#shared/domain/jobs/resend-store.ts';
import type { Language } from '#shared/domain/languages.ts';
import type { Keep, Outcome } from '#shared/domain/receipt.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';

export type StartResendDeps = {
  readonly jobs: ResendJobs;
  /** Tells the worker that there is something to do. If it is lost, the clock tells it later. */
  readonly wake: (job: Pick<JobBase, 'organisationId' | 'id' | 'kind'>) => Promise<void>;
  readonly newId: NewId;
  readonly now: Now;
};

type Asked<T> = { readonly by: OrganisationCaller; readonly requestId: string; readonly keep: Keep<T> };

/** The event of something about a job, in the name of whoever asked for the job. */
export function jobEvent(
  job: JobBase,
  type: Event['type'],
  { newId, now }: Pick<StartResendDeps, 'newId' | 'now'>,
  counts?: Event['counts'],
): Event {
  return {
    id: newId('event'),
    type,
    at: iso(now()),
    partnerId: job.partnerId,
    actor: job.actor,
    requestId: job.requestId,
    subject: { organisationId: job.organisationId, jobId: job.id },
    changed: type === 'job.created' ? [] : type === 'user.invited' ? ['invitation'] : ['state'],
    ...(counts === undefined ? {} : { counts }),
  };
}

/** Begins a job that sends invitations again (US-13): one at a time in an organisation. Refuses with NOT_FOUND, NOT_ALLOWED, JOB_RUNNING. */
export function startResend(deps: StartResendDeps) {
  const { jobs, wake, newId, now } = deps;
  return async ({ by, requestId, keep }: Asked<ResendJob>, only: ResendScope, language: Language): Promise<Outcome<ResendJob>> => {
    const job: ResendJob = {
      id: newId('job'),
      kind: 'resend',
      organisationId: by.organisationId,
      partnerId: by.partnerId,
      state: 'queued',
      actor: by.actor,
      language,
      requestId,
      createdAt: iso(now()),
      progress: { done: 0, failed: 0, counts: {} },
      only,
      position: { shard: 0 },
      version: 1,
    };
    const started = await jobs.start(by, job, jobEvent(job, 'job.created', deps), keep(job));
    if (!started.ok) return started;
    await wake(job);
    return ok(job);
  };
}

const looks = 4;

/** Stops a job: what has been sent stays sent. Refuses with NOT_FOUND, NOT_ALLOWED, JOB_ENDED. */
export function cancelResend(deps: Omit<StartResendDeps, 'wake'>) {
  const { jobs, now } = deps;
  return async ({ by, requestId, keep }: Asked<ResendJob>, id: JobId): Promise<Outcome<ResendJob>> => {
    for (let look = 1; look <= looks; look++) {
      const read = await jobs.read(by, id);
      if (!read.ok) return read;
      const before = read.value;
      if (!jobRuns(before.state)) return refused({ code: 'JOB_ENDED', detail: `The job is ${before.state}.` });
      const ended = before.state === 'queued';
      const after: ResendJob = {
        ...before,
        state: ended ? 'cancelled' : 'cancelling',
        ...(ended ? { endedAt: iso(now()) } : {}),
        version: before.version + 1,
      };
      const event = { ...jobEvent(after, 'job.cancelled', deps), actor: by.actor, requestId };
      const done = await jobs.cancel(by, before, after, event, keep(after));
      if (done.ok) return ok(after);
      if (done.error.code !== 'CHANGED_SINCE_READ') return done;
    }
    return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  };
}
