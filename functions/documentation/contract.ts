import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'documentation',
  purpose: 'Serves the API document, the page that people read it on, and a page for every problem code.',
  trigger: {
    kind: 'pages',
    routes: [
      { method: 'GET', path: '/' },
      { method: 'GET', path: '/docs' },
      { method: 'GET', path: '/openapi.json' },
      { method: 'GET', path: '/docs/errors' },
      { method: 'GET', path: '/docs/errors/{code}' },
    ],
  },
  settings: z.object({ PUBLIC_ORIGIN: z.url() }),
});
