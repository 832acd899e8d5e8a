import * as z from 'zod';
import {
  assistanceId,
  emailId,
  jobId,
  orderId,
  organisationId,
  partnerId,
  personId,
  rightsRequestId,
  subscriberId,
  subscriptionId,
  trialId,
  webhookId,
  wholesaleCustomerId,
} from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { language } from '#shared/domain/languages.ts';

/** What an e-mail belongs to; its state is shown there (EM-5). Of an order, `partnerId` is its seller. */
export const emailOwner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('trial'), partnerId, trialId }),
  z.object({ kind: z.literal('partner'), partnerId }),
  z.object({ kind: z.literal('user'), partnerId, organisationId, personId }),
  z.object({ kind: z.literal('order'), partnerId, orderId }),
  z.object({ kind: z.literal('organisation'), partnerId, organisationId }),
]);
export type EmailOwner = z.infer<typeof emailOwner>;

/** Someone who can sign in: an administrator of a customer organisation, or one of a partner's own people. */
export const personRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('organisation'), organisationId, personId }),
  z.object({ kind: z.literal('partner'), partnerId, personId }),
]);
export type PersonRef = z.infer<typeof personRef>;

/** Whom the reader can ask, as the template names it; the partner's contact otherwise. */
const askable = z.string().optional();

/** What the e-mail says, without its words: those are composed in the recipient's language when it is sent. */
export const emailContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('trial-welcome') }),
  z.object({ kind: z.literal('partner-welcome') }),
  z.object({ kind: z.literal('link-renewed') }),
  z.object({ kind: z.literal('user-invitation') }),
  z.object({ kind: z.literal('trial-reminder'), audience: z.enum(['partner', 'administrator']), daysLeft: z.int(), endsAt: instant }),
  z.object({ kind: z.literal('trial-ended'), audience: z.enum(['partner', 'administrator']), endedAt: instant, softDeletedAt: instant }),
  z.object({ kind: z.literal('trial-extended'), audience: z.enum(['partner', 'administrator']), endsAt: instant }),
  z.object({
    kind: z.literal('trial-soft-deleted'),
    audience: z.enum(['partner', 'administrator']),
    because: z.enum(['expired', 'cancelled']),
    purgedAt: instant,
  }),
  z.object({
    kind: z.literal('import-finished'),
    jobId,
    /** `rejected`: nothing was done. `stopped`: because of us, and what had been done stays. */
    outcome: z.enum(['finished', 'rejected', 'stopped']),
    fileName: z.string().optional(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    failed: z.int(),
  }),
  z.object({ kind: z.literal('order-provisioning-required') }),
  /** `sender`: the address of the contact who passed it on (OR-2). */
  z.object({ kind: z.literal('order-passed-on'), sender: z.string() }),
  z.object({ kind: z.literal('order-reminder'), closesAt: instant }),
  /** The one welcome to the administrator of an organisation that an order was mapped to (OM-9). */
  z.object({ kind: z.literal('order-welcome'), subscriptionId }),
  z.object({ kind: z.literal('continue-setup'), subscriptionId }),
  z.object({
    kind: z.literal('full-administrator-request'),
    requestId: rightsRequestId,
    /** Name or address of whoever asks. */
    requester: z.string(),
    lapsesAt: instant,
  }),
  z.object({ kind: z.literal('full-administrator-answer'), granted: z.boolean() }),
  /** To the owner of a free account, whose address a partner has named for somebody of its customer. */
  z.object({ kind: z.literal('consent-to-move'), endsAt: instant, contact: askable }),
  /** `host`: of its address; the rest of it may be a secret. */
  z.object({
    kind: z.literal('webhook-disabled'),
    webhookId,
    name: z.string(),
    host: z.string(),
    because: z.enum(['failing', 'gone']),
    failingSince: instant,
  }),
  /** A partner wants to make the organisation its wholesale customer: the link in it leads this administrator to the answer. */
  z.object({ kind: z.literal('attach-approval'), customerId: wholesaleCustomerId, personId, lapsesAt: instant, contact: askable }),
  /** To those who help partners with setting wholesale customers up (WS-5); `requester`: where an answer goes. */
  z.object({
    kind: z.literal('set-up-assistance'),
    assistanceId,
    customerId: wholesaleCustomerId,
    customer: z.string(),
    requester: z.string(),
    message: z.string(),
  }),
]);
export type EmailContent = z.infer<typeof emailContent>;

/** The link in an e-mail: whom it lets in, for how long, and of which generation (a newer one ends the older, GS-1). */
export const linkOffer = z.object({ person: personRef, generation: z.int(), lifetimeDays: z.int() });
export type LinkOffer = z.infer<typeof linkOffer>;

/** The link in an e-mail about an order: it opens the order, for its contact of this generation (OR-2). */
export const orderLinkOffer = z.object({ sellerId: partnerId, orderId, generation: z.int() });

/** The link to agree to a move: whose question it opens, and which asking of it. */
export const consentLinkOffer = z.object({ partnerId, subscriberId, generation: z.int() });
export type ConsentLinkOffer = z.infer<typeof consentLinkOffer>;

/**
 * `failed`: the provider will not take it. `suppressed`: its address may not be written to. `superseded`: what it says no longer
 * held when its turn came, so it was not sent.
 */
export const emailState = z.enum(['queued', 'sending', 'sent', 'delivered', 'bounced', 'complained', 'failed', 'suppressed', 'superseded']);
export type EmailState = z.infer<typeof emailState>;

/** An e-mail, from the change that asked for it to the provider's last word about it. */
export const email = z.object({
  id: emailId,
  owner: emailOwner,
  to: z.string(),
  language,
  content: emailContent,
  link: linkOffer.optional(),
  orderLink: orderLinkOffer.optional(),
  consentLink: consentLinkOffer.optional(),
  requestId: z.string(),
  state: emailState,
  attempts: z.int(),
  /** Until then one worker holds this e-mail; another delivery of its message waits. */
  leasedUntil: instant.optional(),
  providerMessageId: z.string().optional(),
  queuedAt: instant,
  changedAt: instant,
  sentAt: instant.optional(),
  deliveredAt: instant.optional(),
  /** After that the newest link in it opens nothing. */
  linkExpiresAt: instant.optional(),
  /** When the page of its link was first fetched, which a mail scanner may have done. */
  openedAt: instant.optional(),
  /** Why it did not arrive: the provider's reason in its words, or ours. */
  reason: z.string().optional(),
});
export type Email = z.infer<typeof email>;
