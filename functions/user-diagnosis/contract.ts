import * as z from 'zod';
import { shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const diagnosisPath = '/organisation/users/{userId}/diagnosis';
export const portalPath = '/organisation/users/{userId}/portal';

export const contract = functionContract({
  name: 'user-diagnosis',
  purpose: 'Shows an organisation’s administrators why a user is not working, and what the management portal says of it.',
  trigger: { kind: 'pages', routes: [...shown(diagnosisPath), ...shown(portalPath)] },
  settings: z.object({ TABLE_NAME: z.string(), STAGE: z.string(), PUBLIC_ORIGIN: z.url(), PRODUCT_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
  timeoutSeconds: 25,
});
