import type { Person } from '#shared/domain/people.ts';
import { syncStatusOf } from '#shared/domain/syncs/sync-status.ts';
import type { ServiceId } from '#shared/domain/users/licences.ts';
import { differsFromPortal } from '#shared/domain/users/portal-need.ts';
import type { SyncStatus } from '#shared/domain/users/user.ts';
import { invitationStateOf, type ShownInvitationState, shownStateOf, type UserState } from '#shared/domain/users/user-state.ts';

/** Which of an organisation's users are asked for; what is not named does not matter. */
export type UserFilter = {
  readonly licence?: readonly ServiceId[] | undefined;
  readonly state?: readonly UserState[] | undefined;
  readonly sync?: readonly SyncStatus[] | undefined;
  readonly invitation?: readonly ShownInvitationState[] | undefined;
  /** Whether the management portal may have something else (SY-7). */
  readonly differs?: boolean | undefined;
  /** How the address or one of the names begins, in any case. */
  readonly search?: string | undefined;
};

export function filters(filter: UserFilter): boolean {
  return Object.values(filter).some((part) => part !== undefined);
}

function begins({ email, firstName, lastName, displayName }: Person, search: string): boolean {
  const start = search.normalize('NFC').toLowerCase();
  return [email, firstName, lastName, displayName].some((text) => text?.toLowerCase().startsWith(start));
}

const among = <T>(wanted: readonly T[] | undefined, found: T | undefined): boolean =>
  wanted === undefined || (found !== undefined && wanted.includes(found));

/** Whether a user is one of those asked for, as it stands at `now`. */
export function matches(user: Person, { licence, state, sync, invitation, differs, search }: UserFilter, now: Date): boolean {
  return (
    (licence === undefined || licence.some((service) => user.licences?.includes(service))) &&
    among(state, shownStateOf(user)) &&
    among(sync, syncStatusOf(user)) &&
    among(invitation, invitationStateOf(user, now)) &&
    (differs === undefined || differs === differsFromPortal(user)) &&
    (search === undefined || begins(user, search))
  );
}
