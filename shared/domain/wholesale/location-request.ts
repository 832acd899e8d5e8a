import type { FieldFault } from '#shared/domain/refusals.ts';
import { addressFormatOf, postalCodeAsKept, stateAsKept } from '#shared/domain/set-up/addresses/address-format.ts';
import { countryOfOperation } from '#shared/domain/set-up/countries/country-of-operation.ts';
import { type AnnouncementLanguage, announcementLanguage } from '#shared/domain/set-up/location-languages.ts';
import type { Location } from '#shared/domain/set-up/set-up.ts';
import { isTimeZone } from '#shared/domain/set-up/time-zones.ts';
import { writtenLanguage } from '#shared/domain/wholesale/customer-things.ts';

/** An address in the words that locations have on the wire. */
export type LocationAddress = {
  readonly address1: string;
  readonly address2?: string | undefined;
  readonly city: string;
  readonly state?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly country: string;
};

/** What a location is to be; what is absent of a change stays as it is. */
export type LocationFields = {
  readonly name?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly preferredLanguage?: string | undefined;
  readonly announcementLanguage?: string | undefined;
  readonly address?: LocationAddress | undefined;
};

/** What of a location a partner decides. */
export type LocationWishes = Pick<
  Location,
  | 'name'
  | 'country'
  | 'addressLine1'
  | 'addressLine2'
  | 'city'
  | 'state'
  | 'postalCode'
  | 'timeZone'
  | 'announcementLanguage'
  | 'emailLanguage'
  | 'preferredLanguage'
>;

const words = {
  COUNTRY_NOT_OFFERED: 'This country is not offered.',
  ADDRESS_FIELD_REQUIRED: 'The address needs this field.',
  ADDRESS_FIELD_INVALID: 'This does not fit the country.',
  TIME_ZONE_UNKNOWN: 'This is not a time zone.',
  LANGUAGE_UNKNOWN: 'There are no announcements in this language.',
} as const;

const fault = (field: string, code: keyof typeof words): FieldFault => ({ field, code, message: words[code] });

/** `en_us`, as clients write it, as the announcements know it. */
export function announcementsIn(language: string): AnnouncementLanguage | undefined {
  const [tongue = '', region = ''] = language.split(/[_-]/);
  const exact = announcementLanguage.safeParse(`${tongue.toLowerCase()}-${region.toUpperCase()}`);
  if (exact.success) return exact.data;
  return region === '' ? announcementLanguage.options.find((option) => option.startsWith(`${tongue.toLowerCase()}-`)) : undefined;
}

/** What does not fit the country: which parts an address has is the country's matter. */
function addressFaults({ country, state, postalCode }: LocationAddress): FieldFault[] {
  if (countryOfOperation(country) === undefined) return [fault('/address/country', 'COUNTRY_NOT_OFFERED')];
  const format = addressFormatOf(country);
  const part = (name: 'state' | 'postalCode', sent: string | undefined, fits: (value: string) => boolean): FieldFault[] => {
    if (sent === undefined) return format[name] === 'required' ? [fault(`/address/${name}`, 'ADDRESS_FIELD_REQUIRED')] : [];
    // Clients fill in every field: what the country does not have is left aside.
    return format[name] === 'none' || fits(sent) ? [] : [fault(`/address/${name}`, 'ADDRESS_FIELD_INVALID')];
  };
  return [
    ...part('state', state, (value) => stateAsKept(format, value) !== undefined),
    ...part('postalCode', postalCode, (value) => postalCodeAsKept(format, value) !== undefined),
  ];
}

/** Everything that does not fit, at its field. */
export function locationFaults({ address, timeZone, announcementLanguage: announced }: LocationFields): FieldFault[] {
  return [
    ...(address === undefined ? [] : addressFaults(address)),
    ...(timeZone === undefined || isTimeZone(timeZone) ? [] : [fault('/timeZone', 'TIME_ZONE_UNKNOWN')]),
    ...(announced === undefined || announcementsIn(announced) !== undefined ? [] : [fault('/announcementLanguage', 'LANGUAGE_UNKNOWN')]),
  ];
}

function addressAsKept({ address1, address2, city, state, postalCode, country }: LocationAddress) {
  const format = addressFormatOf(country);
  const kept = {
    state: state === undefined || format.state === 'none' ? undefined : stateAsKept(format, state),
    postalCode: postalCode === undefined || format.postalCode === 'none' ? undefined : postalCodeAsKept(format, postalCode),
  };
  return {
    country,
    addressLine1: address1,
    ...(address2 === undefined ? {} : { addressLine2: address2 }),
    city,
    ...(kept.state === undefined ? {} : { state: kept.state }),
    ...(kept.postalCode === undefined ? {} : { postalCode: kept.postalCode }),
  };
}

/** The address that a change of it replaces: all its lines. */
function withoutAddress<L extends LocationWishes>({ addressLine2: _line, state: _state, postalCode: _code, ...rest }: L) {
  return rest;
}

/** A location as it is after a change of what is named. */
export function changedLocation(
  location: Location,
  { name, timeZone, preferredLanguage, announcementLanguage: announced, address }: LocationFields,
): Location {
  const at = address === undefined ? location : { ...withoutAddress(location), ...addressAsKept(address) };
  const announcements = announced === undefined ? undefined : announcementsIn(announced);
  return {
    ...at,
    ...(name === undefined ? {} : { name }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(preferredLanguage === undefined ? {} : { preferredLanguage, emailLanguage: writtenLanguage(preferredLanguage) }),
    ...(announcements === undefined ? {} : { announcementLanguage: announcements }),
    version: location.version + 1,
  };
}

/** What a new location says. */
export function newLocationWishes(fields: Required<{ [K in keyof LocationFields]: NonNullable<LocationFields[K]> }>): LocationWishes {
  const { name, timeZone, preferredLanguage, announcementLanguage: announced, address } = fields;
  return {
    name,
    ...addressAsKept(address),
    timeZone,
    preferredLanguage,
    announcementLanguage: announcementsIn(announced) ?? 'en-US',
    emailLanguage: writtenLanguage(preferredLanguage),
  };
}
