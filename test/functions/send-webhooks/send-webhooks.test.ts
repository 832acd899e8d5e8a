import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { partitions } from '#shared/adapters/dynamodb/keys.ts';
import { guardedPost } from '#shared/adapters/webhooks/guarded-post.ts';
import { webhookPoster } from '#shared/adapters/webhooks/post-webhook.ts';
import { signatureHeaders } from '#shared/adapters/webhooks/webhook-signatures.ts';
import { retryAfterSeconds } from '#shared/domain/webhooks/delivery.ts';
import { mayBeCalled } from '#shared/domain/webhooks/target-address.ts';
import { uuidOf } from '#shared/http/wire/wire-ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { eventTypesOf, itemsIn } from '#test/support/stored.ts';
import { type Got, startReceiver, webhookWorld } from '#test/support/webhook-world.ts';

type Receiver = Awaited<ReturnType<typeof startReceiver>>;
let table: TestTable;
let receiver: Receiver;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.stop());

const decoded = (id: string) => Buffer.from(id, 'base64').toString();

/** As receivers do it: by the package's own verifier, and the other signature in their four lines. */
function verified(secret: string, got: Got | undefined, at: Date): unknown {
  if (got === undefined) throw new Error('Nothing arrived.');
  const text = (name: string) => String(got.headers[name] ?? '');
  expect(text('x-spark-signature')).toBe(createHmac('sha1', secret).update(got.body).digest('hex'));
  vi.useFakeTimers({ now: at, toFake: ['Date'] });
  try {
    const headers = Object.fromEntries(['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, text(name)]));
    return new Webhook(secret).verify(got.body, headers);
  } finally {
    vi.useRealTimers();
  }
}

describe('an event', () => {
  it('is sent to the webhooks that ask for it, signed, with ids of the wire format, and once for a message that comes twice', async () => {
    const world = await webhookWorld(table);
    const webhook = await world.made(`${receiver.url}/hook?key=1`, { events: ['wholesale_customer.*'] });
    await world.made(`${receiver.url}/other`, { events: ['subscriber.created'] });
    const event = await world.happens();
    expect(world.held).toHaveLength(1);
    const [message] = world.held;
    await world.work();
    if (message !== undefined) await Promise.all([world.handle(message.message), world.handle(message.message)]);
    expect(receiver.got).toHaveLength(1);
    const [got] = receiver.got;
    expect(got?.path).toBe('/hook?key=1');
    expect(got?.headers).toMatchObject({ 'webhook-id': event.id, 'content-type': 'application/json' });
    const body = verified(webhook.secret, got, world.clock.now) as { id: string; orgId: string; data: { id: string } };
    expect(JSON.stringify(body)).toBe(got?.body);
    const data = { type: 'wholesale_customer.status_changed', eventId: event.id, changed: ['status'] };
    expect(body).toMatchObject({ name: 'Billing', resource: 'wholesaleCustomers', event: 'statusChanged', status: 'active', data });
    expect(decoded(body.data.id)).toBe(`ciscospark://us/ENTERPRISE/${uuidOf(String(event.subject.wholesaleCustomerId))}`);
    expect(decoded(body.orgId)).toBe(`ciscospark://us/ORGANIZATION/${uuidOf(world.partnerId)}`);
    expect(got?.body).not.toContain(webhook.secret);
    expect(await world.deliveriesOf(webhook.id)).toMatchObject([
      { eventId: event.id, messageId: event.id, state: 'delivered', attempts: 1, responseStatus: 204 },
    ]);
  });

  it('is one of fifty that all arrive, each once, though they are dispatched twice', async () => {
    const world = await webhookWorld(table);
    await world.made(receiver.url);
    const events = [];
    for (let count = 0; count < 50; count++) events.push(await world.happens());
    const messages = [...world.held];
    world.held.push(...messages);
    await Promise.all([world.work(), world.work(), world.work()]);
    const ids = receiver.got.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids)).toEqual(new Set(events.map(({ id }) => id)));
    expect(ids).toHaveLength(50);
  });

  it('is sent again under the same id when the worker dies between sending and noting it', async () => {
    const dying = await webhookWorld(table);
    const webhook = await dying.made(receiver.url);
    const event = await dying.happens();
    const [first] = dying.held.splice(0);
    if (first === undefined) throw new Error('no message');
    const { store } = dying.sender;
    let begun = 0;
    const crashed = await webhookWorld(table, {
      now: () => dying.clock.now,
      store: {
        ...store,
        step: (before, after) => {
          if (after.state !== 'sending') throw new Error('The worker dies.');
          begun += 1;
          return store.step(before, after);
        },
      },
    });
    expect((await crashed.handle(first.message)).batchItemFailures).toHaveLength(1);
    expect(begun).toBe(1);
    expect((await dying.handle(first.message)).batchItemFailures).toHaveLength(1);
    expect(receiver.got).toHaveLength(1);
    await dying.later(61);
    expect(receiver.got.map(({ headers }) => headers['webhook-id'])).toEqual([event.id, event.id]);
    expect(await dying.deliveriesOf(webhook.id)).toMatchObject([{ state: 'delivered', attempts: 2 }]);
  });

  it('is tried again after the schedule, and never after it has arrived', async () => {
    const world = await webhookWorld(table);
    const webhook = await world.made(receiver.url);
    receiver.status(500);
    await world.happens();
    await world.work();
    const pauses = [];
    for (const [index, seconds] of retryAfterSeconds.slice(0, 4).entries()) {
      const [{ nextAttemptAt, attempts, state }] = await world.deliveriesOf(webhook.id);
      expect([state, attempts]).toEqual(['waiting', index + 1]);
      pauses.push((Date.parse(nextAttemptAt) - world.clock.now.getTime()) / 1000);
      await world.later(seconds - 1);
      expect(receiver.got).toHaveLength(index + 1);
      if (index === 3) receiver.status(200);
      await world.later(1);
      expect(receiver.got).toHaveLength(index + 2);
    }
    expect(pauses).toEqual([5, 300, 1_800, 7_200]);
    await world.later(86_400);
    expect(receiver.got).toHaveLength(5);
    expect((await world.call('GET', `/v1/webhooks/${webhook.id}`)).json.failingSince).toBeUndefined();
  });

  it('waits for as long as a busy receiver asks, is not sent where a redirect leads, and not waited for longer than it may take', async () => {
    const world = await webhookWorld(table, { post: webhookPoster({ local: true, withinMs: 500 }) });
    const webhook = await world.made(receiver.url);
    receiver.status(429, { 'retry-after': '600' });
    await world.happens();
    await world.work();
    await world.later(599);
    expect(receiver.got).toHaveLength(1);
    receiver.status(302, { location: `${receiver.url}/elsewhere` });
    await world.later(1);
    expect(receiver.got.map(({ path }) => path)).toEqual(['/', '/']);
    expect(await world.deliveriesOf(webhook.id)).toMatchObject([{ state: 'waiting', responseStatus: 302 }]);
    receiver.answers(() => undefined);
    await world.later(300);
    expect(await world.deliveriesOf(webhook.id)).toMatchObject([{ state: 'waiting', because: 'timeout', attempts: 3 }]);
  });
});

describe('a webhook', () => {
  it('is disabled after five days of failing, with an event and an e-mail; what it missed is sent by a replay', async () => {
    const world = await webhookWorld(table);
    const webhook = await world.made(`${receiver.url}/secret-path`);
    receiver.status(500);
    const first = await world.happens();
    await world.work();
    for (const seconds of retryAfterSeconds) await world.later(seconds);
    expect(await world.deliveriesOf(webhook.id)).toMatchObject([{ state: 'failed', attempts: 10 }]);
    expect((await world.call('GET', `/v1/webhooks/${webhook.id}`)).json).toMatchObject({ status: 'active' });
    world.clock.now = new Date(Date.parse('2026-03-06T10:00:01.000Z'));
    const second = await world.happens();
    await world.work();
    const disabled = (await world.call('GET', `/v1/webhooks/${webhook.id}`)).json;
    expect(disabled).toMatchObject({ status: 'inactive', disabledBecause: 'failing', failingSince: '2026-03-01T10:00:00.000Z' });
    expect(await eventTypesOf(table, world.partnerId)).toContain('webhook.disabled');
    const emails = (await itemsIn(table, partitions.partner(world.partnerId))).filter(({ itemType }) => itemType === 'email');
    expect(emails).toMatchObject([
      { to: 'maria@norrsken.example', language: 'sv', content: { kind: 'webhook-disabled', because: 'failing' } },
    ]);
    expect(JSON.stringify(emails)).not.toContain('secret-path');

    const third = await world.happens();
    // What waits for its next attempt is all that there is: nothing new is sent to it.
    expect(world.held).toHaveLength(1);
    await world.later(5);
    expect((await world.deliveriesOf(webhook.id))[0]).toMatchObject({ eventId: second.id, state: 'dropped' });
    const replay = { body: { from: '2026-03-01T00:00:00.000Z' } };
    expect(await world.call('POST', `/v1/webhooks/${webhook.id}/replays`, replay)).toMatchObject({
      status: 409,
      json: { code: 'WEBHOOK_UNREACHABLE' },
    });
    await world.call('PATCH', `/v1/webhooks/${webhook.id}`, { body: { status: 'active' } });
    receiver.status(200);
    receiver.got.splice(0);
    expect(await world.call('POST', `/v1/webhooks/${webhook.id}/replays`, { body: { after: first.id } })).toMatchObject({ status: 202 });
    const store = world.sender.store;
    expect(await store.eventsFrom(world.partnerId, { from: '0001-01-01T00:00:00.000Z', before: third.id }, 100)).toContain(first.id);
    const types = await itemsIn(table, partitions.events(world.partnerId));
    const asked = types.find(({ type }) => type === 'webhook.replayed');
    await world.dispatch(world.partnerId, [asked?.['id']]);
    await world.work();
    const ids = receiver.got.map(({ headers }) => headers['webhook-id']);
    expect(ids).toEqual(expect.arrayContaining([second.id, third.id]));
    expect(ids).not.toContain(first.id);
  });

  it('is disabled at once by a receiver that is gone', async () => {
    const world = await webhookWorld(table);
    const webhook = await world.made(receiver.url);
    receiver.status(410);
    await world.happens();
    await world.work();
    expect((await world.call('GET', `/v1/webhooks/${webhook.id}`)).json).toMatchObject({ status: 'inactive', disabledBecause: 'gone' });
    receiver.status(204);
    await world.call('POST', `/v1/webhooks/${webhook.id}/test`);
    await world.work();
    expect(receiver.got).toHaveLength(2);
    expect(JSON.parse(receiver.got[1]?.body ?? '')).toMatchObject({ data: { type: 'webhook.test' } });
  });

  it('signs with the former secret as well for a day after it has another', async () => {
    const world = await webhookWorld(table);
    const { id, secret } = await world.made(receiver.url);
    const rotated = await world.call('POST', `/v1/webhooks/${id}/secret`);
    expect(rotated.json.secret).not.toBe(secret);
    await world.happens();
    await world.work();
    verified(rotated.json.secret, receiver.got[0], world.clock.now);
    const [got] = receiver.got;
    // A receiver that has not changed over yet: one of the two signatures is by the secret that it knows.
    const byFormer = new Webhook(secret).sign(String(got?.headers['webhook-id']), world.clock.now, got?.body ?? '');
    const signatures = String(got?.headers['webhook-signature']).split(' ');
    expect(signatures).toHaveLength(2);
    expect(signatures[1]).toBe(byFormer);
    world.clock.now = new Date(world.clock.now.getTime() + 86_400_000);
    await world.happens();
    await world.work();
    expect(String(receiver.got[1]?.headers['webhook-signature']).split(' ')).toHaveLength(1);
  });
});

describe('a secret that a client of the wire format chose', () => {
  it.each(['s', 'żółw 🐢', 'whsec_A', 'whsec_====', 'whsec_'])('signs as the text that it is: %s', (secret) => {
    const at = new Date();
    const headers = signatureHeaders([secret], 'evt_1', at, '{}');
    const raw = new Webhook(Buffer.from(secret, 'utf8'), { format: 'raw' });
    expect(raw.verify('{}', headers)).toEqual({});
    expect(headers['x-spark-signature']).toBe(createHmac('sha1', secret).update('{}').digest('hex'));
  });
});

describe('an address that is not public', () => {
  it('is never connected to, whatever name it has', async () => {
    const resolving = (address: string) =>
      guardedPost({ local: false, resolve: (_host, told) => told(null, [{ address, family: address.includes(':') ? 6 : 4 }]) });
    const url = new URL(`https://receiver.example:${receiver.port}/`);
    for (const address of [
      '127.0.0.1',
      '10.0.0.1',
      '169.254.169.254',
      '192.168.1.1',
      '100.64.0.1',
      '::1',
      'fd00::1',
      '::ffff:10.0.0.1',
      '64:ff9b::7f00:1',
    ])
      await expect(resolving(address)(url, {}, ''), address).rejects.toThrow('not public');
    await expect(guardedPost({ local: false })(new URL(`http://127.0.0.1:${receiver.port}/`), {}, '')).rejects.toThrow(
      'not one that is called',
    );
    await expect(guardedPost({ local: false })(new URL(`https://[::1]:${receiver.port}/`), {}, '')).rejects.toThrow(
      'not one that is called',
    );
    const mixed = guardedPost({
      local: false,
      resolve: (_host, told) =>
        told(null, [
          { address: '8.8.8.8', family: 4 },
          { address: '10.1.1.1', family: 4 },
        ]),
    });
    await expect(mixed(url, {}, '')).rejects.toThrow('not public');
    expect(receiver.got).toHaveLength(0);
    expect(['8.8.8.8', '2606:4700::1111'].map((address) => mayBeCalled(address, false))).toEqual([true, true]);
    // The same receiver is reached where this machine may be called: it was the judgement that kept it away.
    const post = guardedPost({ local: true, resolve: (_host, told) => told(null, [{ address: '127.0.0.1', family: 4 }]) });
    expect(await post(new URL(`http://receiver.example:${receiver.port}/`), {}, '')).toMatchObject({ status: 204 });
  });

  it('is told as the reason, and tried again: names may come to stand for something else', async () => {
    const world = await webhookWorld(table, { post: webhookPoster({ local: false }) });
    const webhook = await world.made(receiver.url);
    await world.happens();
    await world.work();
    expect(await world.deliveriesOf(webhook.id)).toMatchObject([{ state: 'waiting', because: 'address-refused' }]);
  });
});
