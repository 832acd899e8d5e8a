import type { DataCentre } from '#shared/domain/countries.ts';
import type { Confidence, CountryNote, CountryRegion, CountryRow, TelephonyRule } from '#shared/domain/set-up/countries/country-row.ts';
import { countryRows, excludedCountries } from '#shared/domain/set-up/countries/country-rows.ts';
import { telephonyRows } from '#shared/domain/set-up/countries/telephony-rows.ts';
import { type PlatformId, platformId, type SetUpSource } from '#shared/domain/set-up/set-up.ts';

/** A country in which a Contact Center can be run, and what follows from it (SS-4). */
export type CountryOfOperation = {
  readonly code: string;
  readonly region: CountryRegion;
  readonly dataCentre: DataCentre;
  readonly telephony: TelephonyRule;
  readonly confidence: { readonly dataCentre: Confidence; readonly telephony: Confidence };
  readonly note: CountryNote | undefined;
};

const rowsByCode: ReadonlyMap<string, CountryRow> = new Map(
  countryRows.flatMap((row) => row.countries.split(' ').map((code): [string, CountryRow] => [code, row])),
);

function countryOfRow(code: string, { region, dataCentre, telephony, confidence, note }: CountryRow): CountryOfOperation {
  return { code, region, dataCentre, telephony, confidence, note };
}

/** The country with this ISO 3166-1 code, upper case; undefined: unknown, excluded, or not offered yet. */
export function countryOfOperation(code: string): CountryOfOperation | undefined {
  const row = rowsByCode.get(code);
  return row === undefined || row.offered === false ? undefined : countryOfRow(code, row);
}

/** Every country that can be chosen, by code. */
export const countriesOfOperation: readonly CountryOfOperation[] = [...rowsByCode.entries()]
  .filter(([, row]) => row.offered !== false)
  .map(([code, row]) => countryOfRow(code, row))
  .sort((one, other) => (one.code < other.code ? -1 : 1));

const excluded: ReadonlyMap<string, string> = new Map(Object.entries(excludedCountries));

/** Why a country cannot be chosen, as far as anything is known of it; undefined for one that can be, and for what is no country. */
export function whyNotOffered(code: string): string | undefined {
  return rowsByCode.get(code)?.offered === false ? 'not-decided' : excluded.get(code);
}

/** Whether somebody should look twice: a column is only inferred, or guessed (SS-4). */
export function isUncertain({ confidence }: Pick<CountryOfOperation, 'confidence'>): boolean {
  return [confidence.dataCentre, confidence.telephony].some((level) => level === 'low' || level === 'guess');
}

/** The platforms that can be chosen, the default first (SS-6). Trials have the standard one only. */
export function platformsOf(country: CountryOfOperation, sourceKind: SetUpSource['kind']): PlatformId[] {
  if (sourceKind === 'trial') return ['standard'];
  return platformId.options.filter((platform) => telephonyRows[country.telephony][platform] !== undefined);
}

/** Whether a platform is chosen only where the vendor's assurance contact asked for it: then its approval is named (SS-6). */
export function needsApproval(platform: PlatformId): boolean {
  return platform !== 'standard';
}
