import { iso } from '#shared/domain/calendar.ts';
import type { Email } from '#shared/domain/email.ts';
import { changeOfEmail } from '#shared/domain/email-change.ts';
import { awaitsSending, type EmailMove } from '#shared/domain/email-moves.ts';
import type { EmailProvider, OutgoingEmail, ProviderRefused } from '#shared/domain/email-provider.ts';
import { stillHolds } from '#shared/domain/email-relevance.ts';
import type { EmailInContext, EmailStore, Lease, LeaseRefused } from '#shared/domain/email-store.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import { linkOfEmail } from '#shared/domain/links.ts';
import { orderLinkOfEmail } from '#shared/domain/orders/order-links.ts';
import { isReminder, reminderLinkOf } from '#shared/domain/reminders.ts';
import { approvalLinkOfEmail } from '#shared/domain/wholesale/approval-links.ts';
import { consentLinkOfEmail } from '#shared/domain/wholesale/consent-links.ts';
import type { SendMailMessage } from '#shared/queue/messages.ts';
import type { Enclosed } from './mail-model-of.ts';

export type SendEmailDeps = {
  readonly emails: EmailStore;
  readonly provider: EmailProvider;
  /** Puts the e-mail into words and sets it as a message. */
  readonly compose: (found: EmailInContext, enclosed: Enclosed) => Promise<OutgoingEmail>;
  readonly newToken: () => string;
  readonly newId: NewId;
  readonly now: Now;
};

/** What became of a message: dealt with, for good; or to be tried again, because of a name that alarms and logs know. */
export type SendOutcome =
  | { readonly kind: 'done'; readonly as: EmailMove | 'settled' | 'unknown-email' }
  | { readonly kind: 'later'; readonly because: string; readonly notBefore?: Date };

/**
 * Seconds for which a sender has an e-mail for itself: longer than the function may run, so that it never outlives its lease; and long
 * enough, where the provider's answer was lost, for a notice of delivery to come first and save a second sending.
 */
export const leaseSeconds = 120;

const later = (because: string, notBefore?: Date): SendOutcome => ({ kind: 'later', because, ...(notBefore && { notBefore }) });

/**
 * Sends one e-mail, once as far as that can be known (EM-3). Its message may come any number of times, and to several at once: the
 * table decides who sends. Only where the provider took the e-mail and that could not be noted is it sent again.
 */
export function sendEmail({ emails, provider, compose, newToken, newId, now }: SendEmailDeps) {
  type Noted = { reason?: string; providerMessageId?: string; isNew?: boolean };
  async function settle(email: Email, move: EmailMove, noted: Noted = {}): Promise<SendOutcome> {
    const moved = await emails.change({ ...changeOfEmail(email, move, newId('event'), iso(now())), ...noted });
    return { kind: 'done', as: moved.ok ? move : 'settled' };
  }

  function notLeased({ email, isNew = false }: Lease, refused: LeaseRefused): SendOutcome | Promise<SendOutcome> {
    switch (refused.because) {
      case 'settled':
        return { kind: 'done', as: 'settled' };
      case 'held':
        return later('held', new Date(refused.until));
      case 'superseded':
        return settle(email, 'supersede', {
          isNew,
          reason: 'Its link is no longer to open anything: there is a newer one, nobody to be let in, or nothing left to answer.',
        });
      case 'suppressed':
        return settle(email, 'suppress', {
          isNew,
          reason: `The address is suppressed since ${refused.suppression.since}: ${refused.suppression.reason}.`,
        });
      case 'unsubscribed':
        return settle(email, 'suppress', { isNew, reason: 'unsubscribed' });
      case 'too-many':
        return settle(email, 'fail', { isNew, reason: `Too many e-mails in one day: ${refused.of}.` });
    }
  }

  async function notSent(lease: Lease, refused: ProviderRefused): Promise<SendOutcome> {
    switch (refused.kind) {
      case 'rejected':
        return settle(lease.email, 'fail', { reason: refused.reason });
      case 'unknown':
        return later('unknown', new Date(lease.until));
      case 'too-fast':
      case 'paused':
      case 'not-set-up':
        await emails.giveBack(lease);
        return later(refused.kind);
    }
  }

  return async ({ owner, id, requestId }: SendMailMessage): Promise<SendOutcome> => {
    const found = await emails.get(owner, id, requestId);
    if (found === undefined) return { kind: 'done', as: 'unknown-email' };
    const { email, trial, isNew = false } = found;
    if (!awaitsSending(email.state)) return { kind: 'done', as: 'settled' };
    const at = now();
    if (!stillHolds(email, found, at)) return settle(email, 'supersede', { isNew, reason: 'It no longer holds.' });
    const token = email.link === undefined ? undefined : newToken();
    const link = email.link === undefined || token === undefined ? undefined : linkOfEmail(email, email.link, token, at);
    const orderToken = email.orderLink === undefined ? undefined : newToken();
    const orderLink =
      email.orderLink === undefined || orderToken === undefined ? undefined : orderLinkOfEmail(email, email.orderLink, orderToken, at);
    const consentToken = email.consentLink === undefined ? undefined : newToken();
    const consentLink =
      email.consentLink === undefined || consentToken === undefined
        ? undefined
        : consentLinkOfEmail(email, email.consentLink, consentToken, at);
    const approvalToken = email.content.kind === 'attach-approval' ? newToken() : undefined;
    const approvalLink = approvalToken === undefined ? undefined : approvalLinkOfEmail(email, approvalToken, at);
    const unsubscribeToken = isReminder(email.content) ? newToken() : undefined;
    const reminderLink = unsubscribeToken === undefined ? undefined : reminderLinkOf(email, unsubscribeToken, at);
    const until = iso(new Date(at.getTime() + leaseSeconds * 1000));
    const taken = link === undefined ? email : { ...email, linkExpiresAt: link.expiresAt };
    const lease: Lease = { email: taken, isNew, at: iso(at), until, link, orderLink, consentLink, approvalLink, reminderLink };
    const [leased, contextService] = await Promise.all([
      emails.lease(lease),
      email.content.kind === 'trial-welcome' && trial !== undefined ? emails.hasContextService(trial.organisationId) : false,
    ]);
    if (!leased.ok) return notLeased(lease, leased.error);
    const inMail = link === undefined || token === undefined ? undefined : { token, expiresAt: link.expiresAt };
    const sent = await provider.send(
      await compose(found, { link: inMail, orderToken, consentToken, approvalToken, unsubscribeToken, contextService }),
    );
    if (!sent.ok) return notSent(lease, sent.error);
    return settle(lease.email, 'accept', { providerMessageId: sent.value.messageId });
  };
}
