import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { Trial, TrialState } from '#shared/domain/trial.ts';

/** Who brings a move about. An order converts a trial; everything else of the partner's comes through the API. */
type Mover = 'partner' | 'customer' | 'clock' | 'order';

type Move = {
  readonly from: readonly TrialState[];
  /** The states that it can lead to; `unchanged`: it changes something else than the state. */
  readonly to: readonly TrialState[] | 'unchanged';
  readonly by: readonly Mover[];
  readonly meaning: string;
};

/** The one place that says what may happen to a trial, and when. Refusals, tests and the drawing in the docs come from it. */
export const trialMoves = {
  begin: {
    from: ['awaiting_customer'],
    to: ['active'],
    by: ['customer', 'clock'],
    meaning: 'the administrator signs in for the first time, or 30 days after creation',
  },
  suspend: { from: ['active'], to: ['suspended'], by: ['clock'], meaning: 'the end has passed' },
  expire: { from: ['suspended'], to: ['soft_deleted'], by: ['clock'], meaning: '30 days after the end' },
  purge: { from: ['soft_deleted'], to: ['purged'], by: ['clock'], meaning: '30 days after soft deletion' },
  changeTerms: {
    from: ['awaiting_customer', 'active', 'suspended'],
    to: 'unchanged',
    by: ['partner'],
    meaning: 'services, licences, language',
  },
  changeDuration: { from: ['awaiting_customer', 'active'], to: 'unchanged', by: ['partner'], meaning: 'another duration' },
  extend: { from: ['active', 'suspended'], to: ['active'], by: ['partner'], meaning: 'the end becomes 30 days from today' },
  cancel: { from: ['awaiting_customer', 'active', 'suspended'], to: ['soft_deleted'], by: ['partner'], meaning: 'the partner cancels' },
  restore: {
    from: ['soft_deleted'],
    to: ['awaiting_customer', 'active', 'suspended'],
    by: ['partner'],
    meaning: 'within 30 days of soft deletion',
  },
  convert: { from: ['active', 'suspended', 'soft_deleted'], to: ['converted'], by: ['order'], meaning: 'a subscription takes over' },
  answerSetUpQuestion: {
    from: ['awaiting_customer', 'active', 'suspended', 'converted'],
    to: 'unchanged',
    by: ['partner'],
    meaning: 'set services up now, or later',
  },
  replaceAdministrator: {
    from: ['awaiting_customer', 'active', 'suspended', 'converted'],
    to: 'unchanged',
    by: ['partner'],
    meaning: 'the address was wrong',
  },
  sendWelcomeAgain: {
    from: ['awaiting_customer', 'active', 'suspended', 'converted'],
    to: 'unchanged',
    by: ['partner'],
    meaning: 'a new link for the administrator',
  },
} as const satisfies Record<string, Move>;

export type TrialMove = keyof typeof trialMoves;

/**
 * Whether a move is open to a trial in the state that holds now (give it what `trialAsOf` gave). Refuses with TRIAL_STATE, naming
 * the present state and the states in which the move is allowed.
 */
export function legal(name: TrialMove, trial: Trial): Result<Trial, Refusal> {
  const { from }: Move = trialMoves[name];
  if (from.includes(trial.state)) return ok(trial);
  return refused({ code: 'TRIAL_STATE', detail: `The trial is ${trial.state}. This is allowed while it is ${from.join(', ')}.` });
}
