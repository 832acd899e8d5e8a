import fc from 'fast-check';
import { enterOrder } from '#shared/domain/mapping/enter-order.ts';
import type { GivenAnswer } from '#shared/domain/mapping/given-answer.ts';
import { type MapOrderRequest, mapOrder, previewMapping } from '#shared/domain/mapping/map-order.ts';
import type { MappingChoice } from '#shared/domain/mapping/mapping-choice.ts';
import { answerRightsRequest } from '#shared/domain/mapping/rights-requests/answer-rights-request.ts';
import { askForRights } from '#shared/domain/mapping/rights-requests/ask-for-rights.ts';
import { saveChoice } from '#shared/domain/mapping/save-choice.ts';
import { writeChoice } from '#shared/domain/matching/choice.ts';
import type { Administrator } from '#shared/domain/session-store.ts';
import { startTrial } from '#shared/domain/start-trial.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aPartnerCaller, aTrialRequest } from '#test/support/builders.ts';
import { codeOf, commands, index, type Kind, often, pick } from './command.ts';
import { createdOrganisation, entered, mapped, mappingRefusal, type Wish } from './mapping-model.ts';
import { type Choice, giveLink, type Model, type ModelOrder, settle, waits } from './model.ts';
import { person } from './order-commands.ts';
import type { Real } from './real.ts';

const hasOrder = ({ orders }: Model) => orders.length > 0;
const numbered = ({ orders }: Model, at: number) => at % Math.max(1, orders.length);
const names = fc.constantFrom('Delta', 'Epsilon', 'Zeta');
const countries = fc.constantFrom('PL', 'US', 'CA');
const vertical = 'retail' as const;

const clears: Readonly<Partial<Record<keyof Choice, readonly (keyof Choice)[]>>> = {
  for: ['partner', 'administrator', 'customer', 'customerSetsUp'],
  administrator: ['customer'],
};

/** The choice after answers; what depended on one that has changed goes, unless it is answered as well. */
function answer(order: ModelOrder, given: Choice): void {
  const before = order.choice;
  const after: Choice = { ...before };
  for (const name of ['for', 'administrator'] as const) {
    if (given[name] === undefined || given[name] === before[name]) continue;
    for (const cleared of clears[name] ?? []) {
      if (name === 'administrator' && cleared === 'customer' && before.customer?.kind === 'new') continue;
      delete after[cleared];
    }
  }
  order.choice = { ...after, ...given };
  order.state = order.choice.partner === undefined ? 'awaiting_details' : 'partner_mapped';
}

async function givenOf(real: Real, at: number, { partner, customer, administrator, ...choice }: Choice): Promise<GivenAnswer> {
  const sign = await real.deps.sign;
  const { id } = pick(real.made.orders, at);
  const { country, ...others } = choice;
  return {
    ...others,
    ...(country === undefined ? {} : { countryOfOperation: country }),
    ...(administrator === undefined ? {} : { administratorEmail: real.email(administrator) }),
    ...(partner === undefined
      ? {}
      : {
          partner:
            partner.kind === 'new'
              ? { companyName: partner.name, vertical, country: 'SE' }
              : { choice: writeChoice(sign, id, 'partner', real.known(real.partnerIds, partner.partner)) },
        }),
    ...(customer === undefined
      ? {}
      : {
          customer:
            customer.kind === 'new'
              ? { companyName: customer.name, vertical, country: customer.country }
              : { choice: writeChoice(sign, id, 'customer', real.known(real.made.organisations, customer.organisation)) },
        }),
  };
}

async function save(real: Real, at: number, given: GivenAnswer): Promise<string> {
  const order = await real.order(at);
  const actor = { kind: 'order-contact', id: order.id } as const;
  return codeOf(await saveChoice(real.deps)({ order, again: () => real.again(at), actor, requestId: 'req' }, given));
}

/** A kind of answer: `of` gives what is said, as far as there is anything to say it of. */
function answering<A>(name: string, args: fc.Arbitrary<A>, of: (model: Model, args: A) => Choice | undefined): Kind<A & { order: number }> {
  return {
    name,
    args: fc.record({ order: index }).chain((order) => args.map((given) => ({ ...given, ...order }))),
    when: (model, given) => hasOrder(model) && of(model, given) !== undefined,
    model(model, given) {
      const order = pick(model.orders, given.order);
      const said = of(model, given) ?? {};
      if (said.country === 'CU' && order.services['contact-center-premium'] !== undefined) return 'COUNTRY_NOT_OFFERED';
      if (!waits(order, model.now)) return 'ORDER_STATE';
      settle(order, model.now);
      answer(order, said);
      giveLink(model, numbered(model, given.order));
      return 'ok';
    },
    async real(real, given, model) {
      const at = numbered(model, given.order);
      const answered = await save(real, at, await givenOf(real, at, of(model, given) ?? {}));
      await real.giveLink(at);
      return answered;
    },
  };
}

const existing = (model: Model, at: number) =>
  model.organisations.length === 0 ? undefined : ({ kind: 'existing', organisation: pick(model.organisations, at).key } as const);

const wishes = fc.record({
  whom: fc.constantFrom('customer' as const, 'customer' as const, 'own_company' as const),
  partner: fc.constantFrom('A', 'A', 'B', 'new'),
  customer: fc.oneof(names, index),
  administrator: person,
  country: countries,
  customerSetsUp: fc.boolean(),
});
type Wishes = typeof wishes extends fc.Arbitrary<infer T> ? T : never;

/** All answers at once. */
function wholeChoice(model: Model, { whom, partner, customer, administrator, country, customerSetsUp }: Wishes): Choice | undefined {
  const chosen = typeof customer === 'string' ? ({ kind: 'new', name: customer, country } as const) : existing(model, customer);
  if (chosen === undefined) return undefined;
  const common = { customer: chosen, country, customerSetsUp };
  if (whom === 'own_company') return { for: whom, ...common };
  const ofPartner = partner === 'new' ? ({ kind: 'new', name: 'Ny Partner' } as const) : ({ kind: 'existing', partner } as const);
  return { for: whom, partner: ofPartner, administrator, ...common };
}

const forged: Kind<{ order: number }> = {
  name: 'answerWithAForgedChoice',
  args: fc.record({ order: index }),
  when: hasOrder,
  model: () => 'CHOICE_NOT_OFFERED',
  async real(real, { order }, model) {
    const at = numbered(model, order);
    const sign = await real.deps.sign;
    const other = writeChoice(sign, newId('order'), 'partner', real.known(real.partnerIds, 'A'));
    return save(real, at, { partner: { choice: other } });
  },
};

function mapRequest(real: Real, at: number, order: MapOrderRequest['order'], choice?: MappingChoice): MapOrderRequest {
  return {
    order,
    again: () => real.again(at),
    ...(choice === undefined ? {} : { choice }),
    actor: { kind: 'order-contact', id: order.id },
    requestId: 'req',
    asked: undefined,
    keep: () => undefined,
  };
}

/** Names what a mapping has made, in the order in which the model does. */
function noteMapped(real: Real, model: Model, outcome: Awaited<ReturnType<ReturnType<typeof mapOrder>>>): string {
  if (!outcome.ok) return outcome.error.code;
  const { mapping } = outcome.value;
  if (mapping.newPartner !== undefined) real.partnerIds.set(`P${real.partnerIds.size}`, mapping.newPartner.partner.id);
  const { organisation } = mapping.customer;
  if (mapping.customer.kind === 'new') real.made.organisations.set(`o${model.organisations.length}`, organisation.id);
  real.made.sources.set(`s${model.subscriptions}`, { kind: 'subscription', id: mapping.subscription.id });
  return 'ok';
}

const map: Kind<{ order: number }> = {
  name: 'map',
  args: fc.record({ order: index }),
  when: hasOrder,
  model: (model, { order }) => mapped(model, numbered(model, order), undefined),
  async real(real, { order }, model) {
    const at = numbered(model, order);
    const answered = noteMapped(real, model, await mapOrder(real.deps)(mapRequest(real, at, await real.order(at))));
    await real.giveLink(at);
    return answered;
  },
};

async function keptChoice(real: Real, choice: Choice): Promise<MappingChoice> {
  const { partner, customer, administrator, country, ...others } = choice;
  return {
    ...others,
    ...(country === undefined ? {} : { countryOfOperation: country }),
    ...(administrator === undefined ? {} : { administratorEmail: real.email(administrator) }),
    ...(partner === undefined
      ? {}
      : {
          partner:
            partner.kind === 'new'
              ? { kind: 'new', companyName: partner.name, vertical, country: 'SE' }
              : { kind: 'existing', partnerId: real.known(real.partnerIds, partner.partner), name: partner.partner },
        }),
    ...(customer === undefined
      ? {}
      : {
          customer:
            customer.kind === 'new'
              ? { kind: 'new', companyName: customer.name, vertical, country: customer.country }
              : {
                  kind: 'existing',
                  organisationId: real.known(real.made.organisations, customer.organisation),
                  name: customer.organisation,
                },
        }),
  };
}

const mapAtOnce: Kind<Wishes & { order: number }> = {
  name: 'mapAtOnce',
  args: wishes.chain((wish) => index.map((order) => ({ ...wish, order }))),
  when: (model, wish) => hasOrder(model) && wholeChoice(model, wish) !== undefined,
  model: (model, wish) => mapped(model, numbered(model, wish.order), wholeChoice(model, wish)),
  async real(real, wish, model) {
    const at = numbered(model, wish.order);
    const choice = await keptChoice(real, wholeChoice(model, wish) ?? {});
    const answered = noteMapped(real, model, await mapOrder(real.deps)(mapRequest(real, at, await real.order(at), choice)));
    await real.giveLink(at);
    return answered;
  },
};

const preview: Kind<{ order: number }> = {
  name: 'previewMapping',
  args: fc.record({ order: index }),
  when: hasOrder,
  model: (model, { order }) => mappingRefusal(model, pick(model.orders, order), undefined) ?? 'ok',
  async real(real, { order }, model) {
    const at = numbered(model, order);
    return codeOf(await previewMapping(real.deps)(mapRequest(real, at, await real.order(at))));
  },
};

type Trying = { partner: 'A' | 'B'; name: string; administrator: string; days: 30 | 60; cart: number };
const tried = [{ meetings: 5 }, { 'contact-center-premium': 3, message: 3 }, { calling: 4, meetings: 4 }] as const;

const begin: Kind<Trying> = {
  name: 'startTrial',
  args: fc.record({
    partner: fc.constantFrom('A' as const, 'B' as const),
    name: names,
    administrator: person,
    days: fc.constantFrom(30 as const, 60 as const),
    cart: fc.nat({ max: tried.length - 1 }),
  }),
  when: ({ organisations }) => organisations.length < 4,
  model(model, { partner, name, administrator, days, cart }) {
    if (model.names.has(`${partner} ${name}`)) return 'COMPANY_NAME_TAKEN';
    if (model.addresses.has(administrator)) return 'ADDRESS_NOT_AVAILABLE';
    const organisation = createdOrganisation(model, { name, partner, country: 'PL', administrator });
    organisation.trial = { administrator, partner, createdAt: model.now, days, converted: false };
    organisation.relations.set(partner, 'full');
    const services = pick(tried, cart);
    for (const [service, licences] of Object.entries(services)) {
      organisation.licences.set(service as 'meetings', { licences, source: 'trial', ended: false });
    }
    organisation.sources.push({
      ...{ key: `t-${organisation.key}`, kind: 'trial', partner, services, pstn: false, country: 'PL', setUp: undefined },
    });
    return 'ok';
  },
  async real(real, { partner, name, administrator, days, cart }, model) {
    const started = await startTrial(real.deps)(
      aPartnerCaller({ partnerId: real.known(real.partnerIds, partner) }),
      aTrialRequest({
        companyName: name,
        administratorEmail: real.email(administrator),
        durationDays: days,
        services: pick(tried, cart),
        contextService: false,
      }),
      'req',
      () => undefined,
    );
    if (started.ok) {
      const key = `o${model.organisations.length}`;
      real.made.organisations.set(key, started.value.organisationId);
      real.made.sources.set(`t-${key}`, { kind: 'trial', id: started.value.id });
    }
    return codeOf(started);
  },
};

type Entering = Wish & { organisation: number; number: number };

const enter: Kind<Entering> = {
  name: 'enterOrder',
  args: fc.record({
    organisation: index,
    partner: fc.constantFrom('A' as const, 'B' as const),
    administrator: person,
    country: fc.constantFrom('PL', 'US', 'CU'),
    number: fc.nat({ max: 2 }),
  }),
  when: ({ organisations }) => organisations.length > 0,
  model: (model, wish) => entered(model, pick(model.organisations, wish.organisation), wish, `${wish.partner} E${wish.number}`),
  async real(real, { organisation, partner, administrator, country, number }, model) {
    const organisationId = real.known(real.made.organisations, pick(model.organisations, organisation).key);
    const caller = aPartnerCaller({ partnerId: real.known(real.partnerIds, partner) });
    const outcome = await enterOrder(real.deps)(
      { caller, organisationId, requestId: 'req', asked: undefined, keep: () => undefined },
      {
        number: `E${number}`,
        plan: 'standard',
        services: { 'contact-center-premium': 2 },
        addOns: [],
        termMonths: 12,
        startsAt: undefined,
        administratorEmail: real.email(administrator),
        countryOfOperation: country,
        customerSetsUp: false,
      },
    );
    if (outcome.ok) real.made.sources.set(`s${model.subscriptions}`, { kind: 'subscription', id: outcome.value.mapping.subscription.id });
    return codeOf(outcome);
  },
};

type Asking = { organisation: number; partner: 'A' | 'B' };
const asking = fc.record({ organisation: index, partner: fc.constantFrom('A' as const, 'B' as const) });

const ask: Kind<Asking> = {
  name: 'askForRights',
  args: asking,
  when: ({ organisations }) => organisations.length > 0,
  model(model, { organisation: at, partner }) {
    const organisation = pick(model.organisations, at);
    const relation = organisation.relations.get(partner);
    if (relation === undefined) return 'NOT_FOUND';
    if (relation === 'full') return 'RIGHTS_ALREADY_FULL';
    const last = organisation.requests.get(partner);
    if (last?.state === 'requested' && model.now < last.lapsesAt) return 'RIGHTS_REQUEST_OPEN';
    const own = organisation.sources.filter((source) => source.kind === 'subscription' && source.partner === partner);
    const done = own.some(({ services, setUp }) => Object.keys(services).every((one) => one === 'message') || setUp?.state === 'active');
    if (!done) return 'SET_UP_NOT_FINISHED';
    organisation.requests.set(partner, { state: 'requested', lapsesAt: model.now + 30 * 86_400_000 });
    return 'ok';
  },
  async real(real, { organisation, partner }, model) {
    const organisationId = real.known(real.made.organisations, pick(model.organisations, organisation).key);
    const caller = { partnerId: real.known(real.partnerIds, partner), actor: { kind: 'token', id: newId('token') } as const };
    const asked = await askForRights(real.deps)({ caller, organisationId, requestId: 'req', asked: undefined, keep: () => undefined });
    return codeOf(asked);
  },
};

const answerRequest: Kind<Asking & { answer: 'grant' | 'decline' }> = {
  name: 'answerRequest',
  args: asking.chain((of) => fc.constantFrom('grant' as const, 'decline' as const).map((given) => ({ ...of, answer: given }))),
  when: ({ organisations }, { organisation, partner }) =>
    organisations.length > 0 && pick(organisations, organisation).requests.has(partner),
  model(model, { organisation: at, partner, answer: given }) {
    const organisation = pick(model.organisations, at);
    const request = organisation.requests.get(partner);
    if (request === undefined) return 'NOT_FOUND';
    const wanted = given === 'grant' ? 'granted' : 'declined';
    if (request.state === wanted) return 'ok';
    if (request.state !== 'requested' || model.now >= request.lapsesAt) return 'RIGHTS_REQUEST_STATE';
    request.state = wanted;
    if (given === 'grant') organisation.relations.set(partner, 'full');
    return 'ok';
  },
  async real(real, { organisation, partner, answer: given }, model) {
    const organisationId = real.known(real.made.organisations, pick(model.organisations, organisation).key);
    const by = { partnerId: real.known(real.partnerIds, partner) };
    const last = await real.deps.rights.last(by, organisationId);
    if (!last.ok) return last.error.code;
    // Of the administrator who answers only this much is looked at.
    const administrator = { organisation: { id: organisationId }, person: { id: newId('person') } } as Administrator;
    return codeOf(await answerRightsRequest(real.deps)(administrator, last.value.id, given, 'req'));
  },
};

export const mappingCommands = [
  commands(
    answering('answerFor', fc.record({ for: fc.constantFrom('customer' as const, 'own_company' as const) }), (_, said) => ({
      for: said.for,
    })),
  ),
  commands(
    answering('answerPartner', fc.record({ partner: fc.constantFrom('A', 'B') }), (_, { partner }) => ({
      partner: { kind: 'existing', partner },
    })),
  ),
  commands(answering('answerNewPartner', fc.record({}), () => ({ partner: { kind: 'new', name: 'Ny Partner' } }))),
  commands(answering('answerAdministrator', fc.record({ administrator: person }), (_, { administrator }) => ({ administrator }))),
  commands(
    answering('answerCustomer', fc.record({ organisation: index }), (model, { organisation }) => {
      const customer = existing(model, organisation);
      return customer && { customer };
    }),
  ),
  commands(
    answering('answerNewCustomer', fc.record({ name: names, country: countries }), (_, { name, country }) => ({
      customer: { kind: 'new', name, country },
    })),
  ),
  commands(answering('answerCountry', fc.record({ country: fc.constantFrom('PL', 'US', 'CU') }), (_, { country }) => ({ country }))),
  commands(answering('answerWhoSetsUp', fc.record({ customerSetsUp: fc.boolean() }), (_, { customerSetsUp }) => ({ customerSetsUp }))),
  // Both more often: an order is mapped by its kept answers only where no other answer comes between the two.
  ...often(answering('answerAll', wishes, wholeChoice), 3),
  commands(forged),
  ...often(map, 4),
  ...often(mapAtOnce, 8),
  commands(preview),
  ...often(begin, 3),
  ...often(enter, 2),
  ...often(ask, 3),
  ...often(answerRequest, 3),
];
