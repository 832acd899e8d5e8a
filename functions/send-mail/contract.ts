import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'send-mail',
  purpose: 'Composes e-mails in their readers’ languages and hands them to SES.',
  trigger: {
    kind: 'queue',
    // Together below the 14 a second that SES grants an account at first; who waits for an e-mail does not wait behind reminders.
    queues: [
      { queue: 'transactional-mail', batchSize: 5, maxConcurrency: 2, perSecond: 10 },
      { queue: 'bulk-mail', batchSize: 5, maxConcurrency: 2, perSecond: 3 },
    ],
  },
  settings: z.object({
    TABLE_NAME: z.string(),
    TRANSACTIONAL_MAIL_QUEUE_URL: z.string(),
    BULK_MAIL_QUEUE_URL: z.string(),
    MAIL_SENDER: z.string(),
    MAIL_CONFIGURATION_SET: z.string(),
    PUBLIC_ORIGIN: z.string(),
    PRODUCT_NAME: z.string(),
  }),
  table: ['BatchGetItem', 'GetItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
  putsOffMessages: true,
  sendsMail: true,
  memoryMb: 1024,
  timeoutSeconds: 60,
});
