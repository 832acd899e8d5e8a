import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scheduledSweep } from '#functions/sweep-events/schedule.ts';
import { dynamoFeedReader } from '#shared/adapters/dynamodb/feed-reader.ts';
import { dynamoFeedWriter } from '#shared/adapters/dynamodb/feed-writer.ts';
import { sqsMailQueues } from '#shared/adapters/sqs/mail-queues.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anEmail, anEvent, commitEvent, spoilEvent, storedEvent } from '#test/support/events.ts';
import { startQueues, type TestQueues } from '#test/support/sqs.ts';

let table: TestTable;
let queues: TestQueues;
let urls: { 'transactional-mail': string; 'bulk-mail': string };
beforeAll(async () => {
  table = await startTable();
  queues = await startQueues();
  urls = { 'transactional-mail': await queues.create('transactional'), 'bulk-mail': await queues.create('bulk') };
});
afterAll(async () => {
  await queues.stop();
  await table.stop();
});

function sweepAt(instant: string) {
  const mail = sqsMailQueues(urls, queues.client);
  const jobs = { send: async () => undefined };
  const deps = { feed: dynamoFeedWriter(table), mail, jobs, now: () => new Date(instant) };
  return scheduledSweep(deps, makeLogger('test'))();
}

describe('the sweep', () => {
  it('dispatches events that have waited for more than a quarter of an hour, with their e-mails, oldest first', async () => {
    const partnerId = newId('partner');
    const young = await commitEvent(table, anEvent(partnerId, { at: '2026-03-01T10:45:00.001Z' }));
    const newer = await commitEvent(table, anEvent(partnerId, { at: '2026-03-01T10:30:00.000Z' }));
    const older = await commitEvent(table, anEvent(partnerId, { at: '2026-03-01T10:29:00.000Z' }), [anEmail(partnerId, 'partner-welcome')]);
    await sweepAt('2026-03-01T11:00:00.000Z');
    const { events } = await dynamoFeedReader(table).read(partnerId, 0, 100, undefined);
    expect(events.map(({ id }) => id)).toEqual([older.id, newer.id]);
    expect(await queues.drain(urls['transactional-mail'])).toHaveLength(1);
    expect(await storedEvent(table, young)).toHaveProperty('duePK');
    await sweepAt('2026-03-01T11:00:00.000Z');
    expect(await queues.drain(urls['transactional-mail'])).toEqual([]);
  });

  it('works through more than one page and all shards', async () => {
    const partners = Array.from({ length: 3 }, () => newId('partner'));
    const at = '2026-04-01T08:00:00.000Z';
    await Promise.all(partners.flatMap((partnerId) => Array.from({ length: 60 }, () => commitEvent(table, anEvent(partnerId, { at })))));
    await sweepAt('2026-04-01T09:00:00.000Z');
    for (const partnerId of partners) {
      const { events } = await dynamoFeedReader(table).read(partnerId, 0, 100, undefined);
      expect(events.map(({ position }) => position)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    }
  });

  it('fails, so that the alarm says so, when an event cannot be read, after it has dispatched all others', async () => {
    const at = '2026-05-01T08:00:00.000Z';
    const [bad, good] = [newId('partner'), newId('partner')];
    const spoilt = await commitEvent(table, anEvent(bad, { at }));
    await spoilEvent(table, spoilt);
    await commitEvent(table, anEvent(bad, { at }));
    await commitEvent(table, anEvent(good, { at }));
    await expect(sweepAt('2026-05-01T09:00:00.000Z')).rejects.toThrow('1 events still wait');
    for (const partnerId of [bad, good]) {
      expect((await dynamoFeedReader(table).read(partnerId, 0, 100, undefined)).events).toHaveLength(1);
    }
  });
});
