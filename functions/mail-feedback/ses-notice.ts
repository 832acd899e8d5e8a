import * as z from 'zod';
import type { EmailOwner } from '#shared/domain/email.ts';
import type { EmailMove } from '#shared/domain/email-moves.ts';
import { type EmailId, emailId, orderId, organisationId, partnerId, personId, trialId } from '#shared/domain/ids.ts';
import type { Suppression } from '#shared/domain/suppression.ts';

/** What SES reports about one of our e-mails, in our words. */
export type Notice = {
  readonly owner: EmailOwner;
  readonly id: EmailId;
  readonly providerMessageId: string;
  readonly move: EmailMove;
  readonly reason?: string;
  /** The address is not to be written to again. */
  readonly suppress?: Suppression['reason'];
};

/** A notice that changes nothing: about somebody else's e-mail, or of a kind that says nothing about its state. */
export type Dropped = { readonly dropped: 'foreign' | 'no-change'; readonly eventType: string };

/** A topic without raw delivery wraps what SES said. */
const envelope = z.object({ Type: z.literal('Notification'), Message: z.string() });

const detail = z.string().optional();
const mail = z.object({ messageId: z.string(), tags: z.record(z.string(), z.array(z.string())).optional() });
const bounce = z.object({
  bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']),
  bounceSubType: detail,
  bouncedRecipients: z.array(z.object({ status: detail, diagnosticCode: detail })),
});
const about = z.object({ eventType: z.string(), mail });
const bounced = z.object({ bounce });
const complained = z.object({ complaint: z.object({ complaintFeedbackType: detail, complaintSubType: z.string().nullish() }) });
const rejected = z.object({ reject: z.object({ reason: detail }).optional() });
const notRendered = z.object({ failure: z.object({ errorMessage: detail }).optional() });

const ours = z.object({
  email: z.tuple([emailId]),
  partner: z.tuple([partnerId]),
  trial: z.tuple([trialId]).optional(),
  organisation: z.tuple([organisationId]).optional(),
  user: z.tuple([personId]).optional(),
  order: z.tuple([orderId]).optional(),
});

/** What an e-mail belongs to, by the tags that it was sent with. */
function ownerOf({ partner: [partner], trial, organisation, user, order }: z.infer<typeof ours>): EmailOwner {
  if (trial !== undefined) return { kind: 'trial', partnerId: partner, trialId: trial[0] };
  if (organisation !== undefined && user !== undefined)
    return { kind: 'user', partnerId: partner, organisationId: organisation[0], personId: user[0] };
  if (organisation !== undefined) return { kind: 'organisation', partnerId: partner, organisationId: organisation[0] };
  if (order !== undefined) return { kind: 'order', partnerId: partner, orderId: order[0] };
  return { kind: 'partner', partnerId: partner };
}

function told(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== null && part !== '').join(' · ');
}

/** What a kind of notice means for the e-mail and its address; undefined: nothing. */
function meaningOf(eventType: string, notice: unknown): Pick<Notice, 'move' | 'reason' | 'suppress'> | undefined {
  switch (eventType) {
    case 'Send':
      return { move: 'accept' };
    case 'Delivery':
      return { move: 'deliver' };
    case 'Bounce': {
      const { bounceType, bounceSubType, bouncedRecipients } = bounced.parse(notice).bounce;
      const reason = told(bounceType, bounceSubType, bouncedRecipients[0]?.status, bouncedRecipients[0]?.diagnosticCode);
      return bounceType === 'Permanent' ? { move: 'bounce', reason, suppress: 'bounce' } : { move: 'giveUp', reason };
    }
    case 'Complaint': {
      const { complaintFeedbackType, complaintSubType } = complained.parse(notice).complaint;
      return { move: 'complain', reason: told('Complaint', complaintFeedbackType, complaintSubType), suppress: 'complaint' };
    }
    case 'Reject':
      return { move: 'fail', reason: told('Reject', rejected.parse(notice).reject?.reason) };
    case 'Rendering Failure':
      return { move: 'fail', reason: told('Rendering Failure', notRendered.parse(notice).failure?.errorMessage) };
    default:
      return undefined;
  }
}

/**
 * Reads a message of the feedback queue: what SES publishes, raw or as the topic wraps it. Tags say which e-mail it is about.
 *
 * @throws for what is no notice of SES at all, or one that lacks what its kind promises.
 */
export function readNotice(body: string): Notice | Dropped {
  const outer: unknown = JSON.parse(body);
  const wrapped = envelope.safeParse(outer);
  const inner: unknown = wrapped.success ? JSON.parse(wrapped.data.Message) : outer;
  const { eventType, mail } = about.parse(inner);
  const tags = ours.safeParse(mail.tags ?? {});
  if (!tags.success) return { dropped: 'foreign', eventType };
  const meaning = meaningOf(eventType, inner);
  if (meaning === undefined) return { dropped: 'no-change', eventType };
  return {
    owner: ownerOf(tags.data),
    id: tags.data.email[0],
    providerMessageId: mail.messageId,
    ...meaning,
  };
}
