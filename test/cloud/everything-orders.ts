import { expect } from 'vitest';
import { offersIn } from '#test/support/order-site.ts';
import {
  aCompany,
  aMapping,
  anOrder,
  anonymous,
  another,
  answerStep,
  aSeller,
  mappedByPartner,
  orderLinkIn,
  placed,
} from './entered-orders.ts';
import { enter, expectStatus } from './entering.ts';
import { minutes, type RealCloud } from './real-cloud.ts';

const day = 86_400_000;

/** A commerce system places orders, looks after them, and sees what the clock does with those that wait. */
export async function ordersOfSeller(world: RealCloud): Promise<void> {
  const seller = await aSeller(world);
  const wish = anOrder();
  await expectStatus(world.call('POST', '/v1/commerce/order-prechecks', { as: seller, body: wish }), 200);
  const flex = await placed(world, seller, { ...wish, plan: 'flex' });
  const bounced = await placed(world, seller, { contactEmail: `bounce+${another()}@handel.example` });
  expect((await world.call('GET', `/v1/commerce/orders/${bounced.id}`, { as: seller })).json).toMatchObject({
    contactAddressSuppressed: true,
  });
  const startsAt = new Date(world.cloud.clock.now().getTime() + day).toISOString();
  const later = await placed(world, seller, { startsAt });
  expect(world.mailTo(later.contactEmail)).toEqual([]);
  const taken = await world.call('POST', '/v1/commerce/orders', { as: seller, body: wish });
  expect(taken.json.code).toBe('ORDER_NUMBER_TAKEN');
  for (const path of ['/v1/commerce/orders?limit=1', '/v1/commerce/orders?state=scheduled', `/v1/commerce/orders/${flex.id}`]) {
    await expectStatus(world.call('GET', path, { as: seller }), 200);
  }
  await world.advance(2 * day);
  expect(world.mailTo(later.contactEmail)).toHaveLength(1);
  await expectStatus(world.call('POST', `/v1/commerce/orders/${later.id}/email`, { as: seller }), 202);
  await world.cloud.settle();
  expect(await anonymous(world).get(orderLinkIn(world, later.contactEmail))).toMatchObject({ status: 200 });
  await world.advance(6 * day);
  const link = orderLinkIn(world, flex.contactEmail);
  expect(await anonymous(world).get(link)).toMatchObject({ status: 410 });
  const contactEmail = `nowa@handel-${another()}.example`;
  await expectStatus(world.call('PUT', `/v1/commerce/orders/${flex.id}/contact`, { as: seller, body: { contactEmail } }), 200);
  await world.cloud.settle();
  expect(await anonymous(world).get(orderLinkIn(world, contactEmail))).toMatchObject({ status: 200 });
  const types = (await world.feed(seller)).map(({ type }) => type);
  expect(types).toEqual(expect.arrayContaining(['order.placed', 'order.opened', 'order.reminded', 'order.closed']));
}

/** A partner sells: on pages and through the API it looks after orders that wait for somebody else. */
export async function ordersOfSalesContact(world: RealCloud): Promise<void> {
  const seller = await aSeller(world);
  const partner = await world.addPartner(`Handel ${another()}`);
  await world.cloud.settle();
  const [one, other] = [
    await placed(world, seller, { salesContactEmail: partner.contactEmail }),
    await placed(world, seller, { salesContactEmail: partner.contactEmail }),
  ];
  const body = { contactEmail: `inna@handel-${another()}.example` };
  for (const path of ['/v1/orders?limit=1', '/v1/orders?state=awaiting_details', `/v1/orders/${one.id}`]) {
    await expectStatus(world.call('GET', path, { as: partner }), 200);
  }
  await expectStatus(world.call('PUT', `/v1/orders/${one.id}/contact`, { as: partner, body }), 200);
  await world.advance(minutes(6));
  await expectStatus(world.call('POST', `/v1/orders/${one.id}/email`, { as: partner }), 202);
  const human = await enter(world, partner.contactEmail, '/partner');
  await expectStatus(human.get('/partner/orders'), 200);
  const at = `/partner/orders/${other.id}`;
  await human.get(at);
  await expectStatus(human.post(`${at}/contact`, { email: `trzecia@handel-${another()}.example` }), 303);
  await world.advance(minutes(6));
  await human.get(at);
  await expectStatus(human.post(`${at}/email`), 303);
  await world.cloud.settle();
}

/** A partner maps orders that wait for one of its people: to new customers, to one that was found, and to the one that tries. */
export async function ordersMapped(world: RealCloud): Promise<void> {
  const [seller, partner] = [await aSeller(world), await world.addPartner(`Opiekun ${another()}`)];
  await world.cloud.settle();
  const first = await mappedByPartner(world, partner, seller);
  await world.advance(minutes(11));
  const second = await placed(world, seller, { contactEmail: partner.contactEmail });
  const path = `/v1/orders/${second.id}`;
  const { administratorEmail } = first;
  const found = await world.call('GET', `${path}/matches?administratorEmail=${encodeURIComponent(administratorEmail)}`, { as: partner });
  expect(found.json).toMatchObject({ result: 'matched', candidates: [{ name: first.companyName }] });
  await expectStatus(world.call('GET', `${path}/matches?domain=${administratorEmail.split('@')[1]}`, { as: partner }), 200);
  await expectStatus(world.call('GET', `${path}/matches?round=partner`, { as: partner }), 200);
  const body = aMapping({ customer: { choice: found.json.candidates[0].choice }, administratorEmail });
  await expectStatus(world.call('POST', `${path}/mapping-prechecks`, { as: partner, body }), 200);
  await expectStatus(world.call('POST', `${path}/mapping`, { as: partner, body }), 201);

  const trial = await world.aTrial({ administratorEmail: `szef@proba-${another()}.example` }, { as: partner });
  await enter(world, trial.email);
  await world.advance(minutes(11));
  const third = await placed(world, seller, { contactEmail: partner.contactEmail });
  const tried = await world.call('GET', `/v1/orders/${third.id}/matches?administratorEmail=${encodeURIComponent(trial.email)}`, {
    as: partner,
  });
  const converts = aMapping({ customer: { choice: tried.json.candidates[0].choice }, administratorEmail: trial.email });
  const converted = await world.call('POST', `/v1/orders/${third.id}/mapping`, { as: partner, body: converts });
  expect(converted.json, converted.text).toMatchObject({ convertsTrial: trial.id });

  const entered = await world.call('POST', `${first.customer}/orders`, {
    as: partner,
    body: {
      number: `PO-${another()}`,
      plan: 'standard',
      services: { 'contact-center-standard': 5 },
      termMonths: 12,
      administratorEmail,
      countryOfOperation: 'PL',
      customerSetsUp: true,
    },
  });
  expect(entered.status, entered.text).toBe(201);
  await world.cloud.settle();
  for (const read of [
    '/v1/subscriptions?limit=2',
    `/v1/subscriptions/${entered.json.subscription.id}`,
    '/v1/orders',
    `/v1/orders/${third.id}`,
  ]) {
    await expectStatus(world.call('GET', read, { as: partner }), 200);
  }
}

/** The contact of an order answers on pages: for a customer with organisations that are new, for the own company, or passes it on. */
export async function ordersOnPages(world: RealCloud): Promise<void> {
  const seller = await aSeller(world);
  const one = await placed(world, seller);
  const first = orderLinkIn(world, one.contactEmail);
  const human = anonymous(world);
  await expectStatus(human.get(first), 200);
  await human.get(`${first}/pass-on`);
  const successor = `nastepca@handel-${another()}.example`;
  await expectStatus(human.post(`${first}/pass-on`, { email: successor }), 200);
  await world.cloud.settle();
  await expectStatus(human.get(first), 410);
  const link = orderLinkIn(world, successor);
  const answer = (step: string, fields: Record<string, string>) => answerStep(human, link, step, fields);
  await answer('for', { for: 'customer' });
  await expectStatus(human.get(`${link}/partner-search?domain=handel-${another()}.example`), 200);
  await answer('partner-new', aCompany());
  await answer('administrator', { administratorEmail: `szef@sklad-${another()}.example` });
  await answer('customer-new', aCompany());
  await answer('country', { country: 'PL' });
  await answer('set-up-by', { customerSetsUp: 'true' });
  expect(await answer('check', {})).toBe('done');
  await world.cloud.settle();
  await enter(world, successor, '/partner');

  // For a partner that is there already.
  await world.advance(minutes(11));
  const known = await placed(world, seller, { contactEmail: `ktos-${another()}@partner.example`, services: { message: 10 } });
  const theirs = orderLinkIn(world, known.contactEmail);
  await answerStep(human, theirs, 'for', { for: 'customer' });
  const { html } = await human.get(`${theirs}/partner`);
  const choice = [...offersIn(html).values()][0] ?? '';
  await answerStep(human, theirs, 'partner', { choice });
  await answerStep(human, theirs, 'administrator', { administratorEmail: `szef@sklad-${another()}.example` });
  await answerStep(human, theirs, 'customer-new', aCompany());
  await answerStep(human, theirs, 'set-up-by', {});
  expect(await answerStep(human, theirs, 'check', {})).toBe('done');

  const own = await placed(world, seller, { services: { message: 10 } });
  const mine = orderLinkIn(world, own.contactEmail);
  await answerStep(human, mine, 'for', { for: 'own_company' });
  await answerStep(human, mine, 'customer-new', aCompany());
  expect(await answerStep(human, mine, 'check', {})).toBe('done');
  await world.cloud.settle();
  await enter(world, own.contactEmail);
}
