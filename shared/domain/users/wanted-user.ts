import { emailAddress } from '#shared/domain/email-address.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { contactCenter, type ServiceId } from '#shared/domain/users/licences.ts';
import type { DetailName, WantedUser } from '#shared/domain/users/plan-user.ts';
import { userDetails } from '#shared/domain/users/user.ts';
import type { UserFault } from '#shared/domain/users/user-faults.ts';
import type { LicencesRequest, UserChange, UserRecord } from '#shared/domain/users/user-requests.ts';
import { detailValue, nameValue, valueLimits } from '#shared/domain/users/user-values.ts';

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
    const value = said === null || said.trim() === '' ? null : detailValue(name, said);
    if (value !== null && typeof value !== 'string') return refused({ code: value.code, field: `/details/${name}` });
    wanted[name] = value;
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
    const value = nameValue(names[field] ?? '', field === 'displayName' ? valueLimits.displayName : valueLimits.name);
    if (typeof value !== 'string') return refused({ code: value.code, field: `/${field}` });
    if (value !== '') said[field] = value;
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
