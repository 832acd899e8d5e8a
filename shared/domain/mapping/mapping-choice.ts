import * as z from 'zod';
import { organisationId, partnerId } from '#shared/domain/ids.ts';
import { businessVertical } from '#shared/domain/mapping/business-verticals.ts';

/** What is asked of an organisation that is to be created (OM-4). */
export const newOrganisation = z.object({ companyName: z.string(), vertical: businessVertical, country: z.string() });
export type NewOrganisation = z.infer<typeof newOrganisation>;

export const chosenPartner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('existing'), partnerId, name: z.string() }),
  z.object({ kind: z.literal('new'), ...newOrganisation.shape }),
]);
export type ChosenPartner = z.infer<typeof chosenPartner>;

export const chosenCustomer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('existing'), organisationId, name: z.string() }),
  z.object({ kind: z.literal('new'), ...newOrganisation.shape }),
]);
export type ChosenCustomer = z.infer<typeof chosenCustomer>;

/**
 * The answers of an order's contact, each absent until given. For one's own company there is no partner, and the administrator is the
 * contact (OM-1, OM-9).
 */
export const mappingChoice = z.object({
  for: z.enum(['customer', 'own_company']).optional(),
  partner: chosenPartner.optional(),
  customer: chosenCustomer.optional(),
  administratorEmail: z.string().optional(),
  /** ISO 3166-1; asked where the order has Contact Center (OM-10). */
  countryOfOperation: z.string().optional(),
  /** "My customer will set up its own services" (OM-7). */
  customerSetsUp: z.boolean().optional(),
});
export type MappingChoice = z.infer<typeof mappingChoice>;
