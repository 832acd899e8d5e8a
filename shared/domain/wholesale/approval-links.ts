import * as z from 'zod';
import { iso } from '#shared/domain/calendar.ts';
import type { Email } from '#shared/domain/email.ts';
import { emailId, organisationId, partnerId, personId, wholesaleCustomerId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { tokenHash } from '#shared/domain/links.ts';
import type { Partner, Person } from '#shared/domain/people.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/**
 * The link by which an administrator agrees to an organisation's being attached, as stored: found by the hash of its token, which itself
 * is only in the e-mail. Opening it uses nothing up; it answers as long as the question is open and the person is still an administrator.
 */
export const approvalLink = z.object({
  /** SHA-256 of the token, hex. */
  hash: z.string(),
  partnerId,
  customerId: wholesaleCustomerId,
  organisationId,
  personId,
  emailId,
  createdAt: instant,
});
export type ApprovalLink = z.infer<typeof approvalLink>;

/** The link that an e-mail offers, made as the e-mail is composed; undefined for e-mails that ask no such thing. */
export function approvalLinkOfEmail(
  { id, owner, content }: Pick<Email, 'id' | 'owner' | 'content'>,
  token: string,
  now: Date,
): ApprovalLink | undefined {
  if (content.kind !== 'attach-approval' || owner.kind !== 'organisation') return undefined;
  const { partnerId: by, organisationId: of } = owner;
  const { customerId, personId: asked } = content;
  return { hash: tokenHash(token), partnerId: by, customerId, organisationId: of, personId: asked, emailId: id, createdAt: iso(now) };
}

/** What is behind a link. */
export type BehindApprovalLink = {
  readonly link: ApprovalLink;
  readonly customer: WholesaleCustomer;
  readonly partner: Partner;
  readonly companyName: string;
  readonly person: Person;
};
