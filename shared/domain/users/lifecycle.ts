import { addDays, iso } from '#shared/domain/calendar.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { UserMove } from '#shared/domain/users/change-user.ts';
import { withheldInvitation } from '#shared/domain/users/invite.ts';
import { syncAfterChange } from '#shared/domain/users/portal-need.ts';
import type { Invitation } from '#shared/domain/users/user.ts';
import type { UserRead } from '#shared/domain/users/user-store.ts';

/** Days after which somebody who was deactivated is deleted (US-15). */
export const inactiveDays = 30;

/** When somebody inactive is deleted; undefined for everybody else. */
export function deletionDue({ state, inactiveSince }: Pick<Person, 'state' | 'inactiveSince'>): Date | undefined {
  return state === 'inactive' && inactiveSince !== undefined ? addDays(new Date(inactiveSince), inactiveDays) : undefined;
}

const isFull = ({ role }: Person) => role === 'customer_full_administrator';

function stateRefused(detail: string): Result<never, Refusal> {
  return refused({ code: 'USER_STATE', detail });
}

/**
 * An invitation whose link is dead from now on. One that has not gone out is withheld: it can be sent once the user is back, and
 * nobody waits for an e-mail that never comes.
 */
function ended(invitation: Invitation, now: Date): Invitation {
  if (invitation.state === 'queued')
    return { ...withheldInvitation(now), ...(invitation.resentAt ? { resentAt: invitation.resentAt } : {}) };
  return invitation.state === 'redeemed' ? invitation : { ...invitation, expiresAt: iso(now) };
}

/** The user with what the portal has to be told noted, once its state or existence has changed. */
function withSync(before: Person, after: Person, now: Date): Person {
  const { sync: _, ...rest } = after;
  const sync = syncAfterChange(before, after, ['state'], now);
  return { ...rest, ...(sync === undefined ? {} : { sync }) };
}

/**
 * Takes the account away for a while (US-15): sessions and links end; licences stay assigned, so that the user can come back as
 * before. That an organisation keeps a full administrator is decided where it is written. Refuses with USER_STATE.
 */
export function deactivate({ user }: UserRead, now: Date): Result<UserMove, Refusal> {
  if (user.state === 'inactive' || user.state === 'replaced') return stateRefused('The user is inactive already.');
  const after: Person = {
    ...user,
    state: 'inactive',
    stateBefore: user.state,
    inactiveSince: iso(now),
    signedOutAt: iso(now),
    linkGeneration: user.linkGeneration + 1,
    ...(user.invitation === undefined ? {} : { invitation: ended(user.invitation, now) }),
    version: user.version + 1,
  };
  return ok({
    user: withSync(user, after, now),
    event: 'user.deactivated',
    changed: ['state'],
    administrators: isFull(user) ? -1 : 0,
  });
}

/** Gives the account back, in the state from before. Refuses with USER_STATE. */
export function reactivate({ user }: UserRead, now: Date): Result<UserMove, Refusal> {
  if (user.state !== 'inactive') return stateRefused('The user is not inactive.');
  const { inactiveSince, stateBefore, ...rest } = user;
  if (inactiveSince !== undefined && addDays(new Date(inactiveSince), inactiveDays) <= now)
    return stateRefused(`The user has been inactive for ${inactiveDays} days and is being deleted. Add the user anew.`);
  const after: Person = { ...rest, state: stateBefore ?? 'invited', version: user.version + 1 };
  return ok({ user: withSync(user, after, now), event: 'user.reactivated', changed: ['state'], administrators: isFull(user) ? 1 : 0 });
}

/** How many full administrators an organisation loses with this user: who is inactive counts no longer. */
export function administratorsLost(user: Person): number {
  return isFull(user) && user.state !== 'inactive' ? 1 : 0;
}
