import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RealCloud, realCloud } from './real-cloud.ts';

let world: RealCloud;
beforeAll(async () => {
  world = await realCloud();
}, 240_000);
afterAll(async () => {
  await world?.cloud.stop();
});

/** A customer of the partner with an order that the partner has mapped, of which all is set up. */
async function anOrderThatIsSetUp() {
  const { call, cloud, partner } = world;
  const order = {
    number: 'SO-2026-4711',
    plan: 'standard',
    services: { 'contact-center-premium': 5 },
    termMonths: 12,
    contactEmail: partner.contactEmail,
    salesContactEmail: 'sales@sklep.example',
    language: 'pl',
  };
  const placed = await call('POST', '/v1/commerce/orders', { as: await world.addSeller(), body: order });
  expect(placed.status, placed.text).toBe(201);
  await cloud.settle();
  const mapping = {
    customer: { companyName: 'Kwiaciarnia Róża', vertical: 'retail', country: 'PL' },
    administratorEmail: 'roza@kwiaty.example',
    countryOfOperation: 'PL',
  };
  const mapped = await call('POST', `/v1/orders/${placed.json.id}/mapping`, { body: mapping });
  expect(mapped.status, mapped.text).toBe(201);
  const setUp = `/v1/customers/${mapped.json.organisationId}/set-ups/${mapped.json.subscription.id}`;
  const { json } = await call('GET', setUp);
  const contactCenter = { country: 'PL', telephony: 'voice_pop_bridge', subdomain: 'kwiaciarnia2026' };
  const saved = await call('PATCH', setUp, { body: { contactCenter }, headers: { 'if-match': `"${json.version}"` } });
  expect(saved.status, saved.text).toBe(200);
  const finished = await call('POST', `${setUp}/completion`);
  expect(finished.status, finished.text).toBe(202);
  await cloud.settle();
  expect((await call('GET', setUp)).json.state).toBe('active');
  return { order, setUp };
}

it('comes as a PDF out of the bundle, with the font that lies in it, in Hebrew too [MT-4] [CL-2] [EM-2]', {
  timeout: 240_000,
}, async () => {
  const { order, setUp } = await anOrderThatIsSetUp();
  expect((await world.call('GET', `${setUp}/summary`)).json).toMatchObject({
    source: { orderNumber: order.number },
    state: 'active',
    contactCenter: { subdomain: 'kwiaciarnia2026', state: 'active' },
  });
  for (const [language, word] of [
    ['pl', 'Subdomena'],
    ['he', 'kwiaciarnia2026'],
  ]) {
    const headers = { authorization: `Bearer ${world.partner.token}` };
    const answer = await fetch(`${world.api}${setUp}/summary.pdf?language=${language}`, { headers });
    expect([answer.status, answer.redirected, answer.headers.get('content-type')]).toEqual([200, true, 'application/pdf']);
    const document = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
    const { info } = await getMeta(document);
    expect(info).toMatchObject({ Language: language, Title: expect.stringContaining(order.number) });
    const { text } = await extractText(document, { mergePages: true });
    expect(text.replaceAll(/\s/g, '')).toContain(word);
  }
});
