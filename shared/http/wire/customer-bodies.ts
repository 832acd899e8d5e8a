import * as z from 'zod';
import { companyName } from '#shared/domain/company-name.ts';
import { countryCode } from '#shared/domain/countries.ts';
import { emailAddress } from '#shared/domain/email-address.ts';
import type { ProvisioningParameters } from '#shared/domain/wholesale/customer-request.ts';
import { packageName } from '#shared/domain/wholesale/wholesale-customer.ts';
import { wireIdOf } from '#shared/http/wire/wire-ids.ts';

/** What comes in. Unknown fields are left aside, and what is null or empty is not there (shared/http/wire/wire-function.ts). */
const text = (most: number) =>
  z
    .string()
    .trim()
    .refine((value) => value !== '' && [...value].length <= most, `1 to ${most} characters.`)
    .register(z.globalRegistry, { type: 'string', minLength: 1, maxLength: most });

/** The characters that a line of an address has at most. */
const line = text(50);

export const addressBody = z.object({
  addressLine1: line,
  addressLine2: line.optional(),
  city: text(100),
  stateOrProvince: text(100).optional(),
  zipOrPostalCode: text(32).optional(),
  country: countryCode,
});

/** `en` or `en_US` as it is kept, whatever the case and the sign between. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2}([_-][a-z]{2})?$/i, 'A language as xx or xx_YY.')
  .transform((tag) => {
    const [name = '', region] = tag.split(/[_-]/);
    return region === undefined ? name.toLowerCase() : `${name.toLowerCase()}_${region.toUpperCase()}`;
  });

/** The name of a location that calls: 80 characters at most, and no `%`, as in all names of wholesale. */
export const locationName = text(80).refine((name) => !name.includes('%'), 'No %.');

const locationBody = z.object({
  name: locationName,
  address: addressBody,
  timezone: text(64),
  language: languageTag,
  emergencyLocationIdentifier: text(256).optional(),
});

export const parametersBody = z.object({
  calling: z.object({ location: locationBody.optional() }).optional(),
  meetings: z.object({ timezone: text(64).optional() }).optional(),
  packages: z.object({ limits: z.record(z.string().max(64), z.int().min(0).max(1_000_000)).optional() }).optional(),
});

/** How packages are to be set up, as the rules know it. */
export function parametersOf(sent: z.output<typeof parametersBody> | undefined): ProvisioningParameters {
  const [location, meetingsTimezone] = [sent?.calling?.location, sent?.meetings?.timezone];
  return {
    ...(location === undefined ? {} : { location }),
    ...(meetingsTimezone === undefined ? {} : { meetingsTimezone }),
    limits: sent?.packages?.limits ?? {},
  };
}

/** What a partner calls a customer by. */
export const externalId = text(200);

export const packageNames = z.array(packageName).min(1, 'At least one package.').max(50);

const parts = {
  externalId,
  address: addressBody,
  packages: packageNames,
  provisioningParameters: parametersBody.optional(),
  orgId: wireIdOf('ORGANIZATION', 'organisation').optional(),
  provisioningId: text(400),
};

export const createBody = z.object({
  ...parts,
  customerInfo: z.object({ name: companyName, primaryEmail: emailAddress, language: languageTag.optional() }).optional(),
});

export const updateBody = z.object({
  packages: packageNames,
  externalId: externalId.optional(),
  address: addressBody.optional(),
  provisioningParameters: parametersBody.optional(),
});

/** Only the address has to be there; what else is there is looked at as in a request for a customer. */
export const precheckBody = z.object({
  provisioningId: parts.provisioningId.optional(),
  packages: packageNames.optional(),
  externalId: externalId.optional(),
  address: addressBody,
  orgId: parts.orgId,
  customerInfo: z.object({ name: companyName.optional(), primaryEmail: emailAddress, language: languageTag.optional() }).optional(),
  provisioningParameters: parametersBody.optional(),
});
