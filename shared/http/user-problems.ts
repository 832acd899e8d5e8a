import type { ProblemDescription } from '#shared/http/problem-description.ts';

/** Why a user was not added or changed; the same codes stand in the summary of a request with several. */
export const userProblems = {
  TOO_MANY_USERS: {
    status: 400,
    title: 'Too many users in one request.',
    advice:
      'Name at most 25 users, or one where the organisation requires details of each. Nothing of this request was done. For many users import a file.',
  },
  NAMES_INCOMPLETE: {
    status: 400,
    title: 'First and last name go together.',
    advice: 'Give both names of a user, or neither.',
  },
  VALUE_TOO_LONG: {
    status: 400,
    title: 'The value is too long.',
    advice: 'First and last names have at most 64 characters, display names 129, other values 256.',
  },
  VALUE_INVALID: {
    status: 400,
    title: 'The value cannot be taken.',
    advice: 'Leave out control characters, and look whether the value is of the kind that the field asks for.',
  },
  NUMBER_WITHOUT_PLUS: {
    status: 400,
    title: 'The number has no leading plus.',
    advice: 'Numbers are written in full, as in +48221234567. We do not guess the country.',
  },
  NUMBER_INVALID: { status: 400, title: 'This is not a telephone number.', advice: 'Numbers are written in full, as in +48221234567.' },
  DETAIL_REQUIRED: {
    status: 400,
    title: 'The organisation requires a detail that is missing.',
    advice: 'The organisation’s settings name the details without which nobody is added. `errors` names the one that is missing.',
  },
  SERVICE_NOT_OWNED: {
    status: 409,
    title: 'The organisation does not have this service.',
    advice: 'Add the service to the trial or the subscription first.',
  },
  NO_LICENCE_LEFT: {
    status: 409,
    title: 'No licence of this service is left.',
    advice: 'Take a licence from somebody, wait for a running import to end, or have more licences added.',
  },
  TRIAL_NOT_RUNNING: {
    status: 409,
    title: 'The trial has ended.',
    advice: 'Licences can be taken away, and given again when the trial is extended, restored or becomes a subscription.',
  },
  ROLE_NEEDS_PREMIUM: {
    status: 409,
    title: 'This role needs a premium licence.',
    advice: 'Agent and supervisor are roles of users with the licence Contact Center Premium. Give the licence in the same request.',
  },
  ADMINISTRATOR_NOT_SUPERVISOR: {
    status: 409,
    title: 'An administrator cannot be a supervisor.',
    advice: 'Take the administrator privileges away first.',
  },
  SUPERVISOR_NOT_ADMINISTRATOR: {
    status: 409,
    title: 'A supervisor cannot be an administrator.',
    advice: 'Make the user an agent first, then give the administrator privileges.',
  },
  ADMINISTRATOR_NEEDS_PREMIUM: {
    status: 409,
    title: 'Administrator privileges need a premium licence.',
    advice: 'Give the user the licence Contact Center Premium first.',
  },
  ADMINISTRATOR_CHANGED: {
    status: 409,
    title: 'The administrator has been changed among the users.',
    advice:
      'Somebody has given this administrator licences or another role, or deactivated or deleted it. Take licences away first, or add another user and give it full administrator privileges.',
  },
  USER_INACTIVE: { status: 409, title: 'The user is inactive.', advice: 'Reactivate the user first.' },
} as const satisfies Record<string, ProblemDescription>;
