import * as z from 'zod';
import { trialRequest } from '#shared/domain/trial-request.ts';
import { trialView } from '#shared/domain/trial-view.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const startTrialRoute = route({
  method: 'POST',
  path: '/v1/trials',
  operationId: 'startTrial',
  summary: 'Start a trial for a customer',
  description:
    'Creates the customer organisation, its first administrator, the trial, its services and the partner’s relation to the customer, and sends the administrator one welcome e-mail. All of it happens or none of it.',
  tag: 'Trials',
  access: { kind: 'partner', scope: 'trials:write' },
  body: trialRequest,
  answers: { 201: trialView },
  refusals: [
    'ADDRESS_NOT_AVAILABLE',
    'COMPANY_NAME_TAKEN',
    'COUNTRY_NOT_OFFERED',
    'LOCATION_NOT_CONFIRMED',
    'TRIAL_FOR_OWN_ORGANISATION',
    'CONTEXT_NEEDS_MESSAGE',
  ],
});

export const contract = functionContract({
  name: 'start-trial',
  purpose: 'Starts a trial for a partner’s customer.',
  trigger: { kind: 'http', routes: [startTrialRoute] },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['PutItem'],
});
