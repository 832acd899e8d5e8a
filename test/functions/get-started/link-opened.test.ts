import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints as reading } from '#functions/read-trials/endpoint.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { linkItem } from '#shared/adapters/dynamodb/links.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoTrialReader } from '#shared/adapters/dynamodb/trial-reader.ts';
import { addDays } from '#shared/domain/calendar.ts';
import { linkOfEmail, newLinkToken, tokenHash } from '#shared/domain/links.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { expectConforms } from '#test/support/conformance.ts';
import { countedTable } from '#test/support/counted-table.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import { linkPages } from '#test/support/link-pages.ts';
import { aGoodPassword, aWaitingTrial } from '#test/support/people.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const start = new Date('2026-03-01T10:00:00.000Z');
const opening = '2026-03-02T08:00:00.000Z';

/** A trial whose welcome e-mail carries the link, as sending would have made it. */
async function setup() {
  const { trial, trials, partner } = await aWaitingTrial(table, { at: start });
  const read = await trials.read(partner.id, trial.id, { emails: true });
  const [email] = read.ok ? read.value.emails : [];
  if (email?.link === undefined) throw new Error('The welcome e-mail offers no link.');
  const token = newLinkToken();
  await table.client.send(new PutCommand({ TableName: table.name, Item: linkItem(linkOfEmail(email, email.link, token, start)) }));
  const counted = countedTable(table);
  const site = linkPages(counted.table, new Date(opening));
  await site.hashes;
  const item = async (Key: Key) => (await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }))).Item;
  return {
    trial,
    token,
    path: `/get-started/${token}`,
    calls: () => counted.calls.map(({ command }) => command),
    writes: () => counted.calls.filter(({ command }) => /Write|Put|Update/.test(command)).length,
    reset: () => {
      counted.calls.length = 0;
    },
    browser: site.browser,
    pass: site.pass,
    link: () => item(keys.link(tokenHash(token))),
    email: () => item(keys.email(email.owner, email.id)),
    dropEmail: () => table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.email(email.owner, email.id) })),
  };
}

describe('the first time that a link’s page is fetched', () => {
  it('is noted once, at link and e-mail, with at most one write, and not for HEAD [GS-1] [EM-5]', async () => {
    const { browser, path, link, email, pass, writes, reset } = await setup();
    const [linkBefore, emailBefore] = [await link(), await email()];
    reset();
    await browser().head(path);
    expect(writes()).toBe(0);
    expect(await link()).toEqual(linkBefore);
    expect((await browser().get(path)).status).toBe(200);
    expect(await link()).toEqual({ ...linkBefore, openedAt: opening });
    expect(await email()).toEqual({ ...emailBefore, openedAt: opening });
    pass(addDays(start, 3));
    for (let each = 0; each < 20; each++) await browser().get(path);
    expect(writes()).toBe(1);
    expect(await link()).toMatchObject({ openedAt: opening });
  });

  it('is noted once when many come at the same moment, and every one of them sees the page [GS-1]', async () => {
    const { browser, path, link } = await setup();
    const seen = await Promise.all(Array.from({ length: 30 }, () => browser().get(path)));
    expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await link()).toMatchObject({ openedAt: opening });
    const human = browser();
    await human.get(path);
    expect((await human.post(path, { password: aGoodPassword })).status).toBe(303);
  });

  it('takes no further round trip: it is written beside the second read', async () => {
    const { browser, path, calls, reset } = await setup();
    reset();
    await browser().get(path);
    expect(calls()[0]).toBe('GetItemCommand');
    expect(calls().slice(1).sort()).toEqual(['BatchGetItemCommand', 'TransactWriteItemsCommand']);
  });

  it('is not noted for a link that has expired, and fails nobody’s page when its e-mail is gone', async () => {
    const { browser, path, link, email, pass, dropEmail } = await setup();
    await dropEmail();
    expect((await browser().get(path)).status).toBe(200);
    expect(await email()).toBeUndefined();
    pass(addDays(start, 30));
    expect((await browser().get(path)).status).toBe(410);
    expect(await link()).not.toHaveProperty('openedAt');
  });

  it('is shown with the e-mail of the trial [EM-5]', async () => {
    const { browser, path, trial } = await setup();
    const hashes = loadSystemKeys(table);
    const deps = { reader: dynamoTrialReader(table, hashes), now: () => start, sign: hashes.then((known) => known.sign) };
    const handler = jsonFunction(reading(deps), { now: () => start, logger: makeLogger('test') });
    const emails = async () => {
      const event = httpEvent({ method: 'GET', path: `/v1/trials/${trial.id}`, caller: aPartnerCaller({ partnerId: trial.partnerId }) });
      const { statusCode, headers, body } = await handler(event, lambdaContext);
      expectConforms('readTrial', statusCode, headers, body);
      return JSON.parse(body).emails;
    };
    expect((await emails())[0]).not.toHaveProperty('openedAt');
    await browser().get(path);
    expect(await emails()).toMatchObject([{ kind: 'trial-welcome', openedAt: opening }]);
  });
});
