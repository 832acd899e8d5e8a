import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emailItem, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoReminderStore } from '#shared/adapters/dynamodb/reminders.ts';
import type { Email } from '#shared/domain/email.ts';
import { tokenHash } from '#shared/domain/links.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anOrder } from '#test/support/orders.ts';
import { put } from '#test/support/people.ts';
import { type SesServer, startSes } from '#test/support/ses-server.ts';
import { itemAt } from '#test/support/stored.ts';
import { mailWorld } from './mail-world.ts';

let table: TestTable;
let ses: SesServer;
beforeAll(async () => {
  [table, ses] = await Promise.all([startTable(), startSes()]);
});
afterAll(() => Promise.all([table.stop(), ses.stop()]));
beforeEach(() => {
  ses.taken.length = 0;
  ses.fate = () => 'take';
});

const closesAt = '2026-03-30T23:59:59.999Z';

/** An order that waits for its contact, and an e-mail about it whose turn has come. */
async function setup(over: Partial<Order> = {}, content: Email['content'] = { kind: 'order-provisioning-required' }) {
  const world = await mailWorld(table, ses);
  const at = '2026-03-01T09:00:00.000Z';
  const to = `ewa-${newId('email').slice(-12).toLowerCase()}@kontakt.example`;
  const order = anOrder({
    sellerId: world.caller.partnerId,
    state: 'awaiting_details',
    contact: { email: to, since: at, generation: 1 },
    closesAt,
    ...over,
  });
  const owner = { kind: 'order', partnerId: order.sellerId, orderId: order.id } as const;
  const email: Email = {
    id: newId('email'),
    owner,
    to,
    language: 'pl',
    content,
    orderLink: { sellerId: order.sellerId, orderId: order.id, generation: 1 },
    requestId: 'req-order',
    state: 'queued',
    attempts: 0,
    queuedAt: at,
    changedAt: at,
  };
  for (const item of [itemOf('order', keys.order(order.sellerId, order.id), order), emailItem(email)]) await put(table, item);
  return {
    ...world,
    order,
    email,
    send: () => world.deliver({ owner, id: email.id, requestId: 'req-order' }),
    kept: () => itemAt(table, keys.email(owner, email.id)),
    link: (token: string) => itemAt(table, keys.orderLink(tokenHash(token))),
  };
}

const tokens = () => ses.taken.map(({ mail }) => /\/orders\/([\w-]{43})/.exec(mail.text ?? '')?.[1] ?? '');

describe('the e-mail to the contact of an order', () => {
  it('names the order in its subject and carries a link of which only the hash is kept [OR-1] [EM-7]', async () => {
    const { send, kept, link, order, email } = await setup();
    expect(await send()).toBe('done');
    expect(ses.taken[0]?.mail.subject).toContain(order.number);
    expect(ses.taken[0]?.mail.headers.some(({ key }) => key === 'list-unsubscribe')).toBe(false);
    const [token = ''] = tokens();
    expect(await link(token)).toMatchObject({ itemType: 'order-link', orderId: order.id, generation: 1, emailId: email.id });
    expect(await kept()).toMatchObject({ state: 'sent' });
    expect(JSON.stringify([await kept(), await link(token)])).not.toContain(token);
  });

  it('goes out once, however often and at once its message comes [EM-3]', async () => {
    const { send } = await setup();
    await Promise.all(Array.from({ length: 20 }, send));
    await send();
    expect(ses.taken).toHaveLength(1);
  });

  it('is sent again where the answer of the provider was lost, with a second link beside the first [EM-3] [GS-1]', async () => {
    const { send, link, passSeconds } = await setup();
    ses.fate = () => (ses.taken.length === 0 ? 'take-and-lose-answer' : 'take');
    expect(await send()).toBe('comes back');
    passSeconds(121);
    expect(await send()).toBe('done');
    expect(new Set(tokens()).size).toBe(2);
    for (const token of tokens()) expect(await link(token)).toBeDefined();
  });

  it.each([
    ['has another contact', { contact: { email: 'jan@kontakt.example', since: '2026-03-01T09:30:00.000Z', generation: 2 } }],
    ['was closed', { state: 'closed' }],
    ['was mapped', { state: 'mapped' }],
    ['closes by the clock', { closesAt: '2026-03-01T09:59:00.000Z' }],
  ] as const)('is not sent once the order %s [OR-2] [OR-3]', async (_, over) => {
    const { send, kept } = await setup(over);
    expect(await send()).toBe('done');
    expect(ses.taken).toEqual([]);
    expect(await kept()).toMatchObject({ state: 'superseded' });
  });

  it('is not written to an address that bounced; the seller names another contact [EM-4] [OR-4]', async () => {
    const { send, kept, hashes, email } = await setup();
    const mark = { reason: 'bounce', since: '2026-02-01T00:00:00.000Z', emailId: newId('email') };
    await put(table, itemOf('suppression', keys.suppression((await hashes).addressHash(email.to)), mark));
    await send();
    expect(ses.taken).toEqual([]);
    expect(await kept()).toMatchObject({ state: 'suppressed' });
  });

  it('reminds of the day on which the order closes, and of no other, with a way to stop reminders [OR-3] [EM-1]', async () => {
    const reminding = await setup({}, { kind: 'order-reminder', closesAt });
    expect(await reminding.send()).toBe('done');
    const header = ses.taken[0]?.mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
    const token = /unsubscribe\/([\w-]{43})/.exec(header)?.[1] ?? '';
    const reminders = dynamoReminderStore(table);
    const link = await reminders.get(tokenHash(token));
    if (link === undefined) throw new Error('There is no link.');
    expect(await reminders.behind(link)).toMatchObject({ about: { kind: 'order', order: { id: reminding.order.id } }, stopped: false });
    const moved = await setup({ closesAt: '2026-04-30T23:59:59.999Z' }, { kind: 'order-reminder', closesAt });
    await moved.send();
    expect(await moved.kept()).toMatchObject({ state: 'superseded' });
  });
});
