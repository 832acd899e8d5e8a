import * as z from 'zod';
import { shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'documentation',
  purpose: 'Serves the API document, the page that people read it on, and a page for every problem code.',
  trigger: {
    kind: 'pages',
    routes: [...shown('/'), ...shown('/docs'), ...shown('/openapi.json'), ...shown('/docs/errors'), ...shown('/docs/errors/{code}')],
  },
  settings: z.object({ PUBLIC_ORIGIN: z.url() }),
});
