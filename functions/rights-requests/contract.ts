import * as z from 'zod';
import { organisationId } from '#shared/domain/ids.ts';
import { rightsRequestView } from '#shared/domain/mapping/rights-requests/rights-request-view.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const common = {
  path: '/v1/customers/{organisationId}/rights-request',
  tag: 'Customers',
  params: z.strictObject({ organisationId }),
} as const;

export const askForRightsRoute = route({
  ...common,
  method: 'POST',
  access: { kind: 'partner', scope: 'orders:write' },
  operationId: 'askForRights',
  summary: 'Ask a customer for full administrator rights',
  description:
    'For a provisioning administrator, once services of a subscription are set up. Up to five full administrators of the customer are written to; one of them grants or declines. After 30 days without an answer the request lapses.',
  answers: { 201: rightsRequestView },
  refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'RIGHTS_ALREADY_FULL', 'RIGHTS_REQUEST_OPEN', 'SET_UP_NOT_FINISHED'],
});

export const readRightsRequestRoute = route({
  ...common,
  method: 'GET',
  access: { kind: 'partner', scope: 'orders:read' },
  operationId: 'readRightsRequest',
  summary: 'Read your request for full administrator rights',
  description: 'The last one, with how it ended.',
  answers: { 200: rightsRequestView },
  refusals: ['NOT_FOUND'],
});

export const contract = functionContract({
  name: 'rights-requests',
  purpose: 'Lets a provisioning administrator ask a customer for full administrator rights.',
  trigger: { kind: 'http', routes: [askForRightsRoute, readRightsRequestRoute] },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['BatchGetItem', 'Query', 'PutItem', 'ConditionCheckItem'],
});
