import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { ChangeRequest } from '#shared/domain/change-trial.ts';
import type { Now, TrialId } from '#shared/domain/ids.ts';
import type { Receipt } from '#shared/domain/receipt.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { viewOfTrial } from '#shared/domain/trial-view.ts';
import type { Answer } from '#shared/http/answer.ts';
import { etag } from '#shared/http/etag.ts';

type TrialRequest = {
  readonly caller: PartnerCaller;
  readonly params: { readonly trialId: TrialId };
  readonly requestId: string;
  readonly ifMatch: number | undefined;
  readonly receipt: (answer: Answer) => Receipt | undefined;
};

/** A trial as it is after a change. */
export function trialAnswer(trial: Trial, now: Date): Answer {
  return { status: 200, body: viewOfTrial(trial, now), headers: { etag: etag(trial.version) } };
}

/** A request to change a trial, in words of the domain; its receipt keeps the answer that `answer` makes of the changed trial. */
export function changeRequest(
  { caller, params, requestId, ifMatch, receipt }: TrialRequest,
  now: Now,
  answer: (trial: Trial, now: Date) => Answer = trialAnswer,
): ChangeRequest {
  return {
    caller,
    id: params.trialId,
    requestId,
    ifMatch,
    asked: receipt({ status: 200 }),
    keep: (trial) => receipt(answer(trial, now())),
  };
}
