import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { SetUp, SetUpState } from '#shared/domain/set-up/set-up.ts';

/** The people who may set up (SS-1), or the worker that makes the parts. */
type Mover = 'people' | 'worker';

type Move = {
  readonly from: readonly SetUpState[];
  readonly to: readonly SetUpState[] | 'unchanged';
  readonly by: Mover;
  readonly meaning: string;
};

/** The one place that says what may happen to a set-up, and when. Refusals, tests and the drawing in the docs come from it. */
export const setUpMoves = {
  save: { from: ['draft'], to: 'unchanged', by: 'people', meaning: 'a step is answered; the draft is kept' },
  takeUp: { from: ['active'], to: ['draft'], by: 'people', meaning: 'a service that was left for later is set up now' },
  postpone: { from: ['draft'], to: 'unchanged', by: 'people', meaning: 'set up later' },
  submit: { from: ['draft'], to: ['provisioning'], by: 'people', meaning: 'Finish: tenant, sites and location are to be made' },
  complete: { from: ['provisioning'], to: ['active'], by: 'worker', meaning: 'every part is active' },
  fail: { from: ['provisioning'], to: ['failed'], by: 'worker', meaning: 'a part cannot be made as it was asked for' },
  retry: { from: ['failed'], to: ['provisioning'], by: 'people', meaning: 'the parts that failed are asked for again, unchanged' },
} as const satisfies Record<string, Move>;

export type SetUpMove = keyof typeof setUpMoves;

/** Whether a move is open to a set-up; one that nobody has begun is a draft. Refuses with SET_UP_STATE. */
export function legalSetUpMove(name: SetUpMove, state: SetUpState): Result<SetUpState, Refusal> {
  const { from }: Move = setUpMoves[name];
  if (from.includes(state)) return ok(state);
  return refused({ code: 'SET_UP_STATE', detail: `The set-up is ${state}. This is allowed while it is ${from.join(', ')}.` });
}

/** The state of a set-up; nobody has to have begun it. */
export function stateOf(setUp: SetUp | undefined): SetUpState {
  return setUp?.state ?? 'draft';
}
