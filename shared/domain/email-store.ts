import type { Email, EmailOwner } from '#shared/domain/email.ts';
import type { EmailMove } from '#shared/domain/email-moves.ts';
import type { Event } from '#shared/domain/event.ts';
import type { EmailId, OrganisationId } from '#shared/domain/ids.ts';
import type { Link } from '#shared/domain/links.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { OrderLink } from '#shared/domain/orders/order-links.ts';
import type { Partner } from '#shared/domain/people.ts';
import type { NewReminderLink } from '#shared/domain/reminders.ts';
import type { Result } from '#shared/domain/result.ts';
import type { SetUp } from '#shared/domain/set-up/set-up.ts';
import type { Subscription } from '#shared/domain/subscriptions/subscription.ts';
import type { Suppression } from '#shared/domain/suppression.ts';
import type { Trial } from '#shared/domain/trial.ts';
import type { ApprovalLink } from '#shared/domain/wholesale/approval-links.ts';
import type { ConsentLink } from '#shared/domain/wholesale/consent-links.ts';

/** An e-mail with what it is about. */
export type EmailInContext = {
  readonly email: Email;
  readonly partner: Partner;
  readonly trial: Trial | undefined;
  /** Of an e-mail to a user or about an organisation: the organisation's name. */
  readonly organisation?: string;
  /** Whom the organisation's people can ask, where that was named. */
  readonly supportContact?: string;
  /** Of the invitation of a user: whether it is to a full administrator. */
  readonly toAdministrator?: boolean;
  readonly order?: Order;
  /** Of an e-mail about a subscription, with how far its services are set up. */
  readonly subscription?: Subscription;
  readonly setUpState?: SetUp['state'];
  /**
   * It has just been made from the user whose invitation it carries, and is written down with its lease or its first move: until then
   * it costs an import nothing.
   */
  readonly isNew?: boolean;
};

/** E-mails of one day (UTC) that one recipient gets, and one partner causes, at most. */
export const mostPerDay = { recipient: 20, partner: 5000 } as const;

/** The right to send an e-mail, for a time in which nobody else has it; with the links that go into it. */
export type Lease = {
  readonly email: Email;
  /** See `EmailInContext`. */
  readonly isNew?: boolean;
  readonly at: string;
  readonly until: string;
  readonly link: Link | undefined;
  /** In an e-mail about an order: what opens the order. */
  readonly orderLink: OrderLink | undefined;
  /** In an e-mail to the owner of a free account: where to agree. */
  readonly consentLink?: ConsentLink | undefined;
  /** In an e-mail that asks an administrator whether a partner may attach the organisation: what leads to the answer. */
  readonly approvalLink?: ApprovalLink | undefined;
  /** In a reminder: where its reader stops reminders. */
  readonly reminderLink: NewReminderLink | undefined;
};

export type LeaseRefused =
  /** It was sent or given up in between, or is no more. */
  | { readonly because: 'settled' }
  /** Somebody else is sending it. */
  | { readonly because: 'held'; readonly until: string }
  /** The person was replaced, or has asked for a newer link; the order has another contact, was mapped or closed; what is asked was answered. */
  | { readonly because: 'superseded' }
  | { readonly because: 'suppressed'; readonly suppression: Suppression }
  /** A reminder, and its reader wants none. */
  | { readonly because: 'unsubscribed' }
  | { readonly because: 'too-many'; readonly of: keyof typeof mostPerDay };

/** A move of an e-mail, with the event that tells of it and, where the move is about the address, what becomes of that. */
export type EmailChange = {
  readonly email: Email;
  /** See `EmailInContext`. */
  readonly isNew?: boolean;
  readonly move: EmailMove;
  readonly event: Event;
  readonly providerMessageId?: string;
  readonly reason?: string;
  readonly suppress?: Suppression['reason'];
};

/** Where e-mails are kept. Whatever it writes, it writes all of or nothing of. */
export type EmailStore = {
  /** One round trip. */
  find(owner: EmailOwner, id: EmailId): Promise<Email | undefined>;
  /**
   * With what it is about, in one round trip as well; what a subscription's e-mail is about takes a second, for its owner does not
   * name it. An invitation that nobody has begun to send is made from its user.
   */
  get(owner: EmailOwner, id: EmailId, requestId: string): Promise<EmailInContext | undefined>;
  /** Takes the e-mail to send it, and makes its links open. One transaction. */
  lease(lease: Lease): Promise<Result<undefined, LeaseRefused>>;
  /** Gives an e-mail back that was certainly not sent. Does nothing if the lease is no longer ours. */
  giveBack(lease: Lease): Promise<void>;
  /**
   * Refuses where the move is not legal from the state that the e-mail has. One transaction, with what it means for the user whose
   * invitation the e-mail carries; a second one where that user is beyond this invitation.
   */
  change(change: EmailChange): Promise<Result<undefined, 'NOT_A_MOVE'>>;
  hasContextService(organisationId: OrganisationId): Promise<boolean>;
};
