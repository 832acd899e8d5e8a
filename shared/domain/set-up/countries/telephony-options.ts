import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { type CountryOfOperation, platformsOf } from '#shared/domain/set-up/countries/country-of-operation.ts';
import { telephonyRows } from '#shared/domain/set-up/countries/telephony-rows.ts';
import type { PlatformId, SetUpSource, TelephonyOption } from '#shared/domain/set-up/set-up.ts';
import type { AddOn } from '#shared/domain/subscriptions/subscription.ts';

export type TelephonyQuestion = {
  readonly country: CountryOfOperation;
  readonly platform: PlatformId;
  readonly sourceKind: SetUpSource['kind'];
  readonly addOns: readonly AddOn[];
  /** Whether the organisation has the Calling service. */
  readonly hasCalling: boolean;
};

export type OfferedTelephony = {
  readonly option: TelephonyOption;
  /** Shown, and needs something that is not there (SS-14). */
  readonly warning?: 'no_calling_service';
};

export type TelephonyOptions = {
  readonly options: readonly OfferedTelephony[];
  /** It is not asked: the add-on decides, or there is one option only (SS-7). */
  readonly decided?: { readonly option: TelephonyOption; readonly by: 'pstn_add_on' | 'single_option' };
};

/** The Contact Center PSTN of the order, which no trial has. */
export function pstnOrdered({ sourceKind, addOns }: Pick<TelephonyQuestion, 'sourceKind' | 'addOns'>): boolean {
  return sourceKind === 'subscription' && addOns.includes('contact-center-pstn');
}

/**
 * How calls can reach the Contact Center (SS-7, SS-14). Refuses with PSTN_US_ONLY where the order's PSTN cannot be had in the country,
 * with PLATFORM_NOT_OFFERED where the platform cannot.
 */
export function telephonyOptionsOf(question: TelephonyQuestion): Result<TelephonyOptions, Refusal> {
  const { country, platform, sourceKind, hasCalling } = question;
  const row = telephonyRows[country.telephony][platform];
  if (row === undefined || !platformsOf(country, sourceKind).includes(platform)) {
    return refused({ code: 'PLATFORM_NOT_OFFERED', field: '/contactCenter/platform' });
  }
  if (pstnOrdered(question)) {
    if (!row.includes('webex_cc_pstn')) return refused({ code: 'PSTN_US_ONLY', field: '/contactCenter/country' });
    return ok({ options: [{ option: 'webex_cc_pstn' }], decided: { option: 'webex_cc_pstn', by: 'pstn_add_on' } });
  }
  const options = row
    .filter((option) => option !== 'webex_cc_pstn')
    .map(
      (option): OfferedTelephony => (option === 'webex_calling' && !hasCalling ? { option, warning: 'no_calling_service' } : { option }),
    );
  const [only, ...more] = options;
  return ok(only !== undefined && more.length === 0 ? { options, decided: { option: only.option, by: 'single_option' } } : { options });
}
