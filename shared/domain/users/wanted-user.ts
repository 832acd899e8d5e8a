import { emailAddress } from '#shared/domain/email-address.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { contactCenter, type ServiceId } from '#shared/domain/users/licences.ts';
import type { DetailName, WantedUser } from '#shared/domain/users/plan-user.ts';
import { userDetails } from '#shared/domain/users/user.ts';
import type { UserFault, UserFaultCode } from '#shared/domain/users/user-faults.ts';
import type { LicencesRequest, UserChange, UserRecord } from '#shared/domain/users/user-requests.ts';

const longestName = 64;
const longestValue = 256;
const numbers: ReadonlySet<DetailName> = new Set(['phoneNumber', 'callerIdNumber']);
const control = /[\p{Cc}\p{Zl}\p{Zp}]/u;

function numberFault(text: string): UserFaultCode | undefined {
  if (/^\+[1-9]\d{6,14}$/.test(text)) return undefined;
  return /^\d{8,}$/.test(text) ? 'NUMBER_WITHOUT_PLUS' : 'NUMBER_INVALID';
}

function valueFault(text: string, longest: number): UserFaultCode | undefined {
  if ([...text].length > longest) return 'VALUE_TOO_LONG';
  return control.test(text) ? 'VALUE_INVALID' : undefined;
}

const tidy = (text: string) => text.trim().normalize('NFC');

function servicesOf(licences: LicencesRequest): Partial<Record<ServiceId, boolean>> {
  const { contactCenter: agent, ...others } = licences;
  const named = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
  if (agent === undefined) return named;
  return { ...named, [contactCenter.standard]: agent === 'standard', [contactCenter.premium]: agent === 'premium' };
}

function detailsOf(details: NonNullable<UserChange['details']>): Result<NonNullable<WantedUser['details']>, UserFault> {
  const wanted: Partial<Record<DetailName, string | null>> = {};
  for (const name of userDetails.keyof().options) {
    const said = details[name];
    if (said === undefined) continue;
    const text = said === null ? null : tidy(said);
    const code =
      text === null || text === '' ? undefined : (valueFault(text, longestValue) ?? (numbers.has(name) ? numberFault(text) : undefined));
    if (code !== undefined) return refused({ code, field: `/details/${name}` });
    wanted[name] = text;
  }
  return ok(wanted);
}

const nameFields = ['firstName', 'lastName', 'displayName'] as const;

/**
 * What a request asks for one user, in the words of the planner; names and values are trimmed, and empty ones are no values. The
 * fields of faults are JSON pointers within the record.
 */
export function wantedUser(email: string, { licences, agentRole, details = {}, ...names }: UserChange): Result<WantedUser, UserFault> {
  const said: { firstName?: string; lastName?: string; displayName?: string } = {};
  for (const field of nameFields) {
    const text = names[field] === undefined ? '' : tidy(names[field]);
    const code = valueFault(text, longestName);
    if (code !== undefined) return refused({ code, field: `/${field}` });
    if (text !== '') said[field] = text;
  }
  const detailed = detailsOf(details);
  if (!detailed.ok) return detailed;
  return ok({
    email,
    ...said,
    ...(Object.keys(detailed.value).length === 0 ? {} : { details: detailed.value }),
    ...(licences === undefined ? {} : { services: servicesOf(licences) }),
    ...(agentRole === undefined ? {} : { agentRole }),
  });
}

/** What a record of a request asks for, or why nothing can be made of it whoever the address belongs to. */
export function wantedOfRecord({ email, administratorRole, ...record }: UserRecord): Result<WantedUser, UserFault> {
  if (email.trim() === '') return refused({ code: 'EMAIL_MISSING', field: '/email' });
  const address = emailAddress.safeParse(email);
  if (!address.success) return refused({ code: 'EMAIL_INVALID', field: '/email' });
  if (administratorRole !== undefined) return refused({ code: 'ADMINISTRATOR_WHEN_ADDING', field: '/administratorRole' });
  return wantedUser(address.data, record);
}
