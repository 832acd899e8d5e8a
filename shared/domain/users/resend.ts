import { iso } from '#shared/domain/calendar.ts';
import type { EmailId } from '#shared/domain/ids.ts';
import { queuedInvitation } from '#shared/domain/users/invite.ts';
import type { Invitation } from '#shared/domain/users/user.ts';

/** Minutes between two e-mails with a link to the same user, and how many may be sent again in 24 hours (US-15). */
export const resendRules = { pauseMinutes: 5, mostADay: 10 } as const;

const day = 86_400_000;

function recent({ resentAt = [] }: Invitation, now: Date): readonly string[] {
  return resentAt.filter((at) => now.getTime() - Date.parse(at) < day);
}

/** From when on an invitation may be sent again; undefined: now. One that was withheld has never been sent, and waits for nothing. */
export function resendNotBefore(invitation: Invitation, now: Date): Date | undefined {
  const again = recent(invitation, now);
  const last = Math.max(...[...again, ...(invitation.queuedAt === undefined ? [] : [invitation.queuedAt])].map(Date.parse));
  const tenth = again.at(-resendRules.mostADay);
  const dates = [last + resendRules.pauseMinutes * 60_000, ...(tenth === undefined ? [] : [Date.parse(tenth) + day])];
  const notBefore = Math.max(...dates.filter(Number.isFinite), 0);
  return notBefore > now.getTime() ? new Date(notBefore) : undefined;
}

/** The invitation as it is once it has been asked for again; the first sending of one that was withheld counts as well. */
export function invitationAgain(invitation: Invitation, emailId: EmailId, now: Date): Invitation {
  return { ...queuedInvitation(emailId, now), resentAt: [...recent(invitation, now), iso(now)] };
}
