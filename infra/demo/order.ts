import type { Page } from 'playwright-core';
import * as z from 'zod';
import { expected, known, type Memory, type Step } from '#infra/demo/step.ts';
import { call, type Mail, mailTo, settled, type World } from '#infra/demo/world.ts';

const services = { message: 40, meetings: 40, calling: 20, 'contact-center-premium': 10 };

/** Numbers, names and addresses of one telling: a demo that is played again finds those of earlier ones taken. */
function request(number: number) {
  const numbered = number === 1 ? '' : String(number);
  const contactEmail = `lars.berg@fjallmark${numbered}.example`;
  return {
    contactEmail,
    partner: `Fjällmark Partner ${numbered}`.trim(),
    customer: `Hamnkaféet ${numbered}`.trim(),
    customerEmail: `maja.lind@hamnkafeet${numbered}.example`,
    site: `hamnkafeet${numbered}`,
    body: {
      number: `SO-2027-${4710 + number}`,
      plan: 'standard',
      services,
      termMonths: 12,
      contactEmail,
      salesContactEmail: 'kim@handelshaus.example',
      language: 'en',
    },
  };
}

async function freeRequest(world: World): Promise<ReturnType<typeof request>> {
  for (let number = 1; ; number++) {
    const wish = request(number);
    if ((await mailTo(world, wish.contactEmail)).length === 0) return wish;
  }
}

const orderShown = z.object({
  id: z.string(),
  number: z.string(),
  state: z.string(),
  closesAt: z.string().optional(),
  mapped: z.object({ organisationId: z.string(), subscriptionId: z.string() }).optional(),
});

const sellerOf = ({ seller }: World) => ({ authorization: `Bearer ${seller.token}` });

async function place(world: World, memory: Memory): Promise<string[]> {
  const { body, ...wish } = await freeRequest(world);
  const checked = await call(world, 200, 'POST', '/v1/commerce/order-prechecks', { ...sellerOf(world), body });
  const placed = await call(world, 201, 'POST', '/v1/commerce/orders', { ...sellerOf(world), body });
  const { id, number, state, closesAt = '' } = orderShown.parse(placed.json);
  memory.order = { id, number, ...wish };
  return [
    `POST /v1/commerce/order-prechecks → 200 ${checked.text}`,
    `POST /v1/commerce/orders → 201 ${placed.headers.get('location')}`,
    `${number}: ${state}, closes on ${closesAt.slice(0, 10)} unless somebody maps it`,
    ...Object.entries(services).map(([service, licences]) => `${licences} × ${service}`),
  ];
}

function linkIn(mail: Mail | undefined, to: string): string {
  const link = mail?.links.find((one) => new URL(one).pathname.startsWith(to));
  if (link === undefined) throw new Error(`No e-mail leads to ${to}.`);
  return link;
}

async function receive(world: World, memory: Memory): Promise<string[]> {
  const { contactEmail } = known(memory, 'order');
  await settled(world);
  const [mail, ...more] = await mailTo(world, contactEmail);
  expected(more.length === 0, 'More than one e-mail has arrived.');
  const link = linkIn(mail, '/orders/');
  const page = await (await world.browser.newContext({ locale: 'en-GB', javaScriptEnabled: false })).newPage();
  await page.goto(link);
  memory.contactPage = page;
  return [`to ${contactEmail}: “${mail?.subject}”`, link, `in the browser: “${await page.locator('h1').innerText()}”`];
}

/** Sends the form that the page is about. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForLoadState();
}

const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

async function describe(page: Page, name: string, vertical: string): Promise<void> {
  await follow(page, 'Create an organisation');
  await page.fill('input[name=companyName]', name);
  await page.selectOption('select[name=vertical]', vertical);
  await page.selectOption('select[name=country]', 'SE');
  await press(page, 'Continue');
}

/** Headings with what stands under them, as somebody reads a page of terms and values. */
export async function termsOn(page: Page): Promise<string[]> {
  const [terms, values] = [await page.locator('main dt').allInnerTexts(), await page.locator('main dd').allInnerTexts()];
  const rows = terms.map((term, index) =>
    `${term}: ${values[index] ?? ''}`
      .replaceAll(/\s+/g, ' ')
      .replace(/ Change$/, '')
      .trim(),
  );
  return [...new Set(rows)];
}

async function answer(_: World, memory: Memory): Promise<string[]> {
  const [page, { partner, customer, customerEmail }] = [known(memory, 'contactPage'), known(memory, 'order')];
  await follow(page, 'Start');
  const question = await page.locator('h1').innerText();
  await page.getByLabel('For a customer').check();
  await press(page, 'Continue');
  const found = await page.locator('main p').allInnerTexts();
  await describe(page, partner, 'technology');
  await page.fill('input[name=administratorEmail]', customerEmail);
  await press(page, 'Continue');
  await describe(page, customer, 'hospitality');
  await press(page, 'Continue');
  await press(page, 'Continue');
  const check = new URL(page.url()).pathname.endsWith('/check');
  expected(check, `The page is not the one to check the answers on: “${await page.title()}”`);
  return [
    `“${question}” For a customer`,
    ...found.filter((text) => text.includes('found no organisation')).slice(0, 1),
    `so two are created: ${partner}, and its customer ${customer}`,
    `“${await page.locator('h1').innerText()}”`,
    ...(await termsOn(page)),
  ];
}

async function map(world: World, memory: Memory): Promise<string[]> {
  const [page, order] = [known(memory, 'contactPage'), known(memory, 'order')];
  await page.locator('main form[method=post] button[type=submit]').first().click();
  await page.waitForURL('**/done*');
  const { json } = await call(world, 200, 'GET', `/v1/commerce/orders/${order.id}`, sellerOf(world));
  const { state, mapped } = orderShown.parse(json);
  if (state !== 'mapped' || mapped === undefined) throw new Error(`The order is ${state}.`);
  memory.subscription = mapped;
  await settled(world);
  const [welcome, ...more] = await mailTo(world, order.customerEmail);
  expected(more.length === 0, 'More than one welcome has arrived.');
  memory.link = linkIn(welcome, '/get-started/');
  const own = (await mailTo(world, order.contactEmail)).slice(1);
  return [
    `“${await page.locator('h1').innerText()}”`,
    `and the commerce system: GET /v1/commerce/orders/… → ${state}, ${mapped.subscriptionId}`,
    `to ${order.customerEmail}: “${welcome?.subject}”`,
    ...own.map(({ subject }) => `to ${order.contactEmail}, full administrator of the new partner: “${subject}”`),
  ];
}

/** From a commerce system's order to the organisations that it was for. */
export const orderSteps: readonly Step[] = [
  { title: 'A commerce system places an order', play: place },
  { title: 'Its contact gets an e-mail with a link', play: receive },
  { title: 'The contact says whom it is for', play: answer },
  { title: 'The order is mapped: organisations, licences and one welcome, together', play: map },
];
