import * as z from 'zod';
import { shown } from '#shared/http/page-contract.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

/** Whatever no other route takes: the gateway looks for the most specific one first. */
export const unknownPath = '/{unknown+}';

export const contract = functionContract({
  name: 'not-found',
  purpose: 'Tells people in their language, and programs as a problem, that there is nothing at an address.',
  trigger: { kind: 'pages', routes: shown(unknownPath) },
  settings: z.object({ PRODUCT_NAME: z.string() }),
  timeoutSeconds: 3,
});
