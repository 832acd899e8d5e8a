import * as z from 'zod';
import { emailAddress } from '#shared/domain/email-address.ts';
import { lineOfText } from '#shared/domain/line-of-text.ts';
import { subscriberStatus } from '#shared/domain/wholesale/subscriber.ts';
import { route } from '#shared/http/route.ts';
import { onBehalf } from '#shared/http/wire/on-behalf.ts';
import { wireSubscriber } from '#shared/http/wire/subscriber-view.ts';
import { wireIdOf } from '#shared/http/wire/wire-ids.ts';
import { offsetPaging, severalOf } from '#shared/http/wire/wire-list.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';
import { createBody, precheckBody, updateBody } from './bodies.ts';

const reading = { tag: 'Wholesale', access: { kind: 'partner', scope: 'wholesale:read' } } as const;
const changing = { tag: 'Wholesale', access: { kind: 'partner', scope: 'wholesale:write' } } as const;
const params = z.object({ subscriberId: wireIdOf('SUBSCRIBER', 'subscriber') });
const one = { path: '/v1/wholesale/subscribers/{subscriberId}', params } as const;
const acting = z.object(onBehalf);
const actingRefusals = ['NOT_ALLOWED', 'SUB_PARTNER_SUSPENDED'] as const;
const packageRefusals = [
  'PACKAGE_NOT_OFFERED',
  'PACKAGE_NOT_ASSIGNABLE',
  'ONE_BASE_PACKAGE',
  'PACKAGE_NEEDS_ANOTHER',
  'PACKAGE_NOT_OF_CUSTOMER',
  'PACKAGE_LIMIT_REACHED',
  'ADMIN_PACKAGE_LEVEL',
  'CUSTOMER_STATE',
  'CALLING_DETAILS_MISSING',
  'LOCATION_UNKNOWN',
  'NUMBER_UNKNOWN',
  'NUMBER_TAKEN',
  'EXTENSION_TAKEN',
] as const;

/** A moment as milliseconds since 1970, or as ISO 8601. */
const moment = z
  .string()
  .max(40)
  .transform((sent, context) => {
    const time = /^\d{1,14}$/.test(sent) ? Number(sent) : /^\d{4}-\d{2}-\d{2}/.test(sent) ? Date.parse(sent) : Number.NaN;
    // What lies beyond the year 9999 is written in another way and would sort wrongly.
    if (time >= 0 && time < 253_402_300_800_000) return new Date(time).toISOString();
    context.issues.push({ code: 'custom', message: 'Milliseconds since 1970, or an ISO 8601 date and time.', input: sent });
    return z.NEVER;
  });

export const listSubscribersRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/wholesale/subscribers',
  operationId: 'listWholesaleSubscribers',
  summary: 'List subscribers, the newest first',
  description: 'With `after` and `lastStatusChange` only those that were created, or whose status changed, later than that.',
  query: z.object({
    customerId: wireIdOf('ENTERPRISE', 'wholesaleCustomer').optional(),
    externalCustomerId: lineOfText(200).optional(),
    personId: wireIdOf('PEOPLE', 'person').optional(),
    email: emailAddress.optional(),
    status: severalOf(subscriberStatus.options).optional(),
    after: moment.optional(),
    lastStatusChange: moment.optional(),
    sortBy: z.enum(['created', 'lastStatusChange']).default('created'),
    sortOrder: z.enum(['ASC', 'DESC']).default('DESC'),
    ...offsetPaging(50, 100),
    ...onBehalf,
  }),
  answers: { 200: z.strictObject({ items: z.array(wireSubscriber) }) },
  refusals: ['NOT_ALLOWED'],
});

export const createSubscriberRoute = route({
  ...changing,
  method: 'POST',
  path: '/v1/wholesale/subscribers',
  operationId: 'createWholesaleSubscriber',
  summary: 'Give somebody packages of a wholesale customer',
  description:
    'With 200 all of it is done. With 202 the address belongs to a free account, whose owner was asked by e-mail; the subscriber is `pending_user_migration` until they agree, for 30 days.',
  query: acting,
  body: createBody,
  answers: { 200: wireSubscriber, 202: wireSubscriber },
  refusals: [...actingRefusals, ...packageRefusals, 'NOT_FOUND', 'EMAIL_IN_USE', 'FREE_ACCOUNT_ASKED', 'CHANGED_SINCE_READ'],
});

export const readSubscriberRoute = route({
  ...reading,
  ...one,
  method: 'GET',
  operationId: 'readWholesaleSubscriber',
  summary: 'Read a subscriber',
  query: acting,
  answers: { 200: wireSubscriber },
  refusals: ['NOT_FOUND', 'NOT_ALLOWED'],
});

export const updateSubscriberRoute = route({
  ...changing,
  ...one,
  method: 'PUT',
  operationId: 'updateWholesaleSubscriber',
  summary: 'Give a subscriber other packages',
  description:
    '`packages` is the complete list; `package` names the base package, and add-ons stay where it allows them. `provisioningParameters` count for whoever begins to call, and are ignored otherwise.',
  query: acting,
  body: updateBody,
  answers: { 200: wireSubscriber },
  refusals: [...actingRefusals, ...packageRefusals, 'NOT_FOUND', 'PACKAGE_DOWNGRADE', 'SUBSCRIBER_STATE', 'CHANGED_SINCE_READ'],
});

export const deleteSubscriberRoute = route({
  ...changing,
  ...one,
  method: 'DELETE',
  operationId: 'deleteWholesaleSubscriber',
  summary: 'Take a subscriber’s packages back; the person stays',
  query: acting,
  answers: { 204: null },
  refusals: ['NOT_ALLOWED', 'NOT_FOUND'],
});

export const precheckSubscriberRoute = route({
  ...changing,
  method: 'POST',
  path: '/v1/wholesale/subscribers/validate',
  operationId: 'precheckWholesaleSubscriber',
  summary: 'Say whether a subscriber could be made, and write nothing',
  description:
    'By the id of a customer; by a provisioning id and the address of an administrator, before there is one; or for an address alone. Refused like the real thing. Info codes: 100, it can be done; 90100, the address belongs to a free account, whose owner will be asked first.',
  query: acting,
  body: precheckBody,
  answers: {
    200: z.strictObject({
      message: z.literal('success'),
      info: z.array(z.strictObject({ infoCode: z.int(), description: z.string() })),
    }),
  },
  refusals: [...actingRefusals, ...packageRefusals, 'NOT_FOUND', 'PROVISIONING_ID_UNKNOWN', 'EMAIL_IN_USE', 'FREE_ACCOUNT_ASKED'],
});

const asking = {
  ...changing,
  method: 'POST',
  params,
  summary: 'Ask the owner of a free account again to move',
  description:
    'While the subscriber is `pending_user_migration`, at most every five minutes. The time to answer begins anew; where it had run out, seats and number are taken again first.',
  query: acting,
  answers: { 204: null },
  refusals: [
    ...actingRefusals,
    'NOT_FOUND',
    'SUBSCRIBER_STATE',
    'RESEND_TOO_SOON',
    'FREE_ACCOUNT_ASKED',
    'CUSTOMER_STATE',
    'PACKAGE_NOT_OF_CUSTOMER',
    'PACKAGE_LIMIT_REACHED',
    'LOCATION_UNKNOWN',
    'NUMBER_UNKNOWN',
    'NUMBER_TAKEN',
    'EXTENSION_TAKEN',
    'CHANGED_SINCE_READ',
  ],
} as const;

/** As the reference's document spells it; clients were seen with both spellings. */
export const askConsentRoute = route({
  ...asking,
  path: '/v1/subscribers/{subscriberId}/emails/consentMove',
  operationId: 'askSubscriberToMove',
});

export const askWholesaleConsentRoute = route({
  ...asking,
  path: '/v1/wholesale/subscribers/{subscriberId}/emails/consentMove',
  operationId: 'askWholesaleSubscriberToMove',
});

export const contract = functionContract({
  name: 'wire-subscribers',
  purpose: 'Serves subscribers in the wire format: listed, made, read, changed, taken back, checked beforehand, and asked to move.',
  trigger: {
    kind: 'wire',
    routes: [
      listSubscribersRoute,
      createSubscriberRoute,
      readSubscriberRoute,
      updateSubscriberRoute,
      deleteSubscriberRoute,
      precheckSubscriberRoute,
      askConsentRoute,
      askWholesaleConsentRoute,
    ],
  },
  settings: z.object({ TABLE_NAME: z.string(), WIRE_ORIGIN: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  queriesListIndexes: ['rolls', 'lists', 'found'],
});
