import type { JobId } from '#shared/domain/ids.ts';
import type { JobView } from '#shared/domain/jobs/job-view.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Stretch } from '#shared/domain/trial-store.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';

/** All jobs of an organisation, whatever their kind (IM-17). */
export type TaskReader = {
  /** At most `limit`, the newest first, after (older than) a job, as they are shown at `now`. NOT_FOUND for another's. One round trip. */
  tasks(by: OrganisationCaller, limit: number, after: JobId | undefined, now: Date): Promise<Result<Stretch<JobView, JobId>, Refusal>>;
};
