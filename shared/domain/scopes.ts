import * as z from 'zod';
import type { OrganisationRole } from '#shared/domain/users/licences.ts';

/** What a caller may do. Tokens carry scopes; the roles of a partner's people map to them (GS-5). */
export const scope = z.enum([
  'trials:read',
  'trials:write',
  'customers:read',
  'users:read',
  'users:write',
  'context-service:read',
  'context-service:write',
  'events:read',
]);
export type Scope = z.infer<typeof scope>;

export const partnerRole = z.enum(['full_administrator', 'sales_administrator', 'other']);
export type PartnerRole = z.infer<typeof partnerRole>;

/** Full and sales administrators start and edit trials; any other of the partner's people only reads. */
const scopesOfRole: Readonly<Record<PartnerRole, readonly Scope[]>> = {
  full_administrator: scope.options,
  sales_administrator: ['trials:read', 'trials:write', 'customers:read', 'users:read', 'context-service:read', 'events:read'],
  other: ['trials:read', 'customers:read', 'users:read', 'context-service:read'],
};

/** The scopes of somebody's role; people of a customer's organisation have none at a partner. */
export function scopesOf(role: PartnerRole | OrganisationRole): readonly Scope[] {
  const known = partnerRole.safeParse(role);
  return known.success ? scopesOfRole[known.data] : [];
}
