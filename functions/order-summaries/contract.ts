import * as z from 'zod';
import { organisationId, subscriptionId, trialId } from '#shared/domain/ids.ts';
import { language } from '#shared/domain/languages.ts';
import { orderSummary } from '#shared/domain/summary/order-summary.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const common = {
  tag: 'Set-up',
  access: { kind: 'partner', scope: 'set-up:read' },
  method: 'GET',
  params: z.strictObject({ organisationId, sourceId: z.union([trialId, subscriptionId]) }),
  refusals: ['NOT_FOUND', 'SET_UP_STATE'],
} as const;

export const readSummaryRoute = route({
  ...common,
  path: '/v1/customers/{organisationId}/set-ups/{sourceId}/summary',
  operationId: 'readOrderSummary',
  summary: 'Read the order summary',
  description: 'What was ordered, for whom, who set it up and how, and what is left to do. There is one from the final review on.',
  answers: { 200: orderSummary },
});

export const readSummaryPdfRoute = route({
  ...common,
  path: '/v1/customers/{organisationId}/set-ups/{sourceId}/summary.pdf',
  operationId: 'readOrderSummaryPdf',
  summary: 'Download the order summary as a PDF',
  description:
    'The same content, in the language asked for or else that of the organisation. The address that it leads to ends after five minutes.',
  query: z.strictObject({ language: language.optional() }),
  answers: { 303: null },
});

export const contract = functionContract({
  name: 'order-summaries',
  purpose: 'Shows partners what was ordered and how it was set up, as data and as a PDF.',
  trigger: { kind: 'http', routes: [readSummaryRoute, readSummaryPdfRoute] },
  settings: z.object({ TABLE_NAME: z.string(), FILES_BUCKET: z.string(), PRODUCT_NAME: z.string() }),
  table: ['BatchGetItem', 'Query'],
  files: ['read', 'write'],
  memoryMb: 1024,
  timeoutSeconds: 25,
});
