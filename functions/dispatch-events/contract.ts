import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'dispatch-events',
  purpose: 'Gives new events their places in the partners’ feeds, and hands the e-mails and jobs that they ask for to their workers.',
  trigger: { kind: 'stream', batchSize: 100 },
  settings: z.object({
    TABLE_NAME: z.string(),
    TRANSACTIONAL_MAIL_QUEUE_URL: z.string(),
    BULK_MAIL_QUEUE_URL: z.string(),
    SYNCS_QUEUE_URL: z.string(),
    IMPORTS_QUEUE_URL: z.string(),
    PROVISIONING_QUEUE_URL: z.string(),
    WHOLESALE_QUEUE_URL: z.string(),
    WEBHOOKS_QUEUE_URL: z.string(),
    REPORTS_QUEUE_URL: z.string(),
  }),
  table: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
  sendsTo: ['transactional-mail', 'bulk-mail', 'syncs', 'imports', 'provisioning', 'wholesale', 'webhooks', 'reports'],
  timeoutSeconds: 60,
});
