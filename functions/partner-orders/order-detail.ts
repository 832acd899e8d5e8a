import type { Email } from '#shared/domain/email.ts';
import { rightsRequestAsOf } from '#shared/domain/mapping/rights-requests/rights-request.ts';
import type { RightsRequestStore } from '#shared/domain/mapping/rights-requests/rights-request-store.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { orderAsOf } from '#shared/domain/orders/order-clock.ts';
import { orderLegal } from '#shared/domain/orders/order-moves.ts';
import type { OrderOfPartner } from '#shared/domain/orders/order-store.ts';
import { type ReadOrdersDeps, readOrders } from '#shared/domain/orders/read-orders.ts';
import { document, type PageAnswer } from '#shared/http/page-answer.ts';
import type { OrderEmailView } from '#shared/pages/orders/order-emails.tsx';
import { type PartnerOrderProps, renderPartnerOrderPage } from '#shared/pages/orders/partner-order-page.tsx';
import type { OrderRightsView } from '#shared/pages/orders/partner-order-rights.tsx';
import { actionPaths, listPath, orderPath } from './contract.ts';
import { callerOf, may, notFound, orderIdOf, ordersOf, type Request } from './order-request.ts';

export type OrderDetailDeps = ReadOrdersDeps & { readonly rights: Pick<RightsRequestStore, 'look'> };
export type OrderSaid = Pick<PartnerOrderProps, 'error' | 'fault' | 'entered'>;
export type ShowOrder = (request: Request, status: number, said: OrderSaid) => Promise<PageAnswer>;

const notices = ['sent', 'contact-changed', 'rights-asked'] as const;
const names = {
  'order-provisioning-required': 'required',
  'order-passed-on': 'passed-on',
  'order-reminder': 'reminder',
} as const satisfies Partial<Record<Email['content']['kind'], OrderEmailView['what']>>;
const isNamed = (kind: string): kind is keyof typeof names => Object.hasOwn(names, kind);

/** Someone waits for it while it is being sent; what was overtaken by something else was held back. */
const shownStates = { sending: 'queued', superseded: 'suppressed' } as const;

function emailOf({ id, content, state, to, changedAt }: Email): OrderEmailView {
  const what = isNamed(content.kind) ? names[content.kind] : 'other';
  return { id, what, state: state === 'sending' || state === 'superseded' ? shownStates[state] : state, to, at: changedAt };
}

/** What the person may do about the contact: the sales contact everything, the contact get a link itself (OR-4). */
function actionsOf(reached: OrderOfPartner, order: Order): Pick<PartnerOrderProps, 'resend' | 'changeContactAction'> {
  const at = (path: string) => path.replace('{orderId}', order.id);
  const resends = (reached.sales || reached.contact) && orderLegal('sendAgain', order).ok;
  return {
    ...(resends ? { resend: { action: at(actionPaths.resend), toMe: reached.contact } } : {}),
    ...(reached.sales && orderLegal('readdress', order).ok ? { changeContactAction: at(actionPaths.changeContact) } : {}),
  };
}

/** One order with its e-mails, and what the person may do about it. */
export function showOrder(deps: OrderDetailDeps): ShowOrder {
  const reads = readOrders(deps);

  async function rightsOf({ visitor }: Request, order: Order, now: Date): Promise<OrderRightsView | undefined> {
    const mapped = order.mapped?.partnerId === visitor.partner.id && may(visitor, 'orders:write') ? order.mapped : undefined;
    const look = mapped && (await deps.rights.look(callerOf(visitor), mapped.organisationId, undefined));
    if (!look?.ok || look.value.relation.rights !== 'provisioning_administrator') return undefined;
    const last = look.value.last && rightsRequestAsOf(look.value.last, now);
    return {
      ...(last === undefined ? {} : { last }),
      ...(last?.state === 'requested' ? {} : { askAction: actionPaths.askForRights.replace('{orderId}', order.id) }),
    };
  }

  return async (request, status, said) => {
    const { visitor } = request;
    const id = orderIdOf(request);
    const found = id === undefined ? undefined : await reads.detailsForPartner(ordersOf(visitor), id);
    if (!found?.ok) return notFound(request);
    const { reached, emails, contactSuppressed } = found.value;
    const now = deps.now();
    const order = orderAsOf(found.value.order, now);
    const { number, state, services, addOns, termMonths, contact, salesContact, startsAt, closesAt, mapped } = order;
    const rights = await rightsOf(request, order, now);
    const notice = notices.find((name) => name === request.query['done']);
    const isOurs = mapped?.partnerId === visitor.partner.id && may(visitor, 'set-up:read');
    const language = request.language(visitor.person.language);
    const html = renderPartnerOrderPage(
      {
        frame: request.frame(orderPath.replace('{orderId}', order.id)),
        listHref: listPath,
        csrf: request.csrf(),
        number,
        state,
        ordered: { services, addOns, termMonths },
        contact: contact.email,
        salesContact,
        startsAt,
        ...(closesAt === undefined || mapped !== undefined ? {} : { closesAt }),
        ...(mapped === undefined ? {} : { mappedAt: mapped.at }),
        emails: emails.map(emailOf),
        contactSuppressed,
        ...actionsOf(reached, order),
        ...(isOurs ? { setUpHref: `/partner/customers/${mapped.organisationId}/set-up/${mapped.subscriptionId}` } : {}),
        ...(rights === undefined ? {} : { rights }),
        ...(notice === undefined || status !== 200 ? {} : { notice }),
        ...said,
      },
      language,
    );
    return document(status, language, html);
  };
}
