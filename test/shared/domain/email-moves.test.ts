import { describe, expect, it } from 'vitest';
import { type EmailState, emailState } from '#shared/domain/email.ts';
import { awaitsSending, type EmailMove, emailMoves, mayMove } from '#shared/domain/email-moves.ts';

const moves = Object.keys(emailMoves) as EmailMove[];
/** How much a state says about what became of the e-mail. */
const says: Record<EmailState, number> = {
  queued: 0,
  sending: 0,
  sent: 1,
  delivered: 2,
  bounced: 3,
  complained: 4,
  failed: 5,
  suppressed: 5,
  superseded: 5,
};

describe('the moves of an e-mail', () => {
  it.each(moves)('"%s" only leads forward, and not twice to the same state [EM-5]', (move) => {
    for (const state of emailState.options.filter((from) => mayMove(from, move)))
      expect(says[emailMoves[move].to]).toBeGreaterThan(says[state]);
  });

  it('leads to the same state in whatever order the reports come [EM-5]', () => {
    const reports: EmailMove[] = ['accept', 'deliver', 'bounce', 'complain'];
    const orders = (rest: EmailMove[]): EmailMove[][] =>
      rest.length === 0 ? [[]] : rest.flatMap((first) => orders(rest.filter((move) => move !== first)).map((order) => [first, ...order]));
    const after = (order: EmailMove[]) =>
      order.reduce<EmailState>((state, move) => (mayMove(state, move) ? emailMoves[move].to : state), 'sending');
    expect(new Set(orders(reports).map(after))).toEqual(new Set(['complained']));
    expect(new Set(orders(['accept', 'deliver', 'bounce']).map(after))).toEqual(new Set(['bounced']));
    expect(new Set(orders(['accept', 'deliver']).map(after))).toEqual(new Set(['delivered']));
  });

  it('ends with what was given up: nothing leads on from there', () => {
    for (const state of ['failed', 'suppressed', 'superseded', 'complained'] as const) {
      expect(moves.filter((move) => mayMove(state, move))).toEqual([]);
      expect(awaitsSending(state)).toBe(false);
    }
  });
});
