import * as z from 'zod';
import { companyName } from '#shared/domain/company-name.ts';
import { emailAddress } from '#shared/domain/email-address.ts';
import { organisationId, templateId, wholesaleCustomerId } from '#shared/domain/ids.ts';
import { customerReview } from '#shared/domain/wholesale/review-customer.ts';
import { customerStatus } from '#shared/domain/wholesale/wholesale-customer.ts';
import { route } from '#shared/http/route.ts';
import { addressBody, externalId, languageTag, packageNames, parametersBody } from '#shared/http/wire/customer-bodies.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const writing = { tag: 'Wholesale customers', access: { kind: 'partner', scope: 'wholesale:write' } } as const;

const wanted = z
  .strictObject({
    templateId,
    externalId,
    packages: packageNames,
    address: z.strictObject(addressBody.shape),
    inSupportedLocation: z.boolean().register(z.globalRegistry, {
      description: 'You confirm that the headquarters are in a supported location; without it nothing is created.',
    }),
    /** Of an organisation that is there: it is attached. */
    organisationId: organisationId.optional(),
    /** Of a new one. */
    customerInfo: z.strictObject({ name: companyName, primaryEmail: emailAddress, language: languageTag.optional() }).optional(),
    provisioningParameters: parametersBody.optional(),
  })
  .register(z.globalRegistry, { id: 'WholesaleCustomerRequest' });

const rules = [
  'LOCATION_NOT_CONFIRMED',
  'COUNTRY_NOT_OFFERED',
  'ADDRESS_FIELD_REQUIRED',
  'ADDRESS_FIELD_INVALID',
  'PACKAGE_NOT_OFFERED',
  'PACKAGE_NEEDS_ANOTHER',
  'LOCATION_REQUIRED',
  'TIME_ZONE_UNKNOWN',
] as const;

export const reviewCustomerRoute = route({
  ...writing,
  method: 'POST',
  path: '/v1/wholesale-customer-reviews',
  operationId: 'reviewWholesaleCustomer',
  summary: 'See a wholesale customer before it is created',
  description:
    'What would be made of this request, in words and by whom it is administered, and everything that stands in its way, each at its field with the code that creating would give. Nothing is written, and nothing is kept free.',
  body: wanted,
  answers: { 200: customerReview },
  refusals: [],
});

export const provisionCustomerRoute = route({
  ...writing,
  method: 'POST',
  path: '/v1/wholesale-customers',
  operationId: 'provisionWholesaleCustomer',
  summary: 'Create a wholesale customer, or attach an organisation',
  description:
    'The same as on the wire-compatible host, with our own ids and problems. It is accepted at once; `Location` is where its status is read, and each change of it is an event of your feed.',
  body: wanted,
  answers: {
    202: z
      .strictObject({ id: wholesaleCustomerId, externalId: z.string(), organisationId, status: customerStatus })
      .register(z.globalRegistry, { id: 'AcceptedWholesaleCustomer' }),
  },
  refusals: [...rules, 'PROVISIONING_ID_UNKNOWN', 'EXTERNAL_ID_TAKEN', 'ORGANISATION_MAPPED', 'ORGANISATION_UNKNOWN', 'EMAIL_IN_USE'],
});

export const contract = functionContract({
  name: 'provision-customers',
  purpose: 'Shows wholesale customers before they are created, and creates them.',
  trigger: { kind: 'http', routes: [reviewCustomerRoute, provisionCustomerRoute] },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['BatchGetItem', 'Query', 'PutItem', 'ConditionCheckItem'],
});
