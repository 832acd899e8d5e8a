import * as z from 'zod';
import { partnerId, subscriberId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';

/**
 * That an address belongs to an active account of the free product, found by the hash of the address. `askedBy`: the subscriber for which
 * its owner was asked to move, until `askedUntil`; others have to wait until then.
 */
export const freeAccount = z.object({
  askedBy: z.object({ partnerId, subscriberId }).optional(),
  askedUntil: instant.optional(),
});
export type FreeAccount = z.infer<typeof freeAccount>;

/** Whether the owner has been asked by somebody else, and has time to answer. */
export function isAskedByAnother({ askedBy, askedUntil }: FreeAccount, by: string | undefined, now: Date): boolean {
  return askedBy !== undefined && askedBy.subscriberId !== by && askedUntil !== undefined && now.getTime() < Date.parse(askedUntil);
}
