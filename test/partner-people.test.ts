import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSeed } from '#infra/cli/seed-file.ts';
import { mailTo, moveClock, settled, type World } from '#infra/demo/world.ts';
import type { LocalCloud } from '#infra/local/cloud.ts';
import { seed } from '#infra/local/seed.ts';
import { accessibilityProblems, launchBrowser } from '#test/support/browser.ts';
import { testCloud } from '#test/support/local-cloud.ts';

let cloud: LocalCloud;
let world: World;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'handover-partner-people-'));
const password = 'sieben Segel am Horizont';

beforeAll(async () => {
  cloud = await testCloud('handover');
  await seed({ folder, apis: cloud.apis, gate: cloud.control, region: cloud.region, outputs: cloud.outputs });
  const planted = readSeed(folder);
  const api = cloud.apis['api'];
  if (planted === undefined || api === undefined) throw new Error('The local cloud has no partner.');
  world = { api, control: cloud.control, partner: planted, seller: planted.seller, folder, browser: await launchBrowser() };
  page = await world.browser.newPage();
}, 180_000);

afterAll(async () => {
  await world?.browser.close();
  await cloud?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function linkTo(address: string): Promise<string> {
  await settled(world);
  const link = (await mailTo(world, address)).at(-1)?.links.find((one) => one.includes('/get-started/'));
  if (link === undefined) throw new Error('No e-mail with a link has arrived.');
  return link;
}

const submit = (action: string) => page.locator(`form[action="${action}"] button[type=submit]`).first().click();
const path = () => new URL(page.url()).pathname;

/** A partner's contact at a real browser, over the functions, routes and permissions that are deployed. */
describe('a partner’s contact', { timeout: 120_000 }, () => {
  it('comes in by the e-mail as full administrator [GS-5] [GS-6]', async () => {
    await page.goto(await linkTo(world.partner.contactEmail));
    await page.fill('input[name=password]', password);
    await page.locator('main form button[type=submit]').click();
    await page.waitForURL('**/partner');
    expect(await accessibilityProblems(page, { bestPractices: true })).toEqual([]);
  });

  it('starts a trial, with errors at their fields first [TR-1] [GS-3]', async () => {
    await page.goto(`${world.api}/partner/trials/new`);
    await submit('/partner/trials/new');
    expect(await page.locator('#companyName-error').count()).toBe(1);
    expect(await accessibilityProblems(page, { bestPractices: true })).toEqual([]);
    await page.fill('#companyName', 'Nordseefisch Hansen');
    await page.fill('#administratorEmail', 'hanna@hansen.example');
    await page.selectOption('#country', 'SE');
    await page.check('#inSupportedLocation');
    await page.selectOption('#language', 'sv');
    await page.fill('[id="services.message"]', '12');
    await page.check('input[name=durationDays][value="30"]');
    await submit('/partner/trials/new');
    await page.waitForURL('**/partner/trials/trl_*');
    expect(await page.locator('h1').innerText()).toBe('Nordseefisch Hansen');
    expect(await accessibilityProblems(page, { bestPractices: true })).toEqual([]);
  });

  it('changes the terms, with an error at its field first [TR-4] [TR-10] [GS-3]', async () => {
    const trial = path();
    await page.locator(`a[href="${trial}/terms"]`).click();
    await page.waitForURL(`**${trial}/terms`);
    await page.fill('[id="services.message"]', '');
    await submit(`${trial}/terms`);
    expect(await page.locator('[role=alert] a[href="#services.message"]').count()).toBe(1);
    expect(await accessibilityProblems(page, { bestPractices: true })).toEqual([]);
    await page.fill('[id="services.message"]', '14');
    // Messaging alone has nothing to be set up, and is not asked about.
    await page.fill('[id="services.meetings"]', '3');
    await page.check('input[name=durationDays][value="60"]');
    await submit(`${trial}/terms`);
    await page.waitForURL('**done=terms-changed');
    expect(await page.locator('table').innerText()).toContain('14');
    await page.goto(`${world.api}${trial}`);
  });

  it('finds a page where there is none, and programs a problem, without a token [GS-3]', async () => {
    const trial = path();
    const answer = await page.goto(`${world.api}/partnr`);
    expect(answer?.status()).toBe(404);
    expect(answer?.headers()['content-type']).toContain('text/html');
    expect(await accessibilityProblems(page, { bestPractices: true })).toEqual([]);
    for (const unknown of ['/v1/nothing', '/v1/trials/one/two/three']) {
      const said = await fetch(`${world.api}${unknown}`, { headers: { accept: 'text/html' } });
      expect([said.status, said.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
      expect(await said.json()).toMatchObject({ code: 'NOT_FOUND', requestId: said.headers.get('x-request-id') });
    }
    await page.goto(`${world.api}${trial}`);
  });

  it('notes, answers, replaces the administrator, cancels and restores [TR-7] [TR-8] [TR-12] [TR-14]', async () => {
    const trial = path();
    await page.fill('#text', 'Ring upp i april.');
    await submit(`${trial}/notes`);
    await page.waitForURL('**done=note-added');
    expect(await page.locator('main').innerText()).toContain(world.partner.contactEmail);
    await page.locator(`form[action="${trial}/set-up-answer"] button[value=no]`).click();
    await page.waitForURL(`**${trial}`);
    await page.locator(`details:has(form[action="${trial}/administrator"]) summary`).click();
    await page.fill('#administratorEmail', 'henrik@hansen.example');
    await submit(`${trial}/administrator`);
    await page.waitForURL('**done=administrator-replaced');
    for (const [action, done] of [
      ['cancellation', 'cancelled'],
      ['restoration', 'restored'],
    ]) {
      await page.locator(`details:has(form[action="${trial}/${action}"]) summary`).click();
      await submit(`${trial}/${action}`);
      await page.waitForURL(`**done=${done}`);
    }
    expect(await linkTo('henrik@hansen.example')).toContain('/get-started/');
  });

  it('signs out, in again, and out for good with a new password [GS-1] [GS-4]', async () => {
    await submit('/sign-out');
    await page.waitForURL('**/signed-out');
    await page.goto(`${world.api}/partner`);
    expect(path()).toBe('/sign-in');
    const signIn = async (secret: string) => {
      await page.fill('#email', world.partner.contactEmail);
      await page.fill('#password', secret);
      await page.locator('main form button[type=submit]').click();
    };
    await signIn('etwas anderes als das');
    expect(await page.locator('[role=alert]').count()).toBe(1);
    await signIn(password);
    await page.waitForURL('**/partner');
    const elsewhere = await world.browser.newPage();
    await elsewhere.goto(`${world.api}/get-started/renewal`);
    await elsewhere.fill('#email', world.partner.contactEmail);
    await elsewhere.locator('main form button[type=submit]').click();
    await elsewhere.goto(await linkTo(world.partner.contactEmail));
    await elsewhere.fill('input[name=password]', 'acht Anker unter dem Kiel');
    await elsewhere.locator('main form button[type=submit]').click();
    await elsewhere.waitForURL('**/partner');
    await page.goto(`${world.api}/partner`);
    expect(path()).toBe('/sign-in');
    await moveClock(world, new Date(Date.now() + 13 * 3_600_000));
    await elsewhere.goto(`${world.api}/partner`);
    expect(new URL(elsewhere.url()).pathname).toBe('/sign-in');
  });
});
