import * as z from 'zod';
import { emailAddress, normaliseEmailAddress } from '#shared/domain/email-address.ts';
import type { ServiceId } from '#shared/domain/users/licences.ts';
import type { DetailName } from '#shared/domain/users/plan-user.ts';
import { userDetails } from '#shared/domain/users/user.ts';
import { type LicencesRequest, type UserRecord, usersAtOnce } from '#shared/domain/users/user-requests.ts';
import { type AddUsersEntries, type AddUsersError, type AgentChoice, agentChoices } from '#shared/pages/users/add-users-view.ts';

const text = z.string().optional();
const rows = Array.from({ length: usersAtOnce }, (_, index) => index + 1);
const detailNames: readonly DetailName[] = userDetails.keyof().options;
/** The licences that are boxes of their own; those of the Contact Center are one choice. */
export const boxedServices = ['message', 'meetings', 'calling'] as const satisfies readonly ServiceId[];

export const agentField = z.enum(agentChoices).optional();
export const serviceFields = {
  'services.message': z.literal('true').optional(),
  'services.meetings': z.literal('true').optional(),
  'services.calling': z.literal('true').optional(),
};
export const detailFields: Record<string, typeof text> = Object.fromEntries(detailNames.map((name) => [`details.${name}`, text]));

const personFields: Record<string, typeof text> = Object.fromEntries(
  rows.flatMap((row) => ['email', 'firstName', 'lastName'].map((name) => [`people.${row}.${name}`, text])),
);

const otherFields = {
  by: z.enum(['address', 'name']).default('address'),
  addresses: z.string().default(''),
  agent: agentField,
  ...serviceFields,
  step: z.enum(['check', 'rows', 'change']).optional(),
};

/** The form as it is posted: texts; a box that is not ticked and a choice that is not made are not there. */
export const addFields = z.strictObject({ ...personFields, ...detailFields, ...otherFields });
export type AddFields = z.output<typeof addFields>;

export function textAt(fields: object, name: string): string {
  const value: unknown = Reflect.get(fields, name);
  return typeof value === 'string' ? value : '';
}

/** The details that were filled in, or for a form of all of them also those that were left empty. */
export function detailsIn(fields: object): Partial<Record<DetailName, string>> {
  const found: Partial<Record<DetailName, string>> = {};
  for (const name of detailNames) {
    if (Reflect.has(fields, `details.${name}`)) found[name] = textAt(fields, `details.${name}`);
  }
  return found;
}

export function servicesIn(fields: object): ServiceId[] {
  return boxedServices.filter((service) => Reflect.get(fields, `services.${service}`) === 'true');
}

/** What was entered, as the form shows it again. */
export function entriesIn(fields: AddFields): AddUsersEntries {
  return {
    by: fields.by,
    addresses: fields.addresses,
    people: rows.map((row) => ({
      email: textAt(fields, `people.${row}.email`),
      firstName: textAt(fields, `people.${row}.firstName`),
      lastName: textAt(fields, `people.${row}.lastName`),
    })),
    details: detailsIn(fields),
    agent: fields.agent ?? 'none',
    services: servicesIn(fields),
  };
}

/** The entries as fields of another form. */
export function fieldsOf({ by, addresses, people, details, agent, services }: AddUsersEntries): Record<string, string> {
  const named = people.flatMap((person, index) =>
    Object.entries(person).map(([name, value]): [string, string] => [`people.${index + 1}.${name}`, value]),
  );
  const all: [string, string][] = [
    ['by', by],
    ...(by === 'address' ? [['addresses', addresses] satisfies [string, string]] : named),
    ...Object.entries(details).map(([name, value]): [string, string] => [`details.${name}`, value ?? '']),
    ['agent', agent],
    ...services.map((service): [string, string] => [`services.${service}`, 'true']),
  ];
  return Object.fromEntries(all.filter(([, value]) => value !== ''));
}

/** One who was entered, with the row of the form in which that was. */
export type Entered = { readonly row: number; readonly email: string; readonly firstName: string; readonly lastName: string };

/** Everybody who was entered; rows that are left empty are nobody. */
export function enteredIn({ by, addresses, people }: AddUsersEntries): Entered[] {
  if (by === 'address') {
    const lines = addresses.split(/[\n,;]/).map((line) => line.trim());
    return lines.filter((line) => line !== '').map((email, index) => ({ row: index + 1, email, firstName: '', lastName: '' }));
  }
  return people.flatMap(({ email, firstName, lastName }, index) => {
    const entered = { row: index + 1, email: email.trim(), firstName: firstName.trim(), lastName: lastName.trim() };
    return entered.email === '' && entered.firstName === '' && entered.lastName === '' ? [] : [entered];
  });
}

function errorOf({ row, email, firstName, lastName }: Entered, by: AddUsersEntries['by'], seen: Set<string>): AddUsersError[] {
  const address = normaliseEmailAddress(email);
  const repeated = seen.has(address);
  seen.add(address);
  const valid = emailAddress.safeParse(email).success;
  if (by === 'address') {
    if (!valid) return [{ code: 'invalid', address: email }];
    return repeated ? [{ code: 'repeated', address: email }] : [];
  }
  const names: AddUsersError[] = (firstName === '') === (lastName === '') ? [] : [{ code: 'person-names', number: row }];
  if (email === '') return [...names, { code: 'person-email-required', number: row }];
  if (!valid) return [...names, { code: 'person-invalid', number: row }];
  return repeated ? [...names, { code: 'person-repeated', number: row }] : names;
}

/** Everything that is wrong with what was entered, as far as it shows before anything is looked up. */
export function errorsIn(entries: AddUsersEntries, maximum: number, requiredDetails: readonly DetailName[]): AddUsersError[] {
  const entered = enteredIn(entries);
  if (entered.length === 0) return [{ code: 'addresses-required' }];
  if (entered.length > maximum) return [{ code: 'too-many', count: entered.length }];
  const seen = new Set<string>();
  const missing = requiredDetails.filter((name) => (entries.details[name] ?? '').trim() === '');
  return [
    ...entered.flatMap((person) => errorOf(person, entries.by, seen)),
    ...missing.map((detail): AddUsersError => ({ code: 'detail-required', detail })),
  ];
}

/** What a choice in the Contact Center asks for; `none` is for the caller to say. */
export function agentRequest(agent: AgentChoice): Pick<UserRecord, 'agentRole'> & { readonly contactCenter?: 'standard' | 'premium' } {
  if (agent === 'none') return {};
  if (agent === 'standard') return { contactCenter: 'standard' };
  return { contactCenter: 'premium', agentRole: agent === 'supervisor' ? 'supervisor' : 'agent' };
}

/** What the entries ask for. What was not chosen is not named: a user who is there keeps it. */
export function recordsOf(entries: AddUsersEntries): UserRecord[] {
  const { contactCenter, agentRole } = agentRequest(entries.agent);
  const details = Object.fromEntries(Object.entries(entries.details).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const licences: LicencesRequest = {
    ...(contactCenter === undefined ? {} : { contactCenter }),
    ...Object.fromEntries(entries.services.map((service) => [service, true])),
  };
  return enteredIn(entries).map(({ email, firstName, lastName }) => ({
    email,
    ...(firstName === '' ? {} : { firstName, lastName }),
    ...(Object.keys(details).length === 0 ? {} : { details }),
    ...(Object.keys(licences).length === 0 ? {} : { licences }),
    ...(agentRole === undefined ? {} : { agentRole }),
  }));
}

/** The same form with only those who were not done, and empty rows for nobody else. */
export function entriesLeft(entries: AddUsersEntries, failedPlaces: ReadonlySet<number>): AddUsersEntries {
  const left = enteredIn(entries).filter((_, index) => failedPlaces.has(index + 1));
  return {
    ...entries,
    addresses: left.map(({ email }) => email).join('\n'),
    people: left.map(({ email, firstName, lastName }) => ({ email, firstName, lastName })),
  };
}
