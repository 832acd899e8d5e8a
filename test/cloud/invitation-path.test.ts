import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSeed } from '#infra/cli/seed-file.ts';
import { launchBrowser } from '#infra/demo/browser.ts';
import { call, mailTo, moveClock, settled, type World } from '#infra/demo/world.ts';
import type { LocalCloud } from '#infra/local/cloud.ts';
import { seed } from '#infra/local/seed.ts';
import { aTrialRequest } from '#test/support/builders.ts';
import { testCloud } from '#test/support/local-cloud.ts';

let cloud: LocalCloud;
let world: World;
const folder = mkdtempSync(join(tmpdir(), 'handover-invitations-'));

beforeAll(async () => {
  cloud = await testCloud('handover');
  await seed({ folder, apis: cloud.apis, gate: cloud.control, region: cloud.region, outputs: cloud.outputs });
  const planted = readSeed(folder);
  const api = cloud.apis['api'];
  if (planted === undefined || api === undefined) throw new Error('The local cloud has no partner.');
  world = { api, control: cloud.control, partner: planted, seller: planted.seller, folder, browser: await launchBrowser() };
}, 180_000);

afterAll(async () => {
  await world?.browser.close();
  await cloud?.stop();
  rmSync(folder, { recursive: true, force: true });
});

// biome-ignore lint/suspicious/noExplicitAny: answers as they come, looked at by what is expected of them
type Json = Record<string, any>;
const json = async (...parameters: Parameters<typeof call> extends [World, ...infer R] ? R : never) =>
  (await call(world, ...parameters)).json as Json;

async function linkTo(address: string): Promise<string> {
  const mails = await mailTo(world, address);
  const link = mails.at(-1)?.links.find((one) => one.includes('/get-started/'));
  if (link === undefined) throw new Error(`${address} got no link.`);
  return link;
}

async function save(page: Page, name: string): Promise<void> {
  const pictures = process.env['PICTURES'];
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

describe('an organisation’s people on the local cloud', { timeout: 120_000 }, () => {
  it('come in by their invitations, are told apart from administrators, go and are gone [US-3] [US-10] [US-11] [US-12] [US-13] [US-15] [GS-2]', async () => {
    const trial = await json(201, 'POST', '/v1/trials', {
      body: aTrialRequest({ companyName: 'Młyn Olszewski', services: { message: 5 } }),
    });
    const base = `/v1/organisations/${trial['organisationId']}`;
    const address = 'ola.nowak@mlyn.example';
    const users = [{ email: address, firstName: 'Ola', lastName: 'Nowak', licences: { message: true } }, { email: 'jan@mlyn.example' }];
    const summary = await json(200, 'POST', `${base}/users`, { body: { users } });
    const [ola, jan] = summary['records'].map((record: Json) => record['userId']);
    await settled(world);
    expect(await json(200, 'GET', `${base}/users/${ola}/invitation`)).toMatchObject({ state: 'delivered' });
    expect((await mailTo(world, address)).length).toBe(1);

    const page = await world.browser.newPage();
    await page.goto(await linkTo(address));
    await save(page, 'get-started');
    await page.fill('input[name=password]', 'trzy młyny i jedna rzeka');
    await Promise.all([page.waitForURL('**/terms'), page.click('main button[type=submit]')]);
    await Promise.all([page.waitForURL('**/account'), page.click('button[value=accept]')]);
    expect(await page.textContent('main')).toContain('Ola Nowak');
    await save(page, 'account');
    expect((await page.goto(`${world.api}/organisation`))?.status()).toBe(403);
    await settled(world);
    expect(await json(200, 'GET', `${base}/users/${ola}/invitation`)).toMatchObject({ state: 'redeemed', openedAt: expect.any(String) });
    const diagnosis = await json(200, 'GET', `${base}/users/${ola}/diagnosis`);
    expect(diagnosis['story'].map((step: Json) => step['what'])).toEqual(
      expect.arrayContaining([
        'added',
        'invitation_asked_for',
        'email_sent',
        'email_delivered',
        'link_opened',
        'activated',
        'terms_accepted',
      ]),
    );

    await call(world, 200, 'POST', `${base}/users/${ola}/deactivate`);
    await page.goto(`${world.api}/account`);
    expect(page.url()).toContain('/sign-in');

    await json(429, 'POST', `${base}/users/${jan}/invitation`);
    await moveClock(world, new Date(cloud.clock.now().getTime() + 6 * 60_000));
    const job = await json(202, 'POST', `${base}/invitations`, { body: {} });
    await settled(world);
    expect(await json(200, 'GET', `${base}/invitations/${job['id']}`)).toMatchObject({ state: 'completed', sent: 1, skipped: 0 });
    expect((await mailTo(world, 'jan@mlyn.example')).length).toBe(2);

    await call(world, 204, 'DELETE', `${base}/users/${ola}`);
    await json(202, 'POST', `${base}/deletion`, { body: { companyName: 'Młyn Olszewski' } });
    await settled(world);
    await call(world, 404, 'GET', `${base}/settings`);
    const other = await json(201, 'POST', '/v1/trials', {
      body: aTrialRequest({ companyName: 'Młyn Olszewski', administratorEmail: 'jan@mlyn.example' }),
    });
    expect(other['state']).toBe('awaiting_customer');
  });
});
