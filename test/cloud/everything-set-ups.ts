import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect } from 'vitest';
import { localTarget } from '#infra/cli/target.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { remove, transact } from '#shared/adapters/dynamodb/transact.ts';
import { organisationId } from '#shared/domain/ids.ts';
import {
  aCompany,
  allAnswers,
  aMapping,
  anonymous,
  another,
  answerStep,
  aSeller,
  changeAt,
  finished,
  mappedByPartner,
  orderLinkIn,
  placed,
  throughWizard,
} from './entered-orders.ts';
import { enter, expectStatus } from './entering.ts';
import { follow, held } from './everything-users.ts';
import { endpointsOf, minutes, type PartnerInCloud, type RealCloud } from './real-cloud.ts';
import type { WebBrowser } from './web-browser.ts';

async function aProvisioner(world: RealCloud): Promise<{ readonly seller: PartnerInCloud; readonly partner: PartnerInCloud }> {
  const [seller, partner] = [await aSeller(world), await world.addPartner(`Dostawca ${another()}`)];
  await world.cloud.settle();
  return { seller, partner };
}

/** Through the API: answered, put off, checked, finished, made; and what can be read, changed and completed afterwards. */
export async function setUpByApi(world: RealCloud): Promise<void> {
  const { seller, partner } = await aProvisioner(world);
  const { setUp, customer } = await mappedByPartner(world, partner, seller);
  const call = (method: string, path: string, body?: unknown) => world.call(method, path, { as: partner, ...(body ? { body } : {}) });
  const answers = allAnswers();
  const { subdomain } = answers.contactCenter;
  const site = answers.meetings.sites[0]?.name;
  for (const path of [setUp, '/v1/contact-center-countries', `/v1/subdomains/${subdomain}`, `/v1/site-names/${site}`]) {
    await expectStatus(call('GET', path), 200);
  }
  await expectStatus(call('POST', `${setUp}/prechecks`, answers), 200);
  await expectStatus(call('POST', `${setUp}/postponement`), 200);
  await finished(world, partner, setUp, answers);
  expect((await call('GET', setUp)).json).toMatchObject({ state: 'active' });
  expect((await call('GET', `/v1/subdomains/${subdomain}`)).json).toMatchObject({ availability: 'taken' });
  await expectStatus(call('GET', `${setUp}/summary`), 200);
  // Rendered, and then taken as it was rendered.
  for (let times = 0; times < 2; times++) expect(await follow(world, `${setUp}/summary.pdf?language=pl`, partner)).toMatch(/^%PDF-/);
  const contactCenter = `${customer}/contact-center`;
  const change = { telephony: 'webex_calling' };
  expect((await changeAt(world, partner, 'PUT', `${contactCenter}/telephony`, contactCenter, change)).json).toMatchObject(change);
  await expectStatus(call('POST', `${contactCenter}/configuration`), 202);
  await world.cloud.settle();
  expect((await call('GET', contactCenter)).json).toMatchObject({ ...change, configuration: { state: 'configured' } });
}

/** The platform refuses once; what failed is asked for again. */
export async function setUpRetried(world: RealCloud): Promise<void> {
  const { seller, partner } = await aProvisioner(world);
  const { setUp, organisationId: text } = await mappedByPartner(world, partner, seller);
  const { table } = await localTarget(endpointsOf(world.cloud));
  const inTheWay = keys.platformPart(organisationId.parse(text), 'TENANT');
  const Item = itemOf('platform-part', inTheWay, { tenantId: 'tnt_of_somebody_else' });
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
  await finished(world, partner, setUp);
  expect((await world.call('GET', setUp, { as: partner })).json).toMatchObject({ state: 'failed' });
  await transact(table, [remove(table, inTheWay)]);
  await expectStatus(world.call('POST', `${setUp}/retry`, { as: partner }), 202);
  await world.cloud.settle();
  expect((await world.call('GET', setUp, { as: partner })).json).toMatchObject({ state: 'active' });
}

/** The wizard finished, with its summary and the file of it. */
async function finishOnPages(world: RealCloud, human: WebBrowser, base: string): Promise<void> {
  const { html } = await human.get(`${base}/check`);
  const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
  const done = await human.post(`${base}/check`, { version });
  expect(done.status, done.html.split('<main')[1]?.slice(0, 1500)).toBe(303);
  await world.cloud.settle();
  await expectStatus(human.get(`${base}/status`), 200);
  await world.advance(minutes(11));
  await expectStatus(human.get(`${base}/summary.pdf`), 303);
  await expectStatus(human.get(`${base}/summary.pdf?lang=sv`), 303);
}

/** The contact of an order sets up by its link. */
export async function setUpByLink(world: RealCloud): Promise<void> {
  const { seller } = await aProvisioner(world);
  const order = await placed(world, seller);
  const link = orderLinkIn(world, order.contactEmail);
  const human = anonymous(world);
  const answer = (step: string, fields: Record<string, string>) => answerStep(human, link, step, fields);
  await answer('for', { for: 'own_company' });
  await answer('customer-new', aCompany());
  await answer('country', { country: 'PL' });
  await answer('check', {});
  await expectStatus(human.get(`${link}/set-up`), 303);
  await throughWizard(human, `${link}/set-up`);
  // Once all is made the link is dead: until then there is the summary.
  await held(world, 'run-provisioning', async () => {
    const { html } = await human.get(`${link}/set-up/check`);
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
    await expectStatus(human.post(`${link}/set-up/check`, { version }), 303);
    await expectStatus(human.get(`${link}/set-up/status`), 200);
    await expectStatus(human.get(`${link}/set-up/summary.pdf`), 303);
  });
}

/** A partner's person sets up for a customer, and looks after its Contact Center. */
export async function setUpByPartner(world: RealCloud): Promise<void> {
  const { seller, partner } = await aProvisioner(world);
  const { organisationId: id, subscriptionId, order } = await mappedByPartner(world, partner, seller);
  const human = await enter(world, partner.contactEmail, '/partner');
  await expectStatus(human.get(`/partner/orders/${order.id}`), 200);
  const base = `/partner/customers/${id}/set-up/${subscriptionId}`;
  await throughWizard(human, base);
  await finishOnPages(world, human, base);
  await world.advance(minutes(11));
  await contactCenterOnPages(world, human, `/partner/customers/${id}/contact-center`);
}

async function contactCenterOnPages(world: RealCloud, human: WebBrowser, at: string): Promise<void> {
  await human.get(at);
  await expectStatus(human.post(`${at}/telephony`, { telephony: 'webex_calling' }), 303);
  await world.cloud.settle();
  await human.get(at);
  await expectStatus(human.post(`${at}/configuration`), 303);
  await world.cloud.settle();
  await expectStatus(human.get(at), 200);
}

/** The customer's administrator sets up, with chat; and the clock finds a set-up that nobody works on. */
export async function setUpByAdministrator(world: RealCloud): Promise<void> {
  const { seller, partner } = await aProvisioner(world);
  const { administratorEmail, subscriptionId } = await mappedByPartner(world, partner, seller);
  const human = await enter(world, administratorEmail);
  await expectStatus(human.get('/organisation'), 200);
  const base = `/organisation/set-up/${subscriptionId}`;
  await throughWizard(human, base);
  await world.advance(minutes(11));
  await finishOnPages(world, human, base);
  await contactCenterOnPages(world, human, '/organisation/contact-center');
}

/** The queue of the worker is out of order while a set-up is finished: the clock wakes it. */
export async function setUpWoken(world: RealCloud): Promise<void> {
  const { seller, partner } = await aProvisioner(world);
  const { setUp } = await mappedByPartner(world, partner, seller);
  const saved = await changeAt(world, partner, 'PATCH', setUp, setUp, allAnswers());
  expect(saved.status).toBe(200);
  await held(world, 'run-provisioning', async () => {
    await expectStatus(world.call('POST', `${setUp}/completion`, { as: partner }), 202);
    await world.advance(minutes(90));
  });
  await world.advance(minutes(90));
  expect((await world.call('GET', setUp, { as: partner })).json).toMatchObject({ state: 'active' });
}

/** A partner that provisions for another's customer asks for more, and is granted it; asks on pages, and is not. */
export async function rights(world: RealCloud): Promise<void> {
  const { seller, partner } = await aProvisioner(world);
  const { partner: second } = await aProvisioner(world);
  const third = await world.addPartner(`Trzeci ${another()}`);
  await world.cloud.settle();
  const first = await mappedByPartner(world, partner, seller, { services: { message: 5 } });
  await world.advance(minutes(11));
  const human = await enter(world, first.administratorEmail);
  const orders: string[] = [];
  for (const one of [second, third]) {
    const order = await placed(world, seller, { contactEmail: one.contactEmail, services: { message: 5 } });
    const { administratorEmail } = first;
    const path = `/v1/orders/${order.id}`;
    const found = await world.call('GET', `${path}/matches?administratorEmail=${encodeURIComponent(administratorEmail)}`, { as: one });
    const { countryOfOperation: _, ...body } = aMapping({ customer: { choice: found.json.candidates[0].choice }, administratorEmail });
    await expectStatus(world.call('POST', `${path}/mapping`, { as: one, body }), 201);
    orders.push(order.id);
  }
  const path = `${first.customer}/rights-request`;
  await expectStatus(world.call('POST', path, { as: second }), 201);
  await expectStatus(world.call('GET', path, { as: second }), 200);
  await world.cloud.settle();
  await answerRequest(world, human, first.administratorEmail, 'grant');
  expect((await world.call('GET', path, { as: second })).json).toMatchObject({ state: 'granted' });
  const asking = await enter(world, third.contactEmail, '/partner');
  const at = `/partner/orders/${orders[1]}`;
  await asking.get(at);
  await expectStatus(asking.post(`${at}/rights-request`), 303);
  await world.cloud.settle();
  await answerRequest(world, human, first.administratorEmail, 'decline');
  await world.cloud.settle();
}

async function answerRequest(world: RealCloud, human: WebBrowser, address: string, answer: 'grant' | 'decline'): Promise<void> {
  const links = world.mailTo(address).flatMap(({ links: all }) => all.map((link) => new URL(link).pathname));
  const at = links.filter((link) => link.startsWith('/organisation/rights-requests/')).at(-1) ?? '';
  await expectStatus(human.get(at), 200);
  await expectStatus(human.post(at, { answer }), 303);
}
