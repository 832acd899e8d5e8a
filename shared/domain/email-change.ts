import type { Email } from '#shared/domain/email.ts';
import { type EmailMove, emailMoves } from '#shared/domain/email-moves.ts';
import type { EmailChange } from '#shared/domain/email-store.ts';
import type { EventId } from '#shared/domain/ids.ts';

/** A move of an e-mail with the event that tells of it, under the request that once asked for the e-mail. */
export function changeOfEmail(email: Email, move: EmailMove, id: EventId, at: string): Pick<EmailChange, 'email' | 'move' | 'event'> {
  const { owner, requestId } = email;
  const subject = {
    emailId: email.id,
    ...(owner.kind === 'trial' ? { trialId: owner.trialId } : {}),
    ...(owner.kind === 'user' ? { organisationId: owner.organisationId, personId: owner.personId } : {}),
    ...(owner.kind === 'order' ? { orderId: owner.orderId } : {}),
    ...(owner.kind === 'organisation' ? { organisationId: owner.organisationId } : {}),
    ...('subscriptionId' in email.content ? { subscriptionId: email.content.subscriptionId } : {}),
  };
  const type = emailMoves[move].event;
  return {
    email,
    move,
    event: { id, type, at, partnerId: owner.partnerId, actor: { kind: 'mail' }, requestId, subject, changed: ['state'] },
  };
}
