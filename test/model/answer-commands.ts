import fc from 'fast-check';
import type { GivenAnswer } from '#shared/domain/mapping/given-answer.ts';
import { saveChoice } from '#shared/domain/mapping/save-choice.ts';
import { writeChoice } from '#shared/domain/matching/choice.ts';
import { newId } from '#shared/runtime/ids.ts';
import { codeOf, commands, index, type Kind, often, pick } from './command.ts';
import { type Choice, giveLink, type Model, type ModelOrder, settle, waits } from './model.ts';
import { person } from './order-commands.ts';
import type { Real } from './real.ts';
import { countries, existing, hasOrder, names, numbered, wholeChoice, wishes } from './wishes.ts';

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

/** What the contact of an order answers, question by question. */
export const answerCommands = [
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
  // More often: an order is mapped by its kept answers only where no other answer comes between the two.
  ...often(answering('answerAll', wishes, wholeChoice), 3),
  commands(forged),
];
