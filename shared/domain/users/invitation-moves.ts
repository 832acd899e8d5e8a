import type { EmailMove } from '#shared/domain/email-moves.ts';
import type { InvitationState } from '#shared/domain/users/user.ts';

type Follow = { readonly from: readonly InvitationState[]; readonly to: InvitationState };

/**
 * How a user's invitation follows its e-mail. Reports may be late and out of order: nothing moves back, and what the user did outdoes
 * what the mail provider says. A complaint about one that was opened is told all the same: the address is closed to us from then on.
 * An e-mail that was given up for a newer one (`supersede`) says nothing of the invitation.
 */
const follows: Readonly<Record<EmailMove, Follow | undefined>> = {
  accept: { from: ['queued'], to: 'sent' },
  deliver: { from: ['queued', 'sent'], to: 'delivered' },
  bounce: { from: ['queued', 'sent', 'delivered'], to: 'bounced' },
  giveUp: { from: ['queued', 'sent'], to: 'bounced' },
  complain: { from: ['queued', 'sent', 'delivered', 'bounced', 'opened'], to: 'complained' },
  fail: { from: ['queued', 'sent'], to: 'failed' },
  suppress: { from: ['queued'], to: 'suppressed' },
  supersede: undefined,
};

export function invitationFollows(move: EmailMove): Follow | undefined {
  return follows[move];
}

/** States in which the first fetch of the link's page is worth noting on the invitation. */
export const openable: readonly InvitationState[] = ['queued', 'sent', 'delivered'];
