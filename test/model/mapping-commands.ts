import fc from 'fast-check';
import { enterOrder } from '#shared/domain/mapping/enter-order.ts';
import { type MapOrderRequest, mapOrder, previewMapping } from '#shared/domain/mapping/map-order.ts';
import type { MappingChoice } from '#shared/domain/mapping/mapping-choice.ts';
import { startTrial } from '#shared/domain/start-trial.ts';
import { aPartnerCaller, aTrialRequest } from '#test/support/builders.ts';
import { codeOf, commands, index, type Kind, often, pick } from './command.ts';
import { createdOrganisation, entered, mapped, mappingRefusal, type Wish } from './mapping-model.ts';
import type { Choice, Model } from './model.ts';
import { person } from './order-commands.ts';
import type { Real } from './real.ts';
import { hasOrder, names, numbered, type Wishes, wholeChoice, wishes } from './wishes.ts';

const vertical = 'retail' as const;

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

/** Mapping, and what begins without it: trials and orders that a partner enters. */
export const mappingCommands = [...often(map, 4), ...often(mapAtOnce, 8), commands(preview), ...often(begin, 3), ...often(enter, 2)];
