import * as z from 'zod';
import { posted, shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const approvalPath = '/approvals/{token}';

export const contract = functionContract({
  name: 'approval-pages',
  purpose: 'Lets an organisation’s full administrators agree to a partner’s attaching the organisation as its wholesale customer, or not.',
  trigger: { kind: 'pages', routes: [...shown(approvalPath), posted(approvalPath)] },
  settings: z.object({ TABLE_NAME: z.string(), PUBLIC_ORIGIN: z.url(), PRODUCT_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'PutItem', 'ConditionCheckItem'],
});
