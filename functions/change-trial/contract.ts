import * as z from 'zod';
import { trialId } from '#shared/domain/ids.ts';
import { termsChange } from '#shared/domain/trial-terms.ts';
import { trialView } from '#shared/domain/trial-view.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const common = {
  tag: 'Trials',
  access: { kind: 'partner', scope: 'trials:write' },
  params: z.strictObject({ trialId }),
  answers: { 200: trialView },
} as const;

const again = 'With `If-Match` it is refused where the trial has changed since; without, the latest state decides.';

export const changeTermsRoute = route({
  ...common,
  method: 'PATCH',
  path: '/v1/trials/{trialId}',
  operationId: 'changeTrialTerms',
  summary: 'Change the terms of a trial',
  description:
    'Services, licences (not below what is in use), duration (counted from the start) and language. Company name, administrator e-mail and country are fixed. Context Service stays when Message is taken away.',
  body: termsChange,
  ifMatch: 'required',
  refusals: ['NOT_FOUND', 'CHANGED_SINCE_READ', 'IMMUTABLE_TERM', 'LICENCES_BELOW_ASSIGNED', 'END_NOT_AHEAD', 'TRIAL_STATE'],
});

export const extendRoute = route({
  ...common,
  method: 'POST',
  path: '/v1/trials/{trialId}/extension',
  operationId: 'extendTrial',
  summary: 'Extend a trial',
  description: `The end becomes the end of the day 30 days from today (UTC), not 30 days more. Once; also while the trial is suspended, which lets it run again. ${again}`,
  ifMatch: 'accepted',
  refusals: ['NOT_FOUND', 'CHANGED_SINCE_READ', 'TRIAL_STATE', 'EXTENSIONS_USED_UP', 'EXTENSION_SHORTENS_TRIAL'],
});

export const cancelRoute = route({
  ...common,
  method: 'POST',
  path: '/v1/trials/{trialId}/cancellation',
  operationId: 'cancelTrial',
  summary: 'Cancel a trial',
  description: `The trial is soft-deleted at once and can be restored for 30 days. A trial that never started gives company name and administrator address free. ${again}`,
  ifMatch: 'accepted',
  refusals: ['NOT_FOUND', 'CHANGED_SINCE_READ', 'TRIAL_STATE'],
});

export const restoreRoute = route({
  ...common,
  method: 'POST',
  path: '/v1/trials/{trialId}/restoration',
  operationId: 'restoreTrial',
  summary: 'Restore a soft-deleted trial',
  description: `The trial waits or runs as before; if its end has passed it comes back suspended, with 30 days in which to extend or convert it. A trial that never started takes its name and address again, which may be in use by now, and its administrator gets a new welcome e-mail. ${again}`,
  ifMatch: 'accepted',
  refusals: ['NOT_FOUND', 'CHANGED_SINCE_READ', 'TRIAL_STATE', 'ADDRESS_NOT_AVAILABLE', 'COMPANY_NAME_TAKEN', 'TRIAL_FOR_OWN_ORGANISATION'],
});

export const setUpAnswerRoute = route({
  ...common,
  method: 'PUT',
  path: '/v1/trials/{trialId}/set-up-answer',
  operationId: 'answerSetUpQuestion',
  summary: 'Answer whether to set services up now',
  description: `\`later\` closes the question only: set-up can be taken up at any time, by the partner or the customer. ${again}`,
  body: z.strictObject({ answer: z.enum(['now', 'later']) }).register(z.globalRegistry, { id: 'SetUpAnswer' }),
  ifMatch: 'accepted',
  refusals: ['NOT_FOUND', 'CHANGED_SINCE_READ', 'TRIAL_STATE'],
});

export const contract = functionContract({
  name: 'change-trial',
  purpose: 'Changes, extends, cancels and restores trials.',
  trigger: { kind: 'http', routes: [changeTermsRoute, extendRoute, cancelRoute, restoreRoute, setUpAnswerRoute] },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
});
