import type { EmailState } from '#shared/domain/email.ts';
import type { EventType } from '#shared/domain/event.ts';

type Move = { readonly from: readonly EmailState[]; readonly to: EmailState; readonly event: EventType };

const untilTaken = ['queued', 'sending'] as const;
const untilAnswered = [...untilTaken, 'sent'] as const;

/**
 * The life of an e-mail. What the provider reports may be late, repeated or out of order, and may come before we have noted that it
 * took the e-mail: every report is legal from all earlier states, and from none that says more. So nothing moves backwards, and a
 * report about an e-mail whose acknowledgement was lost keeps it from being sent again.
 */
export const emailMoves = {
  /** The provider took it. */
  accept: { from: untilTaken, to: 'sent', event: 'email.sent' },
  deliver: { from: untilAnswered, to: 'delivered', event: 'email.delivered' },
  /** For good: no such mailbox, or the mailbox took it and sent it back. */
  bounce: { from: [...untilAnswered, 'delivered'], to: 'bounced', event: 'email.bounced' },
  /** The provider has given up trying. After a delivery it is an answering machine and means nothing. */
  giveUp: { from: untilAnswered, to: 'bounced', event: 'email.bounced' },
  complain: { from: [...untilAnswered, 'delivered', 'bounced'], to: 'complained', event: 'email.complained' },
  /** The provider will not take it, or took it and threw it away. */
  fail: { from: untilAnswered, to: 'failed', event: 'email.failed' },
  suppress: { from: untilTaken, to: 'suppressed', event: 'email.suppressed' },
  supersede: { from: untilTaken, to: 'superseded', event: 'email.superseded' },
} as const satisfies Record<string, Move>;

export type EmailMove = keyof typeof emailMoves;

/** Whether the provider may still have to be asked to take it. */
export function awaitsSending(state: EmailState): boolean {
  return untilTaken.some((known) => known === state);
}

export function mayMove(state: EmailState, move: EmailMove): boolean {
  const { from }: Move = emailMoves[move];
  return from.includes(state);
}
