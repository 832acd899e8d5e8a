import type { ServiceId } from '#shared/domain/users/licences.ts';
import type { UserView } from '#shared/domain/users/user-view.ts';

/** A user in a list, with where its page is. */
export type UserListed = UserView & { readonly href: string };

/** How many licences of a service an organisation has, and how many of them are free. */
export type SeatsView = { readonly service: ServiceId; readonly licences: number; readonly free: number };

/** The name as people read it: the display name, else both names; undefined where only the address is known. */
export function nameOf({ displayName, firstName, lastName }: Pick<UserView, 'displayName' | 'firstName' | 'lastName'>): string | undefined {
  const names = [firstName, lastName].filter((name) => name !== undefined && name !== '').join(' ');
  if (displayName !== undefined && displayName !== '') return displayName;
  return names === '' ? undefined : names;
}
