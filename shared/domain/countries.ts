import * as z from 'zod';

/**
 * The countries in which trials are offered, by the data centre that keeps the organisation's data (data residency). Data:
 * replaceable without code. ISO 3166-1 alpha-2 codes.
 */
const countriesOfDataCentre = {
  US1: 'AG AR BB BO BR BS BZ CL CO CR DM DO EC GD GT GY HN HT JM KN LC MX NI PA PE PR PY SR SV TT US UY VC',
  CA1: 'CA',
  UK1: 'AO BF BH BJ BW CI CM CV DJ DZ EG ET GA GB GH GM GN IL IQ JO KE KG KW KZ LB LS MA MG ML MR MU MW MZ NA NE NG OM PK QA RW SA SC SN SZ TG TJ TM TN TR TZ UG UZ ZA ZM',
  EU1: 'AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK',
  ANZ1: 'AU NZ',
  SG1: 'AE BN HK ID KH KR LA MY PH SG TH TW VN',
  JP1: 'JP',
  IN1: 'IN',
} as const;

export const dataCentre = z.enum(['US1', 'CA1', 'UK1', 'EU1', 'ANZ1', 'SG1', 'JP1', 'IN1']);
export type DataCentre = z.infer<typeof dataCentre>;

const dataCentres: ReadonlyMap<string, DataCentre> = new Map(
  dataCentre.options.flatMap((centre) => countriesOfDataCentre[centre].split(' ').map((country) => [country, centre] as const)),
);

export const offeredCountries: readonly string[] = [...dataCentres.keys()].sort();

/** Where the data of an organisation in this country lives; undefined where nothing is offered. */
export function dataCentreOf(country: string): DataCentre | undefined {
  return dataCentres.get(country);
}

/** A country code as typed: two letters, upper-cased. Whether it is offered is a rule of its own (COUNTRY_NOT_OFFERED). */
export const countryCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, 'Two letters, as in ISO 3166-1.')
  .register(z.globalRegistry, { type: 'string', pattern: '^[A-Za-z]{2}$', example: 'PL' });
