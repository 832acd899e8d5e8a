import type { EmailContent } from '#shared/domain/email.ts';
import type { SendMailMessage } from '#shared/queue/messages.ts';

export type MailQueue = 'transactional-mail' | 'bulk-mail';

/** Someone waits for a transactional e-mail; bulk mail gives way to it. A kind that is missing here does not compile. */
export const mailQueueOf: Readonly<Record<EmailContent['kind'], MailQueue>> = {
  'trial-welcome': 'transactional-mail',
  'partner-welcome': 'transactional-mail',
  'link-renewed': 'transactional-mail',
  'user-invitation': 'transactional-mail',
  'trial-extended': 'transactional-mail',
  // One for each import; behind the invitations that the same import asks for it would come hours late.
  'import-finished': 'transactional-mail',
  'order-provisioning-required': 'transactional-mail',
  'order-passed-on': 'transactional-mail',
  // Somebody has to act, and the order closes: it does not wait behind a thousand reminders of trials.
  'order-reminder': 'transactional-mail',
  'order-welcome': 'transactional-mail',
  'continue-setup': 'transactional-mail',
  'full-administrator-request': 'transactional-mail',
  'full-administrator-answer': 'transactional-mail',
  'set-up-assistance': 'transactional-mail',
  'consent-to-move': 'transactional-mail',
  'webhook-disabled': 'transactional-mail',
  'attach-approval': 'transactional-mail',
  'trial-reminder': 'bulk-mail',
  'trial-ended': 'bulk-mail',
  'trial-soft-deleted': 'bulk-mail',
};

/** Hands messages to the worker that sends e-mails. */
export type MailQueues = {
  /** All are in the queue when it returns; it throws if one could not be put there, and the others may be there then. */
  send(queue: MailQueue, messages: readonly SendMailMessage[]): Promise<void>;
};
