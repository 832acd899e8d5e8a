import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { addDays, iso } from '#shared/domain/calendar.ts';
import { type Email, emailOwner, type LinkOffer, personRef } from '#shared/domain/email.ts';
import { emailId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import type { Person } from '#shared/domain/people.ts';

/** Days for which a get-started link in a welcome e-mail opens. */
export const welcomeLinkDays = 30;
/** Days for which the link in an invitation of a user opens. */
export const invitationLinkDays = 14;
/** Days for which a link opens that a person with a password has asked for, to choose another one. */
export const resetLinkDays = 1;
/** Minutes in which the browser that used a link gets the same answer again: it may have missed the first. */
export const repeatMinutes = 10;

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
  /** What the e-mail belongs to: where the person's trial is found without another look-up. */
  owner: emailOwner,
  createdAt: instant,
  expiresAt: instant,
  /** When its page was first fetched: by whom is not known, mail scanners do it too. */
  openedAt: instant.optional(),
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

/** Whether a text can be a token of ours at all: anything else need not be looked up. */
export function looksLikeToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}

/** The link that an e-mail offers, made as the e-mail is composed: its token goes into the e-mail and nowhere else. */
export function linkOfEmail(email: Pick<Email, 'id' | 'owner'>, offer: LinkOffer, token: string, now: Date): Link {
  return {
    hash: tokenHash(token),
    person: offer.person,
    generation: offer.generation,
    emailId: email.id,
    owner: email.owner,
    createdAt: iso(now),
    expiresAt: iso(addDays(now, offer.lifetimeDays)),
  };
}

/** Whether the link opens for this person now. One answer for every reason why not: the page does not tell them apart either. */
export function linkOpens(found: Link, person: Person, now: Date): boolean {
  return (
    found.usedAt === undefined &&
    now.getTime() < Date.parse(found.expiresAt) &&
    found.generation === person.linkGeneration &&
    person.state !== 'replaced' &&
    person.state !== 'inactive'
  );
}

/** Whether this is the browser that used the link, a moment ago. */
export function usedJustNowBy(found: Link, browserHash: string, now: Date): boolean {
  if (found.usedAt === undefined || found.usedBy !== browserHash) return false;
  const age = now.getTime() - Date.parse(found.usedAt);
  return age >= 0 && age <= repeatMinutes * 60_000;
}
