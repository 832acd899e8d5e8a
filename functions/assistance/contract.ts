import * as z from 'zod';
import { emailAddress } from '#shared/domain/email-address.ts';
import { assistanceId, wholesaleCustomerId } from '#shared/domain/ids.ts';
import { assistanceText, assistanceView } from '#shared/domain/wholesale/assistance.ts';
import { nextCursor, paging } from '#shared/http/cursor.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const tag = 'Wholesale customers';
const [read, write] = [
  { kind: 'partner', scope: 'wholesale:read' },
  { kind: 'partner', scope: 'wholesale:write' },
] as const;
const all = '/v1/wholesale-customers/{customerId}/assistance-requests';
const one = `${all}/{assistanceId}` as const;
const params = z.strictObject({ customerId: wholesaleCustomerId });
const ofOne = z.strictObject({ customerId: wholesaleCustomerId, assistanceId });

export const askForAssistanceRoute = route({
  method: 'POST',
  path: all,
  operationId: 'askForAssistance',
  summary: 'Ask for assistance with setting a wholesale customer up',
  description:
    'Recorded, and sent by e-mail to those who help. An answer comes by e-mail to `contactEmail`, or to the contact of your company, and stands here too.',
  tag,
  access: write,
  params,
  body: z
    .strictObject({ message: assistanceText, contactEmail: emailAddress.optional() })
    .register(z.globalRegistry, { id: 'AssistanceRequestBody' }),
  answers: { 201: assistanceView },
  refusals: ['NOT_FOUND'],
});

export const listAssistanceRoute = route({
  method: 'GET',
  path: all,
  operationId: 'listAssistanceRequests',
  summary: 'List your requests for assistance with a wholesale customer',
  description: 'The newest first.',
  tag,
  access: read,
  params,
  query: z.strictObject(paging),
  answers: {
    200: z
      .strictObject({ requests: z.array(assistanceView), next: nextCursor })
      .register(z.globalRegistry, { id: 'AssistanceRequestPage' }),
  },
  refusals: ['NOT_FOUND', 'INVALID_CURSOR'],
});

export const readAssistanceRoute = route({
  method: 'GET',
  path: one,
  operationId: 'readAssistanceRequest',
  summary: 'Read a request for assistance',
  tag,
  access: read,
  params: ofOne,
  answers: { 200: assistanceView },
  refusals: ['NOT_FOUND'],
});

export const closeAssistanceRoute = route({
  method: 'PATCH',
  path: one,
  operationId: 'closeAssistanceRequest',
  summary: 'Close a request for assistance',
  description: 'You need no more help. Closed again, nothing changes.',
  tag,
  access: write,
  params: ofOne,
  body: z.strictObject({ state: z.literal('closed') }).register(z.globalRegistry, { id: 'AssistanceRequestChange' }),
  answers: { 200: assistanceView },
  ifMatch: 'accepted',
  refusals: ['NOT_FOUND', 'CHANGED_SINCE_READ', 'ASSISTANCE_STATE'],
});

export const contract = functionContract({
  name: 'assistance',
  purpose: 'Takes a partner’s wishes for help with setting a wholesale customer up, and sends them to those who help.',
  trigger: { kind: 'http', routes: [askForAssistanceRoute, listAssistanceRoute, readAssistanceRoute, closeAssistanceRoute] },
  settings: z.object({ TABLE_NAME: z.string(), ASSISTANCE_ADDRESS: z.string() }),
  table: ['BatchGetItem', 'GetItem', 'Query', 'PutItem', 'ConditionCheckItem'],
});
