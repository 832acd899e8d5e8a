import * as z from 'zod';
import { dataCentre } from '#shared/domain/countries.ts';
import { locationId, organisationId, partnerId, personId, siteId, templateId, wholesaleCustomerId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { partProgress } from '#shared/domain/set-up/set-up.ts';
import { limitablePackages, packageNames } from '#shared/domain/wholesale/packages.ts';
import { authentication, callingSettings, emailSettings, wholesaleLanguage } from '#shared/domain/wholesale/template.ts';

/** Every status that clients know; one that is being deleted is gone afterwards. */
export const customerStatus = z.enum([
  'provisioning',
  'pending_rpl_review',
  'provisioned',
  'provisioned_with_errors',
  'updating',
  'deleting',
  'error',
]);
export type CustomerStatus = z.infer<typeof customerStatus>;

/** Whether a worker is at it: then nothing else is done, and it comes to an end by itself. */
export function runs(status: CustomerStatus): boolean {
  return status === 'provisioning' || status === 'updating' || status === 'deleting';
}

export const packageName = z.enum(packageNames);
export const packageStatus = z.enum(['provisioned', 'provisioning', 'deleting', 'error']);

/** Why something failed later, as it is kept: a refusal's code, or the platform's; put on the wire with its number. */
export const failureNote = z.object({ code: z.string(), detail: z.string() });
export type FailureNote = z.infer<typeof failureNote>;

/** An address in the words of the wire format. */
export const wholesaleAddress = z.object({
  addressLine1: z.string(),
  addressLine2: z.string().optional(),
  city: z.string(),
  stateOrProvince: z.string().optional(),
  zipOrPostalCode: z.string().optional(),
  country: z.string(),
});
export type WholesaleAddress = z.infer<typeof wholesaleAddress>;

/** The headquarters as they were asked for; becomes a location of the organisation. */
export const requestedLocation = z.object({
  id: locationId,
  name: z.string(),
  address: wholesaleAddress,
  timezone: z.string(),
  language: z.string(),
  emergencyLocationIdentifier: z.string().optional(),
});
export type RequestedLocation = z.infer<typeof requestedLocation>;

export const customerPackage = z.object({
  name: packageName,
  status: packageStatus,
  errors: z.array(failureNote).optional(),
  warnings: z.array(failureNote).optional(),
});
export type CustomerPackage = z.infer<typeof customerPackage>;

/** What the platform makes for the customer's packages; calling ones need the location, those with meetings the site. */
export const customerPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('location'), id: locationId, progress: partProgress }),
  z.object({ kind: z.literal('site'), id: siteId, name: z.string(), progress: partProgress }),
]);
export type CustomerPart = z.infer<typeof customerPart>;

/** What a customer takes over from the template as it is made; changing the template changes nothing here (OT-5). */
export const copiedSettings = z.object({
  templateVersion: z.int(),
  language: wholesaleLanguage,
  authentication,
  email: emailSettings,
  calling: callingSettings,
  administrationAccess: z.boolean(),
});
export type CopiedSettings = z.infer<typeof copiedSettings>;

export const limits = z.partialRecord(z.enum(limitablePackages), z.int().min(0));
export type Limits = z.infer<typeof limits>;

/** Whether the administrator of an organisation that is to be attached has to agree, and has (WC, attaching). */
export const approval = z.object({
  state: z.enum(['asked', 'granted', 'declined', 'lapsed']),
  askedAt: instant,
  lapsesAt: instant,
  answeredAt: instant.optional(),
  /** Whom the administrators can ask, as the template names it. */
  contact: z.string().optional(),
});

/**
 * A customer of a partner's that was provisioned from a template. `partnerId` owns it: under a sub-partner the sub-partner. The
 * organisation has its id from the beginning and exists once the worker has made it.
 */
export const wholesaleCustomer = z.object({
  id: wholesaleCustomerId,
  partnerId,
  templateId,
  externalId: z.string(),
  organisationId,
  /** An organisation that was there before. */
  attached: z.boolean(),
  approval: approval.optional(),
  address: wholesaleAddress,
  dataCentre,
  /** Of a new organisation. */
  customerInfo: z
    .object({ name: z.string(), primaryEmail: z.string(), language: wholesaleLanguage.optional(), administratorId: personId })
    .optional(),
  location: requestedLocation.optional(),
  meetingsTimezone: z.string().optional(),
  limits,
  status: customerStatus,
  packages: z.array(customerPackage),
  parts: z.array(customerPart),
  /** Of the last attempt. */
  errors: z.array(failureNote).optional(),
  /** Absent until the worker has made the organisation. */
  settings: copiedSettings.optional(),
  /** The highest base package at creation; every administrator who is given a package gets at least this one (WS-3). */
  level: packageName.optional(),
  /** The organisation is there. */
  organisationMadeAt: instant.optional(),
  /** Counts what was asked for: a worker of an older round stops. */
  round: z.int(),
  createdAt: instant,
  statusChangedAt: instant,
  version: z.int(),
});
export type WholesaleCustomer = z.infer<typeof wholesaleCustomer>;

/** How many of a package a customer has in use. `closing`: it is being removed, and none is given any more. */
export const packageCount = z.object({
  customerId: wholesaleCustomerId,
  name: packageName,
  limit: z.int().optional(),
  used: z.int(),
  closing: z.boolean().optional(),
});
export type PackageCount = z.infer<typeof packageCount>;
