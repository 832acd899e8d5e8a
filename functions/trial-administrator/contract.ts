import * as z from 'zod';
import { emailAddress } from '#shared/domain/email-address.ts';
import { trialId } from '#shared/domain/ids.ts';
import { trialView } from '#shared/domain/trial-view.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const common = {
  tag: 'Trials',
  access: { kind: 'partner', scope: 'trials:write' },
  params: z.strictObject({ trialId }),
  ifMatch: 'accepted',
} as const;

export const replaceAdministratorRoute = route({
  ...common,
  method: 'POST',
  path: '/v1/trials/{trialId}/administrator',
  operationId: 'replaceAdministrator',
  summary: 'Replace an administrator who has never signed in',
  description:
    'For a wrong address. A new person gets a new welcome e-mail, the old link is dead, the old address is free, and the trial keeps the history. At most ten times in 24 hours.',
  body: z.strictObject({ administratorEmail: emailAddress }).register(z.globalRegistry, { id: 'AdministratorReplacement' }),
  answers: { 200: trialView },
  refusals: [
    'NOT_FOUND',
    'CHANGED_SINCE_READ',
    'TRIAL_STATE',
    'ADMINISTRATOR_HAS_SIGNED_IN',
    'SAME_ADMINISTRATOR',
    'ADMINISTRATOR_CHANGED',
    'ADDRESS_NOT_AVAILABLE',
    'RESEND_TOO_SOON',
  ],
});

export const sendWelcomeAgainRoute = route({
  ...common,
  method: 'POST',
  path: '/v1/trials/{trialId}/welcome-email',
  operationId: 'sendWelcomeAgain',
  summary: 'Send the welcome e-mail again',
  description:
    'With a new link; the older ones are dead. At most once in 5 minutes and ten times in 24 hours. The trial shows what becomes of the e-mail.',
  answers: { 202: trialView },
  refusals: ['NOT_FOUND', 'CHANGED_SINCE_READ', 'TRIAL_STATE', 'ADMINISTRATOR_HAS_SIGNED_IN', 'ADMINISTRATOR_CHANGED', 'RESEND_TOO_SOON'],
});

export const contract = functionContract({
  name: 'trial-administrator',
  purpose: 'Replaces a trial’s administrator who has never signed in, and sends the welcome e-mail again.',
  trigger: { kind: 'http', routes: [replaceAdministratorRoute, sendWelcomeAgainRoute] },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
});
