import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { renderMappedOrderPage, renderSetUpLaterPage } from '#shared/pages/orders/mapped-order-pages.tsx';
import { renderOrderStartPage } from '#shared/pages/orders/order-start-page.tsx';
import { hasSetUp, nextStep } from './questions.ts';
import { languageOf } from './simple-steps.ts';
import type { Asked } from './step-request.ts';

const setUpStep = 'set-up';

/** Where the link leads: what was ordered, and the way to the first open question (OM-8). */
export function showStart(asked: Asked): PageAnswer {
  const { order, at, request } = asked;
  if (order.state === 'mapped') return seeOther(at('done'));
  const { services, addOns, termMonths, choice, number, closesAt, salesContact } = order;
  const language = languageOf(asked);
  const html = renderOrderStartPage(
    {
      frame: request.frame(request.path),
      number,
      ordered: { services, addOns, termMonths },
      ...(closesAt === undefined ? {} : { closesAt }),
      salesContact,
      nextHref: at(nextStep(order)),
      begun: choice.for !== undefined,
    },
    language,
  );
  return document(200, language, html);
}

/** What came of the mapping, and what comes next. */
export function showDone(asked: Asked): PageAnswer {
  const { order, at, request } = asked;
  const { choice, number, contact } = order;
  const { customer, partner } = choice;
  if (order.state !== 'mapped' || customer === undefined) return seeOther(at());
  const administrator = choice.for === 'own_company' ? contact.email : choice.administratorEmail;
  const language = languageOf(asked);
  const html = renderMappedOrderPage(
    {
      frame: request.frame(request.path),
      number,
      organisation: customer.kind === 'new' ? customer.companyName : customer.name,
      ...(partner === undefined ? {} : { partner: partner.kind === 'new' ? partner.companyName : partner.name }),
      ...(administrator === undefined ? {} : { administrator }),
      customerSetsUp: choice.customerSetsUp ?? false,
      ...(hasSetUp(order) ? { setUpHref: at(setUpStep) } : {}),
      laterHref: at('later'),
    },
    language,
  );
  return document(200, language, html);
}

/** "Set up later": nothing is provisioned until somebody does (OM-8). */
export function showLater(asked: Asked): PageAnswer {
  const { order, at, request } = asked;
  if (order.state !== 'mapped') return seeOther(at());
  const language = languageOf(asked);
  const frame = request.frame(request.path);
  return document(200, language, renderSetUpLaterPage({ frame, number: order.number, setUpHref: at(setUpStep) }, language));
}
