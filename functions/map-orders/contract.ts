import * as z from 'zod';
import { countryCode } from '#shared/domain/countries.ts';
import { emailAddress } from '#shared/domain/email-address.ts';
import { orderId, organisationId } from '#shared/domain/ids.ts';
import { enteredOrder } from '#shared/domain/mapping/enter-order.ts';
import { givenOrganisation } from '#shared/domain/mapping/given-answer.ts';
import { mappingPreview, mappingView } from '#shared/domain/mapping/mapping-view.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const mapping = z
  .strictObject({
    customer: givenOrganisation,
    administratorEmail: emailAddress,
    countryOfOperation: countryCode
      .optional()
      .register(z.globalRegistry, { description: 'Where its Contact Center is operated. Needed where the order has one.' }),
    customerSetsUp: z.boolean().default(false).register(z.globalRegistry, {
      description: 'The customer’s administrator is written to, to set the services up. You keep your access.',
    }),
  })
  .register(z.globalRegistry, { id: 'MappingRequest' });
export type MappingRequest = z.infer<typeof mapping>;

const common = {
  tag: 'Orders',
  access: { kind: 'partner', scope: 'orders:write' },
  params: z.strictObject({ orderId }),
  body: mapping,
} as const;

const refusals = [
  'NOT_FOUND',
  'NOT_ALLOWED',
  'ORDER_STATE',
  'MAPPING_INCOMPLETE',
  'CHOICE_NOT_OFFERED',
  'COUNTRY_NOT_OFFERED',
  'COMPANY_NAME_TAKEN',
  'ADDRESS_NOT_AVAILABLE',
  'NO_ADMINISTRATION_ACCESS',
  'ADMINISTRATOR_DIFFERS',
  'ADMINISTRATOR_CHANGED',
  'ADMINISTRATOR_HAS_SIGNED_IN',
  'TRIAL_STATE',
  'LICENCES_BELOW_ASSIGNED',
] as const;

export const mapOrderRoute = route({
  ...common,
  method: 'POST',
  path: '/v1/orders/{orderId}/mapping',
  operationId: 'mapOrder',
  summary: 'Map an order to a customer',
  description:
    'For an order that waits for one of your people. The partner is you; the customer is one of the candidates of the order, by its `choice`, or a new organisation. Organisation, administrator, subscription, licences and one welcome e-mail come into being together or not at all. It is done once: afterwards only an operator can take it back.',
  answers: { 201: mappingView },
  refusals,
});

export const precheckMappingRoute = route({
  ...common,
  method: 'POST',
  path: '/v1/orders/{orderId}/mapping-prechecks',
  operationId: 'precheckMapping',
  summary: 'Say beforehand what mapping an order would come to',
  description: 'With the refusals that the mapping itself would give. Nothing is written.',
  answers: { 200: mappingPreview },
  refusals,
});

export const enterOrderRoute = route({
  method: 'POST',
  path: '/v1/customers/{organisationId}/orders',
  operationId: 'enterOrder',
  summary: 'Enter a Contact Center order for a customer of yours',
  description: 'It is mapped to the customer at once and can be set up. The number is unique among the orders that you enter.',
  tag: 'Orders',
  access: { kind: 'partner', scope: 'orders:write' },
  params: z.strictObject({ organisationId }),
  body: enteredOrder,
  answers: { 201: mappingView },
  refusals: [
    'NOT_FOUND',
    'NOT_ALLOWED',
    'ORDER_NUMBER_TAKEN',
    'CHOICE_NOT_OFFERED',
    'COUNTRY_NOT_OFFERED',
    'ADDRESS_NOT_AVAILABLE',
    'NO_ADMINISTRATION_ACCESS',
    'ADMINISTRATOR_DIFFERS',
    'ADMINISTRATOR_CHANGED',
    'ADMINISTRATOR_HAS_SIGNED_IN',
    'TRIAL_STATE',
    'LICENCES_BELOW_ASSIGNED',
  ],
});

export const contract = functionContract({
  name: 'map-orders',
  purpose: 'Maps orders to organisations, and takes orders that a partner enters for its own customers.',
  trigger: { kind: 'http', routes: [mapOrderRoute, precheckMappingRoute, enterOrderRoute] },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
});
