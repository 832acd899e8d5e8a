import * as z from 'zod';
import { actor } from '#shared/domain/actor.ts';
import { orderId, organisationId, partnerId, personId, subscriptionId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { type ServiceId, serviceId } from '#shared/domain/users/licences.ts';

/** How long an order may wait depends on it (OR-3). Data: another plan is another row. */
export const orderPlans = { standard: { closesAfterDays: 30 }, flex: { closesAfterDays: 7 } } as const;
export const orderPlan = z.enum(['standard', 'flex']);
export type OrderPlan = z.infer<typeof orderPlan>;

/** What can be ordered beside services. The Contact Center PSTN decides its telephony by itself (SS-7). */
export const addOn = z.enum(['contact-center-pstn']);
export type AddOn = z.infer<typeof addOn>;

/** A service's licences in one order, at most. */
export const mostLicences = 100_000;
const licences = z.int().min(1).max(mostLicences).optional();

/** Licences by service, of at least one service. */
export const subscribedServices = z
  .strictObject({
    message: licences,
    meetings: licences,
    calling: licences,
    'contact-center-standard': licences,
    'contact-center-premium': licences,
  } satisfies Record<ServiceId, unknown>)
  .refine((counts) => serviceId.options.some((service) => counts[service] !== undefined), 'At least one service is needed.');
export type SubscribedServices = z.infer<typeof subscribedServices>;

/** What an order has become by being mapped: services of an organisation. How far they are set up is said by its set-up. */
export const subscription = z.object({
  id: subscriptionId,
  organisationId,
  /** Who provisions it for the customer; for one's own company its seller. */
  partnerId,
  sellerId: partnerId,
  /** Absent: entered by the partner for its own customer (OR-5). */
  orderId: orderId.optional(),
  orderNumber: z.string(),
  plan: orderPlan,
  services: subscribedServices,
  addOns: z.array(addOn),
  termMonths: z.int(),
  startsAt: instant,
  countryOfOperation: z.string().optional(),
  customerSetsUp: z.boolean(),
  administratorId: personId,
  mappedAt: instant,
  mappedBy: actor,
  version: z.int(),
});
export type Subscription = z.infer<typeof subscription>;
