/** Names that stand for something else (SS-8, MT-2). Data. */
export const reservedNames: readonly string[] = ['www', 'admin', 'api', 'mail', 'support', 'test', 'webex', 'cisco'];

/** Days for which nobody else gets a name after it was released (SS-8). */
export const nameBlockedDays = 90;

export type NameFault = 'invalid' | 'reserved';

/** A subdomain as it is kept: upper and lower case are the same. */
export function subdomainAsKept(typed: string): string {
  return typed.trim().toLowerCase();
}

/** What is wrong with a subdomain as it is kept; undefined: nothing. Letters and digits, the first a letter, 63 at most. */
export function subdomainFault(subdomain: string): NameFault | undefined {
  if (!/^[a-z][a-z0-9]{0,62}$/.test(subdomain)) return 'invalid';
  return reservedNames.includes(subdomain) ? 'reserved' : undefined;
}

/**
 * What is wrong with the name of a site; undefined: nothing. 3 to 50 lower-case letters, digits and inner hyphens; two hyphens in the
 * third and fourth place mark an encoded label (RFC 5890) and are nobody's name.
 */
export function siteNameFault(name: string): NameFault | undefined {
  if (!/^[a-z0-9][a-z0-9-]{1,48}[a-z0-9]$/.test(name) || name.startsWith('--', 2)) return 'invalid';
  return reservedNames.includes(name) ? 'reserved' : undefined;
}
