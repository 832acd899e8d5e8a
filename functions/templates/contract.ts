import * as z from 'zod';
import { templateId } from '#shared/domain/ids.ts';
import type { RefusalCode } from '#shared/domain/refusals.ts';
import { changePreview } from '#shared/domain/wholesale/preview-change.ts';
import { templateChange, templateDraft } from '#shared/domain/wholesale/template-request.ts';
import { templateReview } from '#shared/domain/wholesale/template-review.ts';
import { templateView } from '#shared/domain/wholesale/template-view.ts';
import { nextCursor, paging } from '#shared/http/cursor.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const [reading, writing] = [
  { tag: 'Onboarding templates', access: { kind: 'partner', scope: 'wholesale:read' } },
  { tag: 'Onboarding templates', access: { kind: 'partner', scope: 'wholesale:write' } },
] as const;
const all = '/v1/onboarding-templates';
const one = `${all}/{templateId}` as const;
const ofOne = z.strictObject({ templateId });
const own: readonly RefusalCode[] = ['NOT_YOUR_OWN', 'WHOLESALE_NOT_GRANTED', 'COUNTRY_NOT_OFFERED'];

export const createTemplateRoute = route({
  ...writing,
  method: 'POST',
  path: all,
  operationId: 'createTemplate',
  summary: 'Begin an onboarding template',
  description:
    'As a draft: only the name is needed, and anything can be changed until it is submitted. Whatever is given has to be your own: the administrator one of your people who administers, the subscription an active one of yours.',
  body: templateDraft,
  answers: { 201: templateView },
  refusals: [...own, 'TEMPLATE_NAME_TAKEN'],
});

export const listTemplatesRoute = route({
  ...reading,
  method: 'GET',
  path: all,
  operationId: 'listTemplates',
  summary: 'List your onboarding templates',
  description: 'The newest first, drafts among them.',
  query: z.strictObject(paging),
  answers: {
    200: z.strictObject({ templates: z.array(templateView), next: nextCursor }).register(z.globalRegistry, { id: 'TemplatePage' }),
  },
  refusals: ['INVALID_CURSOR'],
});

export const readTemplateRoute = route({
  ...reading,
  method: 'GET',
  path: one,
  operationId: 'readTemplate',
  summary: 'Read an onboarding template',
  params: ofOne,
  answers: { 200: templateView },
  refusals: ['NOT_FOUND'],
});

export const changeTemplateRoute = route({
  ...writing,
  method: 'PATCH',
  path: one,
  operationId: 'changeTemplate',
  summary: 'Change an onboarding template',
  description:
    'What is absent stays; `null` takes the Cloud Connected PSTN provider away. A draft changes freely. A submitted template changes for future customers only, as its next version; country, subscription and authentication are fixed once a customer was made with it.',
  params: ofOne,
  body: templateChange,
  answers: { 200: templateView },
  ifMatch: 'required',
  refusals: ['NOT_FOUND', 'CHANGED_SINCE_READ', ...own, 'TEMPLATE_NAME_TAKEN', 'TEMPLATE_FIXED_ONCE_USED'],
});

export const deleteTemplateRoute = route({
  ...writing,
  method: 'DELETE',
  path: one,
  operationId: 'deleteTemplate',
  summary: 'Delete an onboarding template',
  description: 'Refused while customers depend on it. Its provisioning id is never given again.',
  params: ofOne,
  answers: { 204: null },
  ifMatch: 'accepted',
  refusals: ['NOT_FOUND', 'CHANGED_SINCE_READ', 'TEMPLATE_IN_USE'],
});

export const reviewTemplateRoute = route({
  ...reading,
  method: 'GET',
  path: `${one}/review`,
  operationId: 'reviewTemplate',
  summary: 'Read the summary of a template before submitting it',
  description: 'Each setting in words, what is missing, what stands in the way, and what to think of.',
  params: ofOne,
  answers: { 200: templateReview },
  refusals: ['NOT_FOUND'],
});

export const submitTemplateRoute = route({
  ...writing,
  method: 'POST',
  path: `${one}/submission`,
  operationId: 'submitTemplate',
  summary: 'Submit an onboarding template',
  description: 'Gives it the provisioning id with which customers are provisioned: unique, and the same for good.',
  params: ofOne,
  answers: { 200: templateView },
  refusals: ['NOT_FOUND', 'CHANGED_SINCE_READ', 'TEMPLATE_STATE', 'TEMPLATE_INCOMPLETE', 'NOT_YOUR_OWN', 'WHOLESALE_NOT_GRANTED'],
});

export const previewTemplateChangeRoute = route({
  ...writing,
  method: 'POST',
  path: `${one}/change-previews`,
  operationId: 'previewTemplateChange',
  summary: 'See what a change of a template would mean for new customers',
  description: 'Changes nothing: every setting before and after, what would be refused, and how many customers stay as they are.',
  params: ofOne,
  body: templateChange,
  answers: { 200: changePreview },
  refusals: ['NOT_FOUND'],
});

export const contract = functionContract({
  name: 'templates',
  purpose: 'Keeps the onboarding templates with which a partner provisions wholesale customers.',
  trigger: {
    kind: 'http',
    routes: [
      createTemplateRoute,
      listTemplatesRoute,
      readTemplateRoute,
      changeTemplateRoute,
      deleteTemplateRoute,
      reviewTemplateRoute,
      submitTemplateRoute,
      previewTemplateChangeRoute,
    ],
  },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['BatchGetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
});
