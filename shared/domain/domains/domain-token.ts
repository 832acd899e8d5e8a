import { randomBytes } from 'node:crypto';

/** What the DNS of one domain of one owner has to say: 16 random bytes. */
export function newDomainToken(): string {
  return randomBytes(16).toString('base64url');
}
