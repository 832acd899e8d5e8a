import { type ChangeRequest, type ChangeTrialDeps, changeTrial } from '#shared/domain/change-trial.ts';
import { replaceAdministrator, sendWelcomeAgain } from '#shared/domain/trial-administrator.ts';

/** What a partner may do about an administrator who has not come in yet. */
export function trialAdministrator(deps: ChangeTrialDeps) {
  return {
    replace: (request: ChangeRequest, email: string) =>
      changeTrial(deps, request, (trial, now) => replaceAdministrator(trial, email, deps.newId('person'), now)),
    sendWelcomeAgain: (request: ChangeRequest) =>
      changeTrial(deps, request, (trial, now, { emails }) => sendWelcomeAgain(trial, emails, now), { emails: true }),
  };
}
