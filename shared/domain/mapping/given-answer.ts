import * as z from 'zod';
import { companyName } from '#shared/domain/company-name.ts';
import { countryCode } from '#shared/domain/countries.ts';
import { emailAddress } from '#shared/domain/email-address.ts';
import { businessVertical } from '#shared/domain/mapping/business-verticals.ts';

const newOrganisationFields = { companyName, vertical: businessVertical, country: countryCode };

/** An organisation as it is named by whoever maps an order: one that was offered, by its signed `choice`, or a new one (OM-4). */
export const givenOrganisation = z
  .union([z.strictObject({ choice: z.string().max(200) }), z.strictObject(newOrganisationFields)])
  .register(z.globalRegistry, {
    id: 'GivenOrganisation',
    description: 'The `choice` of a candidate as it was offered for this very order and round, or a new organisation.',
  });
export type GivenOrganisation = z.infer<typeof givenOrganisation>;

/** One or several answers of an order's contact, each of which is looked at by itself. */
export const givenAnswer = z.strictObject({
  for: z.enum(['customer', 'own_company']).optional(),
  partner: givenOrganisation.optional(),
  administratorEmail: emailAddress.optional(),
  customer: givenOrganisation.optional(),
  countryOfOperation: countryCode.optional(),
  customerSetsUp: z.boolean().optional(),
});
export type GivenAnswer = z.infer<typeof givenAnswer>;
