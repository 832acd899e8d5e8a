import type { Now } from '#shared/domain/ids.ts';
import { composeMessage } from '#shared/mail/compose-message.ts';
import { type MailFrame, mailModelOf } from './mail-model-of.ts';
import type { SendEmailDeps } from './send-email.ts';

/** Makes messages ready to be sent. Their tags find the e-mail again when SES reports what became of it. */
export function emailComposer(frame: MailFrame, sender: string, now: Now): SendEmailDeps['compose'] {
  return async (found, enclosed) => {
    const { email } = found;
    const { owner } = email;
    const message = await composeMessage({
      from: { name: frame.product, address: sender },
      to: email.to,
      ...(email.content.kind === 'set-up-assistance' ? { replyTo: email.content.requester } : {}),
      mail: mailModelOf(found, frame, enclosed),
      language: email.language,
      emailId: email.id,
      requestId: email.requestId,
      messageId: `${email.id}.${email.attempts + 1}@${sender.slice(sender.lastIndexOf('@') + 1)}`,
      date: now(),
    });
    const tags = {
      email: email.id,
      partner: owner.partnerId,
      ...(owner.kind === 'trial' ? { trial: owner.trialId } : {}),
      ...(owner.kind === 'user' ? { organisation: owner.organisationId, user: owner.personId } : {}),
      ...(owner.kind === 'order' ? { order: owner.orderId } : {}),
      ...(owner.kind === 'organisation' ? { organisation: owner.organisationId } : {}),
    };
    return { message, to: email.to, tags };
  };
}
