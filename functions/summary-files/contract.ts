import * as z from 'zod';
import { shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

/** The three ways into a set-up; each ends at the same file. */
export const paths = {
  orderContact: '/orders/{token}/set-up/summary.pdf',
  partner: '/partner/customers/{organisationId}/set-up/{sourceId}/summary.pdf',
  administrator: '/organisation/set-up/{sourceId}/summary.pdf',
} as const;

export const contract = functionContract({
  name: 'summary-files',
  purpose: 'Renders order summaries as PDFs, for those who set services up on pages.',
  trigger: { kind: 'pages', routes: Object.values(paths).flatMap((path) => shown(path)) },
  settings: z.object({ TABLE_NAME: z.string(), FILES_BUCKET: z.string(), PUBLIC_ORIGIN: z.url(), PRODUCT_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
  files: ['read', 'write'],
  memoryMb: 1024,
  timeoutSeconds: 25,
});
