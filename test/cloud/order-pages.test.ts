import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#infra/demo/browser.ts';
import { accessibilityProblems, horizontalOverflow } from '#test/support/browser.ts';
import { type PartnerInCloud, type RealCloud, realCloud } from './real-cloud.ts';

let world: RealCloud;
let seller: PartnerInCloud;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([realCloud(), launchBrowser()]);
  seller = await world.addSeller();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await world?.cloud.stop();
});

let orders = 0;
/** The link in the e-mail to the contact of an order that a commerce system has just placed. */
async function linkOfOrder(wish: Record<string, unknown> = {}): Promise<string> {
  orders += 1;
  const contactEmail = `kontakt${orders}@handel${orders}.example`;
  const body = {
    number: `SO-2026-${orders}`,
    plan: 'standard',
    services: { meetings: 25, 'contact-center-premium': 10 },
    termMonths: 12,
    contactEmail,
    salesContactEmail: 'sales@seller.example',
    language: 'en',
    ...wish,
  };
  const headers = { authorization: `Bearer ${seller.token}`, 'content-type': 'application/json', 'idempotency-key': contactEmail };
  const placed = await fetch(`${world.api}/v1/commerce/orders`, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(placed.status, await placed.text()).toBe(201);
  await world.cloud.settle();
  const link = world
    .mailTo(contactEmail)
    .at(-1)
    ?.links.find((one) => new URL(one).pathname.startsWith('/orders/'));
  if (link === undefined) throw new Error('There is no e-mail with a link.');
  return link;
}

async function save(page: Page, name: string): Promise<void> {
  const pictures = process.env['PICTURES'];
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

async function press(page: Page): Promise<void> {
  await page.locator('main form[method=post] button[type=submit]').first().click();
  await page.waitForLoadState();
}

const stepOf = (page: Page) => new URL(page.url()).pathname.split('/')[3];

async function describeOrganisation(page: Page, name: string): Promise<void> {
  await page.fill('input[name=companyName]', name);
  await page.selectOption('select[name=vertical]', 'retail');
  await page.selectOption('select[name=country]', 'PL');
  await press(page);
}

describe('the contact of an order with a browser, over the whole cloud', { timeout: 240_000 }, () => {
  it('comes from the e-mail and maps the order to a new customer, without a script [OR-1] [OM-1] [OM-4] [OM-7] [OM-9]', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
    const page = await context.newPage();
    const link = await linkOfOrder();
    await page.goto(link);
    await page.getByRole('link', { name: 'Start' }).click();
    await page.getByLabel('For a customer').check();
    await press(page);
    expect(stepOf(page)).toBe('partner');
    await page.getByRole('link', { name: 'Create an organisation' }).click();
    await describeOrganisation(page, 'Nowy Partner');
    expect(stepOf(page)).toBe('administrator');
    await page.fill('input[name=administratorEmail]', 'szef@sklad.example');
    await press(page);
    // Left here, and taken up again by the link.
    await page.goto(link);
    await page.getByRole('link', { name: 'Go on where you stopped' }).click();
    expect(stepOf(page)).toBe('customer');
    await page.getByRole('link', { name: 'Create an organisation' }).click();
    await describeOrganisation(page, 'Skład Nowy');
    expect(stepOf(page)).toBe('country');
    await press(page);
    expect(stepOf(page)).toBe('set-up-by');
    await page.getByLabel('My customer will set up its own services').check();
    await press(page);
    expect(stepOf(page)).toBe('check');
    await save(page, 'order-check');
    await press(page);
    expect(stepOf(page)).toBe('done');
    await save(page, 'order-done');
    await world.cloud.settle();
    // The administrator's welcome, and the partner's first administrator's.
    expect(world.mailTo('szef@sklad.example').length).toBeGreaterThan(0);
    expect(world.mailTo('kontakt1@handel1.example').length).toBeGreaterThan(1);
  });

  it('finds every page free of barriers on a phone in Hebrew, light and dark, for the own company [OM-1] [GS-3]', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    const look = async (name: string) => {
      expect(await page.getAttribute('html', 'dir')).toBe('rtl');
      expect(await horizontalOverflow(page)).toBe(0);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await accessibilityProblems(page, { bestPractices: true })).toEqual([]);
        await save(page, `order-he-${name}-${colorScheme}`);
      }
    };
    const link = await linkOfOrder({ language: 'he' });
    await page.goto(link);
    await look('start');
    await page.goto(`${link}/pass-on`);
    await look('pass-on');
    await page.goto(`${link}/for`);
    await press(page);
    await look('for-unanswered');
    await page.locator('input[value=own_company]').check();
    await press(page);
    await look('round');
    await page.goto(`${link}/customer-search?domain=gmail.com`);
    await look('search');
    await page.goto(`${link}/customer-new`);
    await press(page);
    await look('new-refused');
    await describeOrganisation(page, 'אופק תקשורת');
    await look('country');
    await press(page);
    await look('check');
    await press(page);
    expect(stepOf(page)).toBe('done');
    await look('done');
    await page.goto(`${link}/later`);
    await look('later');
    await page.goto(link.replace(/\/orders\/.*/, `/orders/${'x'.repeat(43)}?lang=he`));
    await look('dead');
  });
});
