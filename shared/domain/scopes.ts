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
  'orders:read',
  'orders:write',
  'set-up:read',
  'set-up:write',
  'domains:read',
  'domains:write',
  /** Templates, wholesale customers and subscribers, their locations, numbers and licences. */
  'wholesale:read',
  'wholesale:write',
  'billing:read',
  'billing:write',
  'webhooks:read',
  'webhooks:write',
  /** Of sellers only: a commerce system's tokens carry it, and nothing else but `events:read`. */
  'orders:place',
]);
export type Scope = z.infer<typeof scope>;

/** What a partner's token may carry. */
export const partnerScopes: readonly Scope[] = scope.options.filter((one) => one !== 'orders:place');
/** What a seller's token may carry. */
export const sellerScopes: readonly Scope[] = ['orders:place', 'events:read'];

/** Whose account can have a token of these scopes; undefined: anybody's can. What fits neither is given to nobody. */
export function accountOf(scopes: readonly Scope[]): 'partner' | 'seller' | undefined {
  if (scopes.includes('orders:place')) return 'seller';
  return scopes.every((one) => sellerScopes.includes(one)) ? undefined : 'partner';
}

/** Whether one account can have all of these scopes. */
export function fitTogether(scopes: readonly Scope[]): boolean {
  return [partnerScopes, sellerScopes].some((all) => scopes.every((one) => all.includes(one)));
}

export const partnerRole = z.enum(['full_administrator', 'sales_administrator', 'other']);
export type PartnerRole = z.infer<typeof partnerRole>;

/** Full and sales administrators start and edit trials and set services up; any other of the partner's people only reads. */
const scopesOfRole: Readonly<Record<PartnerRole, readonly Scope[]>> = {
  full_administrator: partnerScopes,
  sales_administrator: [
    'trials:read',
    'trials:write',
    'customers:read',
    'users:read',
    'context-service:read',
    'events:read',
    'orders:read',
    'set-up:read',
    'set-up:write',
    'domains:read',
    'wholesale:read',
  ],
  other: [
    'trials:read',
    'customers:read',
    'users:read',
    'context-service:read',
    'orders:read',
    'set-up:read',
    'domains:read',
    'wholesale:read',
  ],
};

/** The scopes of somebody's role; people of a customer's organisation have none at a partner. */
export function scopesOf(role: PartnerRole | OrganisationRole): readonly Scope[] {
  const known = partnerRole.safeParse(role);
  return known.success ? scopesOfRole[known.data] : [];
}
