import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#infra/demo/browser.ts';
import { accessibilityProblems, horizontalOverflow } from '#test/support/browser.ts';
import { aGoodPassword } from '#test/support/people.ts';
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

const head = 'First Name,Last Name,User ID/Email (Required),Webex Messaging,Webex Contact Center Standard\r\n';
const row = (email: string, standard = '') => `Anna,Lis,${email},TRUE,${standard}\r\n`;

/** Scripts are switched off: everything has to go without. */
async function aPage(): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true, locale: 'en-GB' });
  return context.newPage();
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForLoadState();
}

async function follow(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.waitForLoadState();
}

async function shows(page: Page, ...texts: readonly string[]): Promise<void> {
  const shown = await page.locator('main').innerText();
  for (const text of texts) expect(shown).toContain(text);
}

async function save(page: Page, name: string): Promise<void> {
  const pictures = process.env['PICTURES'];
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

/** The address of a page as the browser reaches it, at the origin that e-mails name. */
async function arrive(page: Page): Promise<void> {
  const services = { message: 50, 'contact-center-standard': 10, 'contact-center-premium': 2 };
  const { email } = await world.aTrial({ language: 'en', services });
  await page.goto(linkIn(world.mailTo(email).at(-1)));
  await page.fill('input[name=password]', aGoodPassword);
  await page.locator('main form button[type=submit]').click();
  await page.locator('button[name=answer][value=accept]').click();
  await page.waitForURL('**/organisation*');
}

describe('an administrator with a browser without scripts, over the whole cloud', { timeout: 240_000 }, () => {
  it('adds a user, imports a file, watches it end, takes the error file, and syncs [US-1] [US-4] [IM-6] [IM-12] [SY-1] [SY-7]', async () => {
    const page = await aPage();
    await arrive(page);
    await follow(page, 'Look after users');
    await follow(page, 'Add users');
    await page.fill('textarea[name=addresses]', 'jan.kot@kwiaty.example\nola.nowak@kwiaty.example');
    await page.getByLabel('Premium Agent (2 free)').check();
    await press(page, 'Continue');
    await shows(page, '2 people', 'Premium Agent', 'Everyone who is new gets an invitation');
    await press(page, 'Save');
    await shows(page, 'Result', '2 Added');
    await save(page, 'result');
    await world.cloud.settle();
    expect(world.mailTo('jan.kot@kwiaty.example')).toHaveLength(1);

    await follow(page, 'Back to the users');
    await shows(page, 'jan.kot@kwiaty.example', 'Waiting for a sync', '0 of 2 free');
    await follow(page, 'Import a file');
    await press(page, 'Choose a file');
    const emails = Array.from({ length: 28 }, (_, each) => `osoba${each}@kwiaty.example`);
    const file = `${head}${emails.map((email) => row(email)).join('')}${row('not an address')}${row('jan.kot@kwiaty.example', 'TRUE')}`;
    await page.setInputFiles('input[type=file]', { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    await press(page, 'Upload');
    await shows(page, 'What is in the file', 'osoba0@kwiaty.example');
    expect(new URL(page.url()).pathname).toMatch(/^\/organisation\/users\/import\/job_/);
    expect(await page.locator('input[type=radio]:checked').count()).toBe(0);
    await press(page, 'Import now');
    await shows(page, 'Choose what FALSE in a licence column means');
    await page.getByLabel('Nothing: only add licences').check();
    await press(page, 'Import now');
    await shows(page, 'Stop updating');
    await save(page, 'import-running');
    await world.cloud.settle();
    // The page comes back by itself: nothing is pressed.
    await page.getByText('Finished, with errors').waitFor({ timeout: 20_000 });
    await shows(page, '30 of 30', '2 rows were left out', '28 Added');
    await save(page, 'import-ended');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the error file' }).click(),
    ]);
    const errors = readFileSync((await download.path()) ?? '', 'utf8');
    expect(errors).toContain('not an address');
    expect(errors).toContain('OTHER_CONTACT_CENTER_LICENCE');
    expect(errors).not.toContain('osoba0@');

    await follow(page, 'Back to the users');
    await press(page, 'Sync users');
    await world.cloud.settle();
    await page.getByText('Finished', { exact: true }).waitFor({ timeout: 20_000 });
    await shows(page, 'The management portal has all users as they are here.');
    await save(page, 'sync-ended');
    await follow(page, 'Back to the users');
    await page.locator('summary').click();
    await page.fill('input[name=search]', 'jan.kot');
    await press(page, 'Show');
    await shows(page, 'jan.kot@kwiaty.example', 'Valid');
    await save(page, 'found');
    await page.locator('.items a').first().click();
    await follow(page, 'Compare with the portal');
    await shows(page, 'Both are the same.', 'Premium Agent');
    await follow(page, 'Back to the user');
    await follow(page, 'Why is this user not working?');
    await shows(page, 'E-mail sent');
    await save(page, 'diagnosis');
  });

  it('finds every page free of barriers, on a phone and in Hebrew, light and dark [GS-3]', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    await arrive(page);
    const origin = new URL(page.url()).origin;
    await page.goto(`${origin}/organisation/users/import?lang=he`);
    const paths = ['users', 'users/new', 'users/new?by=name', 'users/import', 'tasks', 'settings', 'deletion'].map(
      (path) => `/organisation/${path}`,
    );
    await page.goto(`${origin}/organisation/users`);
    const user = (await page.locator('.items a').first().getAttribute('href')) ?? '';
    for (const path of [...paths, user, `${user}/diagnosis`, `${user}/portal`]) {
      await page.goto(`${origin}${path}`);
      expect(await page.getAttribute('html', 'dir')).toBe('rtl');
      expect(await horizontalOverflow(page)).toBe(0);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await accessibilityProblems(page, { bestPractices: true })).toEqual([]);
      }
    }
  });
});
