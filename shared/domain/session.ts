import { createHmac, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { addDays, iso } from '#shared/domain/calendar.ts';
import { personRef } from '#shared/domain/email.ts';
import { partnerId, trialId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { tokenHash } from '#shared/domain/links.ts';
import type { Person } from '#shared/domain/people.ts';

/** Hours without a request after which a session has ended. */
export const idleHours = 12;
/** Days after which it has ended in any case. */
export const absoluteDays = 7;
/** Minutes after which the time last seen is written anew: not every page view is a write. */
const seenMinutes = 10;

/** A person signed in at one browser. The browser holds the token, the table its hash. */
export const session = z.object({
  hash: z.string(),
  person: personRef,
  /** Where the person's partner and trial are found, without another look-up. */
  partnerId,
  trialId: trialId.optional(),
  createdAt: instant,
  lastSeenAt: instant,
  expiresAt: instant,
});
export type Session = z.infer<typeof session>;

/** A new session token: 32 random bytes. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * The session token of whoever uses a link: from the link's token and the browser's secret, so that a repeated post of the same
 * browser gets the same session although the token is kept nowhere. Nobody who has only one of the two can derive it.
 */
export function sessionTokenOfLink(linkToken: string, browserSecret: string): string {
  return createHmac('sha256', browserSecret).update(`session\0${linkToken}`).digest('base64url');
}

export function openSession(token: string, person: Pick<Person, 'ref' | 'partnerId' | 'trialId'>, now: Date): Session {
  return {
    hash: tokenHash(token),
    person: person.ref,
    partnerId: person.partnerId,
    ...(person.trialId === undefined ? {} : { trialId: person.trialId }),
    createdAt: iso(now),
    lastSeenAt: iso(now),
    expiresAt: iso(addDays(now, absoluteDays)),
  };
}

/** Whether the session has not run out by itself. */
export function sessionRuns(found: Session, now: Date): boolean {
  const idleSince = now.getTime() - Date.parse(found.lastSeenAt);
  return now.getTime() < Date.parse(found.expiresAt) && idleSince < idleHours * 3_600_000;
}

/** Whether the person may still use it: nobody has taken the account away, and the password was not changed since. */
export function sessionHolds(found: Session, person: Person): boolean {
  if (person.state !== 'active') return false;
  const ended = [person.passwordSetAt, person.signedOutAt].filter((at) => at !== undefined);
  return ended.every((at) => Date.parse(found.createdAt) >= Date.parse(at));
}

/** Whether the time last seen is so old that it is worth a write. */
export function seenLongAgo(found: Session, now: Date): boolean {
  return now.getTime() - Date.parse(found.lastSeenAt) >= seenMinutes * 60_000;
}
