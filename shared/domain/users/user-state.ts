import * as z from 'zod';
import type { Person } from '#shared/domain/people.ts';
import { type Invitation, invitationState } from '#shared/domain/users/user.ts';

/**
 * States as they are shown (US-15). `pending`: has been added, and no invitation has gone out yet; `not_verified`: one has, and nobody
 * has come by it.
 */
export const userState = z.enum(['not_verified', 'verified', 'active', 'inactive', 'pending']);
export type UserState = z.infer<typeof userState>;

/** What became of an invitation, as it is shown (US-10). */
export const shownInvitationState = z.enum([...invitationState.options, 'expired']);
export type ShownInvitationState = z.infer<typeof shownInvitationState>;

const shown = {
  verified: 'verified',
  active: 'active',
  inactive: 'inactive',
  replaced: 'inactive',
} as const satisfies Record<Exclude<Person['state'], 'invited'>, UserState>;

/** The state of a user. Who has no invitation of this kind came with a trial, and was written to when it began. */
export function shownStateOf({ state, invitation }: Pick<Person, 'state' | 'invitation'>): UserState {
  if (state !== 'invited') return shown[state];
  return invitation?.state === 'queued' || invitation?.state === 'suppressed' ? 'pending' : 'not_verified';
}

/** States in which the link that went out would still open something, if its time were not over. */
const waiting: ReadonlySet<Invitation['state']> = new Set(['sent', 'delivered', 'opened']);

/**
 * The invitation as it stands now: one that nobody has used by its date has expired, whether or not anybody noted it. What never went
 * out, or came back, stays what it is: that says more.
 */
export function invitationStateOf({ invitation }: Pick<Person, 'invitation'>, now: Date): ShownInvitationState | undefined {
  if (invitation === undefined) return undefined;
  const { state, expiresAt } = invitation;
  return expiresAt !== undefined && Date.parse(expiresAt) <= now.getTime() && waiting.has(state) ? 'expired' : state;
}
