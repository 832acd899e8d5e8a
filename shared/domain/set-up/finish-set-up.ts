import { iso } from '#shared/domain/calendar.ts';
import type { Outcome } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { type Answers, answersOf, faultsOfAnswers } from '#shared/domain/set-up/answers.ts';
import { changeSetUp, newSetUp, type SetUpDeps, type SetUpRequest } from '#shared/domain/set-up/change-set-up.ts';
import { partsOf, submit } from '#shared/domain/set-up/compose-submission.ts';
import { servicesToSubmit } from '#shared/domain/set-up/plan.ts';
import { incomplete } from '#shared/domain/set-up/set-up-faults.ts';
import { legalSetUpMove, stateOf } from '#shared/domain/set-up/set-up-moves.ts';
import type { SetUpRead } from '#shared/domain/set-up/set-up-store.ts';
import { siteActionPending } from '#shared/domain/set-up/site-action.ts';

/** What a Finish would come to, without writing it; only whether names are taken is not looked at. */
export function checkFinish(read: SetUpRead, answers: Answers): Result<undefined, Refusal> {
  const legal = legalSetUpMove('submit', stateOf(read.setUp));
  if (!legal.ok) return legal;
  const services = servicesToSubmit(read, answers.later);
  if (services.length === 0 && answers.later.length > 0) {
    return refused({ code: 'NOTHING_TO_SET_UP', detail: 'Everything is left for later.' });
  }
  const faults = faultsOfAnswers(read, answers);
  if (faults.length > 0) return refused(incomplete(faults));
  return services.includes('meetings') && siteActionPending(read) ? refused({ code: 'SITE_ACTION_PENDING' }) : ok(undefined);
}

/**
 * Finish (SS-9, MT-5): tenant, sites and headquarters come into being as things to be made, their names claimed, all in one transaction;
 * the platform is asked by a worker. Finished twice, there is one tenant. Refusals: NOT_FOUND, NOT_ALLOWED, TRIAL_NOT_RUNNING,
 * NOTHING_TO_SET_UP, SET_UP_STATE, SET_UP_INCOMPLETE with what is missing, SITE_ACTION_PENDING, SUBDOMAIN_TAKEN and SITE_NAME_TAKEN at
 * the field.
 */
export function finishSetUp(deps: SetUpDeps) {
  return (request: SetUpRequest): Promise<Outcome<SetUpRead>> =>
    changeSetUp(deps, request, (read, now) => {
      const answers = answersOf(read);
      const checked = checkFinish(read, answers);
      if (!checked.ok) return checked;
      const held = { ...(read.setUp ?? newSetUp(read, deps.newId, now)), ...answers };
      const submission = submit(read, held, { newId: deps.newId, now });
      const setUp = {
        ...held,
        state: 'provisioning' as const,
        round: held.round + 1,
        parts: [...held.parts, ...partsOf(submission)],
        submittedAt: iso(now),
        submittedBy: request.by.actor,
      };
      return ok({ setUp, event: 'set_up.submitted', changed: ['state'], submission });
    });
}
