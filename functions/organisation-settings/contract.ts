import * as z from 'zod';
import { posted, shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const settingsPath = '/organisation/settings';
export const invitationsPath = '/organisation/invitations';
export const deletionPath = '/organisation/deletion';

export const contract = functionContract({
  name: 'organisation-settings',
  purpose: 'Lets an organisation’s full administrators decide for all users, invite everybody again, and delete a trial organisation.',
  trigger: {
    kind: 'pages',
    routes: [...shown(settingsPath), posted(settingsPath), posted(invitationsPath), ...shown(deletionPath), posted(deletionPath)],
  },
  settings: z.object({ TABLE_NAME: z.string(), RESENDS_QUEUE_URL: z.string(), PUBLIC_ORIGIN: z.url(), PRODUCT_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
  sendsTo: ['resends'],
});
