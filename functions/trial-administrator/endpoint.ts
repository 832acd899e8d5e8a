import { trialAdministrator } from '#shared/domain/administrator-changes.ts';
import type { ChangeTrialDeps } from '#shared/domain/change-trial.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { changeRequest, trialAnswer } from '#shared/http/trial-answers.ts';
import { replaceAdministratorRoute, sendWelcomeAgainRoute } from './contract.ts';

function onItsWay(trial: Trial, now: Date) {
  const { headers, ...answer } = trialAnswer(trial, now);
  return { ...answer, status: 202, headers: { ...headers, location: `/v1/trials/${trial.id}` } };
}

export function endpoints(deps: ChangeTrialDeps) {
  const administrator = trialAdministrator(deps);
  return [
    endpoint(replaceAdministratorRoute, async (request) =>
      answering(await administrator.replace(changeRequest(request, deps.now), request.body.administratorEmail), (trial) =>
        trialAnswer(trial, deps.now()),
      ),
    ),
    endpoint(sendWelcomeAgainRoute, async (request) =>
      answering(await administrator.sendWelcomeAgain(changeRequest(request, deps.now, onItsWay)), (trial) => onItsWay(trial, deps.now())),
    ),
  ];
}
