import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSeed } from '#infra/cli/seed-file.ts';
import { seed } from '#infra/local/seed.ts';
import { testCloud } from '#test/support/local-cloud.ts';
import { endpointsOf, handsOn, linkIn, realCloud } from './real-cloud.ts';
import { WebBrowser } from './web-browser.ts';

it('keeps trials, an e-mail that waits, sessions, tokens, answers and the clock over a restart', async () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'handover-restart-'));
  const key = 'one-key-before-and-after';
  const password = 'cztery pory i pół roku';
  const first = await realCloud({ stateDir });
  await seed({ folder: stateDir, ...endpointsOf(first.cloud) });
  const planted = readSeed(stateDir);
  const entered = await first.aTrial();
  const browser = new WebBrowser(first.api);
  const link = linkIn(first.mailTo(entered.email)[0]);
  await browser.get(link);
  await browser.post(link, { password });
  await first.advance(86_400_000);
  // SES is down: the e-mail has not gone when the cloud stops.
  first.cloud.gate.inject({ operation: 'ses:SendRawEmail', when: 'before', effect: 'throttle', times: 100 });
  const body = first.aTrialRequest({ companyName: 'Ostatnia Sp. z o.o.', administratorEmail: 'ola@ostatnia.example' });
  const started = await first.call('POST', '/v1/trials', { body, key });
  await first.cloud.settle();
  expect(first.mailTo(body.administratorEmail)).toHaveLength(0);
  const events = await first.feed();
  const then = first.cloud.clock.now();
  await first.cloud.stop();

  const cloud = await testCloud('handover', { stateDir });
  const second = await handsOn(cloud, first.partner);
  try {
    await cloud.settle({ hurry: true });
    expect(cloud.clock.now().getTime()).toBeGreaterThanOrEqual(then.getTime());
    expect(second.mailTo(body.administratorEmail)).toHaveLength(1);
    const trial = await second.call('GET', `/v1/trials/${started.json.id}`);
    expect(trial.json).toMatchObject({ companyName: body.companyName, emails: [{ state: 'delivered' }] });
    const repeated = await second.call('POST', '/v1/trials', { body, key });
    expect([repeated.status, repeated.text]).toEqual([201, started.text]);
    expect((await second.call('GET', `/v1/trials/${entered.id}`)).json).toMatchObject({ state: 'active', daysLeft: 89 });
    const feed = await second.feed();
    expect(feed.slice(0, events.length)).toEqual(events);
    expect(feed.map(({ position }) => position)).toEqual(feed.map((_, index) => index + 1));
    const back = new WebBrowser(second.api);
    await back.get('/sign-in');
    expect(await back.post('/sign-in', { email: entered.email, password })).toMatchObject({ status: 303, location: '/terms' });
    // The partner that `npm start` has printed stays the same, and its token is good.
    await seed({ folder: stateDir, ...endpointsOf(cloud) });
    expect(readSeed(stateDir)).toEqual(planted);
    const seeded = { ...first.partner, token: planted?.token ?? '' };
    expect((await second.call('GET', '/v1/trials', { as: seeded })).status).toBe(200);
  } finally {
    await cloud.stop();
    rmSync(stateDir, { recursive: true, force: true });
  }
}, 180_000);
