import * as z from 'zod';
import { locationId, organisationId, partnerId, personId, subscriberId, wholesaleCustomerId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { failureNote, packageName } from '#shared/domain/wholesale/wholesale-customer.ts';

export const subscriberStatus = z.enum(['provisioned', 'pending_user_migration']);
export type SubscriberStatus = z.infer<typeof subscriberStatus>;

/** What a person calls with. A number belongs to one user; a calling user has it or an extension, or both. */
export const callingDetails = z.object({
  locationId,
  /** E.164. */
  number: z.string().optional(),
  extension: z.string().optional(),
});
export type CallingDetails = z.infer<typeof callingDetails>;

/**
 * A person of a wholesale customer with packages. `pending_user_migration`: the address belongs to a free account, whose owner has to agree
 * first; seats and number are held until then, and given back when the time has run out.
 */
export const subscriber = z.object({
  id: subscriberId,
  partnerId,
  customerId: wholesaleCustomerId,
  organisationId,
  externalCustomerId: z.string(),
  /** The person, who exists once the status is `provisioned`. */
  personId,
  email: z.string(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  /** The base package first, then add-ons. */
  packages: z.array(packageName),
  calling: callingDetails.optional(),
  status: subscriberStatus,
  /** `generation` counts the links: only the newest opens. `endedAt`: nobody agreed in time; nothing is held any more. */
  migration: z
    .object({ askedAt: instant, endsAt: instant, generation: z.int(), endedAt: instant.optional(), declined: z.boolean().optional() })
    .optional(),
  errors: z.array(failureNote).optional(),
  createdAt: instant,
  statusChangedAt: instant,
  version: z.int(),
});
export type Subscriber = z.infer<typeof subscriber>;
