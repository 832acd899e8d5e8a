import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { personRef } from '#shared/domain/email.ts';
import { emailId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/trial.ts';

/** Days for which a get-started link in a welcome e-mail opens. */
export const welcomeLinkDays = 30;

/**
 * A get-started link, as stored: found by the hash of its token, which itself is only in the e-mail. It opens as long as it has
 * not expired, has not been used, and is of the person's present `linkGeneration` (a newly asked-for link ends the older ones, a
 * mere retry of the same e-mail does not, GS-1).
 */
export const link = z.object({
  /** SHA-256 of the token, hex. */
  hash: z.string(),
  person: personRef,
  generation: z.int(),
  emailId,
  createdAt: instant,
  expiresAt: instant,
  usedAt: instant.optional(),
  /** Hash of the secret that the using browser holds in a cookie: its repeated post gets the same answer. */
  usedBy: z.string().optional(),
});
export type Link = z.infer<typeof link>;

/** A new link token: 32 random bytes, as they stand in the address. */
export function newLinkToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What of a secret token is stored. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
