import type { Organisation } from '#shared/domain/people.ts';
import { servicesToSubmit } from '#shared/domain/set-up/plan.ts';
import type { Location, SetUp, Site, Tenant } from '#shared/domain/set-up/set-up.ts';
import type { Subscription } from '#shared/domain/subscriptions/subscription.ts';
import type { NextStep, OrderSummary, SummaryAuthor } from '#shared/domain/summary/order-summary.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { serviceId } from '#shared/domain/users/licences.ts';

/** What a summary is made from. */
export type Summarised = {
  readonly organisation: Organisation;
  readonly source:
    | { readonly kind: 'trial'; readonly trial: Trial }
    | { readonly kind: 'subscription'; readonly subscription: Subscription };
  readonly setUp: SetUp;
  /** Of the organisation, whichever source brought them. */
  readonly tenant: Tenant | undefined;
  readonly sites: readonly Site[];
  readonly locations: readonly Location[];
};

function sourceOf({ source }: Summarised): OrderSummary['source'] {
  if (source.kind === 'trial') {
    const { id, durationDays, createdAt, startedAt, endsAt } = source.trial;
    const dates = { ...(startedAt === undefined ? {} : { startedAt }), ...(endsAt === undefined ? {} : { endsAt }) };
    return { kind: 'trial', trialId: id, durationDays, createdAt, ...dates };
  }
  const { id, orderId, orderNumber, plan, termMonths, startsAt, mappedAt } = source.subscription;
  const order = orderId === undefined ? {} : { orderId };
  return { kind: 'subscription', subscriptionId: id, ...order, orderNumber, plan, termMonths, startsAt, mappedAt };
}

function contactCenterOf({ tenant, setUp, source }: Summarised): OrderSummary['contactCenter'] {
  const counts = source.kind === 'trial' ? source.trial.services : source.subscription.services;
  const ordered = counts['contact-center-standard'] !== undefined || counts['contact-center-premium'] !== undefined;
  // An organisation has one tenant: this order's, or one that an earlier order brought and this one adds licences to.
  if (tenant === undefined || !ordered || setUp.later.includes('contact-center')) return undefined;
  const { country, dataCentre, platform, telephony, subdomain, timeZone, progress } = tenant;
  return { country, dataCentre, platform, telephony, subdomain, timeZone, state: progress.state };
}

function sitesOf({ sites, setUp }: Summarised): OrderSummary['sites'] {
  const own = new Set(setUp.parts.flatMap((part) => (part.kind === 'site' ? [part.id] : [])));
  return sites
    .filter(({ id, licences }) => own.has(id) || licences[setUp.source.id] !== undefined)
    .map(({ name, timeZone, earlyRelease, licences, progress }) => {
      return { name, timeZone, earlyRelease, licences: licences[setUp.source.id] ?? 0, state: progress.state };
    });
}

function headquartersOf({ locations, setUp }: Summarised): OrderSummary['headquarters'] {
  const own = new Set(setUp.parts.flatMap((part) => (part.kind === 'location' ? [part.id] : [])));
  const found = locations.find(({ id }) => own.has(id));
  if (found === undefined) return undefined;
  const { name, addressLine1, addressLine2, postalCode, city, state, country, timeZone, progress } = found;
  const town = [postalCode, city].filter((part) => part !== undefined).join(' ');
  const addressLines = [addressLine1, addressLine2, town, state].filter((line): line is string => line !== undefined && line !== '');
  return { name, addressLines, country, timeZone, state: progress.state };
}

function nextStepsOf({ tenant }: Summarised, { state, later, contactCenter }: Omit<OrderSummary, 'nextSteps'>): NextStep[] {
  const mayConfigure = contactCenter?.state === 'active' && tenant !== undefined;
  return [
    ...(state === 'provisioning' ? ['wait' as const] : []),
    ...(state === 'failed' ? ['look_at_failure' as const] : []),
    ...(later.length > 0 ? ['set_up_later' as const] : []),
    ...(mayConfigure && tenant.configuration.state !== 'configured' ? ['configure_contact_center' as const] : []),
    ...(mayConfigure && tenant.chat.state !== 'ready' ? ['set_up_chat' as const] : []),
    ...(state === 'active' ? ['add_users' as const] : []),
  ];
}

/**
 * What was submitted last. A set-up that was taken up again for a service left for later is a draft once more: what had been submitted
 * is finished, or it could not have been taken up, and what is being answered now is still to come.
 */
function lastSubmitted(read: Summarised): { readonly state: OrderSummary['state']; readonly later: SetUp['later'] } {
  const { state, later } = read.setUp;
  return state === 'draft' ? { state: 'active', later: servicesToSubmit(read, []) } : { state, later };
}

/** The summary of what was submitted last; undefined as long as nothing is. */
export function summarise(read: Summarised, partner: string, submittedBy: SummaryAuthor): OrderSummary | undefined {
  const { organisation, source } = read;
  const { submittedAt, completedAt } = read.setUp;
  if (submittedAt === undefined) return undefined;
  const { state, later } = lastSubmitted(read);
  const counts = source.kind === 'trial' ? source.trial.services : source.subscription.services;
  const contactCenter = contactCenterOf(read);
  const headquarters = headquartersOf(read);
  const summary = {
    source: sourceOf(read),
    organisationId: organisation.id,
    customer: organisation.companyName,
    language: organisation.language,
    partner,
    state,
    submittedAt,
    submittedBy,
    ...(state === 'active' && completedAt !== undefined ? { completedAt } : {}),
    items: serviceId.options.flatMap((service) => {
      const licences = counts[service];
      return licences === undefined ? [] : [{ service, licences }];
    }),
    addOns: source.kind === 'trial' ? [] : [...source.subscription.addOns],
    ...(contactCenter === undefined ? {} : { contactCenter }),
    sites: sitesOf(read),
    ...(headquarters === undefined ? {} : { headquarters }),
    later: [...later],
  };
  return { ...summary, nextSteps: nextStepsOf(read, summary) };
}
