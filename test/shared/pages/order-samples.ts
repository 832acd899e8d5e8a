import type { Language } from '#shared/languages/language.ts';
import type { CandidateView } from '#shared/pages/orders/candidate-details.tsx';
import { type CheckOrderProps, renderCheckOrderPage } from '#shared/pages/orders/check-order-page.tsx';
import { renderDeadOrderPage } from '#shared/pages/orders/dead-order-page.tsx';
import { type MappedOrderProps, renderMappedOrderPage, renderSetUpLaterPage } from '#shared/pages/orders/mapped-order-pages.tsx';
import { renderNewOrganisationPage } from '#shared/pages/orders/new-organisation-page.tsx';
import { renderOperationCountryPage } from '#shared/pages/orders/operation-country-page.tsx';
import { renderOrderAdministratorPage } from '#shared/pages/orders/order-administrator-page.tsx';
import { renderOrderForPage } from '#shared/pages/orders/order-for-page.tsx';
import { type OrderStartProps, renderOrderStartPage } from '#shared/pages/orders/order-start-page.tsx';
import { type OrganisationRoundProps, renderOrganisationRoundPage } from '#shared/pages/orders/organisation-round-page.tsx';
import { renderOrganisationSearchPage } from '#shared/pages/orders/organisation-search-page.tsx';
import type { PartnerOrderError } from '#shared/pages/orders/partner-order-errors.ts';
import { type PartnerOrderProps, renderPartnerOrderPage } from '#shared/pages/orders/partner-order-page.tsx';
import { renderPartnerOrdersPage } from '#shared/pages/orders/partner-orders-page.tsx';
import { type PassOnError, renderPassedOnPage, renderPassOnPage } from '#shared/pages/orders/pass-on-page.tsx';
import { renderSetUpByPage } from '#shared/pages/orders/set-up-by-page.tsx';

const frame = { product: 'Handover' };
const number = 'WEB-2026-000417';
const longName = 'Przedsiębiorstwo Żeglugi Śródlądowej i Usług Portowych „Świt” Spółka z ograniczoną odpowiedzialnością';
const hebrewName = 'אופק תקשורת בע"מ';
const longAddress = 'grzegorz.brzeczyszczykiewicz.przedstawiciel@zegluga-srodladowa-i-uslugi.example';
const salesContact = 'sales.contact@seller.example';
const question = { frame, number, backHref: '/orders/token', action: '/orders/token/step', csrf: 'csrf-token' };
const ordered = {
  services: { message: 1200, meetings: 1, calling: 25, 'contact-center-premium': 10 },
  addOns: ['contact-center-pstn'],
  termMonths: 36,
} as const;

const candidates: readonly CandidateView[] = [
  {
    choice: 'ptr_1.signature',
    name: longName,
    verifiedDomains: ['zegluga-srodladowa-i-uslugi.example', 'swit.example'],
    claimedDomains: ['swit.example'],
    activeUsers: 1840,
    countedAt: '2026-11-21T10:00:00.000Z',
    lastActivityOn: '2026-11-20',
    createdAt: '2024-03-01T10:00:00.000Z',
    reasons: [
      { reason: 'exact_email', points: 1000 },
      { reason: 'claimed_domain', points: 300 },
      { reason: 'verified_domain', points: 200 },
      { reason: 'users_in_domain', points: 100 },
      { reason: 'recent_activity', points: 49 },
    ],
    unlikely: false,
  },
  {
    choice: 'ptr_2.signature',
    name: hebrewName,
    verifiedDomains: [],
    claimedDomains: [],
    activeUsers: 0,
    createdAt: '2021-03-01T10:00:00.000Z',
    reasons: [],
    unlikely: true,
  },
];

/** The pages of an order's contact, in every variant. */
export const orderSamples: Record<string, (language: Language) => string> = {};
const samples = orderSamples;

const start: OrderStartProps = {
  frame,
  number,
  ordered,
  closesAt: '2026-12-21T23:59:59.999Z',
  salesContact,
  nextHref: '/orders/token/for',
  begun: false,
};
samples['order'] = (language) => renderOrderStartPage(start, language);
samples['order, begun'] = (language) => {
  const { closesAt: _, ...rest } = start;
  return renderOrderStartPage({ ...rest, ordered: { ...ordered, addOns: [], termMonths: 1 }, begun: true }, language);
};
samples['order for'] = (language) => renderOrderForPage({ ...question, value: 'customer' }, language);
samples['order for, unanswered'] = (language) => renderOrderForPage({ ...question, unanswered: true }, language);
samples['order for, form expired'] = (language) => renderOrderForPage({ ...question, fault: 'form-expired' }, language);

samples['pass on'] = (language) => renderPassOnPage(question, language);
const passOnErrors: readonly PassOnError[] = [
  { code: 'required' },
  { code: 'invalid' },
  { code: 'same' },
  { code: 'too-soon', minutes: 4 },
];
for (const error of passOnErrors) {
  samples[`pass on, ${error.code}`] = (language) => renderPassOnPage({ ...question, value: longAddress, error }, language);
}
samples['passed on'] = (language) => renderPassedOnPage({ frame, number, address: longAddress, salesContact }, language);

const round: OrganisationRoundProps = {
  ...question,
  round: 'partner',
  result: 'matched',
  address: longAddress,
  candidates,
  searchHref: '/orders/token/partner-search',
  createHref: '/orders/token/partner-new',
};
const rounds = ['partner', 'customer', 'own'] as const;
for (const of of rounds) {
  samples[`organisation round, ${of}`] = (language) => renderOrganisationRoundPage({ ...round, round: of }, language);
  samples[`organisation search, ${of}`] = (language) => renderOrganisationSearchPage({ ...round, round: of }, language);
  samples[`new organisation, ${of}`] = (language) =>
    renderNewOrganisationPage({ ...question, round: of, countries: ['PL', 'IL', 'SE', 'GB'], values: {} }, language);
}
samples['organisation round, candidates'] = (language) =>
  renderOrganisationRoundPage({ ...round, result: 'candidates', error: 'required' }, language);
samples['organisation round, not offered'] = (language) => renderOrganisationRoundPage({ ...round, error: 'not-offered' }, language);
samples['organisation round, none'] = (language) => renderOrganisationRoundPage({ ...round, result: 'none', candidates: [] }, language);
samples['organisation search, found'] = (language) =>
  renderOrganisationSearchPage({ ...round, domain: 'zegluga-srodladowa-i-uslugi.example', candidates, error: 'required' }, language);
samples['organisation search, none found'] = (language) =>
  renderOrganisationSearchPage({ ...round, domain: 'swit.example', candidates: [] }, language);
for (const domainError of ['invalid', 'public'] as const) {
  samples[`organisation search, ${domainError}`] = (language) =>
    renderOrganisationSearchPage({ ...round, domain: 'gmail.com', domainError }, language);
}
samples['new organisation, refused'] = (language) =>
  renderNewOrganisationPage(
    {
      ...question,
      round: 'customer',
      countries: ['PL'],
      values: { companyName: longName, vertical: 'transport', country: 'PL' },
      errors: [
        { field: 'companyName', code: 'taken' },
        { field: 'vertical', code: 'required' },
        { field: 'country', code: 'not-offered' },
      ],
    },
    language,
  );
samples['new organisation, nothing entered'] = (language) =>
  renderNewOrganisationPage(
    {
      ...question,
      round: 'partner',
      countries: ['PL'],
      values: {},
      errors: [
        { field: 'companyName', code: 'required' },
        { field: 'vertical', code: 'required' },
        { field: 'country', code: 'required' },
      ],
    },
    language,
  );
for (const code of ['too-long', 'invalid'] as const) {
  samples[`new organisation, name ${code}`] = (language) =>
    renderNewOrganisationPage(
      { ...question, round: 'own', countries: ['PL'], values: { companyName: '%' }, errors: [{ field: 'companyName', code }] },
      language,
    );
}

samples['order administrator'] = (language) => renderOrderAdministratorPage(question, language);
for (const error of ['required', 'invalid', 'taken', 'differs', 'own'] as const) {
  samples[`order administrator, ${error}`] = (language) =>
    renderOrderAdministratorPage({ ...question, value: longAddress, error }, language);
}
samples['operation country'] = (language) =>
  renderOperationCountryPage({ ...question, countries: ['PL', 'US', 'IL'], value: 'PL' }, language);
for (const error of ['required', 'not-offered'] as const) {
  samples[`operation country, ${error}`] = (language) => renderOperationCountryPage({ ...question, countries: ['PL'], error }, language);
}
samples['set up by'] = (language) => renderSetUpByPage({ ...question, customerSetsUp: false }, language);

const hrefs = {
  for: '/orders/token/for',
  partner: '/orders/token/partner',
  customer: '/orders/token/customer',
  administrator: '/orders/token/administrator',
  country: '/orders/token/country',
  'set-up-by': '/orders/token/set-up-by',
};
const check: CheckOrderProps = {
  ...question,
  ordered,
  for: 'customer',
  partner: { kind: 'existing', partnerId: 'ptr_01JD3Y7Q0T9Y2V5W8X1Z4A7B0C', name: hebrewName },
  customer: { kind: 'existing', organisationId: 'org_01JD3Y7Q0T9Y2V5W8X1Z4A7B0C', name: longName },
  administrator: longAddress,
  country: 'PL',
  customerSetsUp: true,
  rights: 'provisioning_administrator',
  hrefs,
};
samples['check order'] = (language) => renderCheckOrderPage(check, language);
samples['check order, new'] = (language) =>
  renderCheckOrderPage(
    {
      ...check,
      partner: { kind: 'new', companyName: longName, vertical: 'transport', country: 'PL' },
      customer: { kind: 'new', companyName: hebrewName, vertical: 'energy-and-utilities', country: 'IL' },
      customerSetsUp: false,
      rights: 'full',
    },
    language,
  );
samples['check order, own company'] = (language) => {
  const { partner: _, country: __, customerSetsUp: ___, rights: ____, ...rest } = check;
  return renderCheckOrderPage({ ...rest, for: 'own_company' }, language);
};
samples['check order, rights already'] = (language) => renderCheckOrderPage({ ...check, rights: 'full' }, language);
samples['check order, refused'] = (language) => {
  const { partner: _, country: __, administrator: ___, rights: ____, ...rest } = check;
  return renderCheckOrderPage(
    {
      ...rest,
      errors: [
        { field: 'for', code: 'changed' },
        { field: 'partner', code: 'missing' },
        { field: 'customer', code: 'gone' },
        { field: 'administrator', code: 'differs' },
        { field: 'country', code: 'not-offered' },
      ],
    },
    language,
  );
};
for (const code of ['name-taken', 'country-not-offered', 'below-assigned', 'not-now'] as const) {
  samples[`check order, ${code}`] = (language) => renderCheckOrderPage({ ...check, errors: [{ field: 'customer', code }] }, language);
}

const mapped: MappedOrderProps = {
  frame,
  number,
  organisation: longName,
  partner: hebrewName,
  administrator: longAddress,
  customerSetsUp: true,
  setUpHref: '/orders/token/set-up',
  laterHref: '/orders/token/later',
};
samples['mapped order'] = (language) => renderMappedOrderPage(mapped, language);
samples['mapped order, own company'] = (language) => {
  const { partner: _, ...rest } = mapped;
  return renderMappedOrderPage({ ...rest, customerSetsUp: false }, language);
};
samples['mapped order, nothing to set up'] = (language) => {
  const { setUpHref: _, administrator: __, ...rest } = mapped;
  return renderMappedOrderPage(rest, language);
};
samples['set up later'] = (language) => renderSetUpLaterPage({ frame, number, setUpHref: '/orders/token/set-up' }, language);
for (const because of ['replaced', 'closed', 'finished'] as const) {
  samples[`dead order, ${because}`] = (language) => renderDeadOrderPage({ frame, order: { because, number, salesContact } }, language);
}
samples['dead order, unknown'] = (language) => renderDeadOrderPage({ frame }, language);

const signedIn = { product: 'Handover', signOut: { action: '/sign-out', csrf: 'csrf-token' } };
const states = ['scheduled', 'awaiting_details', 'partner_mapped', 'mapped', 'closed'] as const;
const list = { frame: signedIn, trialsHref: '/partner' };
samples['partner orders'] = (language) =>
  renderPartnerOrdersPage(
    {
      ...list,
      orders: states.map((state) => ({
        href: `/partner/orders/${state}`,
        number: `${number}-${state}`,
        state,
        because: state === 'mapped' ? ['mapped'] : ['contact', 'sales'],
        ...(state === 'awaiting_details' ? { closesAt: '2026-12-21T10:00:00.000Z' } : {}),
      })),
      nextHref: '/partner/orders?cursor=x',
      firstHref: '/partner/orders',
    },
    language,
  );
samples['partner orders, none'] = (language) => renderPartnerOrdersPage({ ...list, orders: [] }, language);

const at = '2026-11-21T10:00:00.000Z';
const emailStates = ['queued', 'sent', 'delivered', 'bounced', 'complained', 'suppressed', 'failed'] as const;
const whats = ['required', 'passed-on', 'reminder', 'other'] as const;
const partnerOrder: PartnerOrderProps = {
  frame: signedIn,
  listHref: '/partner/orders',
  csrf: 'csrf-token',
  number,
  state: 'awaiting_details',
  ordered,
  contact: longAddress,
  salesContact,
  startsAt: at,
  closesAt: '2026-12-21T10:00:00.000Z',
  emails: emailStates.map((state, index) => ({ id: state, what: whats[index % 4] ?? 'other', state, to: longAddress, at })),
  contactSuppressed: true,
  resend: { action: '/partner/orders/1/email', toMe: false },
  changeContactAction: '/partner/orders/1/contact',
};
samples['partner order'] = (language) => renderPartnerOrderPage(partnerOrder, language);
samples['partner order, mine'] = (language) => {
  const { changeContactAction: _, closesAt: __, ...rest } = partnerOrder;
  const mine = { action: '/partner/orders/1/email', toMe: true };
  return renderPartnerOrderPage({ ...rest, emails: [], contactSuppressed: false, resend: mine, notice: 'sent' }, language);
};
const { resend: _resend, changeContactAction: _change, closesAt: _closes, ...mappedOrder } = partnerOrder;
const rightsAsked = { requestedAt: at, lapsesAt: '2026-12-21T10:00:00.000Z' };
for (const state of ['requested', 'granted', 'declined', 'lapsed'] as const) {
  samples[`partner order, rights ${state}`] = (language) =>
    renderPartnerOrderPage(
      {
        ...mappedOrder,
        state: 'mapped',
        mappedAt: at,
        setUpHref: '/partner/customers/1/set-up/2',
        rights: { last: { state, ...rightsAsked }, ...(state === 'requested' ? {} : { askAction: '/partner/orders/1/rights-request' }) },
        notice: state === 'requested' ? 'rights-asked' : 'contact-changed',
      },
      language,
    );
}
const partnerOrderFaults: readonly PartnerOrderError[] = [
  { field: 'email', code: 'invalid' },
  { field: 'email', code: 'same' },
  { field: 'resend', code: 'too-soon', minutes: 3 },
  { field: 'order', code: 'not-now' },
];
for (const error of partnerOrderFaults) {
  samples[`partner order, ${error.code}`] = (language) => renderPartnerOrderPage({ ...partnerOrder, entered: 'anna@', error }, language);
}
for (const code of ['set-up-first', 'rights-open', 'rights-full'] as const) {
  samples[`partner order, ${code}`] = (language) =>
    renderPartnerOrderPage(
      {
        ...mappedOrder,
        state: 'mapped',
        rights: { askAction: '/partner/orders/1/rights-request' },
        error: { field: 'rights', code },
      },
      language,
    );
}

/** Each of these pages in its fullest form. */
export const fullestOrderSamples = [
  'order',
  'order for, unanswered',
  'pass on, invalid',
  'organisation round, candidates',
  'organisation search, found',
  'new organisation, refused',
  'order administrator, taken',
  'operation country, required',
  'set up by',
  'check order, refused',
  'mapped order',
  'partner orders',
  'partner order, invalid',
  'partner order, set-up-first',
] as const;
