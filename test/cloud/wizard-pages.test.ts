import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#infra/demo/browser.ts';
import { accessibilityProblems, horizontalOverflow } from '#test/support/browser.ts';
import { keyboardOn } from '#test/support/keyboard.ts';
import { aGoodPassword } from '#test/support/people.ts';
import { aSeller, orderLinkIn, placed } from './entered-orders.ts';
import { linkIn, type RealCloud, realCloud } from './real-cloud.ts';

let world: RealCloud;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([realCloud(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await world?.cloud.stop();
});

async function save(page: Page, name: string): Promise<void> {
  const pictures = process.env['PICTURES'];
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

async function press(page: Page): Promise<void> {
  await page.locator('main form[method=post]:has([name=csrf]) button[type=submit]:not([name=go])').first().click();
  await page.waitForLoadState();
}

const stepOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1);

/** Fills one step in and goes on; says where that led. */
async function answer(page: Page, fill: (page: Page) => Promise<unknown>): Promise<string | undefined> {
  await fill(page);
  await press(page);
  return stepOf(page);
}

const site = (name: string) => async (page: Page) => {
  await page.fill('input[name=name]', name);
  await page.selectOption('select[name=timeZone]', 'Europe/Warsaw');
};

describe('the wizard in a browser, over the whole cloud', { timeout: 240_000 }, () => {
  it('takes an administrator through every service on a phone in Hebrew, free of barriers [SS-2] [SS-9] [MT-1] [MT-3] [CL-1] [GS-3]', async () => {
    const services = { message: 25, meetings: 30, calling: 5, 'contact-center-premium': 5 };
    const { email, organisationId, id } = await world.aTrial({ language: 'he', services });
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    const [page, seen] = [await context.newPage(), await (await browser.newContext({ viewport: { width: 320, height: 640 } })).newPage()];
    const look = async (name: string) => {
      expect(await page.getAttribute('html', 'dir')).toBe('rtl');
      expect([name, await horizontalOverflow(page)]).toEqual([name, 0]);
      // The checks are a script: they look at the same document in a browser that may run one.
      await seen.goto(page.url());
      await seen.setContent(await page.content());
      for (const colorScheme of ['light', 'dark'] as const) {
        await seen.emulateMedia({ colorScheme });
        expect([name, await accessibilityProblems(seen, { bestPractices: true })]).toEqual([name, []]);
      }
      await save(page, `wizard-he-${name}`);
    };
    await page.goto(linkIn(world.mailTo(email).at(-1)));
    await page.fill('input[name=password]', aGoodPassword);
    await page.locator('main form button[type=submit]').click();
    await page.locator('button[name=answer][value=accept]').click();
    await page.waitForURL('**/organisation*');
    await look('offer');
    await page.locator('a[href*="/organisation/set-up/trl_"]').click();
    await look('plan');
    await press(page);
    for (let asked = stepOf(page); asked !== 'sites'; asked = stepOf(page)) {
      await look(asked ?? '');
      if (asked === 'telephony') await page.locator('input[value=voice_pop_bridge]').check();
      if (asked === 'subdomain') await page.fill('input[name=subdomain]', 'ofektikshoret');
      await press(page);
    }
    await look('site');
    await answer(page, site('ofek-main'));
    await look('sites');
    await answer(page, (on) => on.locator('input[value=yes]').check());
    await answer(page, site('ofek-second'));
    expect(await answer(page, (on) => on.locator('input[value=no]').check())).toBe('licences');
    await page.fill('input[name="licences.ofek-main"]', '20');
    await page.fill('input[name="licences.ofek-second"]', '10');
    await look('licences');
    await press(page);
    await look('headquarters');
    expect(await answer(page, (on) => on.selectOption('select[name=country]', 'PL'))).toBe('address');
    await page.fill('input[name=addressLine1]', 'Rynek Główny 1');
    await page.fill('input[name=city]', 'Kraków');
    await page.fill('input[name=postalCode]', '31-042');
    await look('address');
    await press(page);
    expect(stepOf(page)).toBe('check');
    await look('check');
    await press(page);
    expect(stepOf(page)).toBe('status');
    await world.cloud.settle();
    await page.goto(page.url().replace('?watch=on', ''));
    await look('status');
    const summary = page.locator('a[href$="/summary"]');
    await summary.click();
    await look('summary');
    await page.goto(`${world.api}/organisation`);
    expect(await page.locator('a[href*="/set-up/"]').count()).toBe(0);
    const read = await world.call('GET', `/v1/customers/${organisationId}/set-ups/${id}`);
    expect(read.json.state).toBe('active');
  });
});

describe('the wizard by keyboard alone, over the whole cloud', { timeout: 240_000 }, () => {
  it('takes an order’s contact from the e-mail over the mapping to a Contact Center and its summary [OR-1] [OM-10] [SS-1] [SS-9] [MT-5] [GS-3]', async () => {
    const order = await placed(world, await aSeller(world), { services: { 'contact-center-premium': 5 } });
    const page = await (await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } })).newPage();
    const keys = keyboardOn(page);
    const seen: string[] = [];
    async function at(step: string): Promise<void> {
      expect(stepOf(page)).toBe(step);
      expect([step, await accessibilityProblems(page, { bestPractices: true }), await horizontalOverflow(page)]).toEqual([step, [], 0]);
      seen.push(step);
    }
    const link = orderLinkIn(world, order.contactEmail);
    await page.goto(`${world.api}${link}`);
    await at(link.split('/').at(-1) ?? '');
    await keys.enter(`a[href$="/for"]`);
    await at('for');
    await keys.choose('for', 'own_company');
    await keys.send();
    await at('customer');
    await keys.enter('a[href$="/customer-new"]');
    await at('customer-new');
    await keys.write('companyName', 'Piekarnia Klawiatura');
    await keys.select('vertical', 'Retail');
    await keys.select('country', 'Poland');
    await keys.send();
    await at('country');
    await keys.send();
    await at('check');
    await keys.send();
    await at('done');
    await keys.enter('a[href$="/set-up"]');
    await at('plan');
    await keys.choose('contact-center', 'now');
    await keys.send();
    await at('country');
    await keys.send();
    await at('telephony');
    await keys.choose('telephony', 'voice_pop_bridge');
    await keys.send();
    await at('subdomain');
    await keys.write('subdomain', 'piekarniaklawiatura');
    await keys.enter('button[name=go][value=check]');
    await at('subdomain');
    expect(await page.locator('main').innerText()).toContain('piekarniaklawiatura is available');
    await keys.send();
    await at('time-zone');
    await keys.send();
    await at('check');
    await keys.send();
    await at('status');
    await world.cloud.settle();
    await page.goto(page.url().replace('?watch=on', ''));
    await at('status');
    expect(await page.locator('h1').innerText()).toBe('Your services are set up');
    await keys.enter('a[href$="/summary"]');
    await at('summary');
    const summary = await page.locator('main').innerText();
    for (const told of [
      order.number,
      order.contactEmail,
      'Piekarnia Klawiatura',
      'piekarniaklawiatura',
      'Germany (Frankfurt)',
      'Voice POP Bridge',
    ])
      expect(summary).toContain(told);
    expect(seen.length).toBe(17);
  });

  it('lets a partner’s person set a trial’s Contact Center up for a customer, in Polish and dark [SS-1] [SS-2] [SS-3] [SS-9]', async () => {
    const trial = await world.aTrial({ services: { message: 5, 'contact-center-standard': 3 } });
    const context = await browser.newContext({ locale: 'pl-PL', colorScheme: 'dark', viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const look = async () => {
      const found = [stepOf(page), await accessibilityProblems(page, { bestPractices: true }), await horizontalOverflow(page)];
      expect(found).toEqual([found[0], [], 0]);
    };
    await page.goto(`${linkIn(world.mailTo(world.partner.contactEmail).at(-1))}?lang=pl`);
    await page.fill('input[name=password]', aGoodPassword);
    await page.locator('main form button[type=submit]').click();
    await page.waitForURL('**/partner*');
    await page.goto(`${world.api}/partner/trials/${trial.id}`);
    await look();
    await page.locator('main button[name=answer][value=yes]').click();
    await page.waitForURL('**/set-up/**');
    const send = async () => {
      await look();
      await page.locator('main form[method=post] button[type=submit]:not([name=go])').first().click();
      await page.waitForLoadState();
    };
    await send();
    for (let asked = stepOf(page); asked !== 'check'; asked = stepOf(page)) {
      if (asked === 'telephony') await page.locator('input[value=voice_pop_bridge]').check();
      if (asked === 'subdomain') await page.fill('input[name=subdomain]', 'kwiatypartnera');
      await send();
    }
    await send();
    await world.cloud.settle();
    await page.goto(page.url().replace('?watch=on', ''));
    await look();
    await page.locator('a[href$="/contact-center"]').click();
    await look();
    const read = await world.call('GET', `/v1/customers/${trial.organisationId}/set-ups/${trial.id}`);
    expect(read.json.state).toBe('active');
  });
});
