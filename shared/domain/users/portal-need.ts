import { iso } from '#shared/domain/calendar.ts';
import type { Person } from '#shared/domain/people.ts';
import { syncStatusOf } from '#shared/domain/syncs/sync-status.ts';
import type { UserSync } from '#shared/domain/users/user.ts';

type Known = Pick<Person, 'licences' | 'role'>;

/** Whether the management portal has to know a user: by a licence, or as an administrator. */
export function portalNeeds({ licences = [], role }: Known): boolean {
  return licences.length > 0 || role === 'customer_full_administrator' || role === 'customer_service_administrator';
}

/** What of a user the portal keeps; a change of anything else leaves the portal as right as it was. */
const keptByPortal: ReadonlySet<string> = new Set(['firstName', 'lastName', 'displayName', 'licences', 'agentRole', 'role', 'state']);

/**
 * The sync status after a change of these fields: pending from a licence or role on that the portal does not know of, or when it
 * knows the user otherwise (US-7); undefined where there is none still.
 */
export function syncAfterChange(before: Pick<Person, 'sync'>, after: Known, changed: readonly string[], now: Date): UserSync | undefined {
  const { sync } = before;
  if (!changed.some((field) => keptByPortal.has(field))) return sync;
  if (!portalNeeds(after) && (sync === undefined || sync.status === 'not_synced')) return sync;
  const { reason: _, jobId: _job, ...rest } = sync ?? {};
  return { ...rest, status: 'pending', at: iso(now) };
}

/** Whether the portal may have something else than the organisation says (SY-7). */
export function differsFromPortal(person: Person): boolean {
  const status = syncStatusOf(person);
  return status === 'not_synced' ? portalNeeds(person) : status !== 'valid';
}
