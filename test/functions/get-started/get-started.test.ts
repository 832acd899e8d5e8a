import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#functions/get-started/contract.ts';
import { enterByLink } from '#functions/get-started/enter-by-link.ts';
import { pages } from '#functions/get-started/page.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoLinkStore } from '#shared/adapters/dynamodb/links.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { addDays } from '#shared/domain/calendar.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import type { LinkUse } from '#shared/domain/link-store.ts';
import { tokenHash } from '#shared/domain/links.ts';
import { newId } from '#shared/runtime/ids.ts';
import { countedTable } from '#test/support/counted-table.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { linkPages } from '#test/support/link-pages.ts';
import { aGoodPassword, aPartner, aPartnerPerson, aWaitingTrial, giveLink } from '#test/support/people.ts';
import { eventTypesOf, itemAt } from '#test/support/stored.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const start = new Date('2026-03-01T10:00:00.000Z');

const setup = (used: Table = table) => linkPages(used, start);

const item = (key: Key) => itemAt(table, key);
const eventsOf = (partnerId: PartnerId) => eventTypesOf(table, partnerId);

describe('the page behind a link', () => {
  it('serves every address that its contract names', () => {
    const served = pages({} as never).flatMap(({ methods, path }) => methods.map((method) => ({ method, path })));
    expect(served).toEqual(contract.trigger.routes);
  });

  it('asks for a password in the language of the recipient, with nothing that carries the token further [GS-3]', async () => {
    const { token, trial } = await aWaitingTrial(table, { at: start, request: { language: 'he' } });
    const seen = await setup().browser({ 'accept-language': 'sv' }).get(`/get-started/${token}`);
    expect(seen.status).toBe(200);
    expect(seen.html).toContain('<html lang="he" dir="rtl">');
    expect(seen.html).toContain(trial.companyName);
    expect(seen.html).not.toContain('<script');
    expect(seen.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store', 'content-language': 'he' });
    expect(seen.setCookies[0]).toMatch(/^__Host-browser=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax/);
  });

  it('is shown a thousand times to GET and HEAD without using anything up [GS-1]', { timeout: 180_000 }, async () => {
    const { token, person, trial } = await aWaitingTrial(table, { at: start });
    const { browser } = setup();
    const before = await Promise.all([
      item(keys.link(tokenHash(token))),
      item(keys.person(person.ref)),
      item(keys.trial(trial.partnerId, trial.id)),
    ]);
    const statuses = new Set<number>();
    for (let round = 0; round < 50; round++) {
      const opened = await Promise.all(
        Array.from({ length: 20 }, (_, each) =>
          each % 2 ? browser().get(`/get-started/${token}`) : browser().head(`/get-started/${token}`),
        ),
      );
      for (const seen of opened) statuses.add(seen.status);
    }
    expect([...statuses]).toEqual([200]);
    const after = await Promise.all([
      item(keys.link(tokenHash(token))),
      item(keys.person(person.ref)),
      item(keys.trial(trial.partnerId, trial.id)),
    ]);
    expect(after).toEqual(before);
    const human = browser();
    await human.get(`/get-started/${token}`);
    expect((await human.post(`/get-started/${token}`, { password: aGoodPassword })).status).toBe(303);
  });

  it('says the same of a link that never was and of one that has expired, and changes in language stay [GS-1]', async () => {
    const { token } = await aWaitingTrial(table, { at: start });
    const { browser, pass } = setup();
    pass(addDays(start, 29));
    expect((await browser().get(`/get-started/${token}`)).status).toBe(200);
    pass(addDays(start, 30));
    const expired = await browser().get(`/get-started/${token}`);
    const unknown = await browser().get(`/get-started/${'x'.repeat(43)}`);
    const nonsense = await browser().get('/get-started/nothing');
    const plain = (html: string) => html.replaceAll(/value="[^"]*"/g, '');
    expect([expired.status, unknown.status, nonsense.status]).toEqual([410, 410, 410]);
    expect(plain(unknown.html)).toBe(plain(expired.html));
    expect(plain(nonsense.html)).toBe(plain(expired.html));
    const reader = browser();
    await reader.get('/get-started/nothing?lang=ro');
    expect((await reader.get('/get-started/nothing')).html).toContain('lang="ro"');
  });
});

describe('saving the password and signing in', () => {
  it('does all of it in one post: person, link, session, trial and events [GS-2] [GS-6] [TR-9]', async () => {
    const { token, trial, person, partner } = await aWaitingTrial(table, { at: start });
    const { browser, pass, sessions, now } = setup();
    pass(new Date('2026-03-05T12:00:00.000Z'));
    const human = browser();
    await human.get(`/get-started/${token}`);
    const answer = await human.post(`/get-started/${token}`, { password: aGoodPassword });
    expect(answer).toMatchObject({ status: 303, location: '/terms' });
    const sessionToken = human.cookies.get('__Host-session') ?? '';
    expect(await sessions.visitor(tokenHash(sessionToken), now())).toMatchObject({
      kind: 'administrator',
      trial: { id: trial.id, state: 'active' },
    });
    expect(await item(keys.person(person.ref))).toMatchObject({
      state: 'active',
      passwordHash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/),
    });
    expect(await item(keys.trial(trial.partnerId, trial.id))).toMatchObject({
      state: 'active',
      startedAt: '2026-03-05T12:00:00.000Z',
      endsAt: '2026-06-03T23:59:59.999Z',
      administrator: { signedInAt: '2026-03-05T12:00:00.000Z' },
      version: 2,
    });
    expect(await eventsOf(partner.id)).toEqual(['trial.created', 'administrator.activated', 'trial.started']);
    const stored = JSON.stringify(await item(keys.link(tokenHash(token))));
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(sessionToken);
  });

  it('only notes the sign-in when the clock has begun the trial already [TR-9]', async () => {
    const { trial, partner, person } = await aWaitingTrial(table, { at: start });
    const token = await giveLink(table, person, { at: addDays(start, 25) });
    const { browser, pass } = setup();
    pass(addDays(start, 40));
    const human = browser();
    await human.get(`/get-started/${token}`);
    await human.post(`/get-started/${token}`, { password: aGoodPassword });
    const found = await item(keys.trial(trial.partnerId, trial.id));
    expect(found).toMatchObject({ state: 'awaiting_customer', administrator: { signedInAt: '2026-04-10T10:00:00.000Z' } });
    expect(await eventsOf(partner.id)).toEqual(['trial.created', 'administrator.activated']);
  });

  it('answers the same browser’s repeat the same, and nobody else’s [GS-1]', async () => {
    const { token, partner } = await aWaitingTrial(table, { at: start });
    const { browser, pass } = setup();
    const human = browser();
    await human.get(`/get-started/${token}`);
    const repeater = human.copy();
    const late = human.copy();
    const otherPassword = human.copy();
    const other = browser();
    await other.get(`/get-started/${token}`);
    await human.post(`/get-started/${token}`, { password: aGoodPassword });
    const again = await repeater.post(`/get-started/${token}`, { password: aGoodPassword });
    expect(again).toMatchObject({ status: 303, location: '/terms' });
    expect(repeater.cookies.get('__Host-session')).toBe(human.cookies.get('__Host-session'));
    const wrong = await otherPassword.post(`/get-started/${token}`, { password: 'another kettle on the hill' });
    expect(wrong.status).toBe(410);
    expect(otherPassword.cookies.has('__Host-session')).toBe(false);
    const stranger = await other.post(`/get-started/${token}`, { password: aGoodPassword });
    expect(stranger.status).toBe(410);
    expect(stranger.html).toContain('href="/sign-in"');
    expect(other.cookies.has('__Host-session')).toBe(false);
    pass(new Date(start.getTime() + 10 * 60_000 + 1));
    expect((await late.post(`/get-started/${token}`, { password: aGoodPassword })).status).toBe(410);
    expect(await eventsOf(partner.id)).toHaveLength(3);
  });

  it('has one effect when two hundred posts come at once [GS-1]', { timeout: 180_000 }, async () => {
    const { token, trial, partner, person } = await aWaitingTrial(table, { at: start });
    const { browser } = setup();
    const human = browser();
    await human.get(`/get-started/${token}`);
    const others = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const other = browser();
        await other.get(`/get-started/${token}`);
        return other;
      }),
    );
    const same = Array.from({ length: 100 }, () => human.copy());
    const posts = await Promise.all([...same, ...others].map((each) => each.post(`/get-started/${token}`, { password: aGoodPassword })));
    const winners = [...same, ...others].filter((each) => each.cookies.has('__Host-session'));
    const sessions = new Set(winners.map((each) => each.cookies.get('__Host-session')));
    expect(sessions.size).toBe(1);
    expect([1, 100]).toContain(winners.length);
    expect(posts.filter(({ status }) => status === 303)).toHaveLength(winners.length);
    expect(posts.filter(({ status }) => status === 410)).toHaveLength(200 - winners.length);
    expect(await eventsOf(partner.id)).toEqual(['trial.created', 'administrator.activated', 'trial.started']);
    expect(await item(keys.person(person.ref))).toMatchObject({ version: 2 });
    expect(await item(keys.trial(trial.partnerId, trial.id))).toMatchObject({ version: 2 });
  });

  it('reads again when the trial is changed in between, and both changes hold [TR-9]', async () => {
    const { token, trial } = await aWaitingTrial(table, { at: start });
    const hashes = loadSystemKeys(table);
    const store = dynamoLinkStore(table, hashes);
    let uses = 0;
    const links = {
      ...store,
      async use(use: LinkUse) {
        uses += 1;
        if (uses === 1) {
          await table.client.send(
            new UpdateCommand({
              TableName: table.name,
              Key: keys.trial(trial.partnerId, trial.id),
              UpdateExpression: 'SET durationDays = :other, version = version + :one',
              ExpressionAttributeValues: { ':other': 60, ':one': 1 },
            }),
          );
        }
        return store.use(use);
      },
    };
    const enter = enterByLink({ links, newId, now: () => start, product: 'Handover' });
    const post = { linkToken: token, browserSecret: 'b'.repeat(43), password: aGoodPassword, requestId: 'req-1' };
    expect((await enter(post)).ok).toBe(true);
    expect(uses).toBe(2);
    expect(await item(keys.trial(trial.partnerId, trial.id))).toMatchObject({
      state: 'active',
      durationDays: 60,
      endsAt: '2026-04-30T23:59:59.999Z',
      version: 3,
    });
  });

  it('refuses a bad password at its field and keeps the link [GS-4]', async () => {
    const { token, trial } = await aWaitingTrial(table, { at: start, request: { companyName: 'Zielony Rower' } });
    const human = setup().browser();
    await human.get(`/get-started/${token}`);
    const tries = { '': 'required', short: 'too-short', 'password 1234': 'too-common', ZielonyRower2026: 'too-similar' };
    for (const password of Object.keys(tries)) {
      const seen = await human.post(`/get-started/${token}`, { password });
      expect(seen.status).toBe(422);
      expect(seen.html).toContain('id="password-error"');
      if (password !== '') expect(seen.html).not.toContain(`value="${password}"`);
    }
    expect((await human.post(`/get-started/${token}`, { password: aGoodPassword })).status).toBe(303);
    expect(await item(keys.trial(trial.partnerId, trial.id))).toMatchObject({ state: 'active' });
  });

  it('does nothing for a form without its token, from another browser, another site, or with fields it does not have', async () => {
    const { token, partner } = await aWaitingTrial(table, { at: start });
    const { browser } = setup();
    const human = browser();
    await human.get(`/get-started/${token}`);
    const other = browser();
    const theirs = (await other.get(`/get-started/${token}`)).csrf();
    const path = `/get-started/${token}`;
    const good = { password: aGoodPassword };
    expect((await human.post(path, { ...good, csrf: '' })).status).toBe(403);
    expect((await human.post(path, { ...good, csrf: theirs })).status).toBe(403);
    expect((await human.post(path, good, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await human.post(path, good, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await human.post(path, { ...good, role: 'operator' })).status).toBe(400);
    expect((await human.post(path, good, { 'content-type': 'application/json' })).status).toBe(415);
    expect((await human.post(path, { password: 'x'.repeat(20_000) })).status).toBe(413);
    expect(await eventsOf(partner.id)).toEqual(['trial.created']);
    expect((await human.post(path, good)).status).toBe(303);
  });

  it('lets nobody in whose address was freed [TR-13]', async () => {
    const { token, address, partner } = await aWaitingTrial(table, { at: start });
    const { browser, hashes } = setup();
    const human = browser();
    await human.get(`/get-started/${token}`);
    const Key = keys.addressClaim((await hashes).addressHash(address));
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key,
        UpdateExpression: 'SET person.personId = :other',
        ExpressionAttributeValues: { ':other': newId('person') },
      }),
    );
    expect((await human.post(`/get-started/${token}`, { password: aGoodPassword })).status).toBe(410);
    expect(await eventsOf(partner.id)).toEqual(['trial.created']);
  });

  it('lets a partner’s person in too [GS-5]', async () => {
    const partner = await aPartner(table);
    const person = await aPartnerPerson(table, partner, 'sales_administrator');
    const token = await giveLink(table, person, { at: start });
    const human = setup().browser();
    expect((await human.get(`/get-started/${token}`)).html).toContain('Nordic Voice');
    expect(await human.post(`/get-started/${token}`, { password: aGoodPassword })).toMatchObject({ status: 303, location: '/partner' });
    expect(await eventsOf(partner.id)).toEqual(['partner.person_activated']);
  });

  it('takes two reads in a row and one transaction', async () => {
    const { token } = await aWaitingTrial(table, { at: start });
    const counted = countedTable(table);
    const human = setup(counted.table).browser();
    await human.get(`/get-started/${token}`);
    counted.calls.length = 0;
    await human.post(`/get-started/${token}`, { password: aGoodPassword });
    expect(counted.calls.map(({ command }) => command)).toEqual(['GetItemCommand', 'BatchGetItemCommand', 'TransactWriteItemsCommand']);
  });
});
