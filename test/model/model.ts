/**
 * What orders, organisations and their set-ups should come to, said a second time and as simply as it can be: no versions, no items, no
 * conditions. Organisations, partners and people are named by short keys; times are milliseconds.
 */
export const day = 86_400_000;

export type Service = 'message' | 'meetings' | 'calling' | 'contact-center-premium';
export type Services = Readonly<Partial<Record<Service, number>>>;
export type SetUpPart = 'contact-center' | 'meetings' | 'calling';
export type PartnerKey = string;
export type OrganisationKey = string;

export type ChosenPartner = { readonly kind: 'existing'; readonly partner: PartnerKey } | { readonly kind: 'new'; readonly name: string };
export type ChosenCustomer =
  | { readonly kind: 'existing'; readonly organisation: OrganisationKey }
  | { readonly kind: 'new'; readonly name: string; readonly country: string };

export type Choice = {
  for?: 'customer' | 'own_company';
  partner?: ChosenPartner;
  administrator?: string;
  customer?: ChosenCustomer;
  country?: string;
  customerSetsUp?: boolean;
};

export type ModelOrder = {
  readonly number: string;
  readonly plan: 'standard' | 'flex';
  readonly services: Services;
  readonly pstn: boolean;
  readonly startsAt: number;
  state: 'scheduled' | 'awaiting_details' | 'partner_mapped' | 'mapped' | 'closed';
  closesAt: number | undefined;
  contact: string;
  generation: number;
  choice: Choice;
  /** When the present contact was invited, and when contacts were replaced. */
  invited: number[];
  replaced: number[];
  subscription: { readonly organisation: OrganisationKey; readonly key: string; readonly since: number } | undefined;
};

export type Draft = {
  contactCenter?: { country?: string; platform?: string; telephony?: string; subdomain?: string; approval?: boolean };
  sites?: readonly { readonly name: string; readonly licences: number | undefined }[];
  headquarters?: { country: string; state?: boolean; postalCode?: boolean };
};

export type ModelSetUp = {
  state: 'draft' | 'provisioning' | 'active' | 'failed';
  later: SetUpPart[];
  draft: Draft;
  parts: readonly string[];
  completedAt?: number;
};

export type PartState = 'pending' | 'active' | 'failed';

/** A trial or a subscription: something whose services are set up. */
export type Source = {
  readonly key: string;
  readonly kind: 'trial' | 'subscription';
  readonly partner: PartnerKey;
  readonly services: Services;
  readonly pstn: boolean;
  readonly country: string | undefined;
  setUp: ModelSetUp | undefined;
};

export type ModelTrial = {
  readonly administrator: string;
  readonly partner: PartnerKey;
  readonly createdAt: number;
  readonly days: 30 | 60;
  converted: boolean;
};

export type ModelOrganisation = {
  readonly key: OrganisationKey;
  readonly name: string;
  readonly partner: PartnerKey;
  readonly country: string;
  readonly fullAdministrators: Set<string>;
  readonly licences: Map<Service, { licences: number; source: 'trial' | 'subscription'; ended: boolean }>;
  trial: ModelTrial | undefined;
  readonly relations: Map<PartnerKey, 'full' | 'provisioning_administrator'>;
  readonly requests: Map<PartnerKey, { state: 'requested' | 'granted' | 'declined'; lapsesAt: number }>;
  readonly sources: Source[];
  tenant: { country: string; platform: string; telephony: string; subdomain: string; state: PartState } | undefined;
  readonly sites: Map<string, { licences: Record<string, number>; state: PartState }>;
  headquarters: { country: string; state: PartState } | undefined;
  siteAction: readonly string[];
};

export type Model = {
  now: number;
  readonly begin: number;
  readonly partners: Map<PartnerKey, { readonly name: string }>;
  readonly orders: ModelOrder[];
  readonly organisations: ModelOrganisation[];
  /** Whose an address is: `partner:A`, `organisation:o1`. */
  readonly addresses: Map<string, string>;
  /** Company names by partner. */
  readonly names: Set<string>;
  /** Numbers that partners gave to orders of their own. */
  readonly enteredNumbers: Set<string>;
  readonly subdomains: Map<string, OrganisationKey>;
  readonly siteNames: Map<string, OrganisationKey>;
  subscriptions: number;
  /** Links that contacts were sent, by the order and its generation. */
  readonly links: { readonly order: number; readonly generation: number }[];
};

export function newModel(now: number): Model {
  return {
    now,
    begin: now,
    partners: new Map([
      ['A', { name: 'Alfa' }],
      ['B', { name: 'Beta' }],
    ]),
    orders: [],
    organisations: [],
    addresses: new Map(),
    names: new Set(),
    enteredNumbers: new Set(),
    subdomains: new Map(),
    siteNames: new Map(),
    subscriptions: 0,
    links: [],
  };
}

const closesAfter = { standard: 30, flex: 7 } as const;

/** Time moves an order when somebody looks: it opens on its date, and closes when its days are over. */
export function stateNow(order: ModelOrder, now: number): ModelOrder['state'] {
  if (order.state === 'scheduled') return now < order.startsAt ? 'scheduled' : 'awaiting_details';
  const waits = order.state === 'awaiting_details' || order.state === 'partner_mapped';
  return waits && order.closesAt !== undefined && now >= order.closesAt ? 'closed' : order.state;
}

/** What somebody who changes the order finds done by time; it opens at the moment when that is recorded. */
export function settle(order: ModelOrder, now: number): void {
  const state = stateNow(order, now);
  if (order.state === 'scheduled' && state === 'awaiting_details') {
    order.closesAt = now + closesAfter[order.plan] * day;
    order.invited.push(now);
  }
  order.state = state;
}

export function open(order: ModelOrder, now: number): void {
  order.closesAt = now + closesAfter[order.plan] * day;
  order.state = order.choice.partner === undefined ? 'awaiting_details' : 'partner_mapped';
}

/** The contact of an order that was recorded as open has a link of the present generation. */
export function giveLink({ orders, links }: Model, at: number): void {
  const order = orders[at];
  if (order === undefined || order.state === 'scheduled') return;
  if (!links.some((link) => link.order === at && link.generation === order.generation))
    links.push({ order: at, generation: order.generation });
}

export function waits(order: ModelOrder, now: number): boolean {
  const state = stateNow(order, now);
  return state === 'awaiting_details' || state === 'partner_mapped';
}

export function trialState(trial: ModelTrial, now: number): 'awaiting_customer' | 'active' | 'suspended' | 'soft_deleted' | 'converted' {
  if (trial.converted) return 'converted';
  const start = trial.createdAt + 30 * day;
  if (now < start) return 'awaiting_customer';
  const end = Math.floor(start / day) * day + (trial.days + 1) * day - 1;
  if (now <= end) return 'active';
  return now < end + 30 * day ? 'suspended' : 'soft_deleted';
}

/** The parts that the services of a source need. */
export function partsOf(services: Services): SetUpPart[] {
  return [
    ...(services['contact-center-premium'] === undefined ? [] : (['contact-center'] as const)),
    ...(services.meetings === undefined ? [] : (['meetings'] as const)),
    ...(services.calling === undefined ? [] : (['calling'] as const)),
  ];
}

export function isThere(organisation: ModelOrganisation, source: Source, part: SetUpPart): boolean {
  if (part === 'contact-center') return organisation.tenant !== undefined;
  if (part === 'calling') return organisation.headquarters !== undefined;
  return [...organisation.sites.values()].some(({ licences }) => licences[source.key] !== undefined);
}

export function toSubmit(organisation: ModelOrganisation, source: Source, later: readonly SetUpPart[]): SetUpPart[] {
  return partsOf(source.services).filter((part) => !isThere(organisation, source, part) && !later.includes(part));
}

/** The telephony table, written down once more (SS-7). Undefined: the platform is not offered there. */
export function telephonyRow(country: string, platform: string, kind: Source['kind']): readonly string[] | undefined {
  if (kind === 'trial' && platform !== 'standard') return undefined;
  if (country === 'US') {
    if (platform === 'exception') return ['voice_pop', 'webex_cc_pstn'];
    return ['webex_cc_pstn', 'voice_pop_bridge', 'webex_calling'];
  }
  if (platform !== 'standard') return undefined;
  return country === 'CA' ? ['voice_pop'] : ['voice_pop_bridge', 'webex_calling'];
}
