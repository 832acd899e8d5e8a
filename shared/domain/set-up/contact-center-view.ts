import * as z from 'zod';
import { dataCentre } from '#shared/domain/countries.ts';
import { contactCenterAnswers } from '#shared/domain/set-up/contact-center-answers.ts';
import { countryOfOperation, isUncertain } from '#shared/domain/set-up/countries/country-of-operation.ts';
import { countryNote } from '#shared/domain/set-up/countries/country-row.ts';
import { defaultCountryOf } from '#shared/domain/set-up/plan.ts';
import { platformId, type Tenant, telephonyOption } from '#shared/domain/set-up/set-up.ts';
import type { SetUpRead } from '#shared/domain/set-up/set-up-store.ts';

export const offeredTelephony = z.strictObject({ option: telephonyOption, warning: z.literal('no_calling_service').optional() });

/** The Contact Center of a set-up: answers, and what can be chosen (SS-4 to SS-8). */
export const contactCenterView = z.strictObject({
  /** The organisation has its Contact Center already; nothing is asked, and nothing but telephony changes any more. */
  there: z.boolean(),
  country: z.string(),
  /** The country that holds unless another is chosen. */
  defaultCountry: z.string(),
  /** Absent: the country is not offered. */
  dataCentre: dataCentre.optional(),
  /** The table is not sure of the country: a column is inferred, or guessed. */
  uncertain: z.boolean(),
  note: countryNote.optional(),
  platforms: z.array(platformId),
  platform: platformId,
  approvalReference: z.string().optional(),
  telephonyOptions: z.array(offeredTelephony),
  telephonyDecidedBy: z.enum(['pstn_add_on', 'single_option']).optional(),
  telephony: telephonyOption.optional(),
  subdomain: z.string().optional(),
  timeZone: z.string(),
});
export type ContactCenterView = z.output<typeof contactCenterView>;

function whereItStands(tenant: Tenant, read: SetUpRead): ContactCenterView {
  const country = countryOfOperation(tenant.country);
  const centre = dataCentre.safeParse(tenant.dataCentre);
  return {
    there: true,
    country: tenant.country,
    defaultCountry: defaultCountryOf(read),
    ...(centre.success ? { dataCentre: centre.data } : {}),
    uncertain: country !== undefined && isUncertain(country),
    platforms: [tenant.platform],
    platform: tenant.platform,
    ...(tenant.approvalReference === undefined ? {} : { approvalReference: tenant.approvalReference }),
    telephonyOptions: [{ option: tenant.telephony }],
    telephony: tenant.telephony,
    subdomain: tenant.subdomain,
    timeZone: tenant.timeZone,
  };
}

export function viewOfContactCenter(read: SetUpRead): ContactCenterView {
  if (read.tenant !== undefined) return whereItStands(read.tenant, read);
  const { approvalReference, subdomain, ...draft } = read.setUp?.draft.contactCenter ?? {};
  const { country, countryCode, platforms, platform, options, telephony, timeZone } = contactCenterAnswers(read, draft);
  return {
    there: false,
    country: countryCode,
    defaultCountry: defaultCountryOf(read),
    ...(country === undefined ? {} : { dataCentre: country.dataCentre }),
    uncertain: country !== undefined && isUncertain(country),
    ...(country?.note === undefined ? {} : { note: country.note }),
    platforms: [...platforms],
    platform,
    ...(approvalReference === undefined ? {} : { approvalReference }),
    telephonyOptions: (options?.options ?? []).map((offered) => ({ ...offered })),
    ...(options?.decided === undefined ? {} : { telephonyDecidedBy: options.decided.by }),
    ...(telephony === undefined ? {} : { telephony }),
    ...(subdomain === undefined ? {} : { subdomain }),
    timeZone,
  };
}
