import type { JobId } from '#shared/domain/ids.ts';
import type { JobLock } from '#shared/domain/jobs/job.ts';
import type { JobView } from '#shared/domain/jobs/job-view.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';

/** Single jobs of an organisation, whatever their kind (IM-6, IM-17). Another's is NOT_FOUND. One round trip each. */
export type TaskLook = {
  /** As it is shown at `now`. Strongly consistent. */
  one(by: OrganisationCaller, id: JobId, now: Date): Promise<Result<JobView, Refusal>>;
  /** Which jobs run just now, by what they hold. */
  running(by: OrganisationCaller): Promise<Partial<Readonly<Record<JobLock, JobId>>>>;
};
