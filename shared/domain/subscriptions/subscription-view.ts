import * as z from 'zod';
import { dataCentre } from '#shared/domain/countries.ts';
import { orderId, organisationId, personId, subscriptionId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { viewOfServices } from '#shared/domain/orders/order-view.ts';
import { customerRelation } from '#shared/domain/people.ts';
import { addOn, orderPlan, type Subscription } from '#shared/domain/subscriptions/subscription.ts';
import type { SubscriptionDetails } from '#shared/domain/subscriptions/subscription-reader.ts';
import { emailView, viewOfEmail } from '#shared/domain/trial-detail-view.ts';
import { serviceId } from '#shared/domain/users/licences.ts';
import { ledgerOf } from '#shared/domain/users/seats.ts';

const base = z.strictObject({
  id: subscriptionId,
  organisationId,
  orderId: orderId.optional().register(z.globalRegistry, { description: 'Absent where you entered the order yourself.' }),
  orderNumber: z.string(),
  plan: orderPlan,
  services: z.array(z.strictObject({ service: serviceId, licences: z.int() })),
  addOns: z.array(addOn),
  termMonths: z.int(),
  startsAt: instant,
  countryOfOperation: z.string().optional(),
  customerSetsUp: z.boolean().register(z.globalRegistry, { description: 'The customer was asked to set its services up itself.' }),
  administratorId: personId,
  mappedAt: instant,
  version: z.int(),
});

/** A subscription as the partner sees it that provisions it. */
export const subscriptionView = base.register(z.globalRegistry, { id: 'Subscription' });
export type SubscriptionView = z.infer<typeof subscriptionView>;

export function viewOfSubscription(subscription: Subscription): SubscriptionView {
  const { partnerId: _partner, sellerId: _seller, mappedBy: _by, services, ...shown } = subscription;
  return { ...shown, services: viewOfServices(services) };
}

/** With its organisation, what that has of licences, and the e-mails about it (EM-5). */
export const subscriptionDetailView = base
  .extend({
    organisation: z.strictObject({ companyName: z.string(), country: z.string(), dataCentre }),
    rights: customerRelation.shape.rights.register(z.globalRegistry, { description: 'What you may do in the organisation.' }),
    entitlements: z
      .array(z.strictObject({ service: serviceId, licences: z.int(), assigned: z.int(), free: z.int() }))
      .register(z.globalRegistry, { description: 'Of the organisation, over all of its subscriptions.' }),
    emails: z.array(emailView).register(z.globalRegistry, { description: 'The newest 50, newest first.' }),
  })
  .register(z.globalRegistry, { id: 'SubscriptionDetails' });

export function viewOfSubscriptionDetails(details: SubscriptionDetails): z.infer<typeof subscriptionDetailView> {
  const { subscription, organisation, relation, entitlements, emails } = details;
  const { companyName, country, dataCentre: centre } = organisation;
  return {
    ...viewOfSubscription(subscription),
    organisation: { companyName, country, dataCentre: centre },
    rights: relation.rights,
    entitlements: entitlements.flatMap((entitlement) => {
      const ledger = ledgerOf(entitlement);
      const service = serviceId.safeParse(entitlement.service);
      if (ledger === undefined || !service.success) return [];
      return [{ service: service.data, licences: ledger.licences, assigned: ledger.assigned + ledger.setAside, free: ledger.free }];
    }),
    emails: emails.map(viewOfEmail),
  };
}
