import * as z from 'zod';
import { actor } from '#shared/domain/actor.ts';
import { orderId, organisationId, partnerId, subscriptionId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { language } from '#shared/domain/languages.ts';
import { mappingChoice } from '#shared/domain/mapping/mapping-choice.ts';
import { addOn, orderPlan, subscribedServices } from '#shared/domain/subscriptions/subscription.ts';

/**
 * `scheduled`: its start date has not come. `awaiting_details`: the contact has been written to. `partner_mapped`: the partner
 * organisation is fixed, the customer is not. `mapped` is for good. `closed`: nobody acted; it opens again when it is sent again.
 */
export const orderState = z.enum(['scheduled', 'awaiting_details', 'partner_mapped', 'mapped', 'closed']);
export type OrderState = z.infer<typeof orderState>;

/** States in which somebody still has to say whom the order is for: its contact is written to, and an e-mail to it still holds. */
export const statesThatWait = ['awaiting_details', 'partner_mapped'] as const satisfies readonly OrderState[];

/** Who answers for an order at the moment: only links of this generation open it (OR-2, OR-4). */
export const orderContact = z.object({ email: z.string(), since: instant, generation: z.int() });

/**
 * An order as a seller's commerce system placed it (OR-1), and how far its mapping has come. `state` is the one that was last recorded;
 * what holds at a given moment is `orderAsOf`. It belongs to its seller: no partner reaches it by its id unless it was mapped to it or
 * waits for one of its people.
 */
export const order = z.object({
  id: orderId,
  sellerId: partnerId,
  /** As the commerce system counts; unique for its seller, without regard to case. */
  number: z.string(),
  plan: orderPlan,
  services: subscribedServices,
  addOns: z.array(addOn),
  termMonths: z.int(),
  /** The requested start date: until then the order is scheduled. */
  startsAt: instant,
  language,
  contact: orderContact,
  /** Contacts that were replaced or passed it on, oldest first. */
  formerContacts: z.array(z.object({ email: z.string(), until: instant })),
  /** Who sold it, by e-mail address: is named on expired links, and may send it again or to another contact (OR-4). */
  salesContact: z.string(),
  state: orderState,
  createdAt: instant,
  /** When it last began to wait for its contact: the days until it closes count from here. Absent while scheduled. */
  openedAt: instant.optional(),
  closesAt: instant.optional(),
  closedAt: instant.optional(),
  /** The smallest number of days before closing of which the contact has been reminded since it opened. */
  remindedDaysBefore: z.int().optional(),
  /** What the contact has said so far; kept at every step, so that anybody with the link goes on where the last one stopped (OM-8). */
  choice: mappingChoice,
  mapped: z.object({ at: instant, by: actor, partnerId, organisationId, subscriptionId }).optional(),
  version: z.int(),
});
export type Order = z.infer<typeof order>;
