import type { OrganisationId } from '#shared/domain/ids.ts';
import type { Entitlement, OrganisationSettings, Person } from '#shared/domain/people.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { type ServiceId, serviceId } from '#shared/domain/users/licences.ts';
import { planUser, type UserPlan, type WantedUser } from '#shared/domain/users/plan-user.ts';
import { ledgerOf, type SeatChange } from '#shared/domain/users/seats.ts';
import { userDetails } from '#shared/domain/users/user.ts';
import type { UserFault, UserFaultCode } from '#shared/domain/users/user-faults.ts';
import type { Holder } from '#shared/domain/users/user-store.ts';

/** Where in a record the fault of a rule is, as a JSON pointer within it. */
const fieldOf: Partial<Readonly<Record<UserFaultCode, string>>> = {
  NAMES_INCOMPLETE: '/lastName',
  BOTH_CONTACT_CENTER_LICENCES: '/licences/contactCenter',
  OTHER_CONTACT_CENTER_LICENCE: '/licences/contactCenter',
  SERVICE_NOT_OWNED: '/licences',
  NO_LICENCE_LEFT: '/licences',
  TRIAL_NOT_RUNNING: '/licences',
  ROLE_NEEDS_PREMIUM: '/agentRole',
  ADMINISTRATOR_NOT_SUPERVISOR: '/agentRole',
  ADDRESS_HAS_OWN_TRIAL: '/email',
  ADDRESS_NOT_AVAILABLE: '/email',
  USER_INACTIVE: '/email',
};

export function faultWithField(fault: UserFault): UserFault {
  const field = fault.field ?? fieldOf[fault.code];
  return field === undefined ? fault : { ...fault, field };
}

/** Seats that a request may still take, counted down as its records take them. */
export type SeatsLeft = Map<ServiceId, number>;

export function seatsLeft(entitlements: readonly Entitlement[]): SeatsLeft {
  return new Map(
    serviceId.options.flatMap((service) => {
      const entitlement = entitlements.find((one) => one.service === service);
      const ledger = entitlement === undefined ? undefined : ledgerOf(entitlement);
      return ledger === undefined ? [] : [[service, ledger.free]];
    }),
  );
}

/**
 * Takes a record's seats out of what is left, all or none: those who come first get them (US-5). A service that is over gives nothing
 * and still takes back.
 */
export function takeSeats(left: SeatsLeft, change: SeatChange, trialRuns: boolean): UserFault | undefined {
  const wanted = serviceId.options.filter((service) => (change[service] ?? 0) > 0);
  if (wanted.length > 0 && !trialRuns) return { code: 'TRIAL_NOT_RUNNING' };
  const unowned = wanted.find((service) => !left.has(service));
  if (unowned !== undefined) return { code: 'SERVICE_NOT_OWNED', detail: unowned };
  const short = wanted.find((service) => (left.get(service) ?? 0) < (change[service] ?? 0));
  if (short !== undefined) return { code: 'NO_LICENCE_LEFT', detail: short };
  for (const service of serviceId.options) {
    const free = left.get(service);
    if (free !== undefined) left.set(service, free - (change[service] ?? 0));
  }
  return undefined;
}

/**
 * The user of this organisation whose address it is; undefined where the address is nobody's. Of people elsewhere only that they have
 * a trial of their own is said, since then there is something to do; never whose they are (US-6).
 */
export function userOf(holder: Holder | undefined, id: OrganisationId): Result<Person | undefined, UserFault> {
  if (holder === undefined) return ok(undefined);
  if (holder === 'unknown') return refused({ code: 'ADDRESS_NOT_AVAILABLE' });
  const { ref, state, role, trialId } = holder;
  if (ref.kind === 'organisation' && ref.organisationId === id && state !== 'replaced') {
    return state === 'inactive' ? refused({ code: 'USER_INACTIVE' }) : ok(holder);
  }
  const ownTrial =
    ref.kind === 'organisation' && ref.organisationId !== id && role === 'customer_full_administrator' && trialId !== undefined;
  return refused({ code: ownTrial ? 'ADDRESS_HAS_OWN_TRIAL' : 'ADDRESS_NOT_AVAILABLE' });
}

/** The first detail that the organisation asks of everybody and that would be missing: of a new user any, of others one taken away. */
export function detailMissing(plan: UserPlan, wanted: WantedUser, { requiredDetails = [] }: OrganisationSettings): UserFault | undefined {
  if (plan.kind === 'unchanged') return undefined;
  const names = userDetails.keyof().options.filter((name) => requiredDetails.includes(name));
  const missing = names.find(
    (name) => plan.fields.details?.[name] === undefined && (plan.kind === 'create' || wanted.details?.[name] !== undefined),
  );
  return missing === undefined ? undefined : { code: 'DETAIL_REQUIRED', field: `/details/${missing}` };
}

/** What a record by hand means for the user as it is: the planner's rules, with FALSE taking away, and the organisation's own. */
export function planByHand(existing: Person | undefined, wanted: WantedUser, settings: OrganisationSettings): Result<UserPlan, UserFault> {
  const plan = planUser(existing, wanted, 'add-and-remove');
  if (!plan.ok) return plan;
  const missing = detailMissing(plan.value, wanted, settings);
  return missing === undefined ? plan : refused(missing);
}
