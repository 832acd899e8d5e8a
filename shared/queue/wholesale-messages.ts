import * as z from 'zod';
import { partnerId, wholesaleCustomerId } from '#shared/domain/ids.ts';

/**
 * "Go on with this wholesale customer": how far it is stands in the table. `round`: what its worker was at when it sent itself the message;
 * absent: whatever was asked for last. `hop`: how often the worker has sent it to itself.
 */
export const wholesaleMessage = z.object({
  partnerId,
  customerId: wholesaleCustomerId,
  round: z.int().optional(),
  hop: z.int().nonnegative(),
});
export type WholesaleMessage = z.infer<typeof wholesaleMessage>;

/** After so many looks a chain of messages ends: at 15 minutes a look that is three weeks. The clock begins another where work is left. */
export const mostWholesaleHops = 2_000;

/** The message by which the worker goes on with a round; undefined when it has gone on often enough. */
export function nextWholesaleHop(message: WholesaleMessage, round: number): WholesaleMessage | undefined {
  return message.hop >= mostWholesaleHops ? undefined : { ...message, round, hop: message.hop + 1 };
}
