import type { Outcome } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import {
  type Answers,
  answersAfter,
  answersOf,
  faultsOfServices,
  frozenFields,
  misplaced,
  stepsTouched,
} from '#shared/domain/set-up/answers.ts';
import { changeSetUp, type MovedSetUp, newSetUp, type SetUpDeps, type SetUpRequest } from '#shared/domain/set-up/change-set-up.ts';
import type { DraftChange } from '#shared/domain/set-up/draft-change.ts';
import { planOf, servicesToSubmit } from '#shared/domain/set-up/plan.ts';
import { refusalOf, type SetUpFault } from '#shared/domain/set-up/set-up-faults.ts';
import { legalSetUpMove, stateOf } from '#shared/domain/set-up/set-up-moves.ts';
import type { SetUpRead } from '#shared/domain/set-up/set-up-store.ts';
import type { StepId } from '#shared/domain/set-up/steps.ts';

const isMissing = ({ code }: SetUpFault) => code === 'required' || code === 'ADDRESS_FIELD_REQUIRED';

/** Country, data centre, platform and subdomain are fixed from Finish on, in failure too; the rest waits for its state (SS-5). */
function mayBeSaved(read: SetUpRead, change: DraftChange, answers: Answers): Result<undefined, Refusal> {
  const state = stateOf(read.setUp);
  if (state === 'draft') return ok(undefined);
  if (state === 'active' && servicesToSubmit(read, answers.later).length > 0) return ok(undefined);
  const [fault, ...others] = frozenFields(change, 'contact-center');
  if (fault !== undefined) return refused(refusalOf([fault, ...others]));
  const legal = legalSetUpMove('save', state);
  return legal.ok ? ok(undefined) : legal;
}

/**
 * What is wrong with the answers given, and with nothing else (SS-10). What is missing is told of the step that was answered, if one was
 * named: a draft need not be complete.
 */
function faultsOfChange(read: SetUpRead, change: DraftChange, answers: Answers, step: StepId | undefined): SetUpFault[] {
  const touched = stepsTouched(change);
  if (step !== undefined) touched.add(step);
  const faults = faultsOfServices(read, answers, planOf(read.source).setUp);
  return [...misplaced(read, change), ...faults.filter((fault) => touched.has(fault.step) && (!isMissing(fault) || fault.step === step))];
}

/** What a change of answers comes to, without writing it: for the precheck as well. */
export function checkStep(read: SetUpRead, change: DraftChange, step?: StepId): Result<Answers, Refusal> {
  const answers = answersAfter(read, change);
  const allowed = mayBeSaved(read, change, answers);
  if (!allowed.ok) return allowed;
  const [first, ...others] = faultsOfChange(read, change, answers, step);
  return first === undefined ? ok(answers) : refused(refusalOf([first, ...others]));
}

function changedFields(change: DraftChange): string[] {
  return Object.entries(change).flatMap(([part, value]) => {
    if (value === undefined) return [];
    return Array.isArray(value) ? [part] : Object.keys(value).map((field) => `${part}.${field}`);
  });
}

/**
 * Keeps answers to one or more questions (SS-10). Each is checked by itself; another country or platform takes away what no longer fits.
 * An active set-up with services left for later is taken up by naming what is still left. Refusals: NOT_FOUND, NOT_ALLOWED,
 * CHANGED_SINCE_READ, TRIAL_NOT_RUNNING, NOTHING_TO_SET_UP, SET_UP_STATE, SETTING_FROZEN, and those of the answers.
 */
export function saveStep(deps: SetUpDeps) {
  return (request: SetUpRequest, change: DraftChange, step?: StepId): Promise<Outcome<SetUpRead>> =>
    changeSetUp(deps, request, (read, now): Result<MovedSetUp | undefined, Refusal> => {
      const checked = checkStep(read, change, step);
      if (!checked.ok) return checked;
      const { later, draft } = checked.value;
      const before = answersOf(read);
      const same = JSON.stringify([before.later, before.draft]) === JSON.stringify([later, draft]);
      if (same && read.setUp !== undefined) return ok(undefined);
      const held = read.setUp ?? newSetUp(read, deps.newId, now);
      return ok({ setUp: { ...held, state: 'draft', later, draft }, event: 'set_up.changed', changed: changedFields(change) });
    });
}
