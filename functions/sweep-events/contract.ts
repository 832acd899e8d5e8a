import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'sweep-events',
  purpose: 'Dispatches events that the stream did not bring: it keeps them for 24 hours only.',
  trigger: { kind: 'schedule', everyMinutes: 60 },
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
  queriesDueIndex: true,
  sendsTo: ['transactional-mail', 'bulk-mail', 'syncs', 'imports', 'provisioning', 'wholesale', 'webhooks', 'reports'],
  timeoutSeconds: 300,
});
