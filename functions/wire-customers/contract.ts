import * as z from 'zod';
import { customerStatus, packageName, packageStatus } from '#shared/domain/wholesale/wholesale-customer.ts';
import { route } from '#shared/http/route.ts';
import { createBody, externalId, precheckBody, updateBody } from '#shared/http/wire/customer-bodies.ts';
import { onBehalf } from '#shared/http/wire/on-behalf.ts';
import { wireIdOf } from '#shared/http/wire/wire-ids.ts';
import { offsetPaging, severalOf, trueOrFalse } from '#shared/http/wire/wire-list.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const reading = { tag: 'Wholesale', access: { kind: 'partner', scope: 'wholesale:read' } } as const;
const changing = { tag: 'Wholesale', access: { kind: 'partner', scope: 'wholesale:write' } } as const;
const one = {
  path: '/v1/wholesale/customers/{customerId}',
  params: z.object({ customerId: wireIdOf('ENTERPRISE', 'wholesaleCustomer') }),
} as const;
const acting = z.object(onBehalf);
const actingRefusals = ['NOT_ALLOWED', 'SUB_PARTNER_SUSPENDED'] as const;
const ruleRefusals = [
  'COUNTRY_NOT_OFFERED',
  'ADDRESS_FIELD_REQUIRED',
  'ADDRESS_FIELD_INVALID',
  'PACKAGE_NOT_OFFERED',
  'PACKAGE_NEEDS_ANOTHER',
  'LOCATION_REQUIRED',
  'TIME_ZONE_UNKNOWN',
] as const;

const wireError = z.strictObject({ errorCode: z.int().optional(), description: z.string() });

const packageDetail = z.strictObject({
  name: packageName,
  status: packageStatus,
  warnings: z.array(wireError).optional(),
  errors: z.array(wireError).optional(),
  licenseIds: z.array(z.string()).optional(),
});

/** Exactly the keys that clients know; what does not apply is left out. */
export const customerView = z.strictObject({
  id: z.string(),
  orgId: z.string().optional(),
  externalId: z.string(),
  address: z.strictObject({
    addressLine1: z.string(),
    addressLine2: z.string().optional(),
    city: z.string(),
    stateOrProvince: z.string().optional(),
    zipOrPostalCode: z.string().optional(),
    country: z.string(),
  }),
  status: customerStatus,
  packages: z.array(packageName),
  resourceDetails: z.strictObject({ packages: z.array(packageDetail) }),
  errors: z.array(wireError).optional(),
});
export type CustomerView = z.infer<typeof customerView>;

const whereItIs = z.strictObject({ url: z.string() });

export const listCustomersRoute = route({
  ...reading,
  method: 'GET',
  path: '/v1/wholesale/customers',
  operationId: 'listWholesaleCustomers',
  summary: 'List wholesale customers, the newest first',
  query: z.object({
    externalId: externalId.optional(),
    orgId: wireIdOf('ORGANIZATION', 'organisation').optional(),
    status: severalOf(customerStatus.options).optional(),
    ...offsetPaging(100, 100),
    ...onBehalf,
  }),
  answers: { 200: z.strictObject({ items: z.array(customerView) }) },
  refusals: ['NOT_ALLOWED'],
});

export const createCustomerRoute = route({
  ...changing,
  method: 'POST',
  path: '/v1/wholesale/customers',
  operationId: 'createWholesaleCustomer',
  summary: 'Provision a customer, or attach an organisation',
  query: acting,
  body: createBody,
  answers: { 202: whereItIs },
  refusals: [
    ...actingRefusals,
    ...ruleRefusals,
    'PROVISIONING_ID_UNKNOWN',
    'EXTERNAL_ID_TAKEN',
    'ORGANISATION_MAPPED',
    'ORGANISATION_UNKNOWN',
    'EMAIL_IN_USE',
  ],
});

export const readCustomerRoute = route({
  ...reading,
  ...one,
  method: 'GET',
  operationId: 'readWholesaleCustomer',
  summary: 'Read a wholesale customer: clients ask here until its status has come to an end',
  query: z.object({ includePackageLicenseInfo: trueOrFalse.default(false), ...onBehalf }),
  answers: { 200: customerView },
  refusals: ['NOT_FOUND', 'NOT_ALLOWED'],
});

export const updateCustomerRoute = route({
  ...changing,
  ...one,
  method: 'PUT',
  operationId: 'updateWholesaleCustomer',
  summary: 'Change what a wholesale customer has: `packages` is the whole list',
  query: acting,
  body: updateBody,
  answers: { 202: whereItIs },
  refusals: [
    ...actingRefusals,
    ...ruleRefusals,
    'NOT_FOUND',
    'CUSTOMER_STATE',
    'EXTERNAL_ID_TAKEN',
    'PACKAGE_IN_USE',
    'LIMIT_BELOW_USED',
    'CHANGED_SINCE_READ',
  ],
});

export const deleteCustomerRoute = route({
  ...changing,
  ...one,
  method: 'DELETE',
  operationId: 'deleteWholesaleCustomer',
  summary: 'Remove a wholesale customer; its organisation and people stay',
  query: acting,
  answers: { 202: null },
  refusals: ['NOT_ALLOWED', 'NOT_FOUND', 'CUSTOMER_STATE', 'CHANGED_SINCE_READ'],
});

export const precheckCustomerRoute = route({
  ...changing,
  method: 'POST',
  path: '/v1/wholesale/customers/validate',
  operationId: 'precheckWholesaleCustomer',
  summary: 'Say whether a customer could be provisioned, and write nothing',
  query: acting,
  body: precheckBody,
  answers: {
    200: z.strictObject({
      message: z.literal('success'),
      info: z.array(z.strictObject({ infoCode: z.int(), description: z.string() })),
    }),
  },
  refusals: [
    ...actingRefusals,
    ...ruleRefusals,
    'WHOLESALE_NOT_GRANTED',
    'PROVISIONING_ID_UNKNOWN',
    'EXTERNAL_ID_TAKEN',
    'ORGANISATION_MAPPED',
    'ORGANISATION_UNKNOWN',
    'EMAIL_IN_USE',
  ],
});

export const contract = functionContract({
  name: 'wire-customers',
  purpose: 'Serves wholesale customers in the wire format: listed, provisioned, read, changed, removed, and checked beforehand.',
  trigger: {
    kind: 'wire',
    routes: [listCustomersRoute, createCustomerRoute, readCustomerRoute, updateCustomerRoute, deleteCustomerRoute, precheckCustomerRoute],
  },
  settings: z.object({ TABLE_NAME: z.string(), WIRE_ORIGIN: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  queriesListIndexes: ['rolls', 'lists', 'found'],
});
