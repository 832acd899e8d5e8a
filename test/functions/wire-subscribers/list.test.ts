import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wholesaleCustomerItem } from '#shared/adapters/dynamodb/wholesale-items.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { wireSubscriber } from '#shared/http/wire/subscriber-view.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { put } from '#test/support/people.ts';
import { subscribersPath, subscriberWorld, wireOrigin } from '#test/support/subscriber-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

/** Two customers with seven subscribers, a minute apart; one of them waits for the owner of a free account. */
async function setup() {
  const world = await subscriberWorld(table);
  const [first, second] = [await world.aCustomer({ packages: ['webex_meetings', 'webex_calling'] }), await world.aCustomer()];
  const made: string[] = [];
  const emails: string[] = [];
  for (const [index, customer] of [first, second, first, second, first, first, second].entries()) {
    world.passMinutes(1);
    const free = index === 2 ? { email: await world.aFreeAccount() } : {};
    const one = await world.aSubscriber(customer, free);
    made.unshift(one.id);
    emails.unshift(one.email);
  }
  const list = async (query: Record<string, string> = {}) => {
    const answer = await world.call('GET', subscribersPath, { query });
    const ids = answer.json.items.map((item: unknown) => wireSubscriber.parse(item).id);
    return { ids, link: answer.headers['link'], items: answer.json.items, status: answer.status };
  };
  /** Follows the links to the end; the pages are full until the last. */
  async function follow(query: Record<string, string>) {
    const ids: string[] = [];
    let next: Record<string, string> | undefined = query;
    while (next !== undefined) {
      const page = await list(next);
      ids.push(...page.ids);
      const address = page.link === undefined ? undefined : new URL(/^<([^>]+)>; rel="next"$/.exec(String(page.link))?.[1] ?? '');
      if (address !== undefined)
        expect([`${address.origin}${address.pathname}`, page.ids.length]).toEqual([
          `${wireOrigin}${subscribersPath}`,
          Number(query['max']),
        ]);
      next = address === undefined ? undefined : Object.fromEntries(address.searchParams);
    }
    return ids;
  }
  return { ...world, first, second, made, emails, list, follow };
}

describe('the list of subscribers', () => {
  it('is newest first, by pages that are full to the end and links that keep every filter', async () => {
    const { first, made, list, follow } = await setup();
    const ofFirst = [1, 2, 4, 6].map((place) => made[place]);
    const customerId = wireId('ENTERPRISE', first.id);
    expect((await list()).ids).toEqual(made);
    expect(await list({ offset: '7' })).toMatchObject({ ids: [], link: undefined });
    expect(await list({ offset: '1000' })).toMatchObject({ ids: [] });
    expect(await follow({ max: '2' })).toEqual(made);
    expect(await follow({ max: '3', sortOrder: 'ASC' })).toEqual(made.toReversed());
    expect(await follow({ max: '3', sortBy: 'lastStatusChange' })).toEqual(made);
    expect(await follow({ max: '2', customerId })).toEqual(ofFirst);
    expect(await follow({ max: '2', externalCustomerId: first.externalId, sortOrder: 'ASC' })).toEqual(ofFirst.toReversed());
    expect(await follow({ max: '2', status: 'provisioned' })).toEqual(made.filter((_, place) => place !== 4));
    expect(await follow({ max: '2', status: 'provisioned,pending_user_migration' })).toEqual(made);
    expect((await list({ status: 'pending_user_migration', customerId })).ids).toEqual([made[4]]);
    const { link } = await list({ max: '1', status: 'provisioned,pending_user_migration', customerId });
    expect(link).toBe(
      `<${wireOrigin}${subscribersPath}?customerId=${customerId}&status=provisioned%2Cpending_user_migration&sortBy=created&sortOrder=DESC&offset=1&max=1>; rel="next"`,
    );
  });

  it('finds one by person and by address, also one that waits, and none that is not there', async () => {
    const { first, second, made, emails, list, items = undefined, ...world } = { ...(await setup()), items: undefined };
    expect(items).toBeUndefined();
    for (const place of [0, 4]) expect((await list({ email: emails[place]?.toUpperCase() ?? '' })).ids).toEqual([made[place]]);
    const [{ personId }] = (await list({ email: emails[0] ?? '' })).items;
    expect((await list({ personId })).ids).toEqual([made[0]]);
    expect((await list({ personId, customerId: wireId('ENTERPRISE', first.id) })).ids).toEqual([]);
    expect((await list({ personId, customerId: wireId('ENTERPRISE', second.id) })).ids).toEqual([made[0]]);
    expect((await list({ email: 'nobody@nowhere.example' })).ids).toEqual([]);
    expect((await list({ externalCustomerId: 'nobody' })).ids).toEqual([]);
    expect((await list({ externalCustomerId: first.externalId, customerId: wireId('ENTERPRISE', second.id) })).ids).toEqual([]);
    for (const query of [{ max: '0' }, { sortBy: 'email' }, { status: 'gone' }, { after: 'yesterday' }, { personId: 'x' }])
      expect((await world.call('GET', subscribersPath, { query })).status).toBe(400);
  });

  it('knows what came and what changed after a moment, by milliseconds or as written out', async () => {
    const { made, list, first, ...world } = await setup();
    const third = (await world.stored(made[4] ?? ''))?.createdAt ?? '';
    expect((await list({ after: third })).ids).toEqual(made.slice(0, 4));
    expect((await list({ after: String(Date.parse(third)), max: '2', offset: '2' })).ids).toEqual(made.slice(2, 4));
    expect((await list({ lastStatusChange: third, customerId: wireId('ENTERPRISE', first.id) })).ids).toEqual([made[1], made[2]]);
    expect((await list({ lastStatusChange: String(Date.parse(third) - 1) })).ids).toEqual(made.slice(0, 5));
  });

  it('says what the customer is called now', async () => {
    const { first, made, list, ...world } = await setup();
    const customer = await world.customerNow(first.id);
    if (customer === undefined) throw new Error('no customer');
    await put(table, wholesaleCustomerItem({ ...customer, externalId: 'renamed' }));
    expect(wholesaleKeys.customer(world.partner.id, first.id).SK).toBe(first.id);
    expect((await list({ max: '2' })).items.map((item: { externalCustomerId: string }) => item.externalCustomerId)).toContain('renamed');
    expect((await world.call('GET', world.pathOf(made[1] ?? ''))).json.externalCustomerId).toBe('renamed');
  });
});
