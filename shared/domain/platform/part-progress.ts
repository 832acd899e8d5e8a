import { iso } from '#shared/domain/calendar.ts';
import { askAgainAt, mostTries, mostWaiting } from '#shared/domain/platform/patience.ts';
import type { FollowAnswer } from '#shared/domain/platform/platform.ts';
import type { PartFailure, PartProgress, PartState } from '#shared/domain/set-up/set-up.ts';

/** Why something was not made though nobody refused it, and what is done then. */
const unavailable = (detail: string): PartFailure => ({
  code: 'PLATFORM_UNAVAILABLE',
  detail,
  actsNext: 'partner',
  nextAction: 'retry',
});
const tooSlow: PartFailure = {
  code: 'PLATFORM_TOO_SLOW',
  detail: 'The platform took the request, and has not come to an end with it in a day.',
  actsNext: 'operator',
  nextAction: 'retry',
};

type Move = { readonly from: readonly PartState[]; readonly to: PartState };

/** The one place that says what may happen to a part (SS-9). One that failed is taken up again by the next round of its set-up. */
const partMoves = {
  ask: { from: ['pending', 'provisioning', 'failed'], to: 'provisioning' },
  make: { from: ['provisioning'], to: 'active' },
  fail: { from: ['provisioning'], to: 'failed' },
} as const satisfies Record<string, Move>;

/** Whether something has yet to be done for a part in this round: one that failed in an earlier round is asked for again. */
export function isOpen({ state, tries }: PartProgress, round: number): boolean {
  return state === 'pending' || state === 'provisioning' || (state === 'failed' && (tries === undefined || tries.round < round));
}

/** @throws where the move is not open to the part: a fault of the worker's, which then writes nothing. */
function moved(progress: PartProgress, name: keyof typeof partMoves, now: Date): Pick<PartProgress, 'state' | 'since'> {
  const { from, to }: Move = partMoves[name];
  if (!from.includes(progress.state)) throw new Error(`A part that is ${progress.state} cannot be moved by ${name}.`);
  return { state: to, since: progress.state === to ? progress.since : iso(now) };
}

const triesIn = ({ tries }: PartProgress, round: number) => (tries?.round === round ? tries.count : 0);

/**
 * A part as it is noted before the platform is asked: what happens to the worker then, it was asked. One that was taken up so often
 * that its workers must have died of it has failed.
 */
export function asked(progress: PartProgress, round: number, now: Date): PartProgress {
  const { failure: _failure, notBefore: _before, ...rest } = progress;
  const count = triesIn(progress, round);
  if (count >= mostTries) return failed(progress, round, unavailable('Every time it was asked for, the work broke off.'), now);
  return { ...rest, ...moved(progress, 'ask', now), attempts: progress.attempts + 1, tries: { round, count: count + 1 } };
}

/** A part of an earlier round whose operation the platform still has: it is followed on. */
export function takenUp(progress: PartProgress, round: number, now: Date): PartProgress {
  const { failure: _failure, notBefore: _before, ...rest } = progress;
  return { ...rest, ...moved(progress, 'ask', now), tries: { round, count: 0 } };
}

function failed(progress: PartProgress, round: number, failure: PartFailure, now: Date): PartProgress {
  const { notBefore: _before, ...rest } = progress;
  return { ...rest, ...moved(progress, 'fail', now), failure, tries: { round, count: triesIn(progress, round) } };
}

/** A part after what the platform said to it. `follows`: it was asked about an operation, and not for the part itself. */
export function answered(progress: PartProgress, answer: FollowAnswer, round: number, now: Date, follows: boolean): PartProgress {
  const { platformOperation, notBefore: _before, ...rest } = progress;
  const count = triesIn(progress, round);
  switch (answer.kind) {
    case 'done': {
      const { failure: _failure, ...made } = rest;
      return { ...made, ...moved(progress, 'make', now), platformReference: answer.reference };
    }
    case 'accepted':
      if (now.getTime() - Date.parse(progress.since) > mostWaiting)
        return failed({ ...rest, platformOperation: answer.operation }, round, tooSlow, now);
      return {
        ...rest,
        tries: { round, count: 0 },
        platformOperation: answer.operation,
        notBefore: iso(askAgainAt(now, 1, answer.afterSeconds)),
      };
    case 'refused':
      return { ...failed(rest, round, answer.failure, now), refusals: (progress.refusals ?? 0) + 1 };
    case 'forgotten':
      return { ...rest, tries: { round, count } };
    case 'unavailable': {
      const tries = follows ? count + 1 : count;
      const kept = { ...rest, ...(platformOperation === undefined ? {} : { platformOperation }), tries: { round, count: tries } };
      if (tries >= mostTries) return failed(kept, round, unavailable(answer.detail), now);
      return { ...kept, notBefore: iso(askAgainAt(now, tries, answer.afterSeconds)) };
    }
  }
}
