import * as z from 'zod';
import { posted, shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const domainsPath = '/organisation/domains';
export const domainPath = '/organisation/domains/{domain}';

export const contract = functionContract({
  name: 'organisation-domains',
  purpose: 'Lets an organisation’s full administrators prove that domains are its own, claim them and let them go.',
  trigger: { kind: 'pages', routes: [...shown(domainsPath), posted(domainsPath), posted(domainPath)] },
  settings: z.object({ TABLE_NAME: z.string(), DNS_SERVERS: z.string(), PUBLIC_ORIGIN: z.url(), PRODUCT_NAME: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
});
