import { type Language, languageTags } from '#shared/domain/language-tags.ts';
import { announcementLanguage, announcementLanguageOf } from '#shared/domain/set-up/location-languages.ts';
import type { Location, Site } from '#shared/domain/set-up/set-up.ts';
import { defaultTimeZoneOf } from '#shared/domain/set-up/time-zones.ts';
import type { CustomerPart, WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** The language in which people are written to, of the first that is one of ours: `en_GB` is English. */
export function writtenLanguage(...wanted: readonly (string | undefined)[]): Language {
  for (const one of wanted) {
    const found = languageTags.find((tag) => tag === one?.slice(0, 2).toLowerCase());
    if (found !== undefined) return found;
  }
  return 'en';
}

/** `en_us`, as clients write it, as the announcements know it; where these have no such language, what is proposed. */
function announcementsIn(language: string): string {
  const [tongue = '', region = ''] = language.split(/[_-]/);
  const exact = announcementLanguage.safeParse(`${tongue.toLowerCase()}-${region.toUpperCase()}`);
  if (exact.success) return exact.data;
  const alike = announcementLanguage.options.find((option) => option.startsWith(`${tongue.toLowerCase()}-`));
  return alike ?? announcementLanguageOf(writtenLanguage(language));
}

function common({ id, organisationId, partnerId, createdAt }: WholesaleCustomer) {
  return { organisationId, partnerId, source: { kind: 'wholesale', id } as const, createdAt, version: 1 };
}

/** A part of a customer as the location or the site that it is, which is kept with those of set-ups. */
export function thingOf(customer: WholesaleCustomer, part: CustomerPart): Location | Site | undefined {
  const { location, address, meetingsTimezone } = customer;
  const { id, progress } = part;
  if (part.kind === 'site') {
    const timeZone = meetingsTimezone ?? location?.timezone ?? defaultTimeZoneOf(address.country);
    // What is sold are packages of people, as many as there are; the site itself holds none back.
    return { ...common(customer), id: part.id, name: part.name, timeZone, earlyRelease: false, licences: {}, progress };
  }
  if (location === undefined || location.id !== id) return undefined;
  const { addressLine1, addressLine2, city, country, stateOrProvince: state, zipOrPostalCode: postalCode } = location.address;
  return {
    ...common(customer),
    id: part.id,
    headquarters: true,
    name: location.name,
    country,
    addressLine1,
    ...(addressLine2 === undefined ? {} : { addressLine2 }),
    city,
    ...(state === undefined ? {} : { state }),
    ...(postalCode === undefined ? {} : { postalCode }),
    timeZone: location.timezone,
    announcementLanguage: announcementsIn(location.language),
    emailLanguage: writtenLanguage(location.language),
    progress,
  };
}
