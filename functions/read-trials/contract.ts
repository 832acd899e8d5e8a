import * as z from 'zod';
import { trialId } from '#shared/domain/ids.ts';
import { trialState } from '#shared/domain/trial.ts';
import { customerView, trialDetailView } from '#shared/domain/trial-detail-view.ts';
import { trialView } from '#shared/domain/trial-view.ts';
import { nextCursor, paging } from '#shared/http/cursor.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const filter = {
  state: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(trialState).min(1))
    .optional()
    .register(z.globalRegistry, {
      type: 'string',
      description: `Only trials in these states: repeated, or with commas. ${trialState.options.join(', ')}.`,
    }),
  search: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .register(z.globalRegistry, { description: 'Part of the company name or of the administrator’s address.' }),
};

const bounded =
  'The newest first. With a filter each call looks at 300 trials at most, so a page may hold fewer than asked for, or none, and still have a `next`.';

export const listTrialsRoute = route({
  method: 'GET',
  path: '/v1/trials',
  operationId: 'listTrials',
  summary: 'List your trials',
  description: bounded,
  tag: 'Trials',
  access: { kind: 'partner', scope: 'trials:read' },
  query: z.strictObject({ ...filter, ...paging }),
  answers: { 200: z.strictObject({ trials: z.array(trialView), next: nextCursor }).register(z.globalRegistry, { id: 'TrialPage' }) },
  refusals: ['INVALID_CURSOR'],
});

export const readTrialRoute = route({
  method: 'GET',
  path: '/v1/trials/{trialId}',
  operationId: 'readTrial',
  summary: 'Read a trial',
  description: 'With its newest e-mails and what became of them, and whether the administrator’s address is written to.',
  tag: 'Trials',
  access: { kind: 'partner', scope: 'trials:read' },
  params: z.strictObject({ trialId }),
  answers: { 200: trialDetailView },
  refusals: ['NOT_FOUND'],
});

export const listCustomersRoute = route({
  method: 'GET',
  path: '/v1/customers',
  operationId: 'listCustomers',
  summary: 'List your customers',
  description: `Each with the state of its trial, days left and licences used. ${bounded}`,
  tag: 'Customers',
  access: { kind: 'partner', scope: 'customers:read' },
  query: z.strictObject({ ...filter, ...paging }),
  answers: {
    200: z.strictObject({ customers: z.array(customerView), next: nextCursor }).register(z.globalRegistry, { id: 'CustomerPage' }),
  },
  refusals: ['INVALID_CURSOR'],
});

export const contract = functionContract({
  name: 'read-trials',
  purpose: 'Shows a partner its trials and customers.',
  trigger: { kind: 'http', routes: [listTrialsRoute, readTrialRoute, listCustomersRoute] },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'],
});
