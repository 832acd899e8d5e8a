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

// A file has a million rows: what is the same for each of them is made once.
const detailNames = userDetails.keyof().options;
const allServices = serviceId.options;
const { standard, premium } = contactCenter;
const unchanged = ok({ kind: 'unchanged' } as const);

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
  const present = has.includes(standard) ? standard : has.includes(premium) ? premium : undefined;
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

function licencesWanted(has: readonly ServiceId[], wanted: WantedUser, mode: ImportMode): Result<ServiceId[], UserFault> {
  const services = wanted.services ?? {};
  const agent = contactCenterWanted(has, services, mode);
  if (!agent.ok) return agent;
  const licences: ServiceId[] = [];
  for (const service of allServices) {
    if (service === standard || service === premium) {
      if (service === agent.value) licences.push(service);
      continue;
    }
    const said = services[service];
    if (said === true || (has.includes(service) && !(said === false && mode === 'add-and-remove'))) licences.push(service);
  }
  return ok(licences);
}

/** A new premium user is an agent unless the request says otherwise; one who has the licence keeps the role (IM-14). */
function roleWanted(
  existing: Person | undefined,
  licences: readonly ServiceId[],
  wanted: WantedUser,
): Result<AgentRole | undefined, UserFault> {
  if (!licences.includes(premium)) return wanted.agentRole === undefined ? ok(undefined) : refused({ code: 'ROLE_NEEDS_PREMIUM' });
  const administers = existing !== undefined && existing.role !== 'user';
  if (wanted.agentRole === 'supervisor' && administers) return refused({ code: 'ADMINISTRATOR_NOT_SUPERVISOR' });
  return ok(wanted.agentRole ?? existing?.agentRole ?? 'agent');
}

type Wanted = Readonly<Record<string, string | null | undefined>>;
type Planned = { readonly details?: UserDetails; readonly changed: readonly string[] };
const nothing: readonly string[] = [];

function areTexts(wanted: Wanted): wanted is Readonly<Record<string, string>> {
  for (const name in wanted) if (!wanted[name]) return false;
  return true;
}

/** What becomes of the details, and which of them change. Empty texts are no values: a detail that is taken away is absent. */
function detailsWanted(has: UserDetails | undefined, wanted: Wanted | undefined): Planned {
  if (wanted === undefined) return has === undefined ? { changed: nothing } : { details: has, changed: nothing };
  if (has === undefined && areTexts(wanted)) {
    const changed = Object.keys(wanted);
    return changed.length === 0 ? { changed } : { details: wanted, changed };
  }
  const before: Readonly<Record<string, string | undefined>> = has ?? {};
  let changed: string[] | undefined;
  for (const name in wanted) {
    const said = wanted[name];
    if (said === undefined || (said ?? '') === (before[name] ?? '')) continue;
    changed ??= [];
    changed.push(name);
  }
  if (changed === undefined) return has === undefined ? { changed: nothing } : { details: has, changed: nothing };
  const details: Record<string, string> = {};
  let isEmpty = true;
  for (const name of detailNames) {
    const said = wanted[name];
    const value = said === undefined ? before[name] : said;
    if (value === undefined || value === null || value === '') continue;
    details[name] = value;
    isEmpty = false;
  }
  return isEmpty ? { changed } : { details, changed };
}

/** A calling platform takes names of 30 characters at most and not these signs; `extended characters` are read as those beyond the BMP. */
const callingName = /^[^%#<>\\/"\p{Cc}\u{10000}-\u{10ffff}]{0,30}$/u;

/** Names are looked at when they, or the licence, are new: what is there already changes nothing. */
function callingNameFault(existing: Person | undefined, licences: readonly ServiceId[], first = '', last = ''): UserFault | undefined {
  if (!licences.includes('calling') || (callingName.test(first) && callingName.test(last))) return undefined;
  const isOld = existing?.licences?.includes('calling') && first === (existing.firstName ?? '') && last === (existing.lastName ?? '');
  return isOld ? undefined : { code: 'CALLING_NAME_INVALID' };
}

function sameLicences(before: readonly ServiceId[], after: readonly ServiceId[]): boolean {
  return before.length === after.length && before.every((service) => after.includes(service));
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
  const callingFault = callingNameFault(existing, licences.value, firstName, lastName);
  if (callingFault !== undefined) return refused(callingFault);
  const displayName = wanted.displayName ?? existing?.displayName;
  const { details, changed: changedDetails } = detailsWanted(existing?.details, wanted.details);
  const changed: string[] = [];
  if (firstName !== existing?.firstName) changed.push('firstName');
  if (lastName !== existing?.lastName) changed.push('lastName');
  if (displayName !== existing?.displayName) changed.push('displayName');
  if (role.value !== existing?.agentRole) changed.push('agentRole');
  if (!sameLicences(has, licences.value)) changed.push('licences');
  changed.push(...changedDetails);
  if (existing !== undefined && changed.length === 0) return unchanged;
  const fields: UserFields = {
    ...(firstName === undefined ? {} : { firstName }),
    ...(lastName === undefined ? {} : { lastName }),
    ...(displayName === undefined ? {} : { displayName }),
    ...(details === undefined ? {} : { details }),
    licences: licences.value,
    ...(role.value === undefined ? {} : { agentRole: role.value }),
  };
  const seats = seatChange(has, licences.value);
  return ok(existing === undefined ? { kind: 'create', fields, seats } : { kind: 'change', fields, changed, seats });
}
