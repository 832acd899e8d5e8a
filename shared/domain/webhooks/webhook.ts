import * as z from 'zod';
import { actor } from '#shared/domain/actor.ts';
import { eventId, partnerId, webhookId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { webhookSelection } from '#shared/domain/webhooks/webhook-events.ts';

/** Webhooks of one partner, at most: each event is sent to each of them. */
export const mostWebhooks = 20;
/** Hours for which the former secret signs as well, once there is another. */
export const formerSecretHours = 24;
/** Days of failing, without one success in between, after which a webhook is disabled. */
export const failingDays = 5;

/** `failing`: nothing arrived for days. `gone`: the receiver said that it is not there any more. */
export const disabledBecause = z.enum(['failing', 'gone']);
export type DisabledBecause = z.infer<typeof disabledBecause>;

/**
 * Where a partner is told of events. Its secrets have to be read back to sign with: they are encrypted at rest with the table, as all
 * that is in it.
 */
export const webhook = z.object({
  id: webhookId,
  partnerId,
  name: z.string(),
  targetUrl: z.string(),
  selection: webhookSelection,
  /** As a client of the wire format wrote it: `key=value`, joined by `&`; compared with what is told. */
  filter: z.string().optional(),
  ownedBy: z.enum(['org', 'creator']).optional(),
  secret: z.string(),
  /** The client of the wire format chose it, and reads it back. */
  secretChosen: z.boolean().optional(),
  former: z.object({ secret: z.string(), until: instant }).optional(),
  status: z.enum(['active', 'inactive']),
  /** The first failure since the last success. */
  failingSince: instant.optional(),
  disabledAt: instant.optional(),
  disabledBecause: disabledBecause.optional(),
  /** The newest replay: named by its event, from an instant or behind an event. */
  replay: z.object({ id: eventId, from: instant.optional(), after: eventId.optional() }).optional(),
  createdBy: actor,
  createdAt: instant,
  version: z.int(),
});
export type Webhook = z.infer<typeof webhook>;

/** The secrets that sign at an instant, the present one first. */
export function secretsAt({ secret, former }: Pick<Webhook, 'secret' | 'former'>, now: Date): readonly [string, ...string[]] {
  return former !== undefined && now.getTime() < Date.parse(former.until) ? [secret, former.secret] : [secret];
}
