import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#functions/sign-in/contract.ts';
import { pages } from '#functions/sign-in/page.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { addDays } from '#shared/domain/calendar.ts';
import { tokenHash } from '#shared/domain/links.ts';
import { hashPassword } from '#shared/domain/password-hash.ts';
import { countedTable } from '#test/support/counted-table.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import type { Browser } from '#test/support/form-browser.ts';
import { aSite } from '#test/support/page-site.ts';
import { aGoodPassword, aWaitingTrial } from '#test/support/people.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const start = new Date('2026-03-01T10:00:00.000Z');
const seconds = (count: number) => new Date(start.getTime() + count * 1000);

async function setup(used: TestTable = table) {
  const trial = await aWaitingTrial(table, { at: start });
  const site = aSite(used, { begin: start });
  const human = await site.letIn(trial.token);
  return { ...trial, ...site, human };
}

async function signIn(browser: Browser, email: string, password = aGoodPassword, path = '/sign-in') {
  await browser.get(path);
  return browser.post(path, { email, password });
}

describe('signing in', () => {
  it('serves every address that its contract names', () => {
    const served = pages({} as never).flatMap(({ methods, path }) => methods.map((method) => ({ method, path })));
    expect(served).toEqual(contract.trigger.routes);
  });

  it('opens a session, whose token is only in the cookie, and leads to the terms [GS-2]', async () => {
    const { address, browser, sessions, now } = await setup();
    const returning = browser();
    const answer = await signIn(returning, ` ${address.toUpperCase()} `);
    expect(answer).toMatchObject({ status: 303, location: '/terms' });
    const cookie = answer.setCookies.find((line) => line.startsWith('__Host-session='));
    expect(cookie).toMatch(/^__Host-session=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
    const token = returning.cookies.get('__Host-session') ?? '';
    expect(await sessions.visitor(tokenHash(token), now())).toMatchObject({ kind: 'administrator' });
    expect(await sessions.visitor(token, now())).toBeUndefined();
    expect((await returning.get('/sign-in')).location).toBe('/terms');
  });

  it('says the same of a wrong password and of an unknown address, after the same calls [GS-1]', async () => {
    const { address, hashes } = await setup();
    await hashes;
    const invited = await aWaitingTrial(table, { at: start });
    const counted = countedTable(table);
    const site = aSite(counted.table, { begin: start });
    await site.hashes;
    const tried = async (email: string) => {
      const browser = site.browser();
      await browser.get('/sign-in');
      counted.calls.length = 0;
      const seen = await browser.post('/sign-in', { email, password: 'not the right one' });
      return {
        status: seen.status,
        html: seen.html.replaceAll(email, 'ADDRESS').replaceAll(/name="csrf" value="[^"]*"/g, ''),
        calls: counted.calls.map((call) => `${call.command} ${call.items}`).sort(),
      };
    };
    const wrong = await tried(address);
    expect(wrong.status).toBe(422);
    expect(await tried('nobody.here@example.org')).toEqual(wrong);
    expect(await tried(invited.address)).toEqual(wrong);
    expect(wrong.calls).toEqual(['BatchGetItemCommand 3', 'GetItemCommand 1', 'UpdateItemCommand 1', 'UpdateItemCommand 1']);
  });

  it('slows an account after failures, more with each, and says for how long', async () => {
    const { address, browser, pass } = await setup();
    const stranger = browser();
    const tries: number[] = [];
    for (let attempt = 1; attempt <= 6; attempt++) tries.push((await signIn(stranger, address, `wrong ${attempt} wrong wrong`)).status);
    expect(tries).toEqual([422, 422, 422, 422, 422, 429]);
    pass(seconds(2));
    expect((await signIn(stranger, address, 'wrong again and again')).status).toBe(422);
    const slowed = await signIn(stranger, address);
    expect(slowed).toMatchObject({ status: 429, headers: { 'retry-after': '2' } });
    pass(seconds(5));
    expect((await signIn(stranger, address)).status).toBe(303);
  });

  it('lets the right password from a browser that signed in before through, whatever others do', async () => {
    const { address, browser, human } = await setup();
    await human.get('/organisation');
    const stranger = browser();
    for (let attempt = 1; attempt <= 8; attempt++) await signIn(stranger, address, `wrong ${attempt} wrong wrong`);
    expect((await signIn(stranger, address)).status).toBe(429);
    human.cookies.delete('__Host-session');
    expect((await signIn(human, address)).status).toBe(303);
    // its cookie is worth nothing for another account
    const other = await setup();
    for (let attempt = 1; attempt <= 8; attempt++) await signIn(stranger, other.address, `wrong ${attempt} wrong wrong`);
    human.cookies.delete('__Host-session');
    expect((await signIn(human, other.address)).status).toBe(429);
  });

  it('slows a network address that tries many accounts', async () => {
    const { browser } = await setup();
    const statuses: number[] = [];
    for (let account = 1; account <= 40; account++)
      statuses.push((await signIn(browser({}, '192.0.2.7'), `someone${account}@spray.example`, 'Password2026!')).status);
    expect(statuses.slice(0, 5)).toEqual([422, 422, 422, 422, 422]);
    expect(statuses.at(-1)).toBe(429);
  });

  it('is no faster for many attempts at once: one at a time is looked at', async () => {
    const { address, browser } = await setup();
    const strangers = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const stranger = browser();
        await stranger.get('/sign-in');
        return stranger;
      }),
    );
    const answers = await Promise.all(strangers.map((each) => each.post('/sign-in', { email: address, password: 'wrong wrong wrong' })));
    const looked = answers.filter(({ status }) => status === 422).length;
    expect(looked).toBeGreaterThanOrEqual(1);
    expect(looked).toBeLessThanOrEqual(5);
  });

  it('starts the trial if it still waits [TR-9]', async () => {
    const { address, browser, pass, trial } = await setup();
    const Key = keys.trial(trial.partnerId, trial.id);
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key,
        UpdateExpression: 'SET #state = :waiting, version = version + :one REMOVE startedAt, endsAt, administrator.signedInAt',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':waiting': 'awaiting_customer', ':one': 1 },
      }),
    );
    pass(addDays(start, 2));
    await signIn(browser(), address);
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key }));
    expect(Item).toMatchObject({
      state: 'active',
      startedAt: '2026-03-03T10:00:00.000Z',
      administrator: { signedInAt: '2026-03-03T10:00:00.000Z' },
    });
  });

  it('hashes the password anew when its parameters are of yesterday [GS-4]', async () => {
    const { address, browser, person } = await setup();
    const old = await hashPassword(aGoodPassword, { memory: 8_192, passes: 1, parallelism: 1 });
    const Key = keys.person(person.ref);
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key,
        UpdateExpression: 'SET passwordHash = :old',
        ExpressionAttributeValues: { ':old': old },
      }),
    );
    expect((await signIn(browser(), address)).status).toBe(303);
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key }));
    expect(Item?.['passwordHash']).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await signIn(browser(), address)).status).toBe(303);
  });

  it('leads only to pages of ours', async () => {
    const { address, browser } = await setup();
    expect((await signIn(browser(), address, aGoodPassword, '/sign-in?next=%2Forganisation')).location).toBe('/organisation');
    for (const next of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/organisation/../../x',
      '/v1/trials',
      'javascript:alert(1)',
    ]) {
      const answer = await signIn(browser(), address, aGoodPassword, `/sign-in?next=${encodeURIComponent(next)}`);
      expect(answer.location).toBe('/terms');
    }
  });

  it('keeps where to go next when another language is chosen, if that is a page of ours', async () => {
    const { address, browser } = await setup();
    const visitor = browser();
    const links = (html: string) => [...html.matchAll(/href="([^"]+lang=pl)"/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'));
    const seen = await visitor.get('/sign-in?next=%2Forganisation&ended=1');
    expect(links(seen.html)).toEqual(['/sign-in?next=%2Forganisation&lang=pl']);
    expect(links((await visitor.post('/sign-in?next=%2Forganisation', { email: '', password: '' })).html)).toEqual([
      '/sign-in?next=%2Forganisation&lang=pl',
    ]);
    const polish = await visitor.get(links(seen.html)[0] ?? '');
    expect(polish.html).toContain('<html lang="pl"');
    expect((await signIn(visitor, address, aGoodPassword, '/sign-in?next=%2Forganisation')).location).toBe('/organisation');
    for (const next of ['https://evil.example', '//evil.example', '/v1/trials', '"><script>']) {
      expect(links((await browser().get(`/sign-in?next=${encodeURIComponent(next)}`)).html)).toEqual(['/sign-in?lang=pl']);
    }
  });

  it('names missing entries at their fields, and never gives a password back', async () => {
    const { browser } = await setup();
    const visitor = browser();
    const nothing = await signIn(visitor, '', '');
    expect(nothing.status).toBe(422);
    expect(nothing.html).toContain('id="email-error"');
    expect(nothing.html).toContain('id="password-error"');
    const wrong = await signIn(visitor, 'nobody@example.org', 'a secret of somebody');
    expect(wrong.html).not.toContain('a secret of somebody');
  });
});

describe('a session', () => {
  it('ends after twelve idle hours, and after seven days in any case', async () => {
    const { human, sessions, pass } = await setup();
    const hash = tokenHash(human.cookies.get('__Host-session') ?? '');
    const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);
    expect(await sessions.visitor(hash, hours(11))).toBeDefined();
    expect(await sessions.visitor(hash, hours(22))).toBeDefined();
    expect(await sessions.visitor(hash, hours(34.1))).toBeUndefined();
    for (let hour = 22; hour < 24 * 7; hour += 10) expect(await sessions.visitor(hash, hours(hour))).toBeDefined();
    expect(await sessions.visitor(hash, hours(24 * 7))).toBeUndefined();
    pass(hours(24 * 7));
    expect((await human.get('/organisation')).location).toBe('/sign-in?next=%2Forganisation&ended=1');
    expect((await human.get('/sign-in?ended=1')).html).toContain('role="status"');
  });

  it('ends with signing out, for which a post with the form’s token is needed', async () => {
    const { human, sessions, now } = await setup();
    const hash = tokenHash(human.cookies.get('__Host-session') ?? '');
    const { csrf } = await human.get('/terms');
    await human.post('/sign-out', { csrf: 'x' });
    expect(await sessions.visitor(hash, now())).toBeDefined();
    const out = await human.post('/sign-out', { csrf: csrf('/sign-out') });
    expect(out).toMatchObject({ status: 303, location: '/signed-out' });
    expect(human.cookies.has('__Host-session')).toBe(false);
    expect(await sessions.visitor(hash, now())).toBeUndefined();
    expect((await human.get('/signed-out')).status).toBe(200);
  });
});
