import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsConsumer } from '#functions/dispatch-events/consumer.ts';
import { dynamoFeedReader } from '#shared/adapters/dynamodb/feed-reader.ts';
import { dynamoFeedWriter } from '#shared/adapters/dynamodb/feed-writer.ts';
import { changeRecord } from '#shared/adapters/dynamodb/items.ts';
import { transact } from '#shared/adapters/dynamodb/transact.ts';
import { sqsMailQueues } from '#shared/adapters/sqs/mail-queues.ts';
import type { FeedWriter } from '#shared/domain/feed.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import type { MailQueues } from '#shared/queue/mail-queues.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { notingCalls } from '#test/support/calls.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anEmail, anEvent, commitEvent, insertsOf, spoilEvent, storedEvent } from '#test/support/events.ts';
import { startQueues, type TestQueues } from '#test/support/sqs.ts';

let table: TestTable;
let queues: TestQueues;
let urls: { 'transactional-mail': string; 'bulk-mail': string };
let calls: string[];
beforeAll(async () => {
  table = await startTable();
  queues = await startQueues();
  urls = { 'transactional-mail': await queues.create('transactional'), 'bulk-mail': await queues.create('bulk') };
  calls = notingCalls(table.raw);
});
afterAll(async () => {
  await queues.stop();
  await table.stop();
});

function setup(over: { feed?: Partial<FeedWriter>; mail?: Partial<MailQueues> } = {}) {
  const partnerId = newId('partner');
  const feed = { ...dynamoFeedWriter(table), ...over.feed };
  const mail = { ...sqsMailQueues(urls, queues.client), ...over.mail };
  const consume = eventsConsumer(
    { feed, mail, jobs: { send: async () => undefined }, now: () => new Date('2026-03-01T10:00:01.000Z') },
    makeLogger('test'),
  );
  const positions = async (of: PartnerId = partnerId) => {
    const { events } = await dynamoFeedReader(table).read(of, 0, 100, undefined);
    return events.map(({ position, id }) => [position, id]);
  };
  const commit = (...args: Parameters<typeof anEvent> extends [unknown, ...infer Rest] ? Rest : never) =>
    commitEvent(table, anEvent(partnerId, ...args));
  return { partnerId, consume, positions, commit };
}

describe('dispatching events', () => {
  it('gives them the next positions of their partner’s feed, in the order of their commits', async () => {
    const { commit, consume, positions } = setup();
    const [a, b, c] = [await commit(), await commit(), await commit()];
    expect(await consume(insertsOf([a, b]))).toEqual({ batchItemFailures: [] });
    expect(await consume(insertsOf([c]))).toEqual({ batchItemFailures: [] });
    expect(await positions()).toEqual([
      [1, a.id],
      [2, b.id],
      [3, c.id],
    ]);
    expect(await storedEvent(table, c)).toMatchObject({ position: 3 });
    expect(await storedEvent(table, c)).not.toHaveProperty('duePK');
  });

  it('hands e-mails to the queue that fits them, once', async () => {
    const { partnerId, consume } = setup();
    const [welcome, reminder] = [anEmail(partnerId, 'partner-welcome'), anEmail(partnerId, 'trial-reminder')];
    const event = await commitEvent(table, anEvent(partnerId), [welcome, reminder]);
    await consume(insertsOf([event]));
    await consume(insertsOf([event]));
    const message = { owner: { kind: 'partner', partnerId }, requestId: 'req-1' };
    expect(await queues.drain(urls['transactional-mail'])).toEqual([{ ...message, id: welcome.id }]);
    expect(await queues.drain(urls['bulk-mail'])).toEqual([{ ...message, id: reminder.id }]);
  });

  it('hands an invitation that somebody waits for to the one queue, one of many to the other [US-3]', async () => {
    const { partnerId, consume } = setup();
    const owner = { kind: 'user', partnerId, organisationId: newId('organisation'), personId: newId('person') } as const;
    const [one, many] = [newId('email'), newId('email')];
    const asked = [one, many].map((id) => ({
      owner,
      id,
      kind: 'user-invitation' as const,
      ...(id === many ? { bulk: true as const } : {}),
    }));
    const event = anEvent(partnerId, { type: 'user.invited' });
    await transact(table, changeRecord(table, event, [], asked));
    await consume(insertsOf([event]));
    expect(await queues.drain(urls['transactional-mail'])).toEqual([{ owner, id: one, requestId: 'req-1' }]);
    expect(await queues.drain(urls['bulk-mail'])).toEqual([{ owner, id: many, requestId: 'req-1' }]);
  });

  it('shows a reader with a cursor an event that was committed late, behind those it has seen', async () => {
    const { partnerId, consume, commit } = setup();
    const late = anEvent(partnerId);
    const early = await commit();
    expect(late.id < early.id).toBe(true);
    await consume(insertsOf([early]));
    const seen = await dynamoFeedReader(table).read(partnerId, 0, 100, undefined);
    await commitEvent(table, late);
    await consume(insertsOf([late]));
    const then = await dynamoFeedReader(table).read(partnerId, seen.upTo, 100, undefined);
    expect([...seen.events, ...then.events].map(({ id }) => id)).toEqual([early.id, late.id]);
  });

  it('takes two round trips a partner and page, for fifty events as for one', async () => {
    const { commit, consume, positions } = setup();
    const events = await Promise.all(Array.from({ length: 50 }, () => commit()));
    calls.length = 0;
    await consume(insertsOf(events));
    expect(calls).toEqual(['BatchGetItem', 'TransactWriteItems']);
    expect(await positions()).toEqual(events.map(({ id }, index) => [index + 1, id]));
  });

  it('changes nothing when the stream brings events again, alone or with newer ones', async () => {
    const { commit, consume, positions } = setup();
    const [a, b, c] = [await commit(), await commit(), await commit()];
    await consume(insertsOf([a, b]));
    await consume(insertsOf([a, b]));
    await consume(insertsOf([b, c]));
    expect((await positions()).map(([position]) => position)).toEqual([1, 2, 3]);
  });

  it('gives each event one position when several dispatchers work on one feed', async () => {
    const { commit, consume, positions } = setup();
    const events = await Promise.all(Array.from({ length: 20 }, () => commit()));
    const answers = await Promise.all(
      [events, events.slice(5), events.slice(0, 15), [...events].reverse()].map((some) => consume(insertsOf(some))),
    );
    expect(answers.flatMap(({ batchItemFailures }) => batchItemFailures)).toEqual([]);
    const placed = await positions();
    expect(placed.map(([position]) => position)).toEqual(events.map((_, index) => index + 1));
    expect(new Set(placed.map(([, id]) => id)).size).toBe(20);
    const others = await Promise.all(Array.from({ length: 4 }, () => commit()));
    const each = await Promise.all(others.map((event) => consume(insertsOf([event]))));
    expect(each.flatMap(({ batchItemFailures }) => batchItemFailures)).toEqual([]);
    expect((await positions()).map(([position]) => position)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  });

  it('marks no event whose e-mail could not be queued, and sends it again the next time', async () => {
    let broken = true;
    const real = sqsMailQueues(urls, queues.client);
    const send: MailQueues['send'] = async (queue, messages) => {
      if (broken) throw new Error('the queue is away');
      return real.send(queue, messages);
    };
    const { partnerId, consume, positions, commit } = setup({ mail: { send } });
    const first = await commitEvent(table, anEvent(partnerId), [anEmail(partnerId, 'partner-welcome')]);
    const second = await commit();
    const other = await commitEvent(table, anEvent(newId('partner')));
    expect(await consume(insertsOf([first, other, second]))).toEqual({
      batchItemFailures: [{ itemIdentifier: '100' }, { itemIdentifier: '102' }],
    });
    expect(await positions()).toEqual([]);
    expect(await positions(other.partnerId)).toEqual([[1, other.id]]);
    broken = false;
    expect(await consume(insertsOf([first, other, second]))).toEqual({ batchItemFailures: [] });
    expect(await queues.drain(urls['transactional-mail'])).toHaveLength(1);
    expect(await positions()).toEqual([
      [1, first.id],
      [2, second.id],
    ]);
  });

  it('sends an e-mail a second time rather than never when it dies before the event is marked', async () => {
    let dies = true;
    const place: FeedWriter['place'] = async (...args) => {
      if (dies) throw new Error('dies here');
      return dynamoFeedWriter(table).place(...args);
    };
    const { partnerId, consume } = setup({ feed: { place } });
    const event = await commitEvent(table, anEvent(partnerId), [anEmail(partnerId, 'partner-welcome')]);
    expect((await consume(insertsOf([event]))).batchItemFailures).toHaveLength(1);
    dies = false;
    await consume(insertsOf([event]));
    expect(await queues.drain(urls['transactional-mail'])).toHaveLength(2);
  });

  it('gives up after six tries in a row that others were faster', async () => {
    let tries = 0;
    const place: FeedWriter['place'] = async () => {
      tries += 1;
      return false;
    };
    const { commit, consume } = setup({ feed: { place } });
    expect((await consume(insertsOf([await commit()]))).batchItemFailures).toHaveLength(1);
    expect(tries).toBe(6);
  });

  it('reports an event that cannot be read, and places those around it', async () => {
    const { commit, consume, positions } = setup();
    const [a, b, c] = [await commit(), await commit(), await commit()];
    await spoilEvent(table, b);
    expect(await consume(insertsOf([a, b, c]))).toEqual({ batchItemFailures: [{ itemIdentifier: '101' }] });
    expect((await positions()).map(([, id]) => id)).toEqual([a.id, c.id]);
    expect(await storedEvent(table, b)).toHaveProperty('duePK');
  });

  it('passes over records that are no new events', async () => {
    const { commit, consume, positions } = setup();
    const { Records } = insertsOf([await commit()]);
    const changed = Records.map((record) => ({ ...record, eventName: 'MODIFY' as const }));
    const trial = {
      eventName: 'INSERT' as const,
      dynamodb: { Keys: { PK: { S: 'PARTNER#x' }, SK: { S: 'TRIAL#y' } }, SequenceNumber: '1' },
    };
    expect(await consume({ Records: [...changed, trial] })).toEqual({ batchItemFailures: [] });
    expect(await positions()).toEqual([]);
  });
});
