import { domainToASCII } from 'node:url';
import * as z from 'zod';

/**
 * The form in which two spellings of one address are equal: trimmed, NFC, lower case, the domain in its ASCII (IDNA) form.
 * Dots and plus parts are kept: only the mailbox's own provider knows what they mean.
 */
export function normaliseEmailAddress(raw: string): string {
  const address = raw.trim().normalize('NFC').toLowerCase();
  const at = address.lastIndexOf('@');
  if (at < 0) return address;
  const domain = address.slice(at + 1);
  return `${address.slice(0, at)}@${domainToASCII(domain) || domain}`;
}

const local = /^[^\s@"(),:;<>[\]\\\p{Cc}\p{Cf}]{1,64}$/u;
const domain = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$/;

function looksDeliverable(address: string): boolean {
  const at = address.lastIndexOf('@');
  const name = address.slice(0, at);
  return (
    at > 0 && local.test(name) && !name.startsWith('.') && !name.endsWith('.') && !name.includes('..') && domain.test(address.slice(at + 1))
  );
}

/** An e-mail address to which a mail server would listen, normalised. Quoted local parts and address literals are not taken. */
export const emailAddress = z
  .string()
  .max(320)
  .transform(normaliseEmailAddress)
  .refine(looksDeliverable, 'Not an e-mail address that can be written to.')
  .register(z.globalRegistry, { type: 'string', format: 'email', maxLength: 320, example: 'anna.kowalska@example.pl' });
