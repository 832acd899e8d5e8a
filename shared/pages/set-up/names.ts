import type { PlatformId, SetUpService, TelephonyOption } from '#shared/domain/set-up/set-up.ts';
import type { AddOn } from '#shared/domain/subscriptions/subscription.ts';

// Names of the vendor's products are the same in every language.

export const serviceNames: Readonly<Record<SetUpService, string>> = {
  'contact-center': 'Contact Center',
  meetings: 'Meetings',
  calling: 'Calling',
};

export const platformNames: Readonly<Record<PlatformId, string>> = {
  standard: 'Standard',
  controlled_ga: 'Controlled GA',
  exception: 'Exception',
};

export const telephonyNames: Readonly<Record<TelephonyOption, string>> = {
  webex_cc_pstn: 'Contact Center PSTN',
  voice_pop_bridge: 'Voice POP Bridge',
  webex_calling: 'Webex Calling',
  voice_pop: 'Voice POP',
};

export const addOnNames: Readonly<Record<AddOn, string>> = { 'contact-center-pstn': 'Contact Center PSTN' };

/** The vendor's help on how calls reach a Contact Center. */
export const voiceChannelsHelp = 'https://help.webex.com/en-us/article/nhy3codb';

/** The address of a meetings site. */
export function siteAddress(name: string): string {
  return `${name}.webex.com`;
}

/** An IANA time zone as people read it. */
export function zoneLabel(zone: string): string {
  return zone.replaceAll('_', ' ');
}
