import { type AddressFormat, addressFormatOf, postalCodeAsKept, stateAsKept } from '#shared/domain/set-up/addresses/address-format.ts';
import { countryOfOperation } from '#shared/domain/set-up/countries/country-of-operation.ts';
import { announcementLanguageOf } from '#shared/domain/set-up/location-languages.ts';
import type { LocationDraft } from '#shared/domain/set-up/set-up.ts';
import { faultAt, type SetUpFault, type SetUpFaultCode } from '#shared/domain/set-up/set-up-faults.ts';
import type { SetUpRead } from '#shared/domain/set-up/set-up-store.ts';
import { defaultTimeZoneOf, isTimeZone } from '#shared/domain/set-up/time-zones.ts';

/** The headquarters with what follows by default: the organisation's country and language, the country's time zone (CL-1). */
export function headquartersAnswers({ organisation }: SetUpRead, draft: LocationDraft) {
  const country = draft.country ?? organisation.country;
  const emailLanguage = draft.emailLanguage ?? organisation.language;
  return {
    ...draft,
    country,
    timeZone: draft.timeZone ?? defaultTimeZoneOf(country),
    emailLanguage,
    announcementLanguage: draft.announcementLanguage ?? announcementLanguageOf(organisation.language),
  };
}

const inAddress = (field: keyof LocationDraft, code: SetUpFaultCode) => faultAt('address', `/calling/${field}`, code);

function stateFaults(format: AddressFormat, state: string | undefined): SetUpFault[] {
  if (state === undefined) return format.state === 'required' ? [inAddress('state', 'ADDRESS_FIELD_REQUIRED')] : [];
  return format.state === 'none' || stateAsKept(format, state) === undefined ? [inAddress('state', 'ADDRESS_FIELD_INVALID')] : [];
}

function postalCodeFaults(format: AddressFormat, code: string | undefined): SetUpFault[] {
  if (code === undefined) return format.postalCode === 'required' ? [inAddress('postalCode', 'ADDRESS_FIELD_REQUIRED')] : [];
  return format.postalCode === 'none' || postalCodeAsKept(format, code) === undefined
    ? [inAddress('postalCode', 'ADDRESS_FIELD_INVALID')]
    : [];
}

function nameFaults({ locations }: SetUpRead, name: string | undefined): SetUpFault[] {
  if (name === undefined) return [faultAt('headquarters', '/calling/name', 'ADDRESS_FIELD_REQUIRED')];
  const taken = locations.some((location) => location.name.toLowerCase() === name.toLowerCase());
  return taken ? [faultAt('headquarters', '/calling/name', 'LOCATION_NAME_TAKEN')] : [];
}

/** Everything that is missing or does not fit (CL-1). */
export function callingFaults(read: SetUpRead, draft: LocationDraft): SetUpFault[] {
  const { country, timeZone, addressLine1, city, state, postalCode, name } = headquartersAnswers(read, draft);
  const format = addressFormatOf(country);
  const offered = countryOfOperation(country) !== undefined;
  return [
    ...nameFaults(read, name),
    ...(offered ? [] : [faultAt('headquarters', '/calling/country', 'COUNTRY_NOT_OFFERED')]),
    ...(isTimeZone(timeZone) ? [] : [faultAt('headquarters', '/calling/timeZone', 'TIME_ZONE_UNKNOWN')]),
    ...(addressLine1 === undefined ? [inAddress('addressLine1', 'ADDRESS_FIELD_REQUIRED')] : []),
    ...(city === undefined ? [inAddress('city', 'ADDRESS_FIELD_REQUIRED')] : []),
    ...(offered ? [...stateFaults(format, state), ...postalCodeFaults(format, postalCode)] : []),
  ];
}
