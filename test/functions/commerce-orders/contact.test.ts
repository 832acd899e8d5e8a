import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '#shared/domain/orders/order.ts';
import { passOrderOn } from '#shared/domain/orders/order-contact-changes.ts';
import type { OrderLink } from '#shared/domain/orders/order-links.ts';
import type { Receipt } from '#shared/domain/receipt.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { type OrderWorld, orderWorld } from '#test/support/order-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());
const setup = () => orderWorld(table);

let counter = 0;
const anAddress = () => `nowa${++counter}@zamowienia.example`;

const contents = async (world: OrderWorld, id: Order['id']) =>
  (await world.emails(id)).map(({ to, content, orderLink }) => [to, content.kind, orderLink?.generation]);

/** A form's token as a page makes a receipt of it. */
function formReceipt(world: OrderWorld): Receipt {
  const at = world.clock.now.toISOString();
  return {
    id: newId('event'),
    bodyHash: 'body',
    answer: { status: 303, headers: { location: '/done' }, sealedBody: '' },
    at,
    expiresAt: '2027-01-01T00:00:00.000Z',
  };
}

async function linkIn(world: OrderWorld, id: Order['id']): Promise<{ token: string; link: OrderLink }> {
  const token = await world.linkOf(id);
  const opened = await world.open(token);
  if (opened.kind !== 'open') throw new Error('The link does not open.');
  return { token, link: opened.link };
}

describe('another contact, named by the seller', () => {
  it('gets the e-mail; the link of the former is dead and names the sales contact; what was answered is forgotten [OR-4]', async () => {
    const world = await setup();
    const { id, path, request } = await world.place();
    const old = await world.linkOf(id);
    await world.putOrder({ ...(await world.stored(id)), choice: { for: 'customer' } });
    const email = anAddress();
    const changed = await world.call('PUT', `${path}/contact`, { body: { contactEmail: email.toUpperCase() } });
    expect(changed).toMatchObject({
      status: 200,
      json: { contact: { email }, formerContacts: [{ email: request.contactEmail }], version: 2 },
    });
    expect(await contents(world, id)).toEqual([
      [request.contactEmail, 'order-provisioning-required', 1],
      [email, 'order-provisioning-required', 2],
    ]);
    expect(await world.open(old)).toEqual({
      kind: 'dead',
      because: 'replaced',
      order: { number: request.number, salesContact: request.salesContactEmail, language: 'pl' },
    });
    expect(await world.open(await world.linkOf(id))).toMatchObject({ kind: 'open', order: { id, choice: {} }, generation: 2 });
    expect(await world.events()).toEqual(['order.placed', 'order.contact_changed']);
  });

  it('of a scheduled order is written to on the day, not before [OR-1] [OR-4]', async () => {
    const world = await setup();
    const { id, path } = await world.place({ startsAt: '2026-04-01' });
    const email = anAddress();
    expect((await world.call('PUT', `${path}/contact`, { body: { contactEmail: email } })).json.state).toBe('scheduled');
    expect(await contents(world, id)).toEqual([]);
    world.day(31);
    await world.sweep();
    expect(await contents(world, id)).toEqual([[email, 'order-provisioning-required', 2]]);
  });

  it('opens a closed order again, with all its days and reminders anew [OR-3] [OR-4]', async () => {
    const world = await setup();
    const { path } = await world.place({ plan: 'flex' });
    world.day(9);
    expect((await world.call('GET', path)).json.state).toBe('closed');
    const opened = await world.call('PUT', `${path}/contact`, { body: { contactEmail: anAddress() } });
    expect(opened.json).toMatchObject({
      state: 'awaiting_details',
      openedAt: '2026-03-10T10:00:00.000Z',
      closesAt: '2026-03-17T10:00:00.000Z',
    });
    expect(opened.json).not.toHaveProperty('closedAt');
    expect(await world.events()).toEqual(['order.placed', 'order.closed', 'order.contact_changed']);
  });

  it('is refused for the present one, for a mapped order, beyond ten a day, and with a version that is not the present [OR-4]', async () => {
    const world = await setup();
    const { id, path, request } = await world.place();
    const put = (contactEmail: string, ifMatch?: number) =>
      world.call('PUT', `${path}/contact`, { body: { contactEmail }, ...(ifMatch === undefined ? {} : { ifMatch }) });
    expect((await put(request.contactEmail.toUpperCase())).json).toMatchObject({ status: 409, code: 'SAME_CONTACT' });
    expect((await put(anAddress(), 7)).json).toMatchObject({ status: 412, code: 'CHANGED_SINCE_READ' });
    for (let n = 0; n < 10; n++) expect((await put(anAddress())).status).toBe(200);
    const tooMany = await put(anAddress());
    expect([tooMany.json.code, tooMany.headers['retry-after']]).toEqual(['RESEND_TOO_SOON', '86400']);
    world.day(1);
    expect((await put(anAddress())).status).toBe(200);
    await world.putOrder({ ...(await world.stored(id)), state: 'mapped' });
    expect((await put(anAddress())).json.code).toBe('ORDER_STATE');
    expect((await world.call('POST', `${path}/email`)).json.code).toBe('ORDER_STATE');
  });

  it('against a mapping at the same moment: one of them, never both [OR-4] [OM-6]', async () => {
    for (let round = 0; round < 10; round++) {
      const world = await setup();
      const { id, path } = await world.place();
      const before = await world.stored(id);
      const mapped = {
        at: before.createdAt,
        by: world.caller.actor,
        partnerId: newId('partner'),
        organisationId: newId('organisation'),
        subscriptionId: newId('subscription'),
      };
      const after: Order = { ...before, state: 'mapped', mapped, version: 2 };
      const [mapping, putting] = await Promise.all([
        world.orders.change({ before, after, events: [], emails: [], pointers: { take: [], free: [] } }, undefined),
        world.call('PUT', `${path}/contact`, { body: { contactEmail: anAddress() } }),
      ]);
      const { state, contact } = await world.stored(id);
      expect(mapping.ok).toBe(putting.status !== 200);
      expect([state, contact.generation]).toEqual(mapping.ok ? ['mapped', 1] : ['awaiting_details', 2]);
    }
  });
});

describe('the e-mail, sent again', () => {
  it('carries a new link; the older one is dead; not within five minutes, and ten times a day [OR-4] [GS-1]', async () => {
    const world = await setup();
    const { id, path } = await world.place();
    const { token: old } = await linkIn(world, id);
    const send = () => world.call('POST', `${path}/email`);
    const early = await send();
    expect([early.json.code, early.headers['retry-after']]).toEqual(['RESEND_TOO_SOON', '300']);
    for (let n = 0; n < 10; n++) {
      world.day(5 / 1440);
      const sent = await send();
      expect([sent.status, sent.headers['location']]).toEqual([202, path]);
    }
    world.day(5 / 1440);
    expect((await send()).json.code).toBe('RESEND_TOO_SOON');
    expect(await world.open(old)).toMatchObject({ kind: 'dead', because: 'replaced' });
    expect((await world.stored(id)).contact.generation).toBe(11);
  });

  it('opens a closed order again, and is not sent for a scheduled one [OR-3]', async () => {
    const world = await setup();
    const { path } = await world.place();
    world.day(31);
    expect((await world.call('POST', `${path}/email`)).json.state).toBe('awaiting_details');
    const later = await world.place({ startsAt: '2027-01-01' });
    expect((await world.call('POST', `${later.path}/email`)).json.code).toBe('ORDER_STATE');
  });

  it('repeated with its key is sent once, and answered the same', async () => {
    const world = await setup();
    const { id, path } = await world.place();
    world.day(1);
    const key = newId('event');
    const [first, again] = [await world.call('POST', `${path}/email`, { key }), await world.call('POST', `${path}/email`, { key })];
    expect([first.status, again.body]).toEqual([202, first.body]);
    expect(await contents(world, id)).toHaveLength(2);
  });
});

describe('passing an order on', () => {
  const passing = (world: OrderWorld, link: OrderLink, email: string, receipt: Receipt | undefined = undefined) =>
    passOrderOn(world.deps)(link, email, { requestId: 'req', asked: receipt, keep: () => receipt });

  it('writes to the next, who goes on where the last one stopped; the first link stops working [OR-2]', async () => {
    const world = await setup();
    const { id, request } = await world.place();
    const { token, link } = await linkIn(world, id);
    const choice: Order['choice'] = { for: 'customer', partner: { kind: 'existing', partnerId: newId('partner'), name: 'Sieci' } };
    await world.putOrder({ ...(await world.stored(id)), state: 'partner_mapped', choice });
    const next = anAddress();
    expect((await passing(world, link, next)).ok).toBe(true);
    expect(await world.stored(id)).toMatchObject({ state: 'partner_mapped', choice, contact: { email: next, generation: 2 } });
    expect((await world.emails(id)).at(-1)).toMatchObject({ to: next, content: { kind: 'order-passed-on', sender: request.contactEmail } });
    expect(await world.open(token)).toMatchObject({ kind: 'dead', because: 'replaced' });
    expect(await passing(world, link, anAddress())).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('takes along nothing of one’s own company [OR-2]', async () => {
    const world = await setup();
    const { id, request } = await world.place();
    const { link } = await linkIn(world, id);
    await world.putOrder({ ...(await world.stored(id)), choice: { for: 'own_company', administratorEmail: request.contactEmail } });
    await passing(world, link, anAddress());
    expect((await world.stored(id)).choice).toEqual({});
  });

  it('twice by the same form does it once and gets the same answer, one after the other and both at once [OR-2]', async () => {
    for (const atOnce of [false, true]) {
      const world = await setup();
      const { id } = await world.place();
      const { link } = await linkIn(world, id);
      const [receipt, email] = [formReceipt(world), anAddress()];
      const post = () => passing(world, link, email, receipt);
      const answers = atOnce ? await Promise.all([post(), post()]) : [await post(), await post()];
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'REPLAY', answer: receipt.answer } });
      expect((await world.stored(id)).contact.generation).toBe(2);
      expect(await contents(world, id)).toHaveLength(2);
    }
  });

  it('twice, the second looking for a receipt just before the first has written it, gets the same answer [OR-2]', async () => {
    const world = await setup();
    const { id } = await world.place();
    const { link } = await linkIn(world, id);
    const [receipt, email] = [formReceipt(world), anAddress()];
    await passing(world, link, email, receipt);
    const read: typeof world.orders.read = (sellerId, of, reading) => world.orders.read(sellerId, of, { ...reading, asked: undefined });
    const early = { ...world.deps, orders: { ...world.orders, read } };
    const again = await passOrderOn(early)(link, email, { requestId: 'req', asked: receipt, keep: () => receipt });
    expect(again).toMatchObject({ ok: false, error: { code: 'REPLAY', answer: receipt.answer } });
  });

  it('to the present contact, or when the order has closed, is refused [OR-2] [OR-3]', async () => {
    const world = await setup();
    const { id, request } = await world.place();
    const { link } = await linkIn(world, id);
    expect(await passing(world, link, request.contactEmail)).toMatchObject({ error: { code: 'SAME_CONTACT' } });
    world.day(30);
    expect(await passing(world, link, anAddress())).toMatchObject({ error: { code: 'ORDER_STATE' } });
  });
});
