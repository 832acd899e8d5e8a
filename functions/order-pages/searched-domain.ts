import { domainToASCII } from 'node:url';
import { isPublicMailDomain } from '#shared/domain/matching/public-mail-domains.ts';

/** What somebody typed where a domain is asked for. */
export type SearchedDomain =
  | { readonly kind: 'nothing' | 'invalid' | 'public' }
  /** In the form in which domains are kept: lower case, IDNA. */
  | { readonly kind: 'domain'; readonly name: string };

const shape = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$/;

/** Reads a domain, also out of an e-mail address; a public mail domain says nothing about an organisation. */
export function searchedDomain(typed: string): SearchedDomain {
  const entered = typed.trim().normalize('NFC').toLowerCase();
  if (entered === '') return { kind: 'nothing' };
  const name = domainToASCII(entered.slice(entered.lastIndexOf('@') + 1));
  if (!shape.test(name)) return { kind: 'invalid' };
  return isPublicMailDomain(name) ? { kind: 'public' } : { kind: 'domain', name };
}
