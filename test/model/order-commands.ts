import fc from 'fast-check';
import { runOrderClock } from '#functions/run-order-clock/run-order-clock.ts';
import { dynamoOrderCalendar } from '#shared/adapters/dynamodb/order-calendar.ts';
import type { ChangeOrderDeps, OrderChangeRequest } from '#shared/domain/orders/change-order.ts';
import { orderContactChanges, passOrderOn } from '#shared/domain/orders/order-contact-changes.ts';
import type { OrderRequest } from '#shared/domain/orders/order-request.ts';
import { placeOrder } from '#shared/domain/orders/place-order.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { codeOf, commands, index, type Kind, often, pick } from './command.ts';
import { day, giveLink, type Model, type ModelOrder, open, partsOf, settle, stateNow } from './model.ts';
import type { Real } from './real.ts';

export const people = ['kim', 'lee', 'max', 'noa'] as const;
export const person = fc.constantFrom(...people);
const hasOrder = ({ orders }: Model) => orders.length > 0;

const carts = [
  { services: { meetings: 25 }, pstn: false },
  { services: { meetings: 10, calling: 10, 'contact-center-premium': 5 }, pstn: false },
  { services: { 'contact-center-premium': 5 }, pstn: true },
  { services: { message: 3 }, pstn: false },
] as const;

type Placing = { cart: number; plan: 'standard' | 'flex'; contact: string; inDays: number };

const placing = fc.record({
  cart: fc.nat({ max: carts.length - 1 }),
  plan: fc.constantFrom('standard' as const, 'flex' as const),
  contact: person,
  inDays: fc.constantFrom(0, 0, 0, 5),
});

function requestOf(real: Real, { cart, plan, contact, inDays }: Placing, number: string): OrderRequest {
  const { services, pstn } = pick(carts, cart);
  return {
    number,
    plan,
    services,
    addOns: pstn ? ['contact-center-pstn'] : [],
    termMonths: 12,
    startsAt: inDays === 0 ? undefined : new Date(real.clock.now + inDays * day).toISOString(),
    contactEmail: real.email(contact),
    salesContactEmail: real.email('sales'),
    language: 'en',
  };
}

async function placeIn(real: Real, args: Placing, number: string): Promise<string> {
  const { orders, now } = real.deps;
  const caller = aPartnerCaller({ partnerId: real.seller.id, scopes: ['orders:place'] });
  const placed = await placeOrder({ orders, newId, now })(caller, requestOf(real, args, number), 'req', () => undefined);
  if (placed.ok) {
    real.made.orders.push(placed.value);
    await real.giveLink(real.made.orders.length - 1);
  }
  return codeOf(placed);
}

const place: Kind<Placing> = {
  name: 'place',
  args: placing,
  when: ({ orders }) => orders.length < 3,
  model(model, { cart, plan, contact, inDays }) {
    const { services, pstn } = pick(carts, cart);
    const number = `N${model.orders.length}`;
    const startsAt = model.now + inDays * day;
    const order: ModelOrder = {
      ...{ number, plan, services, pstn, startsAt, contact, generation: 1, choice: {} },
      ...{ state: 'scheduled' as const, closesAt: undefined, invited: [], replaced: [], subscription: undefined },
    };
    settle(order, model.now);
    model.orders.push(order);
    giveLink(model, model.orders.length - 1);
    return 'ok';
  },
  real: (real, args) => placeIn(real, args, `N${real.made.orders.length}`),
};

const placeAgain: Kind<Placing> = {
  name: 'placeTheSameNumber',
  args: placing,
  when: hasOrder,
  model: () => 'ORDER_NUMBER_TAKEN',
  real: (real, args) => placeIn(real, args, 'n0'),
};

const placeUnfit: Kind<Placing> = {
  name: 'placeAddOnAlone',
  args: placing,
  when: () => true,
  model: () => 'ADD_ON_NEEDS_SERVICE',
  async real(real, args) {
    const { orders, now } = real.deps;
    const caller = aPartnerCaller({ partnerId: real.seller.id });
    const request = { ...requestOf(real, args, 'X'), services: { meetings: 1 }, addOns: ['contact-center-pstn' as const] };
    return codeOf(await placeOrder({ orders, newId, now })(caller, request, 'req', () => undefined));
  },
};

function changing(real: Real, order: number): { deps: ChangeOrderDeps; request: OrderChangeRequest } {
  const { sellerId, id } = pick(real.made.orders, order);
  const request = { sellerId, id, requestId: 'req', ifMatch: undefined, asked: undefined, keep: () => undefined };
  return { deps: real.deps, request: { ...request, actor: { kind: 'token', id: newId('token') } } };
}

const within24h = (times: readonly number[], now: number) => times.filter((time) => now - time < day).length;
const numbered = ({ orders }: Model, at: number) => at % Math.max(1, orders.length);

const sendAgain: Kind<{ order: number }> = {
  name: 'sendAgain',
  args: fc.record({ order: index }),
  when: hasOrder,
  model(model, { order: at }) {
    const order = pick(model.orders, at);
    const state = stateNow(order, model.now);
    if (state === 'scheduled' || state === 'mapped') return 'ORDER_STATE';
    const recent = order.invited.slice(1);
    // Opening is noted in the same breath, and with it that the contact is only now written to.
    if (order.state === 'scheduled') order.invited = [];
    else if (within24h(recent, model.now) >= 10) return 'RESEND_TOO_SOON';
    settle(order, model.now);
    if (state === 'closed') open(order, model.now);
    if (order.invited.at(-1) !== model.now) order.invited.push(model.now);
    order.generation += 1;
    giveLink(model, numbered(model, at));
    return 'ok';
  },
  async real(real, { order }, model) {
    const at = numbered(model, order);
    const { deps, request } = changing(real, at);
    const sent = await orderContactChanges(deps).sendAgain(request);
    await real.giveLink(at);
    return codeOf(sent);
  },
};

function another(model: Model, order: ModelOrder, contact: string, states: readonly string[]): string {
  if (!states.includes(stateNow(order, model.now))) return 'ORDER_STATE';
  if (order.contact === contact) return 'SAME_CONTACT';
  return within24h(order.replaced, model.now) >= 10 ? 'RESEND_TOO_SOON' : 'ok';
}

function replace(model: Model, order: ModelOrder, contact: string): void {
  settle(order, model.now);
  order.contact = contact;
  order.generation += 1;
  order.replaced.push(model.now);
  order.invited = order.state === 'scheduled' ? [] : [model.now];
}

const readdress: Kind<{ order: number; contact: string }> = {
  name: 'readdress',
  args: fc.record({ order: index, contact: person }),
  when: hasOrder,
  model(model, { order: at, contact }) {
    const order = pick(model.orders, at);
    const answer = another(model, order, contact, ['scheduled', 'awaiting_details', 'partner_mapped', 'closed']);
    if (answer !== 'ok') return answer;
    replace(model, order, contact);
    order.choice = {};
    if (order.state === 'closed') open(order, model.now);
    else if (order.state !== 'scheduled') order.state = 'awaiting_details';
    giveLink(model, numbered(model, at));
    return 'ok';
  },
  async real(real, { order, contact }, model) {
    const at = numbered(model, order);
    const { deps, request } = changing(real, at);
    const changed = await orderContactChanges(deps).readdress(request, real.email(contact));
    await real.giveLink(at);
    return codeOf(changed);
  },
};

async function passOnBy(real: Real, at: number, generation: number, contact: string): Promise<string> {
  const { sellerId, id: orderId } = pick(real.made.orders, at);
  const link = { hash: '', sellerId, orderId, generation, emailId: newId('email'), createdAt: '' };
  const passed = await passOrderOn(real.deps)(link, real.email(contact), { requestId: 'req', asked: undefined, keep: () => undefined });
  await real.giveLink(at);
  return codeOf(passed);
}

const passOn: Kind<{ order: number; contact: string }> = {
  name: 'passOn',
  args: fc.record({ order: index, contact: person }),
  when: hasOrder,
  model(model, { order: at, contact }) {
    const order = pick(model.orders, at);
    const answer = another(model, order, contact, ['awaiting_details', 'partner_mapped']);
    if (answer !== 'ok') return answer;
    replace(model, order, contact);
    if (order.choice.for !== 'customer') {
      order.choice = {};
      order.state = 'awaiting_details';
    }
    giveLink(model, numbered(model, at));
    return 'ok';
  },
  async real(real, { order, contact }, model) {
    const at = numbered(model, order);
    return passOnBy(real, at, (await real.order(at)).contact.generation, contact);
  },
};

const passOnByOldLink: Kind<{ order: number; contact: string }> = {
  name: 'passOnByAnOldLink',
  args: fc.record({ order: index, contact: person }),
  when: ({ orders }) => orders.some(({ generation }) => generation > 1),
  model: () => 'NOT_FOUND',
  async real(real, { contact }, model) {
    const at = model.orders.findIndex(({ generation }) => generation > 1);
    return passOnBy(real, at, 1, contact);
  },
};

/** Whether everything that the order brought has been set up for 30 days; messaging needs no set-up. */
function finished(model: Model, { subscription, services }: ModelOrder): boolean {
  if (subscription === undefined) return false;
  const organisation = model.organisations.find(({ key }) => key === subscription.organisation);
  const setUp = organisation?.sources.find(({ key }) => key === subscription.key)?.setUp;
  const needsNone = partsOf(services).length === 0;
  const since = needsNone ? subscription.since : setUp?.state === 'active' ? setUp.completedAt : undefined;
  return since !== undefined && model.now >= since + 30 * day;
}

const openLink: Kind<{ link: number }> = {
  name: 'openLink',
  args: fc.record({ link: fc.nat({ max: 20 }) }),
  when: ({ links }) => links.length > 0,
  model(model, { link }) {
    const { order: at, generation } = pick(model.links, link);
    const order = pick(model.orders, at);
    if (generation !== order.generation) return 'replaced';
    if (finished(model, order)) return 'finished';
    return stateNow(order, model.now) === 'closed' ? 'closed' : 'open';
  },
  async real(real, { link }) {
    const opened = await real.openLink(pick(real.made.links, link).token);
    return opened.kind === 'open' ? 'open' : opened.because;
  },
};

const sweep: Kind<{ all: true }> = {
  name: 'sweep',
  args: fc.constant({ all: true as const }),
  when: hasOrder,
  model(model) {
    for (const [at, order] of model.orders.entries()) {
      settle(order, model.now);
      giveLink(model, at);
    }
    return 'ok';
  },
  async real(real, _, model) {
    const { orders, now } = real.deps;
    const calendar = dynamoOrderCalendar(real.table);
    await runOrderClock({ orders, calendar, newId, now, fault: (error) => throwing(error) })('req', () => true);
    for (const at of model.orders.keys()) await real.giveLink(at);
    return 'ok';
  },
};

function throwing(error: unknown): never {
  throw error;
}

/** Trials would be purged after 120 days, which is another machine's business. */
const longest = 100;

const advance: Kind<{ days: number }> = {
  name: 'advance',
  args: fc.record({ days: fc.constantFrom(1, 8, 15, 31, 31) }),
  when: ({ now, begin }, { days }) => now + days * day - begin < longest * day,
  model(model, { days }) {
    model.now += days * day;
    return 'ok';
  },
  async real(real, { days }) {
    real.clock.now += days * day;
    return 'ok';
  },
};

/** What everything else needs comes more often. */
export const orderCommands = [
  ...often(place, 8),
  commands(placeAgain),
  commands(placeUnfit),
  commands(sendAgain),
  commands(readdress),
  commands(passOn),
  commands(passOnByOldLink),
  commands(openLink),
  commands(sweep),
  ...often(advance, 4),
];
