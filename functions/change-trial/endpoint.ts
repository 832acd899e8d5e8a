import type { ChangeTrialDeps } from '#shared/domain/change-trial.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { trialChanges } from '#shared/domain/trial-changes.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { changeRequest, trialAnswer } from '#shared/http/trial-answers.ts';
import { cancelRoute, changeTermsRoute, extendRoute, restoreRoute, setUpAnswerRoute } from './contract.ts';

export function endpoints(deps: ChangeTrialDeps) {
  const changes = trialChanges(deps);
  const asked = (request: Parameters<typeof changeRequest>[0]) => changeRequest(request, deps.now);
  const changed = (trial: Trial) => trialAnswer(trial, deps.now());
  return [
    endpoint(changeTermsRoute, async (request) => answering(await changes.terms(asked(request), request.body), changed)),
    endpoint(extendRoute, async (request) => answering(await changes.extend(asked(request)), changed)),
    endpoint(cancelRoute, async (request) => answering(await changes.cancel(asked(request)), changed)),
    endpoint(restoreRoute, async (request) => answering(await changes.restore(asked(request)), changed)),
    endpoint(setUpAnswerRoute, async (request) =>
      answering(await changes.answerSetUpQuestion(asked(request), request.body.answer), changed),
    ),
  ];
}
