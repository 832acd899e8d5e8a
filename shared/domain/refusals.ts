/**
 * Every refusal that a caller can meet, by its stable code. How each becomes an HTTP answer is said once, in
 * shared/http/problems.ts; a code that is missing there does not compile.
 */
export const refusalCodes = [
  // the request itself
  'INVALID_REQUEST',
  'INVALID_CURSOR',
  'IDEMPOTENCY_KEY_REQUIRED',
  'IDEMPOTENCY_KEY_REUSED',
  'IF_MATCH_REQUIRED',
  'CHANGED_SINCE_READ',
  'NOT_FOUND',
  'NOT_ALLOWED',
  'UNSUPPORTED_MEDIA_TYPE',
  'TRY_AGAIN',
  'INTERNAL_ERROR',
  // trials
  'ADDRESS_NOT_AVAILABLE',
  'COMPANY_NAME_TAKEN',
  'COUNTRY_NOT_OFFERED',
  'LOCATION_NOT_CONFIRMED',
  'TRIAL_FOR_OWN_ORGANISATION',
  'CONTEXT_NEEDS_MESSAGE',
  'LICENCES_BELOW_ASSIGNED',
  'IMMUTABLE_TERM',
  'END_NOT_AHEAD',
  'EXTENSION_SHORTENS_TRIAL',
  'EXTENSIONS_USED_UP',
  'TRIAL_STATE',
  'ADMINISTRATOR_HAS_SIGNED_IN',
  'SAME_ADMINISTRATOR',
  'ADMINISTRATOR_DIFFERS',
  'ADMINISTRATOR_CHANGED',
  'RESEND_TOO_SOON',
  'NOT_SUPPRESSED',
  // users
  'TOO_MANY_USERS',
  'NAMES_INCOMPLETE',
  'VALUE_TOO_LONG',
  'VALUE_INVALID',
  'NUMBER_WITHOUT_PLUS',
  'NUMBER_INVALID',
  'DETAIL_REQUIRED',
  'SERVICE_NOT_OWNED',
  'NO_LICENCE_LEFT',
  'TRIAL_NOT_RUNNING',
  'ROLE_NEEDS_PREMIUM',
  'ADMINISTRATOR_NOT_SUPERVISOR',
  'SUPERVISOR_NOT_ADMINISTRATOR',
  'ADMINISTRATOR_NEEDS_PREMIUM',
  'USER_INACTIVE',
  'USER_STATE',
  'LAST_FULL_ADMINISTRATOR',
  'ADDRESS_SUPPRESSED',
  'JOB_RUNNING',
  'JOB_ENDED',
  'CONFIRMATION_DIFFERS',
  'HAS_SUBSCRIPTION',
  // orders, and whose they are
  'ORDER_NUMBER_TAKEN',
  'ORDER_STATE',
  'SAME_CONTACT',
  'ADD_ON_NEEDS_SERVICE',
  'CHOICE_NOT_OFFERED',
  'MAPPING_INCOMPLETE',
  'RIGHTS_ALREADY_FULL',
  'RIGHTS_REQUEST_OPEN',
  'RIGHTS_REQUEST_STATE',
  'SET_UP_NOT_FINISHED',
  // domains
  'DOMAIN_INVALID',
  'PUBLIC_DOMAIN',
  'DOMAIN_NOT_VERIFIED',
  'DOMAIN_TOKEN_NOT_FOUND',
  'DOMAIN_CLAIMED',
  'DOMAIN_STATE',
  'TOO_MANY_DOMAINS',
  'DNS_UNAVAILABLE',
  // setting services up
  'NOTHING_TO_SET_UP',
  'SET_UP_STATE',
  'SET_UP_INCOMPLETE',
  'SERVICE_NOT_IN_PLAN',
  'PLATFORM_NOT_OFFERED',
  'APPROVAL_REFERENCE_REQUIRED',
  'TELEPHONY_NOT_OFFERED',
  'PSTN_US_ONLY',
  'PSTN_FIXES_TELEPHONY',
  'SETTING_FROZEN',
  'TENANT_STATE',
  'SUBDOMAIN_INVALID',
  'SUBDOMAIN_RESERVED',
  'SUBDOMAIN_TAKEN',
  'SITE_NAME_INVALID',
  'SITE_NAME_RESERVED',
  'SITE_NAME_TAKEN',
  'SITE_TWICE',
  'SITE_NEEDED',
  'TOO_MANY_SITES',
  'SITE_LICENCES_DIFFER',
  'SITE_ACTION_PENDING',
  'TIME_ZONE_UNKNOWN',
  'ADDRESS_FIELD_REQUIRED',
  'ADDRESS_FIELD_INVALID',
  'LOCATION_NAME_TAKEN',
  // context service
  'NOT_ENTITLED',
  'REGISTRATION_REVOKED',
  'CONNECTION_DATA_INVALID',
  'JAVA_TOO_OLD',
  'JAVA_VERSION_UNREADABLE',
  // the management portal
  'PORTAL_UNAVAILABLE',
  // imports and other jobs
  'IMPORT_RUNNING',
  'JOB_STATE',
  'FILE_MISSING',
  'FILE_TOO_LARGE',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** What was wrong with one field; `field` is a JSON pointer into the request body, or `?name` for a query parameter. */
export type FieldFault = { readonly field: string; readonly code: string; readonly message: string };

/** A named reason why something was not done, in words for the caller; nothing was changed. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly detail?: string;
  readonly field?: string;
  readonly fields?: readonly FieldFault[];
  /** Whole seconds after which it may be tried again. */
  readonly retryAfterSeconds?: number;
  /** Where that is which stands in the way. */
  readonly location?: string;
};
