import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkIn, type RealCloud, realCloud } from './real-cloud.ts';
import { WebBrowser } from './web-browser.ts';

let world: RealCloud;
beforeAll(async () => {
  world = await realCloud();
}, 180_000);
afterAll(() => world?.cloud.stop());

const password = 'dwie konwalie i jeden bez';

describe('one request, repeated through the gateway', () => {
  it('fifty at once and fifty in a row are answered alike, start one trial and write one e-mail [TR-2] [EM-3]', async () => {
    const [body, key] = [world.aTrialRequest(), randomUUID()];
    const send = () => world.call('POST', '/v1/trials', { body, key });
    const answers = await Promise.all(Array.from({ length: 50 }, send));
    for (let round = 0; round < 50; round++) answers.push(await send());
    const kept = answers.map(({ status, text, headers }) =>
      JSON.stringify([status, text, headers['location'], headers['etag'], headers['content-type']]),
    );
    expect(answers[0]?.status).toBe(201);
    expect(answers[0]?.headers).toMatchObject({ location: `/v1/trials/${answers[0]?.json.id}`, etag: '"1"' });
    expect(new Set(kept).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers['x-request-id'])).size).toBe(100);
    await world.cloud.settle();
    expect(world.mailTo(body.administratorEmail)).toHaveLength(1);
    const { json } = await world.call('GET', `/v1/trials?search=${encodeURIComponent(body.companyName)}`);
    expect(json.trials).toHaveLength(1);
    const created = (await world.feed()).filter(({ type, subject }) => type === 'trial.created' && subject.trialId === json.trials[0].id);
    expect(created).toHaveLength(1);
  });

  it('fifty different requests for one address at once start one trial, and all others are told the same [TR-3] [TR-13]', async () => {
    const { administratorEmail } = world.aTrialRequest();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => world.call('POST', '/v1/trials', { body: world.aTrialRequest({ administratorEmail }) })),
    );
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused).toHaveLength(49);
    expect(new Set(refused.map(({ status, json }) => `${status} ${json.code}`))).toEqual(new Set(['409 ADDRESS_NOT_AVAILABLE']));
    await world.cloud.settle();
    expect(world.mailTo(administratorEmail)).toHaveLength(1);
  });
});

describe('one link', () => {
  async function aLink() {
    const trial = await world.aTrial();
    return { ...trial, link: linkIn(world.mailTo(trial.email)[0]) };
  }

  it('is fetched a thousand times by GET and HEAD, and nothing is consumed [GS-1]', { timeout: 120_000 }, async () => {
    const { id, link } = await aLink();
    const { json: before } = await world.call('GET', `/v1/trials/${id}`);
    const events = (await world.feed()).length;
    const statuses = new Map<string, number>();
    for (let round = 0; round < 25; round++) {
      const batch = Array.from({ length: 40 }, async (_, number) => {
        const method = number % 2 === 0 ? 'GET' : 'HEAD';
        const answer = await fetch(link, { method });
        const said = `${method} ${answer.status} ${(await answer.text()) === '' ? 'empty' : 'page'}`;
        statuses.set(said, (statuses.get(said) ?? 0) + 1);
      });
      await Promise.all(batch);
    }
    expect(Object.fromEntries(statuses)).toEqual({ 'GET 200 page': 500, 'HEAD 200 empty': 500 });
    // All that is known of it afterwards is when the page was first fetched.
    const emails = [{ ...before.emails[0], openedAt: expect.any(String) }];
    expect((await world.call('GET', `/v1/trials/${id}`)).json).toEqual({ ...before, emails });
    expect((await world.feed()).length).toBe(events);
    const human = new WebBrowser(world.api);
    await human.get(link);
    expect(await human.post(link, { password })).toMatchObject({ status: 303, location: '/terms' });
  });

  it.each([
    ['one browser', 200, 0],
    ['one browser and a hundred others', 100, 100],
  ])('is posted two hundred times at once by %s: one effect [GS-1] [GS-6] [TR-9]', { timeout: 120_000 }, async (_, repeats, strangers) => {
    const { id, link } = await aLink();
    const one = new WebBrowser(world.api);
    await one.get(link);
    // A browser's form is its own: all are open before the first is posted.
    const others = await Promise.all(
      Array.from({ length: strangers }, async () => {
        const other = new WebBrowser(world.api);
        await other.get(link);
        return other;
      }),
    );
    const browsers = [...Array.from({ length: repeats }, () => one.copy()), ...others];
    const all = await Promise.all(browsers.map(async (browser) => ({ browser, answer: await browser.post(link, { password }) })));
    const letIn = all.filter(({ answer }) => answer.status === 303);
    const turnedAway = all.filter(({ answer }) => answer.status !== 303);
    // Whoever came first, only that browser is in, and every repeat of it holds the same session.
    expect([1, repeats]).toContain(letIn.length);
    expect(new Set(letIn.map(({ browser }) => browser.cookies.get('__Host-browser'))).size).toBe(1);
    expect(new Set(letIn.map(({ browser }) => browser.cookies.get('__Host-session'))).size).toBe(1);
    expect(turnedAway.every(({ answer, browser }) => answer.status === 410 && !browser.cookies.has('__Host-session'))).toBe(true);

    await world.cloud.settle();
    const about = (await world.feed()).filter(({ subject }) => subject.trialId === id).map(({ type }) => type);
    expect(about.filter((type) => !type.startsWith('email.')).toSorted()).toEqual([
      'administrator.activated',
      'trial.created',
      'trial.started',
    ]);
    const { json } = await world.call('GET', `/v1/trials/${id}`);
    expect(json).toMatchObject({ state: 'active', daysLeft: 90 });
    expect((await letIn[0]?.browser.get('/terms'))?.status).toBe(200);
  });
});
