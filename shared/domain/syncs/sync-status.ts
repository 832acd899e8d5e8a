import type { JobId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import { fingerprintOf, portalRecordOf } from '#shared/domain/syncs/portal-record.ts';
import type { SyncStatus, UserSync } from '#shared/domain/users/user.ts';

/** Runs in a row in which a user failed, from which on somebody has to be asked (SY-2). */
export const runsBeforeSupport = 3;

/** How far the portal has what the organisation says of a user, as it is shown (US-8). */
export type SyncShown = {
  readonly status: SyncStatus;
  readonly at?: string;
  /** When the portal was last read back equal; what it had then may be behind what the organisation says now (US-7). */
  readonly reason?: { readonly code: string; readonly detail?: string | undefined };
  readonly differences?: readonly string[];
  readonly failedRuns?: number;
  readonly contactSupport?: true;
  /** What to name when asking: the run and the user. */
  readonly correlationId?: string;
};

/**
 * The status that holds now. `valid` is of one state of the user: once licence, role, name or anything else that the portal is told
 * has changed, it is `pending`, whoever changed it and whether or not that was noted (US-7).
 */
export function syncStatusOf(person: Person): SyncStatus {
  const { sync } = person;
  if (sync === undefined) return 'not_synced';
  if (sync.status !== 'valid') return sync.status;
  return sync.fingerprint === fingerprintOf(portalRecordOf(person)) ? 'valid' : 'pending';
}

export function correlationId(job: JobId, person: Person): string {
  return `${job}/${person.id}`;
}

/** What is shown of a user's sync (US-8, SY-2). */
export function syncShown(person: Person): SyncShown {
  const { sync } = person;
  if (sync === undefined) return { status: 'not_synced' };
  const status = syncStatusOf(person);
  return { status, at: sync.at, ...(status === 'invalid' ? failureShown(person, sync) : {}) };
}

function failureShown(person: Person, { reason, differs, failedRuns = 0, jobId }: UserSync): Partial<SyncShown> {
  const support = failedRuns >= runsBeforeSupport;
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(differs === undefined ? {} : { differences: differs }),
    failedRuns,
    ...(support ? { contactSupport: true } : {}),
    ...(support && jobId !== undefined ? { correlationId: correlationId(jobId, person) } : {}),
  };
}
