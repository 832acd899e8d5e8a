import type { CountryRow } from '#shared/domain/set-up/countries/country-row.ts';

/**
 * The countries of operation of a Contact Center (SS-4). Data: another country, data centre or confidence is another row, and no code.
 *
 * The vendor's own table is not public. `dataCentre` is as a published digest of it gives it (as of May 2026); `telephony` as the set-up
 * article of the vendor says for the region, or for the country where that names it. How far each column can be relied on is said
 * beside it. `offered: false`: no source names the country; off until somebody who has the vendor's table decides.
 */
export const countryRows: readonly CountryRow[] = [
  {
    region: 'NORTH_AMERICA',
    dataCentre: 'CA1',
    telephony: 'canada',
    confidence: { dataCentre: 'high', telephony: 'high' },
    note: 'canada-voice-pop',
    countries: 'CA',
  },
  {
    region: 'NORTH_AMERICA',
    dataCentre: 'US1',
    telephony: 'united-states',
    confidence: { dataCentre: 'high', telephony: 'high' },
    countries: 'US',
  },
  {
    region: 'LATAM',
    dataCentre: 'US1',
    telephony: 'region',
    confidence: { dataCentre: 'low', telephony: 'medium' },
    countries: 'AG AR BB BO BS BZ CL CO CR DM DO EC GD GT GY HN HT JM KN LC NI PA PE PR PY SR SV TT UY VC',
  },
  {
    region: 'LATAM',
    dataCentre: 'US1',
    telephony: 'region',
    confidence: { dataCentre: 'medium', telephony: 'medium' },
    countries: 'BR MX',
  },
  {
    region: 'EMEAR',
    dataCentre: 'EU1',
    telephony: 'region',
    confidence: { dataCentre: 'guess', telephony: 'guess' },
    offered: false,
    countries: 'AL AM AZ BA GE MD ME MK RS UA',
  },
  {
    region: 'EMEAR',
    dataCentre: 'UK1',
    telephony: 'region',
    confidence: { dataCentre: 'low', telephony: 'low' },
    countries:
      'AO BF BH BJ BW CI CM CV DJ DZ EG ET GA GH GM GN KE KG KW KZ LS MA MG ML MR MU MW MZ NA NE NG OM QA RW SC SN SZ TG TJ TM TN TZ UG UZ ZA ZM',
  },
  {
    region: 'EMEAR',
    dataCentre: 'EU1',
    telephony: 'region',
    confidence: { dataCentre: 'medium', telephony: 'low' },
    countries: 'AT BE BG CY CZ DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK',
  },
  { region: 'EMEAR', dataCentre: 'EU1', telephony: 'region', confidence: { dataCentre: 'high', telephony: 'low' }, countries: 'DE' },
  {
    region: 'EMEAR',
    dataCentre: 'EU1',
    telephony: 'region',
    confidence: { dataCentre: 'guess', telephony: 'guess' },
    countries: 'CH IS LI NO',
  },
  {
    region: 'EMEAR',
    dataCentre: 'UK1',
    telephony: 'region',
    confidence: { dataCentre: 'guess', telephony: 'guess' },
    countries: 'IL IQ JO LB',
  },
  {
    region: 'EMEAR',
    dataCentre: 'UK1',
    telephony: 'region',
    confidence: { dataCentre: 'medium', telephony: 'low' },
    countries: 'PK SA TR',
  },
  {
    region: 'EMEAR',
    dataCentre: 'SG1',
    telephony: 'region',
    confidence: { dataCentre: 'medium', telephony: 'low' },
    note: 'emirates-from-singapore',
    countries: 'AE',
  },
  {
    region: 'EMEAR',
    dataCentre: 'UK1',
    telephony: 'region-with-exception',
    confidence: { dataCentre: 'high', telephony: 'high' },
    countries: 'GB',
  },
  {
    region: 'APJC',
    dataCentre: 'ANZ1',
    telephony: 'region-with-exception',
    confidence: { dataCentre: 'high', telephony: 'high' },
    countries: 'AU NZ',
  },
  {
    region: 'APJC',
    dataCentre: 'SG1',
    telephony: 'region',
    confidence: { dataCentre: 'guess', telephony: 'guess' },
    offered: false,
    countries: 'BD LK MM MN MO MV NP TL',
  },
  { region: 'APJC', dataCentre: 'SG1', telephony: 'region', confidence: { dataCentre: 'low', telephony: 'low' }, countries: 'BN KH LA' },
  {
    region: 'APJC',
    dataCentre: 'ANZ1',
    telephony: 'region',
    confidence: { dataCentre: 'guess', telephony: 'guess' },
    offered: false,
    countries: 'FJ PG SB TO VU WS',
  },
  { region: 'APJC', dataCentre: 'SG1', telephony: 'region', confidence: { dataCentre: 'medium', telephony: 'medium' }, countries: 'HK TW' },
  {
    region: 'APJC',
    dataCentre: 'IN1',
    telephony: 'india',
    confidence: { dataCentre: 'high', telephony: 'medium' },
    note: 'india-needs-calling',
    countries: 'IN',
  },
  {
    region: 'APJC',
    dataCentre: 'SG1',
    telephony: 'region-with-exception',
    confidence: { dataCentre: 'low', telephony: 'high' },
    countries: 'ID MY PH TH VN',
  },
  {
    region: 'APJC',
    dataCentre: 'JP1',
    telephony: 'region-with-exception',
    confidence: { dataCentre: 'high', telephony: 'high' },
    countries: 'JP',
  },
  {
    region: 'APJC',
    dataCentre: 'SG1',
    telephony: 'region-with-exception',
    confidence: { dataCentre: 'high', telephony: 'high' },
    countries: 'SG',
  },
  {
    region: 'APJC',
    dataCentre: 'SG1',
    telephony: 'region-with-exception',
    confidence: { dataCentre: 'medium', telephony: 'high' },
    countries: 'KR',
  },
];

/** Countries that are not offered though they have neighbours that are, and why. */
export const excludedCountries = {
  CN: 'in-no-table',
  CU: 'embargo',
  IR: 'embargo',
  KP: 'embargo',
  SY: 'embargo',
  RU: 'not-offered',
  BY: 'not-offered',
  VE: 'not-offered',
} as const satisfies Record<string, 'in-no-table' | 'embargo' | 'not-offered'>;
