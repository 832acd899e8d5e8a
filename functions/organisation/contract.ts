import * as z from 'zod';
import { posted, shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const organisationPath = '/organisation';
export const registerPath = '/organisation/registrations';
export const rotatePath = '/organisation/registrations/{registrationId}/rotate';
export const revokePath = '/organisation/registrations/{registrationId}/revoke';

export const contract = functionContract({
  name: 'organisation',
  purpose: 'Shows an administrator the organisation: its trial, its services, and its contact centre applications.',
  trigger: { kind: 'pages', routes: [...shown(organisationPath), posted(registerPath), posted(rotatePath), posted(revokePath)] },
  settings: z.object({ TABLE_NAME: z.string(), PUBLIC_ORIGIN: z.url(), PRODUCT_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
});
