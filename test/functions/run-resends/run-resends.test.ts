import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { addDays, iso } from '#shared/domain/calendar.ts';
import type { Person } from '#shared/domain/people.ts';
import { withheldInvitation } from '#shared/domain/users/invite.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable, throughAnotherClient } from '#test/support/dynoxide.ts';
import { type LifecycleWorld, lifecycleWorld } from '#test/support/lifecycle-world.ts';
import { put } from '#test/support/people.ts';
import { withoutCondition } from '#test/support/planted-faults.ts';
import { itemAt, itemsIn } from '#test/support/stored.ts';
import { putUser, userNow } from '#test/support/users.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const home = (world: LifecycleWorld) => ({ partnerId: world.caller.partnerId, organisationId: world.organisationId });

/** Users whose invitations went out two weeks ago. */
async function withUsers(
  count: number,
  over: (index: number) => Partial<Person> = () => ({}),
  options: Parameters<typeof lifecycleWorld>[1] = {},
) {
  const world = await lifecycleWorld(table, options);
  const before = addDays(new Date(world.clock.now), -14);
  const people = await Promise.all(Array.from({ length: count }, (_, index) => putUser(table, home(world), before, over(index))));
  const start = (body = {}, more = {}) => world.call('POST', '/invitations', { body, ...more });
  const now = (person: Person) => userNow(table, world.organisationId, person.id);
  const asked = async () =>
    (await itemsIn(table, partitions.events(world.caller.partnerId))).flatMap((item) =>
      item['type'] === 'user.invited' ? (item['sendEmails'] as { id: string; bulk?: boolean }[]) : [],
    );
  return { ...world, people, start, now, asked, read: async (id: string) => (await world.call('GET', `/invitations/${id}`)).json };
}

describe('sending invitations again to many', () => {
  it('gives everybody who has not come in a new link, once, by bulk mail, and counts them [US-13]', async () => {
    const world = await withUsers(130, (index) => (index % 13 === 0 ? { state: 'active' } : index % 13 === 1 ? { state: 'verified' } : {}));
    const started = await world.start();
    expect(started).toMatchObject({ status: 202, json: { state: 'queued', only: 'all', sent: 0 } });
    await world.work();
    expect(await world.read(started.json.id)).toMatchObject({ state: 'completed', sent: 120, failed: 0, skipped: 0, total: 120 });
    const asked = await world.asked();
    expect(asked).toHaveLength(120);
    expect(new Set(asked.map(({ id }) => id)).size).toBe(120);
    expect(asked.every(({ bulk }) => bulk === true)).toBe(true);
    for (const person of world.people) expect((await world.now(person)).linkGeneration).toBe(person.state === 'active' ? 1 : 2);
    const administrator = await userNow(table, world.organisationId, world.trial.view.administrator.personId);
    expect(administrator.linkGeneration).toBe(1);
  });

  it('sends only those that were withheld, when asked so [US-13]', async () => {
    const world = await withUsers(20, (index) => (index < 5 ? { invitation: withheldInvitation(new Date('2026-01-01')) } : {}));
    const { json } = await world.start({ only: 'suppressed' });
    await world.work();
    expect(await world.read(json.id)).toMatchObject({ state: 'completed', sent: 5, skipped: 0 });
    expect((await world.now(world.people[0] as Person)).invitation).toMatchObject({ state: 'queued' });
  });

  it('writes to addresses that bounced again, and never to one that complained [US-13] [EM-4]', async () => {
    const world = await withUsers(3);
    const [bounced, complained, fine] = world.people as [Person, Person, Person];
    const mark = async (person: Person, reason: string) => {
      const key = keys.suppression((await world.hashes).addressHash(person.email));
      await put(table, itemOf('suppression', key, { reason, since: iso(new Date(world.clock.now)), emailId: newId('email') }));
      return key;
    };
    const [released, kept] = [await mark(bounced, 'bounce'), await mark(complained, 'complaint')];
    const { json } = await world.start();
    await world.work();
    expect(await world.read(json.id)).toMatchObject({ state: 'completed', sent: 2, skipped: 1 });
    expect(await itemAt(table, released)).toBeUndefined();
    expect(await itemAt(table, kept)).toBeDefined();
    expect((await world.now(fine)).linkGeneration).toBe(2);
    expect((await world.now(complained)).linkGeneration).toBe(1);
  });

  it('passes over who was sent one within five minutes [US-15]', async () => {
    const world = await withUsers(4);
    await world.start();
    await world.work();
    const { json } = await world.start();
    await world.work();
    expect(await world.read(json.id)).toMatchObject({ state: 'completed', sent: 0, skipped: 4 });
  });

  it('runs once at a time in an organisation, and again when it has ended [US-13]', async () => {
    const world = await withUsers(2);
    const first = await world.start({}, { key: 'the-one-that-is-first' });
    expect((await world.start()).json).toMatchObject({ status: 409, code: 'JOB_RUNNING', detail: expect.stringContaining(first.json.id) });
    expect((await world.start({}, { key: 'the-one-that-is-first' })).json).toEqual(first.json);
    await world.work();
    expect((await world.start()).status).toBe(202);
  });

  it('sends nobody a second one however often its messages come, to several at once [US-13] [EM-3]', async () => {
    const world = await withUsers(100);
    const { json } = await world.start();
    const message = world.waiting[0];
    if (message === undefined) throw new Error('Nobody was told.');
    await Promise.all(Array.from({ length: 6 }, () => world.deliver(message)));
    await world.work();
    for (let i = 0; i < 3; i++) await world.deliver(message);
    expect(await world.read(json.id)).toMatchObject({ state: 'completed', sent: 100 });
    const asked = await world.asked();
    expect(asked).toHaveLength(100);
    for (const person of world.people) expect((await world.now(person)).linkGeneration).toBe(2);
  });

  it('goes on where it was after each slice, and after a crash at any write [US-13]', async () => {
    const world = await withUsers(90, undefined, { sliceTakes: 0 });
    const { json } = await world.start();
    let crashes = 0;
    let transactions = 0;
    const fragile = throughAnotherClient(table);
    fragile.client.middlewareStack.add(
      (next) => async (args) => {
        const answer = await next(args);
        if ('TransactItems' in (args.input as object) && ++transactions % 2 === 1) {
          crashes += 1;
          throw new Error('The worker was killed.');
        }
        return answer;
      },
      { step: 'initialize', name: 'crash' },
    );
    for (let round = 0; round < 400 && world.waiting.length > 0; round++) {
      const message = world.waiting[0];
      if (message === undefined) break;
      const { batchItemFailures } = await world.deliver(message, fragile);
      if (batchItemFailures.length === 0) world.waiting.shift();
      world.clock.now = new Date(world.clock.now.getTime() + 91_000);
    }
    expect(crashes).toBeGreaterThan(2);
    expect(await world.read(json.id)).toMatchObject({ state: 'completed', sent: 90 });
    expect(await world.asked()).toHaveLength(90);
    for (const person of world.people) expect((await world.now(person)).linkGeneration).toBe(2);
  });

  it('would send people a second one if a step were written without the condition on the job', async () => {
    const planted = { count: 0 };
    const faulty = withoutCondition(throughAnotherClient(table), /version = :read|linkGeneration = :read/, planted);
    // Whether two of them meet in a step is left to chance; it takes a few tries at most.
    let most = 0;
    for (let attempt = 0; attempt < 12 && most <= 60; attempt++) {
      const world = await withUsers(60);
      await world.start();
      const message = world.waiting[0];
      if (message === undefined) throw new Error('Nobody was told.');
      await Promise.all(
        Array.from({ length: 4 }, async () => {
          // Each believes that it has the job: the lease is over as soon as it is given.
          world.clock.now = new Date(world.clock.now.getTime() + 91_000);
          await world.deliver(message, faulty);
        }),
      );
      most = Math.max(most, (await world.asked()).length);
    }
    expect(planted.count).toBeGreaterThan(0);
    expect(most).toBeGreaterThan(60);
  });

  it('stops when it is cancelled: at once where nobody has begun, else at the next step; what was sent stays sent [US-13]', async () => {
    const world = await withUsers(10);
    const { json } = await world.start();
    expect((await world.call('POST', `/invitations/${json.id}/cancel`)).json).toMatchObject({ state: 'cancelled' });
    await world.work();
    expect(await world.asked()).toHaveLength(0);
    expect((await world.call('POST', `/invitations/${json.id}/cancel`)).json).toMatchObject({ status: 409, code: 'JOB_ENDED' });
    const slow = await withUsers(30, undefined, { sliceTakes: 0 });
    const second = await slow.start();
    for (let i = 0; i < 3; i++) {
      const message = slow.waiting.shift();
      if (message !== undefined) await slow.deliver(message);
    }
    expect((await slow.call('POST', `/invitations/${second.json.id}/cancel`)).json).toMatchObject({ state: 'cancelling' });
    await slow.work();
    const ended = await slow.read(second.json.id);
    expect(ended).toMatchObject({ state: 'cancelled' });
    expect(await slow.asked()).toHaveLength(ended.sent);
    expect((await slow.start()).status).toBe(202);
  });

  it('is woken by the clock when its message was lost', async () => {
    const world = await withUsers(3);
    const { json } = await world.start();
    world.waiting.length = 0;
    await world.sweep();
    expect(world.waiting.filter(({ jobId }) => jobId === json.id)).toEqual([]);
    world.clock.now = new Date(world.clock.now.getTime() + 130_000);
    await world.sweep();
    const mine = world.waiting.filter(({ jobId }) => jobId === json.id);
    expect(mine).toHaveLength(1);
    world.waiting.splice(0, world.waiting.length, ...mine);
    await world.work();
    expect(await world.read(json.id)).toMatchObject({ state: 'completed', sent: 3 });
  });
});
