import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Key, keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import { tokenHash } from '#shared/domain/links.ts';
import { countedTable } from '#test/support/counted-table.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import type { Browser } from '#test/support/form-browser.ts';
import { linkPages } from '#test/support/link-pages.ts';
import { aGoodPassword, aWaitingTrial, giveLink } from '#test/support/people.ts';
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

describe('asking for a new link', () => {
  async function ask(browser: Browser, email: string) {
    await browser.get('/get-started/renewal');
    const seen = await browser.post('/get-started/renewal', { email });
    return { ...seen, shape: seen.html.replaceAll(email, 'ADDRESS').replaceAll(/value="[^"]*"/g, '') };
  }

  it('answers known and unknown addresses alike, by the same calls [GS-1]', async () => {
    const { address } = await aWaitingTrial(table, { at: start });
    const counted = countedTable(table);
    const { browser, hashes } = setup(counted.table);
    await hashes;
    const calls = async (email: string) => {
      counted.calls.length = 0;
      const answer = await ask(browser(), email);
      return { calls: [...counted.calls], status: answer.status, shape: answer.shape };
    };
    const known = await calls(address);
    const unknown = await calls('nobody.at.all@example.org');
    expect(known.status).toBe(200);
    expect(unknown).toEqual(known);
    expect(known.calls.map(({ command, items }) => [command, items])).toEqual([
      ['BatchGetItemCommand', 3],
      ['GetItemCommand', 1],
      ['UpdateItemCommand', 1],
      ['TransactWriteItemsCommand', 4],
    ]);
    // too soon: alike again
    expect(await calls(address)).toEqual(await calls('nobody.at.all@example.org'));
  });

  it('ends the older links and sends one e-mail, at most once in five minutes and ten times a day [GS-1]', async () => {
    const { address, token, trial, person, partner } = await aWaitingTrial(table, { at: start });
    const { browser, pass } = setup();
    await ask(browser(), address.toUpperCase());
    await ask(browser(), address);
    expect(await item(keys.person(person.ref))).toMatchObject({ linkGeneration: 2 });
    expect((await browser().get(`/get-started/${token}`)).status).toBe(410);
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'PK = :pk AND begins_with(SK, :email)',
        ExpressionAttributeValues: { ':pk': partitions.trialItems(trial.partnerId, trial.id), ':email': 'EMAIL#' },
      }),
    );
    expect(Items.map((found) => found['content'])).toEqual([{ kind: 'trial-welcome' }, { kind: 'link-renewed' }]);
    expect(Items[1]).toMatchObject({ to: address, state: 'queued', link: { generation: 2, lifetimeDays: 30 } });
    const renewed = await giveLink(table, person, { generation: 2, at: start });
    expect((await browser().get(`/get-started/${renewed}`)).status).toBe(200);
    for (let minute = 6; minute <= 6 * 15; minute += 6) {
      pass(new Date(start.getTime() + minute * 60_000));
      await ask(browser({ 'x-round': String(minute) }), address);
    }
    expect((await eventsOf(partner.id)).filter((type) => type === 'link.requested')).toHaveLength(10);
  });

  it('becomes a way to choose another password, and ends the sessions from before [GS-1]', async () => {
    const { address, token, person, partner } = await aWaitingTrial(table, { at: start });
    const { browser, pass, sessions, now } = setup();
    const human = browser();
    await human.get(`/get-started/${token}`);
    await human.post(`/get-started/${token}`, { password: aGoodPassword });
    pass(new Date(start.getTime() + 3_600_000));
    expect(await sessions.visitor(tokenHash(human.cookies.get('__Host-session') ?? ''), now())).toBeDefined();
    await ask(browser(), address);
    const found = await item(keys.person(person.ref));
    const reset = await giveLink(table, person, { generation: found?.['linkGeneration'], lifetimeDays: 1, at: now() });
    const again = browser();
    await again.get(`/get-started/${reset}`);
    expect((await again.post(`/get-started/${reset}`, { password: 'green lamp under the bridge' })).status).toBe(303);
    expect(await sessions.visitor(tokenHash(human.cookies.get('__Host-session') ?? ''), now())).toBeUndefined();
    expect(await sessions.visitor(tokenHash(again.cookies.get('__Host-session') ?? ''), now())).toBeDefined();
    expect(await eventsOf(partner.id)).toContain('password.changed');
  });

  it('names what is wrong with an address at its field', async () => {
    const seen = await ask(setup().browser(), 'anna@');
    expect(seen.status).toBe(422);
    expect(seen.html).toContain('id="email-error"');
  });
});
