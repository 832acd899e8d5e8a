import type { Person } from '#shared/domain/people.ts';
import type { PartnerRole } from '#shared/domain/scopes.ts';
import type { OrganisationRole } from '#shared/domain/users/licences.ts';

/** Roles as clients of the wire format know them: by a key, which stands in the id, and a name. */
type WireRole = {
  readonly key: string;
  readonly name: string;
  readonly role: PartnerRole | OrganisationRole;
  readonly assignable: boolean;
};

/** What can be given to people of customers, and what partners' own people have besides. */
export const wireRoles: readonly WireRole[] = [
  { key: 'id_full_admin', name: 'Full Administrator', role: 'customer_full_administrator', assignable: true },
  { key: 'id_user_admin', name: 'User Administrator', role: 'customer_service_administrator', assignable: true },
  { key: 'atlas-portal.partner.fulladmin', name: 'Partner Full Administrator', role: 'full_administrator', assignable: false },
  { key: 'atlas-portal.partner.salesadmin', name: 'Partner Sales Administrator', role: 'sales_administrator', assignable: false },
];

/** The key of somebody's role; undefined: a user like any other. */
export function roleKeyOfPerson({ role }: Pick<Person, 'role'>): string | undefined {
  return wireRoles.find((one) => one.role === role)?.key;
}

/** The role that these keys come to, the highest of them; undefined where one of them cannot be given to a customer's people. */
export function roleOfKeys(keys: readonly (string | undefined)[]): OrganisationRole | undefined {
  if (keys.some((key) => !wireRoles.some((one) => one.assignable && one.key === key))) return undefined;
  if (keys.includes('id_full_admin')) return 'customer_full_administrator';
  return keys.includes('id_user_admin') ? 'customer_service_administrator' : 'user';
}
