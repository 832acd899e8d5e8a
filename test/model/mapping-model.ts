import {
  type Choice,
  giveLink,
  type Model,
  type ModelOrder,
  type ModelOrganisation,
  type Services,
  settle,
  stateNow,
  trialState,
} from './model.ts';

export type Wish = { readonly partner: 'A' | 'B'; readonly administrator: string; readonly country: string };

type Made = { readonly name: string; readonly partner: string; readonly country: string; readonly administrator: string };

/** A new organisation of a partner: its name and its administrator's address are taken from now on. */
export function createdOrganisation(model: Model, { name, partner, country, administrator }: Made): ModelOrganisation {
  const organisation: ModelOrganisation = {
    key: `o${model.organisations.length}`,
    name,
    partner,
    country,
    fullAdministrators: new Set([administrator]),
    licences: new Map(),
    trial: undefined,
    relations: new Map(),
    requests: new Map(),
    sources: [],
    tenant: undefined,
    sites: new Map(),
    headquarters: undefined,
    siteAction: [],
  };
  model.organisations.push(organisation);
  model.names.add(`${partner} ${name}`);
  model.addresses.set(administrator, organisation.key);
  return organisation;
}

const offered = (country: string) => country !== 'CU';

function isComplete(order: ModelOrder, choice: Choice): boolean {
  if (choice.for === undefined || choice.customer === undefined) return false;
  if (order.services['contact-center-premium'] !== undefined && (choice.country === undefined || !offered(choice.country))) return false;
  if (choice.for === 'own_company') return true;
  if (choice.partner === undefined || choice.administrator === undefined) return false;
  if (choice.partner.kind === 'existing') return true;
  const itself = choice.customer.kind === 'new' && choice.customer.name === choice.partner.name;
  return choice.administrator !== order.contact && !itself;
}

/** Why a trial does not become a subscription; undefined where it does, or where there is none. */
function trialInTheWay(model: Model, { trial }: ModelOrganisation, administrator: string): string | undefined {
  if (trial === undefined) return undefined;
  const state = trialState(trial, model.now);
  if (state === 'converted') return undefined;
  if (state === 'awaiting_customer') return 'TRIAL_STATE';
  return trial.administrator === administrator ? undefined : 'ADMINISTRATOR_DIFFERS';
}

/** Why an order cannot be mapped now, with these answers or its own; undefined where it can. */
export function mappingRefusal(model: Model, order: ModelOrder, given: Choice | undefined): string | undefined {
  const state = stateNow(order, model.now);
  if (state !== 'awaiting_details' && state !== 'partner_mapped') return 'ORDER_STATE';
  const choice = given ?? order.choice;
  if (!isComplete(order, choice)) return 'MAPPING_INCOMPLETE';
  const own = choice.for === 'own_company';
  const administrator = own ? order.contact : (choice.administrator ?? '');
  const partner = own ? 'S' : choice.partner?.kind === 'existing' ? choice.partner.partner : undefined;
  if (!own && choice.partner?.kind === 'new' && model.addresses.has(order.contact)) return 'ADDRESS_NOT_AVAILABLE';
  const { customer } = choice;
  if (customer?.kind === 'new') {
    if (partner !== undefined && model.names.has(`${partner} ${customer.name}`)) return 'COMPANY_NAME_TAKEN';
    return model.addresses.has(administrator) ? 'ADDRESS_NOT_AVAILABLE' : undefined;
  }
  const organisation = model.organisations.find(({ key }) => key === customer?.organisation);
  if (organisation === undefined) return 'CHOICE_NOT_OFFERED';
  return trialInTheWay(model, organisation, administrator) ?? addressInTheWay(model, organisation, administrator);
}

function addressInTheWay(model: Model, organisation: ModelOrganisation, administrator: string): string | undefined {
  const holder = model.addresses.get(administrator);
  return holder === undefined || holder === organisation.key ? undefined : 'ADDRESS_NOT_AVAILABLE';
}

/** What a subscription brings: seats on top of those of others; in the place of a trial's. */
function subscribe(model: Model, organisation: ModelOrganisation, services: Services): void {
  const { trial, licences } = organisation;
  const converts = trial !== undefined && trialState(trial, model.now) !== 'converted';
  if (converts) {
    trial.converted = true;
    for (const [service, held] of licences) if (services[service] === undefined) held.ended = true;
  }
  for (const [name, count = 0] of Object.entries(services)) {
    const service = name as keyof Services;
    const held = licences.get(service);
    const adds = held?.source === 'subscription' && !held.ended;
    licences.set(service, {
      licences: adds ? held.licences + count : count,
      source: 'subscription',
      ended: false,
    });
  }
}

type Brought = { readonly partner: string; readonly services: Services; readonly pstn: boolean; readonly country: string | undefined };

function addSubscription(model: Model, organisation: ModelOrganisation, { partner, services, pstn, country }: Brought): string {
  const key = `s${model.subscriptions}`;
  model.subscriptions += 1;
  subscribe(model, organisation, services);
  organisation.sources.push({ key, kind: 'subscription', partner, services, pstn, country, setUp: undefined });
  return key;
}

/** Maps an order, with these answers or its own: `ok`, or why not. */
export function mapped(model: Model, at: number, given: Choice | undefined): string {
  const order = model.orders[at];
  if (order === undefined) return 'NOT_FOUND';
  const refusal = mappingRefusal(model, order, given);
  if (refusal !== undefined) return refusal;
  settle(order, model.now);
  giveLink(model, at);
  const choice = given ?? order.choice;
  const own = choice.for === 'own_company';
  const administrator = own ? order.contact : (choice.administrator ?? '');
  let partner = own ? 'S' : choice.partner?.kind === 'existing' ? choice.partner.partner : '';
  if (!own && choice.partner?.kind === 'new') {
    partner = `P${model.partners.size + 1}`;
    model.partners.set(partner, { name: choice.partner.name });
    model.addresses.set(order.contact, `partner:${partner}`);
    model.names.add(`${partner} ${choice.partner.name}`);
  }
  const { customer } = choice;
  const country = order.services['contact-center-premium'] === undefined ? undefined : choice.country;
  const organisation =
    customer?.kind === 'new'
      ? createdOrganisation(model, { name: customer.name, partner, country: customer.country, administrator })
      : model.organisations.find(({ key }) => key === customer?.organisation);
  if (organisation === undefined) return 'CHOICE_NOT_OFFERED';
  if (customer?.kind === 'new') organisation.relations.set(partner, 'full');
  else if (!own && !organisation.relations.has(partner)) organisation.relations.set(partner, 'provisioning_administrator');
  model.addresses.set(administrator, organisation.key);
  const key = addSubscription(model, organisation, { partner, services: order.services, pstn: order.pstn, country });
  order.choice = Object.fromEntries(
    Object.entries({
      for: choice.for,
      partner: own ? undefined : choice.partner,
      customer,
      administrator,
      country,
      customerSetsUp: choice.customerSetsUp,
    }).filter(([, value]) => value !== undefined),
  );
  order.state = 'mapped';
  order.subscription = { organisation: organisation.key, key, since: model.now };
  return 'ok';
}

/** An order that a partner enters for its own customer (OR-5). */
export function entered(model: Model, organisation: ModelOrganisation, { partner, administrator, country }: Wish, number: string): string {
  if (!organisation.relations.has(partner)) return 'NOT_FOUND';
  if (!offered(country)) return 'COUNTRY_NOT_OFFERED';
  const refusal = trialInTheWay(model, organisation, administrator) ?? addressInTheWay(model, organisation, administrator);
  if (refusal !== undefined) return refusal;
  if (model.enteredNumbers.has(number)) return 'ORDER_NUMBER_TAKEN';
  model.enteredNumbers.add(number);
  model.addresses.set(administrator, organisation.key);
  addSubscription(model, organisation, { partner, services: { 'contact-center-premium': 2 }, pstn: false, country });
  return 'ok';
}
