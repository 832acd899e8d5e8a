import * as z from 'zod';
import { organisationId, subscriptionId, trialId } from '#shared/domain/ids.ts';
import { draftChange } from '#shared/domain/set-up/draft-change.ts';
import { setUpPrecheck } from '#shared/domain/set-up/precheck-set-up.ts';
import { setUpView } from '#shared/domain/set-up/set-up-view.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const [reading, writing] = [
  { tag: 'Set-up', access: { kind: 'partner', scope: 'set-up:read' } },
  { tag: 'Set-up', access: { kind: 'partner', scope: 'set-up:write' } },
] as const;

const params = z.strictObject({ organisationId, sourceId: z.union([trialId, subscriptionId]) });
const answers = { 200: setUpView } as const;

/** What an answer of any step can be refused for. */
const ofAnswers = [
  'SERVICE_NOT_IN_PLAN',
  'COUNTRY_NOT_OFFERED',
  'PLATFORM_NOT_OFFERED',
  'APPROVAL_REFERENCE_REQUIRED',
  'TELEPHONY_NOT_OFFERED',
  'PSTN_US_ONLY',
  'PSTN_FIXES_TELEPHONY',
  'SUBDOMAIN_INVALID',
  'SUBDOMAIN_RESERVED',
  'SITE_NAME_INVALID',
  'SITE_NAME_RESERVED',
  'SITE_TWICE',
  'SITE_NEEDED',
  'TOO_MANY_SITES',
  'SITE_LICENCES_DIFFER',
  'TIME_ZONE_UNKNOWN',
  'ADDRESS_FIELD_INVALID',
  'LOCATION_NAME_TAKEN',
  'SETTING_FROZEN',
] as const;
const ofMoves = ['NOT_FOUND', 'CHANGED_SINCE_READ', 'NOTHING_TO_SET_UP', 'TRIAL_NOT_RUNNING', 'SET_UP_STATE'] as const;

export const readSetUpRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/customers/{organisationId}/set-ups/{sourceId}',
  operationId: 'readSetUp',
  summary: 'Read a set-up',
  description:
    'The services of a trial or subscription, and how far they are set up: the plan, each step with what can be chosen, what is missing before it can be finished, and where each part stands. A set-up that nobody has begun has version 0.',
  params,
  answers,
  refusals: ['NOT_FOUND'],
});

export const saveSetUpRoute = route({
  ...writing,
  method: 'PATCH',
  path: '/v1/customers/{organisationId}/set-ups/{sourceId}',
  operationId: 'answerSetUp',
  summary: 'Answer steps of a set-up',
  description:
    'Keeps what is named, and leaves the rest as it is; each answer is checked by itself, so that a draft need not be complete. Another country or platform takes away the answers that do not fit it. Once the set-up is finished, country, platform and subdomain are fixed, in failure too. `later` names services that are left for later; naming fewer once the others are active takes the set-up up again.',
  params,
  body: draftChange,
  answers,
  ifMatch: 'required',
  refusals: [...ofMoves, ...ofAnswers],
});

export const finishSetUpRoute = route({
  ...writing,
  method: 'POST',
  path: '/v1/customers/{organisationId}/set-ups/{sourceId}/completion',
  operationId: 'finishSetUp',
  summary: 'Finish a set-up',
  description:
    'Submits the answers: tenant, sites and headquarters are made in the background, and `parts` says where each stands. Names are claimed at this moment; one that another organisation has got first is told at its field, and nothing is submitted.',
  params,
  answers: { 202: setUpView },
  ifMatch: 'accepted',
  refusals: [...ofMoves, 'SET_UP_INCOMPLETE', 'SITE_ACTION_PENDING', 'SUBDOMAIN_TAKEN', 'SITE_NAME_TAKEN'],
});

export const retrySetUpRoute = route({
  ...writing,
  method: 'POST',
  path: '/v1/customers/{organisationId}/set-ups/{sourceId}/retry',
  operationId: 'retrySetUp',
  summary: 'Retry a failed set-up',
  description: 'Asks once more for the parts that failed, exactly as they were submitted. Parts that are active stay as they are.',
  params,
  answers: { 202: setUpView },
  ifMatch: 'accepted',
  refusals: [...ofMoves, 'SITE_ACTION_PENDING'],
});

export const postponeSetUpRoute = route({
  ...writing,
  method: 'POST',
  path: '/v1/customers/{organisationId}/set-ups/{sourceId}/postponement',
  operationId: 'postponeSetUp',
  summary: 'Set up later',
  description: 'Nothing is provisioned and the draft is kept. The customer’s administrators are offered the set-up at every visit.',
  params,
  answers,
  ifMatch: 'accepted',
  refusals: [...ofMoves],
});

export const precheckSetUpRoute = route({
  ...reading,
  method: 'POST',
  path: '/v1/customers/{organisationId}/set-ups/{sourceId}/prechecks',
  operationId: 'precheckSetUp',
  summary: 'Check a set-up beforehand',
  description:
    'Says what finishing with these answers, added to the draft, would come to: the codes are those of the real thing. Nothing is written, and no name is reserved.',
  params,
  body: draftChange,
  answers: { 200: setUpPrecheck },
  refusals: ['NOT_FOUND'],
});

export const contract = functionContract({
  name: 'set-ups',
  purpose: 'Shows set-ups to partners, keeps their answers, and finishes, retries and postpones them.',
  trigger: {
    kind: 'http',
    routes: [readSetUpRoute, saveSetUpRoute, finishSetUpRoute, retrySetUpRoute, postponeSetUpRoute, precheckSetUpRoute],
  },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['BatchGetItem', 'GetItem', 'Query', 'PutItem', 'ConditionCheckItem'],
});
