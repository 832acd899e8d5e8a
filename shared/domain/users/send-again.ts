import type { EmailId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { UserMove } from '#shared/domain/users/change-user.ts';
import { awaitsInvitation } from '#shared/domain/users/invite.ts';
import { invitationAgain, resendNotBefore } from '#shared/domain/users/resend.ts';

/** Why an invitation is of no use to somebody, in words for the caller; undefined: it is. */
function useless(user: Person): string | undefined {
  switch (user.state) {
    case 'active':
      return 'The user has come in already. Who has forgotten the password gets a new link on the sign-in page.';
    case 'inactive':
    case 'replaced':
      return 'The user is inactive. Bring the user back first.';
    default:
      return user.invitation === undefined ? 'This person came with the trial: send the welcome e-mail of the trial again.' : undefined;
  }
}

/**
 * The invitation once more, with a link that ends the older ones (GS-1); also one that was withheld. Refuses with USER_STATE and
 * RESEND_TOO_SOON: within 5 minutes of the last, or after ten in 24 hours (US-15).
 */
export function sendAgain(user: Person, emailId: EmailId, now: Date): Result<UserMove, Refusal> {
  if (!awaitsInvitation(user)) return refused({ code: 'USER_STATE', detail: useless(user) ?? `The user is ${user.state}.` });
  const notBefore = resendNotBefore(user.invitation, now);
  if (notBefore !== undefined)
    return refused({ code: 'RESEND_TOO_SOON', retryAfterSeconds: Math.ceil((notBefore.getTime() - now.getTime()) / 1000) });
  const after: Person = {
    ...user,
    invitation: invitationAgain(user.invitation, emailId, now),
    linkGeneration: user.linkGeneration + 1,
    version: user.version + 1,
  };
  return ok({ user: after, event: 'user.invited', changed: ['invitation'], invites: true });
}
