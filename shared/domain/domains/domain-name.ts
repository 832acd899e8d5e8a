import { domainToASCII } from 'node:url';
import * as z from 'zod';
import { isPublicMailDomain } from '#shared/domain/matching/public-mail-domains.ts';
import type { Refusal } from '#shared/domain/refusals.ts';

/** The form in which two spellings of a domain are equal: trimmed, lower case, ASCII (IDNA), without the dot of the root. */
export function normaliseDomain(raw: string): string {
  const name = raw.trim().normalize('NFC').toLowerCase().replace(/\.$/, '');
  return domainToASCII(name) || name;
}

const shape = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:xn--[a-z0-9-]{0,58}[a-z0-9]|[a-z]{2,63})$/;

/** Names that never are in the public DNS (RFC 6761, 6762, 7686, 8375, ICANN's .internal), so that nobody can prove one. */
const notPublic = /(?:^|\.)(?:localhost|local|internal|invalid|onion|home\.arpa|arpa|lan|corp|home)$/;

/**
 * What registries of countries let others register under, as in co.uk or com.pl: of such a name itself nobody is the owner. By its
 * shape, not by the Public Suffix List, which changes every week: a suffix that is missed here still needs a record in its own DNS.
 */
const suffix = /^(?:ac|co|com|edu|gob|gov|gouv|go|id|info|ltd|me|mil|ne|net|nom|or|org|plc|sch|web)\.[a-z]{2}$/;

/** Whether a name, in its ASCII form, is one that somebody can have registered. */
function isRegistrable(name: string): boolean {
  return shape.test(name) && !notPublic.test(name) && !suffix.test(name);
}

/** Why a name, in its ASCII form, cannot be the domain of an organisation. */
export function unfitDomain(name: string, field: string): Refusal | undefined {
  if (!isRegistrable(name)) return { code: 'DOMAIN_INVALID', field };
  return isPublicMailDomain(name) ? { code: 'PUBLIC_DOMAIN', field } : undefined;
}

/** The domain of an e-mail address that has been normalised. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** A domain as somebody types it, in any spelling; what it is good for is said by rules, not by its form. */
export const domainInput = z
  .string()
  .max(255)
  .transform(normaliseDomain)
  .register(z.globalRegistry, { type: 'string', maxLength: 255, example: 'piekarnia.example' });
