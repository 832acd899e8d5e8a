import * as z from 'zod';
import { dataCentre } from '#shared/domain/countries.ts';
import {
  type CountryOfOperation,
  countriesOfOperation,
  isUncertain,
  needsApproval,
  platformsOf,
} from '#shared/domain/set-up/countries/country-of-operation.ts';
import { confidence, countryNote, countryRegion } from '#shared/domain/set-up/countries/country-row.ts';
import { telephonyRows } from '#shared/domain/set-up/countries/telephony-rows.ts';
import { platformId, telephonyOption } from '#shared/domain/set-up/set-up.ts';
import { defaultTimeZoneOf } from '#shared/domain/set-up/time-zones.ts';

const countryView = z
  .strictObject({
    country: z.string(),
    region: countryRegion,
    dataCentre,
    platforms: z.array(z.strictObject({ platform: platformId, needsApprovalReference: z.boolean(), telephony: z.array(telephonyOption) })),
    /** How far each column can be relied on. */
    confidence: z.strictObject({ dataCentre: confidence, telephony: confidence }),
    uncertain: z.boolean(),
    note: countryNote.optional(),
    timeZone: z.string(),
  })
  .register(z.globalRegistry, { id: 'ContactCenterCountry' });

/** The table of the countries of operation (SS-4 to SS-7), for subscriptions. */
export const countriesView = z
  .strictObject({ countries: z.array(countryView) })
  .register(z.globalRegistry, { id: 'ContactCenterCountries' });

function viewOfCountry(country: CountryOfOperation): z.output<typeof countryView> {
  const { code, region, dataCentre: centre, confidence: columns, note, telephony } = country;
  return {
    country: code,
    region,
    dataCentre: centre,
    platforms: platformsOf(country, 'subscription').map((platform) => ({
      platform,
      needsApprovalReference: needsApproval(platform),
      telephony: [...(telephonyRows[telephony][platform] ?? [])],
    })),
    confidence: { ...columns },
    uncertain: isUncertain(country),
    ...(note === undefined ? {} : { note }),
    timeZone: defaultTimeZoneOf(code),
  };
}

export function viewOfCountries(): z.output<typeof countriesView> {
  return { countries: countriesOfOperation.map(viewOfCountry) };
}
