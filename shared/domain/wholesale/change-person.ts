import type { Person } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { UserMove } from '#shared/domain/users/change-user.ts';
import { changedUser } from '#shared/domain/users/compose-user.ts';
import type { OrganisationRole } from '#shared/domain/users/licences.ts';
import { syncAfterChange } from '#shared/domain/users/portal-need.ts';
import type { HeldPackages, UserRead } from '#shared/domain/users/user-store.ts';
import { detailMissing, type PersonRequest, personFields } from '#shared/domain/wholesale/person-request.ts';
import { belowLevel } from '#shared/domain/wholesale/subscribers/subscriber-packages.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

const isFull = (role: string) => role === 'customer_full_administrator';

/**
 * Whether a role can be given in an organisation (WS-2): only to people of wholesale customers that have access to their administration.
 * Taking a role away is always possible.
 */
export function roleRefused(customer: WholesaleCustomer | undefined, role: OrganisationRole): Refusal | undefined {
  if (role === 'user') return undefined;
  if (customer === undefined) return { code: 'ROLE_NOT_ASSIGNABLE', field: '/roles', detail: 'The organisation is no wholesale customer.' };
  return customer.settings?.administrationAccess === true ? undefined : { code: 'NO_ADMINISTRATION_ACCESS', field: '/roles' };
}

export type PersonChange = {
  readonly request: PersonRequest;
  /** Undefined: it stays as it is. */
  readonly role: OrganisationRole | undefined;
  readonly customer: WholesaleCustomer | undefined;
  /** What the person has of the customer; undefined: nothing, or the role stays. */
  readonly held: HeldPackages | undefined;
};

function differing(before: Person, after: Person): string[] {
  const names = ['firstName', 'lastName', 'displayName', 'role'] as const;
  const details = JSON.stringify(before.details ?? {}) === JSON.stringify(after.details ?? {}) ? [] : ['details'];
  return [...names.filter((name) => before[name] !== after[name]), ...details];
}

/**
 * What a full replacement makes of a person: names and details are those that were sent. An administrator is never below the level of its
 * customer (WS-3). That a full administrator is left is decided where it is written.
 */
export function replacedPerson({ user, organisation }: UserRead, change: PersonChange, now: Date): Result<UserMove | undefined, Refusal> {
  const { request, role = user.role, customer, held } = change;
  if (user.state === 'inactive') return refused({ code: 'USER_INACTIVE' });
  const fields = personFields(user.email, request, user.details);
  if (!fields.ok) return fields;
  const missing = detailMissing(fields.value.details ?? {}, organisation.settings ?? {}, user.details ?? {});
  if (missing !== undefined) return refused(missing);
  if (change.role !== undefined && change.role !== user.role) {
    const refusal = roleRefused(customer, change.role) ?? belowLevel(change.role, held);
    if (refusal !== undefined) return refused(refusal);
  }
  const { licences, agentRole } = user;
  const kept = { ...(licences === undefined ? {} : { licences }), ...(agentRole === undefined ? {} : { agentRole }) };
  const named = changedUser(user, { ...fields.value, ...kept }, [], now);
  const changed = differing(user, { ...named, role });
  if (changed.length === 0) return ok(undefined);
  const { sync: _, ...rest } = named;
  const sync = syncAfterChange(user, { licences, role }, changed, now);
  return ok({
    user: { ...rest, role, ...(sync === undefined ? {} : { sync }) },
    event: 'user.changed',
    changed,
    unchanged: role === user.role ? undefined : held?.subscriber,
    administrators: Number(isFull(role)) - Number(isFull(user.role)),
  });
}
