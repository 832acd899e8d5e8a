import type { EmailInContext } from '#shared/domain/email-store.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { Subscription } from '#shared/domain/subscriptions/subscription.ts';
import { serviceId } from '#shared/domain/users/licences.ts';
import type { MailModel } from '#shared/mail/mail-model.ts';
import type { Ordered } from '#shared/mail/order-mail-model.ts';
import type { Enclosed, MailFrame } from './mail-model-of.ts';

/** The kinds whose e-mails are about an order, or about what has come of one. */
export type OrderEmailContent = Extract<
  EmailInContext['email']['content'],
  {
    kind:
      | 'order-provisioning-required'
      | 'order-passed-on'
      | 'order-reminder'
      | 'order-welcome'
      | 'continue-setup'
      | 'full-administrator-request'
      | 'full-administrator-answer'
      | 'attach-approval';
  }
>;

function orderedOf({ services, addOns }: Pick<Order | Subscription, 'services' | 'addOns'>): Ordered {
  const counted = serviceId.options.flatMap((id) => {
    const licences = services[id];
    return licences === undefined ? [] : [{ id, licences }];
  });
  return { services: counted, addOns };
}

function there<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined) throw new Error(`What the e-mail cannot do without is missing: ${name}.`);
  return thing;
}

/** What an order's contact is told, with the link that opens the order for as long as it waits for this contact. */
function aboutOrder(found: EmailInContext, { product, origin }: MailFrame, { orderToken }: Enclosed) {
  const order = there(found.order, 'the order');
  return {
    product,
    orderNumber: order.number,
    ...orderedOf(order),
    setUpUrl: `${origin}/orders/${there(orderToken, 'the link of the order')}`,
    salesContact: order.salesContact,
    ...(order.closesAt === undefined ? {} : { closesAt: order.closesAt }),
  };
}

/** What an e-mail about an order says, from what is stored. @throws when something is missing that its kind cannot do without. */
export function orderMailModelOf(content: OrderEmailContent, found: EmailInContext, frame: MailFrame, enclosed: Enclosed): MailModel {
  const { product, origin } = frame;
  const partner = found.partner.name;
  const company = () => there(found.organisation, 'the organisation');
  switch (content.kind) {
    case 'order-provisioning-required':
      return { kind: content.kind, ...aboutOrder(found, frame, enclosed) };
    case 'order-passed-on':
      return { kind: content.kind, ...aboutOrder(found, frame, enclosed), sender: content.sender };
    case 'order-reminder':
      return {
        kind: content.kind,
        ...aboutOrder(found, frame, enclosed),
        closesAt: content.closesAt,
        unsubscribeUrl: `${origin}/unsubscribe/${there(enclosed.unsubscribeToken, 'the link that stops reminders')}`,
      };
    case 'order-welcome': {
      const { link } = enclosed;
      const access = link && { linkUrl: `${origin}/get-started/${link.token}`, linkExpiresAt: link.expiresAt };
      return {
        kind: content.kind,
        product,
        company: company(),
        partner,
        ...orderedOf(there(found.subscription, 'the subscription')),
        signInAddress: found.email.to,
        signInUrl: `${origin}/sign-in`,
        ...(access === undefined ? {} : { access }),
      };
    }
    case 'continue-setup':
      return {
        kind: content.kind,
        product,
        company: company(),
        partner,
        setUpUrl: `${origin}/organisation/set-up/${content.subscriptionId}`,
      };
    case 'full-administrator-request': {
      const { kind, requester, lapsesAt, requestId } = content;
      const requestUrl = `${origin}/organisation/rights-requests/${requestId}`;
      return { kind, product, company: company(), partner, requester, requestUrl, lapsesAt };
    }
    case 'attach-approval': {
      const approvalUrl = `${origin}/approvals/${there(enclosed.approvalToken, 'the link to the answer')}`;
      const { kind, lapsesAt, contact = found.partner.contactEmail } = content;
      return { kind, product, company: company(), partner, approvalUrl, lapsesAt, contact };
    }
    case 'full-administrator-answer':
      return {
        kind: content.kind,
        product,
        company: company(),
        partner,
        granted: content.granted,
        customerUrl: `${origin}/partner/orders`,
      };
  }
}
