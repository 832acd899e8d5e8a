import type { OrderSummary } from '#shared/domain/summary/order-summary.ts';
import { summaryCatalogue } from '#shared/languages/catalogues/summary-catalogue.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { formatter, type MessagePart } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { contactCenterSection, headquartersSection, sitesSection } from './set-up-sections.ts';

/** Words of ours and values from outside, which whoever sets them keeps apart in direction. */
export type Words = readonly MessagePart[];

export type SummaryFact = { readonly label: string; readonly values: readonly Words[] };

export type SummarySection = { readonly id: string; readonly heading: string } & (
  | { readonly kind: 'facts'; readonly facts: readonly SummaryFact[] }
  | { readonly kind: 'table'; readonly columns: readonly SummaryColumn[]; readonly rows: readonly (readonly Words[])[] }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
);

export type SummaryColumn = { readonly label: string; readonly number?: true };

/** What the order summary says in a language. Page and PDF are both set from this, so they say the same (MT-4, CL-2). */
export type SummaryContent = { readonly title: string; readonly intro: Words; readonly sections: readonly SummarySection[] };

export const own = (text: string): Words => [{ kind: 'text', text }];
export const outside = (text: string): Words => [{ kind: 'value', text }];

/** `asOf`: when what is said was read. */
export function summaryContentOf(summary: OrderSummary, asOf: string, language: Language): SummaryContent {
  const { t, parts } = formatter(summaryCatalogue, language);
  const { dateTime } = intlValues(language);
  const { source } = summary;
  const title = source.kind === 'trial' ? t('summary.trial-title') : t('summary.title-of', { number: source.orderNumber });
  const later = summary.later.map((service) => own(t(`later.${service}`)));
  const sections: readonly (SummarySection | undefined)[] = [
    orderSection(summary, language),
    partiesSection(summary, language),
    itemsSection(summary, language),
    contactCenterSection(summary, language),
    sitesSection(summary, language),
    headquartersSection(summary, language),
    later.length === 0 ? undefined : { id: 'later', heading: t('summary.later'), kind: 'list', items: later },
    {
      id: 'next',
      heading: t('summary.next'),
      kind: 'list',
      items: summary.nextSteps.map((step) => own(t(`next.${step}`))),
    },
  ];
  return { title, intro: parts('summary.made', { time: dateTime(asOf) }), sections: sections.filter((section) => section !== undefined) };
}

function orderSection({ source, state }: OrderSummary, language: Language): SummarySection {
  const { t } = formatter(summaryCatalogue, language);
  const { date, until } = intlValues(language);
  const stands: SummaryFact = { label: t('summary.state'), values: [own(t(`stands.${state}`))] };
  const dated = (label: string, at: string | undefined, write = date): SummaryFact[] =>
    at === undefined ? [] : [{ label, values: [own(write(at))] }];
  if (source.kind === 'trial') {
    return {
      id: 'order',
      heading: t('summary.trial'),
      kind: 'facts',
      facts: [
        stands,
        { label: t('summary.trial-id'), values: [outside(source.trialId)] },
        { label: t('summary.duration'), values: [own(t('summary.days', { days: source.durationDays }))] },
        ...dated(t('summary.created'), source.createdAt),
        ...dated(t('summary.begun'), source.startedAt),
        ...dated(t('summary.ends'), source.endsAt, until),
      ],
    };
  }
  const { orderNumber, orderId, subscriptionId, plan, termMonths } = source;
  return {
    id: 'order',
    heading: t('summary.order'),
    kind: 'facts',
    facts: [
      stands,
      { label: t('summary.order-number'), values: [outside(orderNumber)] },
      ...(orderId === undefined ? [] : [{ label: t('summary.order-id'), values: [outside(orderId)] }]),
      { label: t('summary.subscription-id'), values: [outside(subscriptionId)] },
      { label: t('summary.plan'), values: [own(t(`plan.${plan}`))] },
      { label: t('summary.term'), values: [own(t('summary.months', { months: termMonths }))] },
      ...dated(t('summary.starts'), source.startsAt),
      ...dated(t('summary.mapped'), source.mappedAt),
    ],
  };
}

function partiesSection(summary: OrderSummary, language: Language): SummarySection {
  const { t, parts } = formatter(summaryCatalogue, language);
  const { dateTime } = intlValues(language);
  const { partner, customer, submittedAt, completedAt, submittedBy } = summary;
  const { kind } = submittedBy;
  const { name = kind === 'partner' ? partner : customer } = submittedBy;
  return {
    id: 'parties',
    heading: t('summary.parties'),
    kind: 'facts',
    facts: [
      { label: t('summary.partner'), values: [outside(partner)] },
      { label: t('summary.customer'), values: [outside(customer)] },
      { label: t('summary.by'), values: [kind === 'operator' ? own(t('by.operator')) : parts(`by.${kind}`, { name })] },
      { label: t('summary.submitted'), values: [own(dateTime(submittedAt))] },
      ...(completedAt === undefined ? [] : [{ label: t('summary.completed'), values: [own(dateTime(completedAt))] }]),
    ],
  };
}

/** Add-ons have no number of their own. */
function itemsSection({ items, addOns }: OrderSummary, language: Language): SummarySection {
  const { t } = formatter(summaryCatalogue, language);
  const words = formatter(trialCatalogue, language);
  const { number } = intlValues(language);
  return {
    id: 'items',
    heading: t('summary.items'),
    kind: 'table',
    columns: [{ label: t('summary.service') }, { label: t('summary.licences'), number: true }],
    rows: [
      ...items.map(({ service, licences }) => [own(words.t(`service.${service}`)), own(number(licences))]),
      ...addOns.map((addOn) => [own(words.t(`add-on.${addOn}`)), own('–')]),
    ],
  };
}
