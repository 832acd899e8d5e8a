import type { Email } from '#shared/domain/email.ts';
import type { EmailInContext } from '#shared/domain/email-store.ts';
import { type Order, statesThatWait } from '#shared/domain/orders/order.ts';
import { trialAsOf } from '#shared/domain/trial-clock.ts';

/** What an e-mail is about, as it is stored when the e-mail's turn comes. */
export type AboutEmail = Pick<EmailInContext, 'trial' | 'order' | 'subscription' | 'setUpState'>;

/** Whether the order still waits for the contact to whom it was offered. */
function awaitsContact(order: Order | undefined, offer: Email['orderLink'], now: Date): order is Order {
  if (order === undefined || offer === undefined) return false;
  const { state, closesAt, contact } = order;
  const closed = closesAt !== undefined && now.getTime() >= Date.parse(closesAt);
  return statesThatWait.some((known) => known === state) && !closed && contact.generation === offer.generation;
}

/**
 * Whether what an e-mail says still holds when its turn comes: queues may be hours behind, and a reminder of an end that was moved,
 * a welcome to a trial that was cancelled, or an order in the mailbox of somebody who was replaced would tell people something wrong.
 */
export function stillHolds({ content, orderLink }: Pick<Email, 'content' | 'orderLink'>, about: AboutEmail, now: Date): boolean {
  switch (content.kind) {
    // Whether somebody still is to be invited is looked at where the e-mail is taken to be sent.
    case 'partner-welcome':
    case 'link-renewed':
    case 'user-invitation':
    case 'import-finished':
    case 'full-administrator-answer':
    case 'set-up-assistance':
    case 'webhook-disabled':
      return true;
    case 'order-provisioning-required':
    case 'order-passed-on':
      return awaitsContact(about.order, orderLink, now);
    case 'order-reminder':
      return awaitsContact(about.order, orderLink, now) && about.order.closesAt === content.closesAt;
    // An operator may have taken the mapping back.
    case 'order-welcome':
      return about.subscription !== undefined;
    case 'continue-setup':
      return about.subscription !== undefined && about.setUpState !== 'active';
    // Whether it was answered is looked at where the e-mail is taken to be sent.
    case 'full-administrator-request':
    case 'attach-approval':
      return now.getTime() < Date.parse(content.lapsesAt);
    case 'consent-to-move':
      return now.getTime() < Date.parse(content.endsAt);
  }
  if (about.trial === undefined) return false;
  const trial = trialAsOf(about.trial, now);
  switch (content.kind) {
    case 'trial-welcome':
      return trial.state !== 'soft_deleted' && trial.state !== 'purged';
    case 'trial-reminder':
    case 'trial-extended':
      return trial.state === 'active' && trial.endsAt === content.endsAt;
    case 'trial-ended':
      return trial.state === 'suspended' && trial.endsAt === content.endedAt;
    case 'trial-soft-deleted':
      return trial.state === 'soft_deleted' || trial.state === 'purged';
  }
}
