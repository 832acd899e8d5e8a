/** Why one user of a request, or one row of a file, was not done; the others go on. The words are in the language catalogues. */
export const userFaultCodes = [
  // what was sent
  'EMAIL_MISSING',
  'EMAIL_INVALID',
  'EMAIL_REPEATED',
  'NAMES_INCOMPLETE',
  'CALLING_NAME_INVALID',
  'VALUE_TOO_LONG',
  'VALUE_INVALID',
  'BOOLEAN_INVALID',
  'NUMBER_WITHOUT_PLUS',
  'NUMBER_INVALID',
  'READ_ONLY_COLUMN',
  'ROW_TOO_LONG',
  'ROW_RAGGED',
  'QUOTE_MISPLACED',
  'DETAIL_REQUIRED',
  // licences and roles
  'BOTH_CONTACT_CENTER_LICENCES',
  'OTHER_CONTACT_CENTER_LICENCE',
  'SERVICE_NOT_OWNED',
  'NO_LICENCE_LEFT',
  'TRIAL_NOT_RUNNING',
  'ROLE_NEEDS_PREMIUM',
  'ADMINISTRATOR_NOT_SUPERVISOR',
  'ADMINISTRATOR_WHEN_ADDING',
  'SUPERVISOR_NOT_ADMINISTRATOR',
  'ADMINISTRATOR_NEEDS_PREMIUM',
  'LAST_FULL_ADMINISTRATOR',
  'ADMIN_PACKAGE_LEVEL',
  // whose address it is
  'ADDRESS_HAS_OWN_TRIAL',
  'ADDRESS_NOT_AVAILABLE',
  'USER_INACTIVE',
  'CHANGED_MEANWHILE',
  'CHANGED_SINCE',
  // ours
  'ROW_NOT_WRITTEN',
] as const;
export type UserFaultCode = (typeof userFaultCodes)[number];

/** `field`: the name that the caller used for it (a JSON pointer in a request, a column in a file). */
export type UserFault = { readonly code: UserFaultCode; readonly field?: string; readonly detail?: string };
