import * as z from 'zod';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const contract = functionContract({
  name: 'wire-not-found',
  purpose:
    'Says in the wire format that nothing is at a path, and leads clients that double a slash, or leave /v1 away, to the path they mean.',
  trigger: { kind: 'wire', routes: [], elsewhere: true },
  settings: z.object({ WIRE_ORIGIN: z.string() }),
  timeoutSeconds: 3,
});
