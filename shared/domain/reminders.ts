import * as z from 'zod';
import { addDays, iso } from '#shared/domain/calendar.ts';
import { type Email, type EmailContent, emailOwner } from '#shared/domain/email.ts';
import type { Event } from '#shared/domain/event.ts';
import { emailId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { language } from '#shared/domain/languages.ts';
import { tokenHash } from '#shared/domain/links.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Trial } from '#shared/domain/trial.ts';

/**
 * Which e-mails their reader can stop: reminders of what is still to come. What has happened to a trial, and what lets somebody in,
 * is always told. A kind that is missing here does not compile.
 */
const isReminderByKind: Readonly<Record<EmailContent['kind'], boolean>> = {
  'trial-welcome': false,
  'partner-welcome': false,
  'link-renewed': false,
  'user-invitation': false,
  'trial-reminder': true,
  'trial-ended': false,
  'trial-extended': false,
  'trial-soft-deleted': false,
  'import-finished': false,
  'webhook-disabled': false,
  'order-provisioning-required': false,
  'order-passed-on': false,
  'order-reminder': true,
  'order-welcome': false,
  'continue-setup': false,
  'full-administrator-request': false,
  'full-administrator-answer': false,
  'set-up-assistance': false,
  'consent-to-move': false,
  'attach-approval': false,
};

export function isReminder({ kind }: Pick<EmailContent, 'kind'>): boolean {
  return isReminderByKind[kind];
}

/** Days for which the link in a reminder stops reminders and lets them go on: as long as the e-mail itself is on record. */
export const reminderLinkDays = 400;

/** The link in a reminder by which its reader stops reminders, as stored: found by the hash of its token. Using it does not use it up. */
export const reminderLink = z.object({
  /** SHA-256 of the token, hex. */
  hash: z.string(),
  /** Keyed hash of the address to which it went. */
  addressHash: z.string(),
  emailId,
  /** What the reminder was about. */
  owner: emailOwner,
  /** Of the reminder, hence of its reader. */
  language,
  createdAt: instant,
  expiresAt: instant,
});
export type ReminderLink = z.infer<typeof reminderLink>;

/** A link as it is made; the store knows how to hash the e-mail's address. */
export type NewReminderLink = Omit<ReminderLink, 'addressHash'>;

/** A reminder's link, made as the e-mail is composed: its token goes into the e-mail and nowhere else. */
export function reminderLinkOf(email: Pick<Email, 'id' | 'owner' | 'language'>, token: string, now: Date): NewReminderLink {
  return {
    hash: tokenHash(token),
    emailId: email.id,
    owner: email.owner,
    language: email.language,
    createdAt: iso(now),
    expiresAt: iso(addDays(now, reminderLinkDays)),
  };
}

/** What a reminder was about. */
export type RemindedOf = { readonly kind: 'trial'; readonly trial: Trial } | { readonly kind: 'order'; readonly order: Order };

/** What is behind a reminder's link: what the reminder was about, and whether its address gets no reminders at present. */
export type BehindReminder = { readonly about: RemindedOf; readonly stopped: boolean };

/**
 * Which addresses get no reminders. Stopped is stopped for the address, whatever a reminder would be about. A stop or a go-on
 * where that is already so refuses and writes nothing, so that any number of repeats are one change with one event.
 */
export type ReminderStore = {
  get(hash: string): Promise<ReminderLink | undefined>;
  /** One round trip; undefined where what it was about is no more. */
  behind(link: ReminderLink): Promise<BehindReminder | undefined>;
  /** For the address to which the link went. One transaction. */
  stop(link: ReminderLink, event: Event): Promise<Result<undefined, 'ALREADY'>>;
  resume(link: ReminderLink, event: Event): Promise<Result<undefined, 'ALREADY'>>;
};
