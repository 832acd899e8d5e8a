import * as z from 'zod';
import { organisationId, subscriptionId, trialId } from '#shared/domain/ids.ts';

/**
 * "Go on with this set-up" (SS-9), or "bring the platform in line with this organisation": its tenant's wishes, and what its trial has
 * come to. How far things are is in the table. `hop`: how often the worker has sent it to itself.
 */
export const provisioningMessage = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('set-up'),
    organisationId,
    sourceId: z.union([trialId, subscriptionId]),
    hop: z.int().nonnegative(),
  }),
  z.object({ kind: z.literal('upkeep'), organisationId, hop: z.int().nonnegative() }),
]);
export type ProvisioningMessage = z.infer<typeof provisioningMessage>;

/** After so many looks a chain of messages ends: at 15 minutes a look that is three weeks. The clock begins another where work is left. */
export const mostProvisioningHops = 2_000;

/** The message by which the worker goes on; undefined when it has gone on often enough. */
export function nextProvisioningHop(message: ProvisioningMessage): ProvisioningMessage | undefined {
  return message.hop >= mostProvisioningHops ? undefined : { ...message, hop: message.hop + 1 };
}
