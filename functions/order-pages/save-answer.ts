import type { GivenAnswer } from '#shared/domain/mapping/given-answer.ts';
import { type SaveChoiceDeps, saveChoice } from '#shared/domain/mapping/save-choice.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { nextStep } from './questions.ts';
import { type AskedForm, toStart } from './step-request.ts';

/**
 * Keeps an answer and goes on to the first question without one; `refusedPage` puts a refusal that concerns the answer before the one
 * who gave it. What concerns the order leads to its start: there it says what has become of it.
 */
export function saveAnswer(deps: SaveChoiceDeps) {
  const save = saveChoice(deps);
  return async (asked: AskedForm, given: GivenAnswer, refusedPage: (refusal: Refusal) => Promise<PageAnswer>): Promise<PageAnswer> => {
    const { stored, again, at, request } = asked;
    const actor = { kind: 'order-contact', id: stored.id } as const;
    const saved = await save({ order: stored, again, actor, requestId: request.requestId }, given);
    if (saved.ok) return seeOther(at(nextStep(saved.value)));
    const { error } = saved;
    const ofTheOrder = error.code === 'ORDER_STATE' || error.code === 'NOT_FOUND' || error.code === 'REPLAY';
    return ofTheOrder ? toStart(asked) : refusedPage(error);
  };
}
