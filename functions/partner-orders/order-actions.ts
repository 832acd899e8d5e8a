import * as z from 'zod';
import { emailAddress } from '#shared/domain/email-address.ts';
import { type AskForRightsDeps, askForRights } from '#shared/domain/mapping/rights-requests/ask-for-rights.ts';
import type { ChangeOrderDeps, OrderChangeRequest } from '#shared/domain/orders/change-order.ts';
import { orderContactChanges } from '#shared/domain/orders/order-contact-changes.ts';
import type { OrderOfPartner } from '#shared/domain/orders/order-store.ts';
import { type ReadOrdersDeps, readOrders } from '#shared/domain/orders/read-orders.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { PartnerPerson } from '#shared/domain/session-store.ts';
import { partnerPerson } from '#shared/http/admission.ts';
import { type FormRequest, form, type PageRoute } from '#shared/http/page.ts';
import { type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import type { PartnerOrderError } from '#shared/pages/orders/partner-order-errors.ts';
import { actionPaths } from './contract.ts';
import type { OrderSaid, ShowOrder } from './order-detail.ts';
import { callerOf, notFound, orderIdOf, ordersOf, receiptOf } from './order-request.ts';

export type OrderActionDeps = ChangeOrderDeps & ReadOrdersDeps & AskForRightsDeps;
type Form<F> = FormRequest<PartnerPerson, F>;

const [read, write] = [partnerPerson('orders:read'), partnerPerson('orders:write')];
const none = z.strictObject({});

function errorOf({ code, retryAfterSeconds = 60 }: Refusal, field: 'email' | 'resend'): PartnerOrderError | undefined {
  if (code === 'SAME_CONTACT') return { field: 'email', code: 'same' };
  if (code === 'RESEND_TOO_SOON') return { field, code: 'too-soon', minutes: Math.ceil(retryAfterSeconds / 60) };
  if (code === 'ORDER_STATE') return { field: 'order', code: 'not-now' };
  if (code === 'SET_UP_NOT_FINISHED') return { field: 'rights', code: 'set-up-first' };
  if (code === 'RIGHTS_REQUEST_OPEN') return { field: 'rights', code: 'rights-open' };
  return code === 'RIGHTS_ALREADY_FULL' ? { field: 'rights', code: 'rights-full' } : undefined;
}

/** Sending again, another contact (OR-4), and asking for full rights (OM-5). */
export function orderActions(deps: OrderActionDeps, show: ShowOrder): PageRoute[] {
  const reads = readOrders(deps);
  const contacts = orderContactChanges(deps);
  const ask = askForRights(deps);

  /** The order as this very person reaches it; undefined where it does not, or is neither its contact nor its sales contact. */
  async function reachedBy(request: Form<unknown>): Promise<OrderOfPartner | undefined> {
    const id = orderIdOf(request);
    const found = id === undefined ? undefined : await reads.forPartner(ordersOf(request.visitor), id);
    return found?.ok ? found.value : undefined;
  }

  function changeOf(request: Form<unknown>, { order }: OrderOfPartner): OrderChangeRequest {
    const receipt = receiptOf(request, deps.now());
    const { actor } = callerOf(request.visitor);
    const { requestId } = request;
    return { sellerId: order.sellerId, id: order.id, actor, requestId, ifMatch: undefined, asked: receipt, keep: () => receipt };
  }

  async function refusedPage(request: Form<unknown>, refusal: Refusal, field: 'email' | 'resend', said: OrderSaid = {}) {
    if (refusal.code === 'NOT_FOUND') return notFound(request);
    const error = errorOf(refusal, field);
    return show(request, 409, error === undefined ? { ...said, fault: 'try-again' } : { ...said, error });
  }

  const back = ({ order }: OrderOfPartner, done: string): PageAnswer => seeOther(`/partner/orders/${order.id}?done=${done}`);

  return [
    form(read, actionPaths.resend, none, {
      expired: (request, status) => show(request, status, { fault: 'form-expired' }),
      async submit(request) {
        const reached = await reachedBy(request);
        if (reached === undefined || !(reached.sales || reached.contact)) return notFound(request);
        const sent = await contacts.sendAgain(changeOf(request, reached));
        if (sent.ok || sent.error.code === 'REPLAY') return back(reached, 'sent');
        return refusedPage(request, sent.error, 'resend');
      },
    }),
    form(read, actionPaths.changeContact, z.strictObject({ email: z.string().default('') }), {
      expired: (request, status) => show(request, status, { fault: 'form-expired' }),
      async submit(request) {
        const reached = await reachedBy(request);
        if (reached === undefined || !reached.sales) return notFound(request);
        const entered = request.fields.email;
        const address = emailAddress.safeParse(entered);
        if (!address.success) {
          return show(request, 422, { entered, error: { field: 'email', code: entered.trim() === '' ? 'required' : 'invalid' } });
        }
        const changed = await contacts.readdress(changeOf(request, reached), address.data);
        if (changed.ok || changed.error.code === 'REPLAY') return back(reached, 'contact-changed');
        return refusedPage(request, changed.error, 'email', { entered });
      },
    }),
    form(write, actionPaths.askForRights, none, {
      expired: (request, status) => show(request, status, { fault: 'form-expired' }),
      async submit(request) {
        const reached = await reachedBy(request);
        const caller = callerOf(request.visitor);
        const mapped = reached?.order.mapped;
        if (reached === undefined || mapped?.partnerId !== caller.partnerId) return notFound(request);
        const receipt = receiptOf(request, deps.now());
        const { organisationId } = mapped;
        const asked = await ask({ caller, organisationId, requestId: request.requestId, asked: receipt, keep: () => receipt });
        if (asked.ok || asked.error.code === 'REPLAY') return back(reached, 'rights-asked');
        return refusedPage(request, asked.error, 'resend');
      },
    }),
  ];
}
