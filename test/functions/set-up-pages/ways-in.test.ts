import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { orderLinkItem } from '#shared/adapters/dynamodb/order-links.ts';
import { newLinkToken } from '#shared/domain/links.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { orderLinkOfEmail } from '#shared/domain/orders/order-links.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aNewOrganisation, mappingWorld } from '#test/support/mapping-world.ts';
import { aSite } from '#test/support/page-site.ts';
import { aPartnersSite, begin } from '#test/support/partners-site.ts';
import { aPartnerPerson, giveLink, put } from '#test/support/people.ts';
import { wizardForms } from '#test/support/wizard-forms.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const withContactCenter = { 'services.contact-center-premium': '3' };

async function aPartnersWizard() {
  const site = await aPartnersSite(table);
  const { human, started } = site;
  const at = await started(withContactCenter);
  await human.get(at);
  const { location = '' } = await human.post(`${at}/set-up-answer`, { answer: 'yes' });
  return { ...site, at, base: location, ...wizardForms(human, location) };
}

describe('a partner’s person at the wizard', () => {
  it('sets a trial up from the question to the summary [SS-1] [SS-2] [TR-7] [MT-5]', async () => {
    const { base, contactCenter, finish, human, at } = await aPartnersWizard();
    expect(await human.get(`${base}/summary`)).toMatchObject({ status: 303, location: base });
    expect((await contactCenter()).location).toBe(`${base}/check`);
    expect((await finish()).location).toBe(`${base}/status?watch=on`);
    const { html } = await human.get(`${base}/status`);
    expect(html).toContain(`href="${base}/summary"`);
    expect(html).toContain(`href="${at}"`);
    const summary = await human.get(`${base}/summary`);
    expect(summary.status).toBe(200);
    expect(summary.html).toContain(`href="${base}/summary.pdf"`);
    expect(summary.html).toContain('Poland');
  });

  it('is shown nothing of another partner’s customer, whatever the step [SS-1]', async () => {
    const [mine, theirs] = [await aPartnersWizard(), await aPartnersWizard()];
    const mixed = mine.base.replace(/trl_\w+/, theirs.base.match(/trl_\w+/)?.[0] ?? '');
    for (const base of [theirs.base, mixed]) {
      for (const step of ['', '/plan', '/status', '/summary']) expect((await mine.human.get(`${base}${step}`)).status).toBe(404);
    }
    await mine.human.get(`${mine.base}/country`);
    expect((await mine.human.post(`${theirs.base}/country`, { country: 'PL' })).status).toBe(404);
  });

  it('who may only look is shown how far it is, and changes nothing [GS-5]', async () => {
    const { base, contactCenter, finish, partner, letIn } = await aPartnersWizard();
    const reader = await aPartnerPerson(table, partner, 'other');
    const human = await letIn(await giveLink(table, reader, { at: begin }));
    expect((await human.get(`${base}/country`)).status).toBe(403);
    await contactCenter();
    await finish();
    expect((await human.get(`${base}/status`)).status).toBe(200);
    expect((await human.get(`${base}/summary`)).status).toBe(200);
  });
});

/** The links of the contact before open nothing any more. */
const replaceContact = ({ sellerId, id }: Order) =>
  table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.order(sellerId, id),
      UpdateExpression: 'SET contact.generation = contact.generation + :one',
      ExpressionAttributeValues: { ':one': 1 },
    }),
  );

/** A mapped order, and its contact with the link of its last e-mail. */
async function anOrderContact() {
  const world = await mappingWorld(table);
  const order = await world.order({ language: 'en', services: { 'contact-center-premium': 3 } });
  const mapped = await world.map(order, {
    for: 'own_company',
    customer: aNewOrganisation('Kowalska sp. z o.o.'),
    countryOfOperation: 'PL',
    customerSetsUp: false,
  });
  if (!mapped.ok) throw new Error(mapped.error.code);
  const token = newLinkToken();
  const offer = { sellerId: order.sellerId, orderId: order.id, generation: order.contact.generation };
  await put(table, orderLinkItem(orderLinkOfEmail({ id: newId('email') }, offer, token, world.now())));
  const human = aSite(table, { begin: world.now() }).browser();
  const base = `/orders/${token}/set-up`;
  return { order, human, base, page: `/orders/${token}`, ...wizardForms(human, base) };
}

describe('an order’s contact at the wizard', () => {
  it('sets the subscription of the order up, without an account [SS-1] [OM-8]', async () => {
    const { human, base, contactCenter, finish } = await anOrderContact();
    expect(await human.get(base)).toMatchObject({ status: 303, location: `${base}/plan` });
    await contactCenter();
    expect((await finish()).location).toBe(`${base}/status?watch=on`);
    const { html } = await human.get(`${base}/status`);
    expect(html).not.toContain('/organisation');
    expect((await human.get(`${base}/summary`)).html).toContain(`href="${base}/summary.pdf"`);
  });

  it('is led to the order’s page by a link that is no more [OR-2]', async () => {
    const { human, base, page, order } = await anOrderContact();
    await human.get(`${base}/country`);
    await replaceContact(order);
    expect(await human.get(`${base}/country`)).toMatchObject({ status: 303, location: page });
    expect(await human.post(`${base}/country`, { country: 'PL' })).toMatchObject({ status: 303, location: page });
    expect(await human.get('/orders/nonsense/set-up/plan')).toMatchObject({ status: 303, location: '/orders/nonsense' });
  });
});
