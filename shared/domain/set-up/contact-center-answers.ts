import {
  type CountryOfOperation,
  countryOfOperation,
  needsApproval,
  platformsOf,
} from '#shared/domain/set-up/countries/country-of-operation.ts';
import { type TelephonyOptions, telephonyOptionsOf } from '#shared/domain/set-up/countries/telephony-options.ts';
import { subdomainFault } from '#shared/domain/set-up/names.ts';
import { defaultCountryOf, planOf } from '#shared/domain/set-up/plan.ts';
import type { ContactCenterDraft, PlatformId, TelephonyOption } from '#shared/domain/set-up/set-up.ts';
import { faultAt, type SetUpFault } from '#shared/domain/set-up/set-up-faults.ts';
import type { SetUpRead } from '#shared/domain/set-up/set-up-store.ts';
import { defaultTimeZoneOf, isTimeZone } from '#shared/domain/set-up/time-zones.ts';

/** The Contact Center as it would be set up now: what was said, and by default or decision what was not. */
export type ContactCenterAnswers = {
  /** As said, or the default; it may not be offered. */
  readonly countryCode: string;
  readonly country: CountryOfOperation | undefined;
  readonly platforms: readonly PlatformId[];
  readonly platform: PlatformId;
  /** Undefined where the country or the platform is none. */
  readonly options: TelephonyOptions | undefined;
  readonly telephony: TelephonyOption | undefined;
  readonly timeZone: string;
};

export function contactCenterAnswers(read: SetUpRead, draft: ContactCenterDraft): ContactCenterAnswers {
  const countryCode = draft.country ?? defaultCountryOf(read);
  const country = countryOfOperation(countryCode);
  const platform = draft.platform ?? 'standard';
  const options = country === undefined ? undefined : telephonyOptionsOf(questionOf(read, country, platform));
  const offered = options?.ok === true ? options.value : undefined;
  return {
    countryCode,
    country,
    platforms: country === undefined ? [] : platformsOf(country, read.source.kind),
    platform,
    options: offered,
    telephony: offered?.decided?.option ?? draft.telephony,
    timeZone: draft.timeZone ?? defaultTimeZoneOf(countryCode),
  };
}

function questionOf(read: SetUpRead, country: CountryOfOperation, platform: PlatformId) {
  const { addOns } = planOf(read.source);
  return { country, platform, sourceKind: read.source.kind, addOns, hasCalling: read.hasCalling };
}

function telephonyFaults(read: SetUpRead, draft: ContactCenterDraft, country: CountryOfOperation, platform: PlatformId): SetUpFault[] {
  const options = telephonyOptionsOf(questionOf(read, country, platform));
  if (!options.ok) return options.error.code === 'PSTN_US_ONLY' ? [faultAt('country', '/contactCenter/country', 'PSTN_US_ONLY')] : [];
  const { decided, options: offered } = options.value;
  const field = '/contactCenter/telephony';
  if (draft.telephony === undefined) return decided === undefined ? [faultAt('telephony', field, 'required')] : [];
  if (decided?.by === 'pstn_add_on' && draft.telephony !== decided.option) return [faultAt('telephony', field, 'PSTN_FIXES_TELEPHONY')];
  return offered.some(({ option }) => option === draft.telephony) ? [] : [faultAt('telephony', field, 'TELEPHONY_NOT_OFFERED')];
}

function platformFaults(draft: ContactCenterDraft, platforms: readonly PlatformId[], platform: PlatformId): SetUpFault[] {
  if (!platforms.includes(platform)) return [faultAt('platform', '/contactCenter/platform', 'PLATFORM_NOT_OFFERED')];
  if (!needsApproval(platform) || draft.approvalReference !== undefined) return [];
  return [faultAt('platform', '/contactCenter/approvalReference', 'APPROVAL_REFERENCE_REQUIRED')];
}

const subdomainCodes = { invalid: 'SUBDOMAIN_INVALID', reserved: 'SUBDOMAIN_RESERVED' } as const;

function subdomainFaults(subdomain: string | undefined): SetUpFault[] {
  if (subdomain === undefined) return [faultAt('subdomain', '/contactCenter/subdomain', 'required')];
  const fault = subdomainFault(subdomain);
  return fault === undefined ? [] : [faultAt('subdomain', '/contactCenter/subdomain', subdomainCodes[fault])];
}

/** Everything that is missing or does not fit, in the order of the steps (SS-4 to SS-8). Whether the subdomain is taken only Finish tells. */
export function contactCenterFaults(read: SetUpRead, draft: ContactCenterDraft): SetUpFault[] {
  const { country, platform, platforms, timeZone } = contactCenterAnswers(read, draft);
  const ofCountry =
    country === undefined
      ? [faultAt('country', '/contactCenter/country', 'COUNTRY_NOT_OFFERED')]
      : [...platformFaults(draft, platforms, platform), ...telephonyFaults(read, draft, country, platform)];
  const zone = isTimeZone(timeZone) ? [] : [faultAt('time-zone', '/contactCenter/timeZone', 'TIME_ZONE_UNKNOWN')];
  return [...ofCountry, ...subdomainFaults(draft.subdomain), ...zone];
}

/** The draft without the answers that another country or platform has made pointless. */
export function withoutPointless(read: SetUpRead, draft: ContactCenterDraft, named: ContactCenterDraft): ContactCenterDraft {
  const { country, platforms, platform: wanted } = contactCenterAnswers(read, draft);
  if (country === undefined) return draft;
  const { platform, telephony, approvalReference, ...others } = draft;
  const keptPlatform = named.platform === undefined && platform !== undefined && !platforms.includes(platform) ? undefined : platform;
  const held = keptPlatform ?? (named.platform === undefined ? 'standard' : wanted);
  const options = telephonyOptionsOf(questionOf(read, country, held));
  const fits = options.ok && options.value.options.some(({ option }) => option === telephony);
  return {
    ...others,
    ...(keptPlatform === undefined ? {} : { platform: keptPlatform }),
    ...(telephony !== undefined && (fits || named.telephony !== undefined) ? { telephony } : {}),
    ...(approvalReference !== undefined && (needsApproval(held) || named.approvalReference !== undefined) ? { approvalReference } : {}),
  };
}
