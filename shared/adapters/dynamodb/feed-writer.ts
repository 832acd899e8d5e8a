import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { dueIndex, duePartitions } from '#shared/adapters/dynamodb/due.ts';
import { createNew, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { type Found, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { readEventKey } from '#shared/adapters/dynamodb/read-key.ts';
import { type Item, type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { iso } from '#shared/domain/calendar.ts';
import { type EventRef, eventsOnPage, type FeedWriter, type Waiting, type WaitingEvent, waitingEvent } from '#shared/domain/feed.ts';
import type { EventId, PartnerId } from '#shared/domain/ids.ts';

const headItem = z.object({ next: z.int().min(1) });
const keySchema = z.object({ PK: z.string(), SK: z.string() });
const dueEntry = keySchema.extend({ dueSK: z.string() });

function sorted(partnerId: PartnerId, ids: readonly EventId[], found: Found): Pick<Waiting, 'events' | 'unreadable'> {
  const events: WaitingEvent[] = [];
  const unreadable: EventId[] = [];
  for (const id of ids) {
    const item = found(keys.event(partnerId, id));
    if (item === undefined || item['position'] !== undefined) continue;
    const parsed = waitingEvent.safeParse(item);
    if (parsed.success) events.push(parsed.data);
    else unreadable.push(id);
  }
  return { events, unreadable };
}

function headWrite(table: Table, partnerId: PartnerId, next: number, count: number): Write<'taken'> {
  return {
    item: {
      Put: {
        TableName: table.name,
        Item: itemOf('feed-head', keys.feedHead(partnerId), { next: next + count }),
        ...(next === 1
          ? { ConditionExpression: 'attribute_not_exists(PK)' }
          : {
              ConditionExpression: '#next = :next',
              ExpressionAttributeNames: { '#next': 'next' },
              ExpressionAttributeValues: { ':next': next },
            }),
      },
    },
    refused: () => 'taken',
  };
}

function markWrite(table: Table, { partnerId, id }: WaitingEvent, position: number): Write<'taken'> {
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: keys.event(partnerId, id),
        UpdateExpression: 'SET #position = :position REMOVE duePK, dueSK',
        ConditionExpression: 'attribute_exists(PK) AND attribute_not_exists(#position)',
        ExpressionAttributeNames: { '#position': 'position' },
        ExpressionAttributeValues: { ':position': position },
      },
    },
    refused: () => 'taken',
  };
}

/** A page is written once and never again: appending to one would cost its whole size for every event. */
function pageItem(partnerId: PartnerId, next: number, events: readonly WaitingEvent[], at: Date): Item {
  const placed = events.map(({ sendEmails: _, ...event }, index) => ({ ...event, position: next + index }));
  return itemOf('feed-page', keys.feedPage(partnerId, next), { events: placed }, iso(at));
}

async function overdueIn(table: Table, partition: string, before: Date, limit: number): Promise<z.infer<typeof dueEntry>[]> {
  const entries: z.infer<typeof dueEntry>[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: dueIndex.name,
        KeyConditionExpression: `${dueIndex.partition} = :partition AND ${dueIndex.sort} < :before`,
        ExpressionAttributeValues: { ':partition': partition, ':before': iso(before) },
        Limit: limit - entries.length,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    entries.push(...(page.Items ?? []).map((item) => dueEntry.parse(item)));
    from = page.LastEvaluatedKey;
  } while (from !== undefined && entries.length < limit);
  return entries;
}

/** The feed in DynamoDB, for whoever gives out its positions. */
export function dynamoFeedWriter(table: Table): FeedWriter {
  return {
    async waiting(partnerId, ids) {
      if (ids.length > eventsOnPage) throw new Error(`At most ${eventsOnPage} events are placed at a time; these are ${ids.length}.`);
      const headKey = keys.feedHead(partnerId);
      const asked = [...new Set(ids)];
      const found = await readItems(table, [headKey, ...asked.map((id) => keys.event(partnerId, id))]);
      const head = found(headKey);
      return { next: head === undefined ? 1 : headItem.parse(head).next, ...sorted(partnerId, asked, found) };
    },
    async place(partnerId, next, events, at) {
      const placed = await transact<'taken'>(table, [
        headWrite(table, partnerId, next, events.length),
        createNew(table, pageItem(partnerId, next, events, at)),
        ...events.map((event, index) => markWrite(table, event, next + index)),
      ]);
      return placed.ok;
    },
    async overdue(before, limit): Promise<EventRef[]> {
      const shards = await Promise.all(duePartitions('UNDISPATCHED').map((partition) => overdueIn(table, partition, before, limit)));
      return shards
        .flat()
        .sort((a, b) => (a.dueSK < b.dueSK ? -1 : 1))
        .slice(0, limit)
        .flatMap((entry) => readEventKey(entry) ?? []);
    },
  };
}
