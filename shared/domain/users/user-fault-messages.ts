import type { UserFaultCode } from '#shared/domain/users/user-faults.ts';

/**
 * What each fault of a record means, in English: for callers of the API, and as the English text of pages and error files, which say it
 * in their reader's language. Whoever reads it may be of the organisation or of its partner.
 */
export const userFaultMessages = {
  EMAIL_MISSING: 'The e-mail address is missing.',
  EMAIL_INVALID: 'This is not an e-mail address. It should look like name@example.com.',
  EMAIL_REPEATED: 'The same e-mail address has come before; only the first one counts.',
  NAMES_INCOMPLETE: 'Give both first name and last name, or neither.',
  CALLING_NAME_INVALID: 'Names of users with Calling have at most 30 characters each, without % # < > \\ / " and emoji.',
  VALUE_TOO_LONG: 'This value is too long.',
  VALUE_INVALID: 'This value is not allowed here.',
  BOOLEAN_INVALID: 'Only TRUE, FALSE or an empty value is allowed here.',
  NUMBER_WITHOUT_PLUS:
    'The number has lost its plus sign, as often happens in spreadsheets. Edit the file with a text editor, or format the cells as text, and write the number with + and country code.',
  NUMBER_INVALID: 'This is not a complete telephone number. Write it with + and country code, as in +48221234567.',
  READ_ONLY_COLUMN: 'This can only be read. Leave the value as it was exported, or leave it out.',
  ROW_TOO_LONG: 'The row is too long.',
  ROW_RAGGED: 'The row has more or fewer cells than the header.',
  QUOTE_MISPLACED: 'A quotation mark stands in the middle of a value. Put the whole value in quotation marks, and double those within it.',
  DETAIL_REQUIRED: 'The organisation requires this detail of every user.',
  BOTH_CONTACT_CENTER_LICENCES: 'Standard and Premium exclude each other. Choose one of the two Contact Center licences.',
  OTHER_CONTACT_CENTER_LICENCE:
    'The user has the other Contact Center licence. To switch, take away the present one (FALSE) and give the new one (TRUE).',
  SERVICE_NOT_OWNED: 'The organisation does not have this service.',
  NO_LICENCE_LEFT: 'There is no free licence of this service left.',
  TRIAL_NOT_RUNNING: 'The trial is not running, so no licences can be assigned.',
  ROLE_NEEDS_PREMIUM: 'The role Agent or Supervisor needs a premium licence.',
  ADMINISTRATOR_NOT_SUPERVISOR: 'An administrator cannot be a supervisor as well.',
  ADMINISTRATOR_WHEN_ADDING: 'Administrator privileges can be given once the user exists and has a premium licence.',
  SUPERVISOR_NOT_ADMINISTRATOR: 'A supervisor cannot be an administrator as well. Change the role to Agent first.',
  ADMINISTRATOR_NEEDS_PREMIUM: 'Administrator privileges need a premium licence. Give the user one first.',
  ADMIN_PACKAGE_LEVEL: 'As an administrator this person needs at least a package of the organisation’s level. Give a higher package first.',
  LAST_FULL_ADMINISTRATOR: 'This is the last full administrator. Give somebody else full privileges first.',
  ADDRESS_HAS_OWN_TRIAL: 'A trial of its own was started with this address. It can be added once that organisation has been deleted.',
  ADDRESS_NOT_AVAILABLE: 'This address belongs to somebody outside the organisation and cannot be added.',
  USER_INACTIVE: 'The user is deactivated. Reactivate the user first.',
  CHANGED_MEANWHILE: 'The user was changed by somebody else at the same time. Please try again.',
  CHANGED_SINCE: 'The user was changed after the import, or has signed in, and was kept.',
  ROW_NOT_WRITTEN: 'The row could not be dealt with because of an error of ours. Please try it again.',
} as const satisfies Readonly<Record<UserFaultCode, string>>;
