import type { Person } from '#shared/domain/people.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { type AgentRole, contactCenter, type ServiceId, serviceId } from '#shared/domain/users/licences.ts';
import { type SeatChange, seatChange } from '#shared/domain/users/seats.ts';
import { type UserDetails, userDetails } from '#shared/domain/users/user.ts';
import type { UserFault } from '#shared/domain/users/user-faults.ts';

/** `add`: what is said FALSE of stays as it is, a switch between the Contact Center licences excepted (IM-3, IM-13). */
export const importModes = ['add', 'add-and-remove'] as const;
export type ImportMode = (typeof importModes)[number];

export type DetailName = keyof UserDetails;

/** What is asked for one user, by hand or by a row of a file, already in shape. What is not named stays as it is. */
export type WantedUser = {
  readonly email: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly displayName?: string;
  /** `null` takes the value away. */
  readonly details?: Readonly<Partial<Record<DetailName, string | null>>>;
  readonly services?: Readonly<Partial<Record<ServiceId, boolean>>>;
  /** By hand only; a row of a file never names it (IM-2). */
  readonly agentRole?: AgentRole;
};

/** What of a user a plan decides. */
export type UserFields = Pick<Person, 'firstName' | 'lastName' | 'displayName' | 'details' | 'licences' | 'agentRole'>;

/** What is to be done for one user, seats included; nothing is written yet. */
export type UserPlan =
  | { readonly kind: 'create'; readonly fields: UserFields; readonly seats: SeatChange }
  | { readonly kind: 'change'; readonly fields: UserFields; readonly changed: readonly string[]; readonly seats: SeatChange }
  | { readonly kind: 'unchanged' };

/** The one Contact Center licence that the user shall have, or that it stays as it is. */
function contactCenterWanted(
  has: readonly ServiceId[],
  services: NonNullable<WantedUser['services']>,
  mode: ImportMode,
): Result<ServiceId | undefined, UserFault> {
  const { standard, premium } = contactCenter;
  const present = has.find((service) => service === standard || service === premium);
  if (services[standard] === true && services[premium] === true) return refused({ code: 'BOTH_CONTACT_CENTER_LICENCES' });
  const wanted = services[standard] === true ? standard : services[premium] === true ? premium : undefined;
  if (wanted === undefined) {
    const taken = present !== undefined && services[present] === false && mode === 'add-and-remove';
    return ok(taken ? undefined : present);
  }
  // Silence about the licence that the user has is no word for a switch: one of the two would be lost unasked.
  if (present !== undefined && present !== wanted && services[present] !== false) return refused({ code: 'OTHER_CONTACT_CENTER_LICENCE' });
  return ok(wanted);
}

function licencesWanted(has: readonly ServiceId[], wanted: WantedUser, mode: ImportMode): Result<readonly ServiceId[], UserFault> {
  const services = wanted.services ?? {};
  const agent = contactCenterWanted(has, services, mode);
  if (!agent.ok) return agent;
  const contactCenterServices: readonly ServiceId[] = Object.values(contactCenter);
  return ok(
    serviceId.options.filter((service) => {
      if (contactCenterServices.includes(service)) return service === agent.value;
      const said = services[service];
      return said === true || (has.includes(service) && !(said === false && mode === 'add-and-remove'));
    }),
  );
}

/** A new premium user is an agent unless the request says otherwise; one who has the licence keeps the role (IM-14). */
function roleWanted(
  existing: Person | undefined,
  licences: readonly ServiceId[],
  wanted: WantedUser,
): Result<AgentRole | undefined, UserFault> {
  const premium = licences.includes(contactCenter.premium);
  if (!premium) return wanted.agentRole === undefined ? ok(undefined) : refused({ code: 'ROLE_NEEDS_PREMIUM' });
  const administers = existing !== undefined && existing.role !== 'user';
  if (wanted.agentRole === 'supervisor' && administers) return refused({ code: 'ADMINISTRATOR_NOT_SUPERVISOR' });
  return ok(wanted.agentRole ?? existing?.agentRole ?? 'agent');
}

/** Empty texts are no values: a detail that is taken away is absent. */
function detailsWanted(has: UserDetails | undefined, wanted: WantedUser['details']): UserDetails | undefined {
  if (wanted === undefined) return has;
  const merged = userDetails.parse(
    Object.fromEntries(Object.entries({ ...has, ...wanted }).filter(([, value]) => value !== null && value !== undefined && value !== '')),
  );
  return Object.keys(merged).length === 0 ? undefined : merged;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function changedFields(before: UserFields, after: UserFields): string[] {
  const details = Object.keys(userDetails.shape).filter(
    (name) => !same(Reflect.get(before.details ?? {}, name), Reflect.get(after.details ?? {}, name)),
  );
  const names = (['firstName', 'lastName', 'displayName', 'agentRole'] as const).filter((name) => before[name] !== after[name]);
  const licences = same([...(before.licences ?? [])].sort(), [...(after.licences ?? [])].sort()) ? [] : ['licences'];
  return [...names, ...licences, ...details];
}

/**
 * What a wish means for a user as it is; `undefined`: there is none yet. The one place where the rules of licences and roles are:
 * by hand, by file, by dry run. Whose the address is, and whether seats are left, is decided where it is written.
 */
export function planUser(existing: Person | undefined, wanted: WantedUser, mode: ImportMode): Result<UserPlan, UserFault> {
  const has = existing?.licences ?? [];
  const licences = licencesWanted(has, wanted, mode);
  if (!licences.ok) return licences;
  const role = roleWanted(existing, licences.value, wanted);
  if (!role.ok) return role;
  const firstName = wanted.firstName ?? existing?.firstName;
  const lastName = wanted.lastName ?? existing?.lastName;
  if ((firstName === undefined) !== (lastName === undefined)) return refused({ code: 'NAMES_INCOMPLETE' });
  const displayName = wanted.displayName ?? existing?.displayName;
  const details = detailsWanted(existing?.details, wanted.details);
  const fields: UserFields = {
    ...(firstName === undefined ? {} : { firstName }),
    ...(lastName === undefined ? {} : { lastName }),
    ...(displayName === undefined ? {} : { displayName }),
    ...(details === undefined ? {} : { details }),
    licences: [...licences.value],
    ...(role.value === undefined ? {} : { agentRole: role.value }),
  };
  const seats = seatChange(has, licences.value);
  if (existing === undefined) return ok({ kind: 'create', fields, seats });
  const changed = changedFields(existing, fields);
  return ok(changed.length === 0 ? { kind: 'unchanged' } : { kind: 'change', fields, changed, seats });
}
