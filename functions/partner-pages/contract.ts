import * as z from 'zod';
import { posted, shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const listPath = '/partner';
export const startPath = '/partner/trials/new';
export const trialPath = '/partner/trials/{trialId}';

/** The form that changes services, licences, duration and language. */
export const termsPath = `${trialPath}/terms` as const;

/** What can be done on a trial's page, each by a form of its own. */
export const actionPaths = {
  note: `${trialPath}/notes`,
  extend: `${trialPath}/extension`,
  cancel: `${trialPath}/cancellation`,
  restore: `${trialPath}/restoration`,
  replaceAdministrator: `${trialPath}/administrator`,
  sendWelcomeAgain: `${trialPath}/welcome-email`,
  releaseAddress: `${trialPath}/address-release`,
  answerSetUpQuestion: `${trialPath}/set-up-answer`,
} as const;

export const contract = functionContract({
  name: 'partner-pages',
  purpose: 'Lets a partner’s people list their trials, start one, and look after each.',
  trigger: {
    kind: 'pages',
    routes: [
      ...shown(listPath),
      ...shown(startPath),
      posted(startPath),
      ...shown(trialPath),
      ...shown(termsPath),
      posted(termsPath),
      ...Object.values(actionPaths).map((path) => posted(path)),
    ],
  },
  settings: z.object({ TABLE_NAME: z.string(), PUBLIC_ORIGIN: z.url(), PRODUCT_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
});
