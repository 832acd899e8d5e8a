import type { ProblemDescription } from '#shared/http/problem-description.ts';

/** Of setting services up. */
export const setUpProblems = {
  NOTHING_TO_SET_UP: {
    status: 409,
    title: 'There is nothing to set up.',
    advice: 'The services of this trial or subscription need no set-up.',
  },
  SET_UP_STATE: {
    status: 409,
    title: 'The state of the set-up does not allow this.',
    advice: '`detail` names the present state and what is possible instead.',
  },
  SET_UP_INCOMPLETE: {
    status: 409,
    title: 'Something is missing before the set-up can be finished.',
    advice: 'Each entry of `errors` names what is missing or does not fit. Nothing was submitted.',
  },
  SERVICE_NOT_IN_PLAN: {
    status: 400,
    title: 'This service is not in the plan.',
    advice: 'Only services of the trial or subscription can be set up.',
  },
  PLATFORM_NOT_OFFERED: {
    status: 400,
    title: 'This platform is not offered here.',
    advice: 'The answer of the set-up lists the platforms for the country. Trials have the standard platform only.',
  },
  APPROVAL_REFERENCE_REQUIRED: {
    status: 400,
    title: 'This platform needs an approval reference.',
    advice:
      'Controlled GA and Exception are chosen only where the vendor’s assurance contact asked for it. Send the reference of that approval.',
  },
  TELEPHONY_NOT_OFFERED: {
    status: 400,
    title: 'This telephony option is not offered here.',
    advice: 'The answer of the set-up lists the options for country and platform.',
  },
  PSTN_US_ONLY: {
    status: 400,
    title: 'Contact Center PSTN is available in the United States only.',
    advice: 'Choose the United States as the country of operation, or have the add-on taken off the order.',
  },
  PSTN_FIXES_TELEPHONY: {
    status: 409,
    title: 'The Contact Center PSTN of the order decides the telephony.',
    advice: 'It cannot be chosen otherwise.',
  },
  SETTING_FROZEN: {
    status: 409,
    title: 'This cannot be changed any more.',
    advice: 'Country, data centre, platform and subdomain are fixed once the set-up has been finished, also when it failed.',
  },
  TENANT_STATE: {
    status: 409,
    title: 'The state of the Contact Center does not allow this.',
    advice: '`detail` names the present state and what is possible instead.',
  },
  SUBDOMAIN_INVALID: {
    status: 400,
    title: 'This is not a valid subdomain.',
    advice: '1 to 63 letters and digits, the first of them a letter. Upper and lower case are the same.',
  },
  SUBDOMAIN_RESERVED: {
    status: 400,
    title: 'This subdomain is reserved.',
    advice: 'Some names stand for the platform itself. Choose another one.',
  },
  SUBDOMAIN_TAKEN: {
    status: 409,
    title: 'This subdomain is taken.',
    advice: 'Subdomains are unique across all organisations, and blocked for 90 days after they were released. Choose another one.',
  },
  SITE_NAME_INVALID: {
    status: 400,
    title: 'This is not a valid site name.',
    advice: '3 to 50 lower-case letters, digits and hyphens; a hyphen neither first nor last.',
  },
  SITE_NAME_RESERVED: {
    status: 400,
    title: 'This site name is reserved.',
    advice: 'Some names stand for the platform itself. Choose another one.',
  },
  SITE_NAME_TAKEN: {
    status: 409,
    title: 'This site name is taken.',
    advice: 'The addresses of sites are unique across all organisations. Choose another name.',
  },
  SITE_TWICE: {
    status: 400,
    title: 'Two sites have the same name.',
    advice: 'Each site of a request has a name of its own.',
  },
  SITE_NEEDED: {
    status: 400,
    title: 'Meetings need at least one site.',
    advice: 'Name one site at least.',
  },
  TOO_MANY_SITES: {
    status: 400,
    title: 'These are too many sites.',
    advice: 'A set-up takes ten sites at most.',
  },
  SITE_LICENCES_DIFFER: {
    status: 400,
    title: 'The licences of the sites do not sum to those of the plan.',
    advice: 'Give each site its part of the meetings licences; together they are exactly the licences of the plan.',
  },
  SITE_ACTION_PENDING: {
    status: 409,
    title: 'Sites of this organisation are being changed.',
    advice: 'One change of sites is made at a time. Wait until it has ended.',
  },
  TIME_ZONE_UNKNOWN: {
    status: 400,
    title: 'This is not a time zone.',
    advice: 'Send an IANA name such as Europe/Warsaw.',
  },
  ADDRESS_FIELD_REQUIRED: {
    status: 400,
    title: 'The address needs this field.',
    advice: 'Which fields an address needs depends on its country; the answer of the set-up lists them.',
  },
  ADDRESS_FIELD_INVALID: {
    status: 400,
    title: 'This part of the address does not fit its country.',
    advice: 'Check the spelling, and the country.',
  },
  LOCATION_NAME_TAKEN: {
    status: 409,
    title: 'There is a location of this name already.',
    advice: 'Names of locations are unique in an organisation.',
  },
} as const satisfies Record<string, ProblemDescription>;
