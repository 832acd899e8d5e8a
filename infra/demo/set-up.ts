import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { press, termsOn } from '#infra/demo/order.ts';
import { expected, known, type Memory, type Step } from '#infra/demo/step.ts';
import { settled, type World } from '#infra/demo/world.ts';

const password = 'sju gröna paraplyer på kajen';

/** Answers one question of the wizard, and says which it was. */
async function answer(page: Page, step: string, enter: () => Promise<unknown> = async () => undefined): Promise<string> {
  const at = new URL(page.url()).pathname.split('/').at(-1);
  expected(at === step, `The wizard asks for ${at}, not for ${step}.`);
  const question = await page.locator('h1').innerText();
  await enter();
  await press(page, 'Save and continue');
  return question;
}

async function contactCenter(page: Page, subdomain: string): Promise<string[]> {
  return [
    await answer(page, 'plan'),
    await answer(page, 'country'),
    await answer(page, 'telephony', () => page.locator('input[name=telephony][value=webex_calling]').check()),
    await answer(page, 'subdomain', async () => {
      await page.fill('input[name=subdomain]', subdomain);
      await press(page, 'Check availability');
    }),
    await answer(page, 'time-zone', () => page.selectOption('select[name=timeZone]', 'Europe/Stockholm')),
  ];
}

async function meetings(page: Page, names: readonly [string, string]): Promise<string[]> {
  const [first, second] = names;
  const another = (value: 'yes' | 'no') => () => page.locator(`input[name=another][value=${value}]`).check();
  return [
    await answer(page, 'sites', () => page.fill('input[name=name]', first)),
    await answer(page, 'sites', another('yes')),
    await answer(page, 'sites', async () => {
      await page.fill('input[name=name]', second);
      await page.locator('input[name=earlyRelease]').check();
    }),
    await answer(page, 'sites', another('no')),
    await answer(page, 'licences', async () => {
      await page.fill(`input[name="licences.${first}"]`, '25');
      await page.fill(`input[name="licences.${second}"]`, '15');
    }),
  ];
}

async function calling(page: Page): Promise<string[]> {
  return [
    await answer(page, 'headquarters', async () => {
      await page.fill('input[name=name]', 'Kajen');
      await page.selectOption('select[name=country]', 'SE');
    }),
    await answer(page, 'address', async () => {
      await page.fill('input[name=addressLine1]', 'Hamngatan 3');
      await page.fill('input[name=city]', 'Göteborg');
      await page.fill('input[name=postalCode]', '411 14');
      await page.selectOption('select[name=timeZone]', 'Europe/Stockholm');
      await page.selectOption('select[name=announcementLanguage]', 'sv-SE');
      await page.selectOption('select[name=emailLanguage]', 'sv');
    }),
  ];
}

async function wizard(_: World, memory: Memory): Promise<string[]> {
  const [page, { site }] = [known(memory, 'contactPage'), known(memory, 'order')];
  await page.goto(`${page.url().split('/').slice(0, 5).join('/')}/set-up`);
  const questions = [...(await contactCenter(page, site)), ...(await meetings(page, [site, `${site}-lab`])), ...(await calling(page))];
  const check = await page.locator('h1').innerText();
  return [[...new Set(questions)].join(' → '), `“${check}”`, ...(await termsOn(page))];
}

async function finish(world: World, memory: Memory): Promise<string[]> {
  const page = known(memory, 'contactPage');
  await press(page, 'Finish');
  const status = await page.locator('h1').innerText();
  await settled(world);
  return [`Finish → “${status}”`, 'tenant, sites and headquarters are made in the background'];
}

async function comeIn(world: World, memory: Memory): Promise<string[]> {
  const page = await (await world.browser.newContext({ locale: 'en-GB', javaScriptEnabled: false })).newPage();
  memory.customerPage = page;
  await page.goto(known(memory, 'link'));
  await page.fill('input[name=password]', password);
  await page.locator('main form button[type=submit]').click();
  await page.locator('button[name=answer][value=accept]').click();
  await page.waitForURL('**/organisation*');
  const { subscriptionId } = known(memory, 'subscription');
  await page.goto(new URL(`/organisation/set-up/${subscriptionId}`, page.url()).href);
  const status = await page.locator('h1').innerText();
  expected(status === 'Your services are set up', `The set-up is not active: “${status}”`);
  const parts = await page.locator('main li').allInnerTexts();
  return ['password, terms, and the administrator is at home', `“${status}”`, ...parts.map((part) => part.replaceAll(/\s+/g, ' '))];
}

async function summary(world: World, memory: Memory): Promise<string[]> {
  const [page, { number }] = [known(memory, 'customerPage'), known(memory, 'order')];
  await page.getByRole('link', { name: 'Show the summary' }).click();
  await page.waitForURL('**/summary');
  const title = await page.locator('h1').innerText();
  expected(title.includes(number), `The page is no summary of the order: “${title}”`);
  const address = new URL((await page.locator('a[href$="/summary.pdf"]').first().getAttribute('href')) ?? '', page.url());
  const answered = await page.context().request.get(address.href);
  const file = await answered.body();
  expected(answered.ok() && file.subarray(0, 5).toString() === '%PDF-', `The summary is no PDF: ${answered.status()}`);
  const kept = join(world.folder, `order-summary-${number}.pdf`);
  writeFileSync(kept, file);
  return [
    `“${title}”: ${(await page.locator('main h2').allInnerTexts()).join(', ')}`,
    `GET ${address.pathname} → ${Math.round(file.length / 1024)} KB, kept in ${kept}`,
  ];
}

async function configure(world: World, memory: Memory): Promise<string[]> {
  const page = known(memory, 'customerPage');
  await page.goto(new URL('/organisation/contact-center', page.url()).href);
  await press(page, 'Set up Contact Center');
  await settled(world);
  await page.goto(new URL('/organisation/contact-center', page.url()).href);
  const terms = await termsOn(page);
  expected(terms.includes('Chat: Ready'), `Chat is not ready: ${terms.join(', ')}`);
  const remaining = await page.getByText('Nothing remains to be configured.').count();
  expected(remaining === 1, 'Something remains to be configured.');
  return ['“Set up Contact Center”, by the administrator, who may set chat up', ...terms];
}

/** From the wizard to the Contact Center that takes its first call. */
export const setUpSteps: readonly Step[] = [
  { title: 'The contact sets the services up on the customer’s behalf', play: wizard },
  { title: 'Everything is checked and finished', play: finish },
  { title: 'The customer’s administrator comes in and finds it all there', play: comeIn },
  { title: 'The order summary, as a page and as a PDF', play: summary },
  { title: 'The administrator completes the Contact Center, with chat', play: configure },
];
