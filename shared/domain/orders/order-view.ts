import * as z from 'zod';
import { orderId, organisationId, partnerId, subscriptionId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { language } from '#shared/domain/languages.ts';
import { type Order, orderState } from '#shared/domain/orders/order.ts';
import { orderAsOf } from '#shared/domain/orders/order-clock.ts';
import type { OrderDetails, OrderOfPartner } from '#shared/domain/orders/order-store.ts';
import { addOn, orderPlan, type SubscribedServices } from '#shared/domain/subscriptions/subscription.ts';
import { emailView, viewOfEmail } from '#shared/domain/trial-detail-view.ts';
import { serviceId } from '#shared/domain/users/licences.ts';

const orderedServices = z.array(z.strictObject({ service: serviceId, licences: z.int() }));

const base = z.strictObject({
  id: orderId,
  number: z.string(),
  plan: orderPlan,
  services: orderedServices,
  addOns: z.array(addOn),
  termMonths: z.int(),
  startsAt: instant.meta({ description: 'Until then the order is scheduled, and its contact is not written to.' }),
  language,
  contact: z.strictObject({ email: z.string(), since: instant }).register(z.globalRegistry, {
    description: 'Who answers for the order at the moment. Only links sent to this contact open it.',
  }),
  formerContacts: z.array(z.strictObject({ email: z.string(), until: instant })),
  salesContactEmail: z.string(),
  state: orderState,
  createdAt: instant,
  openedAt: instant.optional(),
  closesAt: instant.optional().register(z.globalRegistry, { description: 'It closes then unless it is mapped before.' }),
  closedAt: instant.optional(),
  mapped: z
    .strictObject({ at: instant, partnerId, organisationId, subscriptionId })
    .optional()
    .register(z.globalRegistry, { description: 'To whom it was mapped, once that is for good.' }),
  version: z.int(),
});

/** An order as its seller sees it, in the state that holds at the moment of asking. */
export const orderView = base.register(z.globalRegistry, { id: 'Order' });
export type OrderView = z.infer<typeof orderView>;

export function viewOfServices(services: SubscribedServices): z.infer<typeof orderedServices> {
  return serviceId.options.flatMap((service) => {
    const licences = services[service];
    return licences === undefined ? [] : [{ service, licences }];
  });
}

function mappedView(mapped: Order['mapped']): Pick<OrderView, 'mapped'> {
  if (mapped === undefined) return {};
  const { at, partnerId: partner, organisationId: organisation, subscriptionId: subscription } = mapped;
  return { mapped: { at, partnerId: partner, organisationId: organisation, subscriptionId: subscription } };
}

/** An order as it is shown at `now`: in the state that holds, whatever was recorded last. What the contact has answered is left out. */
export function viewOfOrder(stored: Order, now: Date): OrderView {
  const held = orderAsOf(stored, now);
  const { sellerId: _seller, choice: _choice, remindedDaysBefore: _reminded, services, salesContact, contact, mapped, ...shown } = held;
  return {
    ...shown,
    services: viewOfServices(services),
    contact: { email: contact.email, since: contact.since },
    salesContactEmail: salesContact,
    ...mappedView(mapped),
  };
}

const details = {
  emails: z.array(emailView).register(z.globalRegistry, { description: 'The newest 50, newest first.' }),
  contactAddressSuppressed: z.boolean().register(z.globalRegistry, {
    description: 'Mail to the contact came back or was complained about: nothing is sent there. Name another contact.',
  }),
};

export const orderDetailView = base.extend(details).register(z.globalRegistry, { id: 'OrderDetails' });

export function viewOfOrderDetails({ order, emails, contactSuppressed }: OrderDetails, now: Date): z.infer<typeof orderDetailView> {
  return { ...viewOfOrder(order, now), emails: emails.map(viewOfEmail), contactAddressSuppressed: contactSuppressed };
}

const reached = z
  .array(z.enum(['mapped', 'contact', 'sales_contact']))
  .register(z.globalRegistry, { description: 'Why you see it: it was mapped to you, or one of your people is its contact or sold it.' });

/** An order as a partner sees it that it was mapped to, or that waits for one of its people. */
export const partnerOrderView = base.extend({ because: reached }).register(z.globalRegistry, { id: 'PartnerOrder' });

export const partnerOrderDetailView = base
  .extend({ because: reached, ...details })
  .register(z.globalRegistry, { id: 'PartnerOrderDetails' });

function reasons({ mapped, contact, sales }: Omit<OrderOfPartner, 'order'>): z.infer<typeof reached> {
  return [
    ...(mapped ? (['mapped'] as const) : []),
    ...(contact ? (['contact'] as const) : []),
    ...(sales ? (['sales_contact'] as const) : []),
  ];
}

export function viewOfPartnerOrder({ order, ...why }: OrderOfPartner, now: Date): z.infer<typeof partnerOrderView> {
  return { ...viewOfOrder(order, now), because: reasons(why) };
}

export function viewOfPartnerOrderDetails(
  { order: _order, ...why }: OrderOfPartner,
  read: OrderDetails,
  now: Date,
): z.infer<typeof partnerOrderDetailView> {
  return { ...viewOfOrderDetails(read, now), because: reasons(why) };
}
