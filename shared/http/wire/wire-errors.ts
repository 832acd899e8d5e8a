import { type Refusal, type RefusalCode, refusalCodes } from '#shared/domain/refusals.ts';
import type { Answer } from '#shared/http/answer.ts';
import { describeProblem } from '#shared/http/problems.ts';

/**
 * The numbers by which refusals go on the wire. 10022, 2560 and 2024 are those that clients know; all others are our own, from 90000 on,
 * given once and never given again. A refusal without a number has none on the wire: `errorCode` is optional there.
 */
const numbers: Readonly<Partial<Record<RefusalCode, number>>> = {
  EMAIL_IN_USE: 10022,
  CALLING_UNDER_MAINTENANCE: 2560,
  REPORT_NOT_FOUND: 2024,
  INVALID_REQUEST: 90001,
  NOT_FOUND: 90002,
  NOT_ALLOWED: 90003,
  UNSUPPORTED_MEDIA_TYPE: 90004,
  IDEMPOTENCY_KEY_REQUIRED: 90005,
  IDEMPOTENCY_KEY_REUSED: 90006,
  TRY_AGAIN: 90007,
  INTERNAL_ERROR: 90008,
  CHANGED_SINCE_READ: 90009,
  WHOLESALE_NOT_GRANTED: 90010,
  PROVISIONING_ID_UNKNOWN: 90011,
  EXTERNAL_ID_TAKEN: 90012,
  ORGANISATION_MAPPED: 90013,
  ORGANISATION_UNKNOWN: 90014,
  CUSTOMER_STATE: 90015,
  COUNTRY_NOT_OFFERED: 90016,
  ATTACHING_DECLINED: 90017,
  ATTACHING_LAPSED: 90018,
  PACKAGE_NOT_OFFERED: 90020,
  PACKAGE_NEEDS_ANOTHER: 90021,
  PACKAGE_NOT_ASSIGNABLE: 90022,
  PACKAGE_NOT_OF_CUSTOMER: 90023,
  ONE_BASE_PACKAGE: 90024,
  PACKAGE_IN_USE: 90025,
  PACKAGE_LIMIT_REACHED: 90026,
  LIMIT_BELOW_USED: 90027,
  PACKAGE_DOWNGRADE: 90028,
  ADMIN_PACKAGE_LEVEL: 90029,
  LOCATION_REQUIRED: 90030,
  CALLING_DETAILS_MISSING: 90031,
  LOCATION_UNKNOWN: 90032,
  LOCATION_IN_USE: 90033,
  LOCATION_NAME_TAKEN: 90034,
  NUMBER_UNKNOWN: 90035,
  NUMBER_TAKEN: 90036,
  NUMBER_ASSIGNED: 90037,
  EXTENSION_TAKEN: 90038,
  SUBSCRIBER_STATE: 90040,
  SUB_PARTNER_SUSPENDED: 90041,
  NO_ADMINISTRATION_ACCESS: 90042,
  LAST_FULL_ADMINISTRATOR: 90043,
  USER_STATE: 90044,
  RESEND_TOO_SOON: 90045,
  ADDRESS_SUPPRESSED: 90046,
  FREE_ACCOUNT_ASKED: 90047,
  MIGRATION_ENDED: 90048,
  REPORT_PERIOD_INVALID: 90050,
  WEBHOOK_ADDRESS_REFUSED: 90051,
  WEBHOOK_UNREACHABLE: 90052,
  TOO_MANY_WEBHOOKS: 90053,
  LICENCE_UNKNOWN: 90060,
  ROLE_NOT_ASSIGNABLE: 90061,
  ORGANISATION_NOT_EMPTY: 90062,
  JOB_RUNNING: 90063,
  DETAIL_REQUIRED: 90064,
  USER_INACTIVE: 90065,
  ADDRESS_FIELD_REQUIRED: 90066,
  ADDRESS_FIELD_INVALID: 90067,
  TIME_ZONE_UNKNOWN: 90068,
};

/** The number of a refusal on the wire, if it has one. */
export function numberOf(code: RefusalCode): number | undefined {
  return numbers[code];
}

const numbered = (errorCode: number | undefined) => (errorCode === undefined ? {} : { errorCode });

/** Numbers as they go into answers about things that failed later. */
export type WireError = { readonly errorCode?: number; readonly description: string };

/** Of what a platform says why it did not do its part, in words of its own. */
const platformFailure = 90070;

/** What is kept of a platform that did not answer, however often it was asked. */
const unanswered = 'PLATFORM_UNAVAILABLE';

/** The number of a code that is kept with what failed later: a refusal's, or a platform's. `calling`: of something that calls. */
export function numberOfNote(code: string, calling = false): number | undefined {
  if (code === unanswered && calling) return numbers.CALLING_UNDER_MAINTENANCE;
  const refusal = refusalCodes.find((one) => one === code);
  return (refusal === undefined ? undefined : numbers[refusal]) ?? platformFailure;
}

/** Why something failed after it had been accepted, as clients read it. `calling`: it is something that calls. */
export function wireErrorsOf(notes: readonly { readonly code: string; readonly detail: string }[], calling = false): WireError[] {
  return notes.map(({ code, detail }) => ({ ...numbered(numberOfNote(code, calling)), description: detail }));
}

/** The number of a fault: its own where its code has one, otherwise that of the refusal. */
export function numberOfFault(code: string, refusal: RefusalCode): number | undefined {
  const own = refusalCodes.find((one) => one === code);
  return (own === undefined ? undefined : numbers[own]) ?? numbers[refusal];
}

/** What was wrong, one entry per faulty field. */
function errorsOf(refusal: Refusal): WireError[] {
  const { title } = describeProblem(refusal.code);
  if (refusal.fields !== undefined && refusal.fields.length > 0)
    return refusal.fields.map(({ field, code, message }) => ({
      description: field === '' ? message : `${field}: ${message}`,
      ...numbered(numberOfFault(code, refusal.code)),
    }));
  const where = refusal.field === undefined ? '' : `${refusal.field}: `;
  const description = `${where}${title}${refusal.detail === undefined ? '' : ` ${refusal.detail}`}`;
  return [{ description, ...numbered(numbers[refusal.code]) }];
}

/** Statuses of ours that the wire format does not have, by what they are there: conflicts with what is known. */
const statusOnTheWire: Readonly<Record<number, number>> = { 412: 409, 422: 409 };

/** A refusal as clients of the wire format read it. `Location` says where that is which stands in the way. */
export function wireProblem(refusal: Refusal, trackingId: string): Answer {
  const { status, title } = describeProblem(refusal.code);
  return {
    status: statusOnTheWire[status] ?? status,
    headers: {
      ...(refusal.location === undefined ? {} : { location: refusal.location }),
      ...(refusal.retryAfterSeconds === undefined ? {} : { 'retry-after': String(Math.ceil(refusal.retryAfterSeconds)) }),
    },
    body: { message: title, errors: errorsOf(refusal), trackingId },
  };
}
