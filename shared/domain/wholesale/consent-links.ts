import * as z from 'zod';
import { iso } from '#shared/domain/calendar.ts';
import { type ConsentLinkOffer, consentLinkOffer, type Email } from '#shared/domain/email.ts';
import { emailId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { tokenHash } from '#shared/domain/links.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';

/**
 * The link of the owner of a free account, as stored: found by the hash of its token, which itself is only in the e-mail. It has no end of
 * its own: it opens as long as the subscriber waits for an answer to this very question.
 */
export const consentLink = consentLinkOffer.extend({
  /** SHA-256 of the token, hex. */
  hash: z.string(),
  emailId,
  createdAt: instant,
});
export type ConsentLink = z.infer<typeof consentLink>;

/** The link that an e-mail offers, made as the e-mail is composed: its token goes into the e-mail and nowhere else. */
export function consentLinkOfEmail({ id }: Pick<Email, 'id'>, offer: ConsentLinkOffer, token: string, now: Date): ConsentLink {
  return { ...offer, hash: tokenHash(token), emailId: id, createdAt: iso(now) };
}

/** Whether somebody still can agree. */
export function awaitsConsent({ status, migration }: Pick<Subscriber, 'status' | 'migration'>, now: Date): boolean {
  return status === 'pending_user_migration' && migration?.endedAt === undefined && now.getTime() < Date.parse(migration?.endsAt ?? '');
}
