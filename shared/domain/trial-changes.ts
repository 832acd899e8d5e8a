import { type ChangeRequest, type ChangeTrialDeps, changeTrial } from '#shared/domain/change-trial.ts';
import { lastGeneration } from '#shared/domain/trial-administrator.ts';
import { cancelTrial, restoreTrial } from '#shared/domain/trial-cancellation.ts';
import { extendTrial } from '#shared/domain/trial-extension.ts';
import { answerSetUpQuestion, type SetUpAnswer } from '#shared/domain/trial-set-up.ts';
import { changeTerms, type TermsChange } from '#shared/domain/trial-terms.ts';

/** What a partner may do with a trial of its own. Each is one change, refused by the rule that it names. */
export function trialChanges(deps: ChangeTrialDeps) {
  return {
    terms: (request: ChangeRequest, terms: TermsChange) => changeTrial(deps, request, (trial, now) => changeTerms(trial, terms, now)),
    extend: (request: ChangeRequest) => changeTrial(deps, request, (trial, now) => extendTrial(trial, now)),
    cancel: (request: ChangeRequest) => changeTrial(deps, request, cancelTrial),
    restore: (request: ChangeRequest) =>
      changeTrial(deps, request, (trial, now, { emails }) => restoreTrial(trial, now, lastGeneration(trial, emails)), { emails: true }),
    answerSetUpQuestion: (request: ChangeRequest, answer: SetUpAnswer) =>
      changeTrial(deps, request, (trial) => answerSetUpQuestion(trial, answer)),
  };
}
