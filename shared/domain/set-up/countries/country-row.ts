import * as z from 'zod';
import type { DataCentre } from '#shared/domain/countries.ts';

/**
 * How far a column of the table can be relied on. `high`: official, or confirmed by an official page; `medium`: the country is named by
 * a digest, or by a part of an official text; `low`: it follows only from a group or region; `guess`: nobody says so.
 */
export const confidence = z.enum(['high', 'medium', 'low', 'guess']);
export type Confidence = z.infer<typeof confidence>;

/** What is worth telling of a country; each has words in every language. */
export const countryNote = z.enum(['canada-voice-pop', 'emirates-from-singapore', 'india-needs-calling']);
export type CountryNote = z.infer<typeof countryNote>;

export const countryRegion = z.enum(['NORTH_AMERICA', 'LATAM', 'EMEAR', 'APJC']);
export type CountryRegion = z.infer<typeof countryRegion>;

/** Which row of the telephony table holds. */
export type TelephonyRule = 'united-states' | 'canada' | 'india' | 'region' | 'region-with-exception';

/** Countries about which the same is known, by their ISO 3166-1 codes, a space between them. */
export type CountryRow = {
  readonly region: CountryRegion;
  readonly dataCentre: DataCentre;
  readonly telephony: TelephonyRule;
  readonly confidence: { readonly dataCentre: Confidence; readonly telephony: Confidence };
  readonly note?: CountryNote;
  readonly offered?: false;
  readonly countries: string;
};
