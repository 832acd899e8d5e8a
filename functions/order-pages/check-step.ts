import { type MapOrderDeps, mapOrder, previewMapping } from '#shared/domain/mapping/map-order.ts';
import { administratorOf } from '#shared/domain/mapping/missing-of.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { receiptFor } from '#shared/http/receipts.ts';
import { renderCheckOrderPage } from '#shared/pages/orders/check-order-page.tsx';
import { mappingErrors } from './mapping-faults.ts';
import { nextStep, questionBefore } from './questions.ts';
import { languageOf, questionProps, type Step } from './simple-steps.ts';
import { type Asked, type Said, toStart } from './step-request.ts';

/** Everything once more before the order is mapped, with what would stand in the way of it (OM-13); its form maps the order. */
export function checkStep(deps: MapOrderDeps): Step {
  const preview = previewMapping(deps);
  const map = mapOrder(deps);
  const actorOf = ({ stored }: Asked) => ({ kind: 'order-contact', id: stored.id }) as const;

  async function show(asked: Asked, said: Said, refusal?: Refusal): Promise<PageAnswer> {
    const { order, stored, at, request } = asked;
    const { choice, services, addOns, termMonths, contact } = order;
    const next = nextStep(order);
    if (next !== 'check' || choice.for === undefined) return seeOther(at(next));
    const looked = await preview({ order: stored, actor: actorOf(asked), requestId: request.requestId });
    const found = looked.ok || looked.error.code === 'REPLAY' ? undefined : looked.error;
    const against = refusal ?? found;
    const rights = looked.ok ? looked.value.rights : undefined;
    const administrator = administratorOf({ services, choice, contactEmail: contact.email });
    const language = languageOf(asked);
    const html = renderCheckOrderPage(
      {
        ...questionProps(asked, questionBefore(order, 'check'), said),
        ordered: { services, addOns, termMonths },
        for: choice.for,
        ...(choice.partner === undefined ? {} : { partner: choice.partner }),
        ...(choice.customer === undefined ? {} : { customer: choice.customer }),
        ...(administrator === undefined ? {} : { administrator }),
        ...(choice.countryOfOperation === undefined ? {} : { country: choice.countryOfOperation }),
        ...(choice.customerSetsUp === undefined ? {} : { customerSetsUp: choice.customerSetsUp }),
        ...(rights === undefined || rights === 'deleting' ? {} : { rights }),
        hrefs: {
          for: at('for'),
          partner: at('partner'),
          customer: at('customer'),
          // Of one's own company the contact is the administrator: another one is another contact (OM-9).
          administrator: at(choice.for === 'own_company' ? 'pass-on' : 'administrator'),
          country: at('country'),
          'set-up-by': at('set-up-by'),
        },
        ...(against === undefined ? {} : { errors: mappingErrors(against, order) }),
      },
      language,
    );
    return document(said.status, language, html);
  }

  return {
    show: (asked, said) => show(asked, said),
    async submit(asked) {
      const { request, stored, again, at } = asked;
      const { formId: key, rawFields: rawBody, requestId } = request;
      const path = `/orders/${stored.id}/check`;
      const receipt = receiptFor({ partnerId: stored.sellerId, method: 'POST', path, key, rawBody }, { status: 200 }, deps.now());
      const mapped = await map({ order: stored, again, actor: actorOf(asked), requestId, asked: receipt, keep: () => receipt });
      if (mapped.ok || mapped.error.code === 'REPLAY') return seeOther(at('done'));
      const { error } = mapped;
      if (error.code === 'ORDER_STATE' || error.code === 'NOT_FOUND') return toStart(asked);
      if (error.code === 'TRY_AGAIN' || error.code === 'IDEMPOTENCY_KEY_REUSED') return show(asked, { status: 409, fault: 'try-again' });
      return show(asked, { status: 422 }, error);
    },
  };
}
