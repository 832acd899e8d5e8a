import type { FieldFault, Refusal, RefusalCode } from '#shared/domain/refusals.ts';
import type { StepId } from '#shared/domain/set-up/steps.ts';

/** What is wrong with one answer, or that it is missing; `step`: where it is asked. */
export type SetUpFault = FieldFault & { readonly step: StepId; readonly code: RefusalCode | 'required' };

const messages = {
  required: 'This is needed.',
  COUNTRY_NOT_OFFERED: 'This country is not offered.',
  PLATFORM_NOT_OFFERED: 'This platform is not offered in the country.',
  APPROVAL_REFERENCE_REQUIRED: 'This platform needs an approval reference.',
  TELEPHONY_NOT_OFFERED: 'This telephony option is not offered for country and platform.',
  PSTN_US_ONLY: 'Contact Center PSTN is available in the United States only.',
  PSTN_FIXES_TELEPHONY: 'The Contact Center PSTN of the order decides the telephony.',
  SETTING_FROZEN: 'This cannot be changed any more.',
  SUBDOMAIN_INVALID: '1 to 63 letters and digits, the first of them a letter.',
  SUBDOMAIN_RESERVED: 'This subdomain is reserved.',
  SUBDOMAIN_TAKEN: 'This subdomain is taken.',
  SITE_NAME_INVALID: '3 to 50 lower-case letters, digits and hyphens; a hyphen neither first nor last.',
  SITE_NAME_RESERVED: 'This site name is reserved.',
  SITE_NAME_TAKEN: 'This site name is taken.',
  SITE_TWICE: 'Two sites have the same name.',
  SITE_NEEDED: 'At least one site is needed.',
  TOO_MANY_SITES: 'Ten sites at most.',
  SITE_LICENCES_DIFFER: 'The licences of the sites must sum to those of the plan.',
  SERVICE_NOT_IN_PLAN: 'This service is not in the plan.',
  TIME_ZONE_UNKNOWN: 'This is not a time zone.',
  ADDRESS_FIELD_REQUIRED: 'The address needs this field.',
  ADDRESS_FIELD_INVALID: 'This does not fit the country.',
  LOCATION_NAME_TAKEN: 'There is a location of this name already.',
} as const satisfies Partial<Record<RefusalCode | 'required', string>>;

export type SetUpFaultCode = keyof typeof messages;

export function faultAt(step: StepId, field: string, code: SetUpFaultCode): SetUpFault {
  return { step, field, code, message: messages[code] };
}

const fieldOf = ({ field, code, message }: SetUpFault): FieldFault => ({ field, code, message });

/** Faults of what was sent: named by the first, told at each field. What is merely missing is of no code of its own. */
export function refusalOf(faults: readonly [SetUpFault, ...SetUpFault[]]): Refusal {
  const [first] = faults;
  return { code: first.code === 'required' ? 'SET_UP_INCOMPLETE' : first.code, fields: faults.map(fieldOf) };
}

/** Everything that stands in the way of a Finish. */
export function incomplete(faults: readonly SetUpFault[]): Refusal {
  return { code: 'SET_UP_INCOMPLETE', fields: faults.map(fieldOf) };
}
