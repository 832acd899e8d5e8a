import { iso } from '#shared/domain/calendar.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import type { DeletionJob } from '#shared/domain/jobs/deletion-job.ts';
import type { Deletable, Deletions } from '#shared/domain/jobs/deletion-store.ts';
import type { JobBase } from '#shared/domain/jobs/job.ts';
import { jobEvent } from '#shared/domain/jobs/start-resend.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { trialAsOf } from '#shared/domain/trial-clock.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';

export type DeleteOrganisationDeps = {
  readonly deletions: Deletions;
  readonly wake: (job: Pick<JobBase, 'organisationId' | 'id' | 'kind'>) => Promise<void>;
  readonly newId: NewId;
  readonly now: Now;
};

export type DeleteOrganisationRequest = {
  readonly by: OrganisationCaller;
  /** The company name as it was typed: the confirmation. */
  readonly companyName: string;
  readonly requestId: string;
  readonly asked: Receipt | undefined;
  readonly keep: Keep<DeletionJob>;
};

const looks = 4;

/** Whether the organisation may be deleted at all (US-12): it came with a trial that has not become a subscription, by this partner. */
function mayGo({ organisation, trial }: Deletable, { by, companyName }: DeleteOrganisationRequest, now: Date): Result<Trial, Refusal> {
  if (trial === undefined || trialAsOf(trial, now).state === 'converted') return refused({ code: 'HAS_SUBSCRIPTION' });
  if (organisation.partnerId !== by.partnerId) return refused({ code: 'NOT_ALLOWED' });
  const same = companyName.trim().normalize('NFC') === organisation.companyName.normalize('NFC');
  return same ? ok(trial) : refused({ code: 'CONFIRMATION_DIFFERS', field: '/companyName' });
}

/** The trial as it is once its organisation goes: over, with its data purged, whatever it was before. */
function purged(trial: Trial, now: Date): Trial {
  const at = iso(now);
  const { softDeletedAt = at, softDeletedBecause = 'cancelled' as const } = trial;
  return { ...trial, state: 'purged', softDeletedAt, softDeletedBecause, purgedAt: at, version: trial.version + 1 };
}

/**
 * Deletes a trial organisation with everybody in it, once its name confirms it (US-12). For the partner that made it, and for its full
 * administrator: whether an administrator is one is the caller's to check. The trial is over at once, the people go in a job; then
 * their addresses are free. Refuses with NOT_FOUND, NOT_ALLOWED, HAS_SUBSCRIPTION, CONFIRMATION_DIFFERS, JOB_RUNNING.
 */
export function deleteOrganisation(deps: DeleteOrganisationDeps) {
  const { deletions, wake, newId, now } = deps;
  return async (request: DeleteOrganisationRequest): Promise<Outcome<DeletionJob>> => {
    const { by, requestId, asked, keep } = request;
    for (let look = 1; look <= looks; look++) {
      const read = await deletions.look(by, asked);
      if (!read.ok) return read;
      const allowed = mayGo(read.value, request, now());
      if (!allowed.ok) return allowed;
      const before = allowed.value;
      const { organisation } = read.value;
      const job: DeletionJob = {
        id: newId('job'),
        kind: 'deletion',
        organisationId: by.organisationId,
        partnerId: by.partnerId,
        state: 'queued',
        actor: by.actor,
        language: organisation.language,
        requestId,
        createdAt: iso(now()),
        progress: { done: 0, failed: 0, counts: {} },
        companyName: organisation.companyName,
        version: 1,
      };
      const { state, startedAt } = trialAsOf(before, now());
      const trialOver = { ...jobEvent(job, 'trial.purged', deps), subject: { trialId: before.id, organisationId: by.organisationId } };
      const begun = await deletions.begin(
        {
          by,
          job,
          trial: { before, after: purged(before, now()) },
          // One that never started gave its name free as it was cancelled or purged; somebody else may have it by now.
          freesName: startedAt !== undefined || (state !== 'soft_deleted' && state !== 'purged'),
          events: [...(before.state === 'purged' ? [] : [trialOver]), jobEvent(job, 'job.created', deps)],
        },
        keep(job),
      );
      if (begun.ok) {
        await wake(job);
        return ok(job);
      }
      if (begun.error.code !== 'CHANGED_SINCE_READ') return begun;
    }
    return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  };
}
