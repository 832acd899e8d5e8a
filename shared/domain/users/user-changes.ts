import type { Person } from '#shared/domain/people.ts';
import type { Refusal, RefusalCode } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { withoutAdministration } from '#shared/domain/users/administration-access.ts';
import { type ChangeUserDeps, changeUser, type UserChangeRequest, type UserMove } from '#shared/domain/users/change-user.ts';
import { changedUser } from '#shared/domain/users/compose-user.ts';
import { contactCenter, type OrganisationRole } from '#shared/domain/users/licences.ts';
import { faultWithField, planByHand } from '#shared/domain/users/plan-record.ts';
import { syncAfterChange } from '#shared/domain/users/portal-need.ts';
import type { UserFault, UserFaultCode } from '#shared/domain/users/user-faults.ts';
import type { AdministratorRole, UserChange } from '#shared/domain/users/user-requests.ts';
import type { HeldPackages, UserRead } from '#shared/domain/users/user-store.ts';
import { wantedUser } from '#shared/domain/users/wanted-user.ts';
import { belowLevel } from '#shared/domain/wholesale/subscribers/subscriber-packages.ts';

/** Faults of a record as refusals of a request that is about one user; the others cannot come about there. */
const refusalOf: Partial<Readonly<Record<UserFaultCode, RefusalCode>>> = {
  NAMES_INCOMPLETE: 'NAMES_INCOMPLETE',
  VALUE_TOO_LONG: 'VALUE_TOO_LONG',
  VALUE_INVALID: 'VALUE_INVALID',
  NUMBER_WITHOUT_PLUS: 'NUMBER_WITHOUT_PLUS',
  NUMBER_INVALID: 'NUMBER_INVALID',
  DETAIL_REQUIRED: 'DETAIL_REQUIRED',
  ROLE_NEEDS_PREMIUM: 'ROLE_NEEDS_PREMIUM',
  ADMINISTRATOR_NOT_SUPERVISOR: 'ADMINISTRATOR_NOT_SUPERVISOR',
};

function refusedBy(fault: UserFault): { readonly ok: false; readonly error: Refusal } {
  const { code, field } = faultWithField(fault);
  return refused({ code: refusalOf[code] ?? 'INVALID_REQUEST', ...(field === undefined ? {} : { field }) });
}

const inactive = (): { readonly ok: false; readonly error: Refusal } => refused({ code: 'USER_INACTIVE' });

/** Names, details, licences and role of one user (US-2); `undefined`: all is as asked. */
export function changeFields({ user, organisation }: UserRead, change: UserChange, now: Date): Result<UserMove | undefined, Refusal> {
  if (user.state === 'inactive') return inactive();
  const wanted = wantedUser(user.email, change);
  if (!wanted.ok) return refusedBy(wanted.error);
  const plan = planByHand(user, wanted.value, organisation.settings ?? {});
  if (!plan.ok) return refusedBy(plan.error);
  if (plan.value.kind !== 'change') return ok(undefined);
  const { fields, changed, seats } = plan.value;
  return ok({ user: changedUser(user, fields, changed, now), event: 'user.changed', changed, seats });
}

const roles: Readonly<Record<AdministratorRole, OrganisationRole>> = {
  full: 'customer_full_administrator',
  service: 'customer_service_administrator',
  none: 'user',
};

function mayAdminister({ licences = [], agentRole }: Person): Refusal | undefined {
  if (!licences.includes(contactCenter.premium)) return { code: 'ADMINISTRATOR_NEEDS_PREMIUM' };
  return agentRole === 'supervisor' ? { code: 'SUPERVISOR_NOT_ADMINISTRATOR' } : undefined;
}

/**
 * Administrator privileges: given to a user who has a premium licence and is no supervisor; taken away, with the licence kept (US-2).
 * Of a wholesale customer's, not below its level (WS-3). Whether the organisation has another full administrator is decided where it is written. Who has the role keeps it, however it came.
 */
export function changeAdministratorRole(
  { user, organisation }: UserRead,
  wanted: AdministratorRole,
  held: HeldPackages | undefined,
  now: Date,
): Result<UserMove | undefined, Refusal> {
  if (user.state === 'inactive') return inactive();
  const role = roles[wanted];
  if (user.role === role) return ok(undefined);
  const refusal = wanted === 'none' ? undefined : (withoutAdministration(organisation) ?? mayAdminister(user) ?? belowLevel(role, held));
  if (refusal !== undefined) return refused(refusal);
  const { sync: _, ...rest } = user;
  const sync = syncAfterChange(user, { licences: user.licences, role }, ['role'], now);
  return ok({
    user: { ...rest, role, ...(sync === undefined ? {} : { sync }), version: user.version + 1 },
    event: 'user.changed',
    changed: ['role'],
    unchanged: held?.subscriber,
    administrators: Number(role === roles.full) - Number(user.role === roles.full),
  });
}

/** What can be changed of one user by hand. Each is one change, refused by the rule that it names. */
export function userChanges(deps: ChangeUserDeps) {
  return {
    fields: (request: UserChangeRequest, change: UserChange) => changeUser(deps, request, (read, now) => changeFields(read, change, now)),
    administratorRole: (request: UserChangeRequest, role: AdministratorRole) =>
      changeUser(deps, request, async (read, now) => {
        const held = role === 'none' ? undefined : await deps.users.packagesOf(read.user);
        return changeAdministratorRole(read, role, held, now);
      }),
  };
}
