import type { TelephonyRule } from '#shared/domain/set-up/countries/country-row.ts';
import type { PlatformId, TelephonyOption } from '#shared/domain/set-up/set-up.ts';

/**
 * Platforms, and the telephony that each has, by rule (SS-6, SS-7). Data, in the order in which they are shown. The Contact Center PSTN
 * stands where it can be had; whether it is offered depends on the order.
 */
export const telephonyRows: Readonly<Record<TelephonyRule, Readonly<Partial<Record<PlatformId, readonly TelephonyOption[]>>>>> = {
  'united-states': {
    standard: ['webex_cc_pstn', 'voice_pop_bridge', 'webex_calling'],
    controlled_ga: ['webex_cc_pstn', 'voice_pop_bridge', 'webex_calling'],
    exception: ['webex_cc_pstn', 'voice_pop'],
  },
  canada: { standard: ['voice_pop'] },
  india: { standard: ['webex_calling'] },
  region: { standard: ['voice_pop_bridge', 'webex_calling'] },
  'region-with-exception': { standard: ['voice_pop_bridge', 'webex_calling'], exception: ['voice_pop'] },
};
