import { describe, expect, it } from 'vitest';
import {
  countriesOfOperation,
  countryOfOperation,
  isUncertain,
  platformsOf,
  whyNotOffered,
} from '#shared/domain/set-up/countries/country-of-operation.ts';
import { telephonyOptionsOf } from '#shared/domain/set-up/countries/telephony-options.ts';
import { type PlatformId, platformId, type SetUpSource, type TelephonyOption } from '#shared/domain/set-up/set-up.ts';
import type { AddOn } from '#shared/domain/subscriptions/subscription.ts';

/**
 * SS-6 and SS-7 written down a second time, from the sentences and not from the project's table: the countries by name, the rules as
 * conditions.
 */
const asiaPacific = ['AU', 'NZ', 'SG', 'ID', 'JP', 'MY', 'PH', 'KR', 'TH', 'VN'];

function platformsByTheRule(country: string, source: SetUpSource['kind']): PlatformId[] {
  if (source === 'trial') return ['standard'];
  if (country === 'US') return ['standard', 'controlled_ga', 'exception'];
  return country === 'GB' || asiaPacific.includes(country) ? ['standard', 'exception'] : ['standard'];
}

type Ruled = { options: TelephonyOption[]; asked: boolean } | 'PSTN_US_ONLY' | 'PLATFORM_NOT_OFFERED';

function byTheRule(country: string, platform: PlatformId, source: SetUpSource['kind'], pstn: boolean): Ruled {
  if (!platformsByTheRule(country, source).includes(platform)) return 'PLATFORM_NOT_OFFERED';
  if (pstn && source === 'subscription') return country === 'US' ? { options: ['webex_cc_pstn'], asked: false } : 'PSTN_US_ONLY';
  if (country === 'CA' || platform === 'exception') return { options: ['voice_pop'], asked: false };
  if (country === 'IN') return { options: ['webex_calling'], asked: false };
  return { options: ['voice_pop_bridge', 'webex_calling'], asked: true };
}

const sources = ['trial', 'subscription'] as const;
const orders: readonly (readonly AddOn[])[] = [[], ['contact-center-pstn']];

describe('telephony', () => {
  it('is offered by country, platform, source and add-on exactly as in the table [SS-6] [SS-7]', () => {
    let rows = 0;
    for (const country of countriesOfOperation) {
      for (const sourceKind of sources) {
        expect(platformsOf(country, sourceKind), country.code).toEqual(platformsByTheRule(country.code, sourceKind));
        for (const platform of platformId.options) {
          for (const addOns of orders) {
            const found = telephonyOptionsOf({ country, platform, sourceKind, addOns, hasCalling: true });
            const seen = found.ok
              ? { options: found.value.options.map(({ option }) => option), asked: found.value.decided === undefined }
              : found.error.code;
            const name = `${country.code} ${platform} ${sourceKind} ${addOns.join()}`;
            expect(seen, name).toEqual(byTheRule(country.code, platform, sourceKind, addOns.length > 0));
            rows += 1;
          }
        }
      }
    }
    expect(rows).toBe(136 * 2 * 3 * 2);
  });

  it('is Webex Calling with a warning where the organisation has none, and never hidden [SS-14]', () => {
    for (const country of countriesOfOperation) {
      const question = { country, platform: 'standard', sourceKind: 'trial', addOns: [] } as const;
      const [without, having] = [false, true].map((hasCalling) => telephonyOptionsOf({ ...question, hasCalling }));
      if (!without?.ok || !having?.ok) throw new Error(country.code);
      expect(without.value.options.map(({ option }) => option)).toEqual(having.value.options.map(({ option }) => option));
      for (const { option, warning } of without.value.options) {
        expect(warning).toBe(option === 'webex_calling' ? 'no_calling_service' : undefined);
      }
      expect(having.value.options.every(({ warning }) => warning === undefined)).toBe(true);
    }
  });
});

describe('countries of operation', () => {
  it('are refused where unknown, excluded or undecided, and say why [SS-4]', () => {
    for (const code of ['CN', 'CU', 'IR', 'KP', 'SY', 'RU', 'BY', 'VE', 'UA', 'XX', 'pl', '']) {
      expect(countryOfOperation(code)).toBeUndefined();
    }
    expect(whyNotOffered('CN')).toBe('in-no-table');
    expect(whyNotOffered('UA')).toBe('not-decided');
    expect(whyNotOffered('PL')).toBeUndefined();
    expect(whyNotOffered('XX')).toBeUndefined();
  });

  it('have the data centre of their group, whatever the residency of the organisation [SS-4]', () => {
    const centres = {
      US: 'US1',
      BR: 'US1',
      CA: 'CA1',
      GB: 'UK1',
      SA: 'UK1',
      TR: 'UK1',
      DE: 'EU1',
      AE: 'SG1',
      KR: 'SG1',
      AU: 'ANZ1',
      JP: 'JP1',
      IN: 'IN1',
    };
    for (const [code, centre] of Object.entries(centres)) expect(countryOfOperation(code)?.dataCentre, code).toBe(centre);
  });

  it('are flagged where a column is of low confidence, or a guess [SS-4]', () => {
    const flagged = (code: string) => {
      const country = countryOfOperation(code);
      return country === undefined ? undefined : isUncertain(country);
    };
    expect(['US', 'CA', 'GB', 'JP', 'SG', 'AU', 'IN', 'BR'].map(flagged)).toEqual(Array(8).fill(false));
    expect(['PL', 'CH', 'KE', 'AG', 'ID'].map(flagged)).toEqual(Array(5).fill(true));
  });

  it('are each named once', () => {
    const codes = countriesOfOperation.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toHaveLength(136);
  });
});
