import {
  BatchExecuteStatementCommand,
  DeleteCommand,
  ExecuteStatementCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoFeedWriter } from '#shared/adapters/dynamodb/feed-writer.ts';
import { type Meter, meterOf } from '#shared/adapters/dynamodb/meter.ts';
import { itemSize } from '#shared/adapters/dynamodb/meter-item-size.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anEvent, commitEvent } from '#test/support/events.ts';

let table: TestTable;
let meter: Meter;
beforeAll(async () => {
  table = await startTable();
  meter = meterOf(table.raw);
});
afterAll(() => table.stop());

let count = 0;
/** An item of so many bytes: 'PK' + 'SK' + 'text' are 8, the keys 8 more. */
function sized(bytes: number, more: object = {}) {
  count += 1;
  return { PK: `P${String(count).padStart(3, '0')}`, SK: 'sort', text: 'x'.repeat(bytes - 16), ...more };
}
const keyOf = ({ PK, SK }: { PK: string; SK: string }) => ({ PK, SK });
const put = (Item: object, condition?: string) =>
  table.client.send(
    new PutCommand({ TableName: table.name, Item: { ...Item }, ...(condition === undefined ? {} : { ConditionExpression: condition }) }),
  );
const units = async (work: () => Promise<unknown>) => {
  const { readUnits, writeUnits } = await meter.measure(work);
  return [readUnits, writeUnits];
};
const due = { duePK: 'TRIALS#0', dueSK: '2026' };

describe('the size of an item', () => {
  it('is that of names and values in UTF-8', () => {
    expect(itemSize({ PK: { S: 'a' } })).toBe(3);
    expect(itemSize({ ąż: { S: 'ó' } })).toBe(6);
    expect(itemSize({ n: { N: '12345' } })).toBe(1 + 4);
    expect(itemSize({ n: { N: '-100' } })).toBe(1 + 3);
    expect(itemSize({ n: { N: '0' } })).toBe(1 + 1);
    expect(itemSize({ b: { BOOL: true }, z: { NULL: true } })).toBe(4);
    expect(itemSize({ b: { B: new Uint8Array(10) } })).toBe(11);
    expect(itemSize({ s: { SS: ['ab', 'c'] } })).toBe(4);
    // list: 3, each element 1 and its value; map: 3, each pair 1, name and value
    expect(itemSize({ l: { L: [{ S: 'ab' }, { N: '1' }] } })).toBe(1 + 3 + (1 + 2) + (1 + 2));
    expect(itemSize({ m: { M: { k: { S: 'ab' } } } })).toBe(1 + 3 + (1 + 1 + 2));
  });
});

describe('the meter', () => {
  it('counts a unit a started kilobyte written, and two in a transaction', async () => {
    expect(await units(() => put(sized(1024)))).toEqual([0, 1]);
    expect(await units(() => put(sized(1025)))).toEqual([0, 2]);
    const items = [sized(1024), sized(1025)];
    const write = () =>
      table.client.send(new TransactWriteCommand({ TransactItems: items.map((Item) => ({ Put: { TableName: table.name, Item } })) }));
    expect(await units(write)).toEqual([0, 2 + 4]);
  });

  it('counts the larger of before and after', async () => {
    const item = sized(3000);
    await put(item);
    expect(await units(() => put({ ...keyOf(item), text: 'short' }))).toEqual([0, 3]);
    const grow = new UpdateCommand({
      TableName: table.name,
      Key: keyOf(item),
      UpdateExpression: 'SET #t = :t',
      ExpressionAttributeNames: { '#t': 'text' },
      ExpressionAttributeValues: { ':t': 'x'.repeat(2033) },
    });
    expect(await units(() => table.client.send(grow))).toEqual([0, 3]);
    expect(await units(() => table.client.send(new DeleteCommand({ TableName: table.name, Key: keyOf(item) })))).toEqual([0, 3]);
    expect(await units(() => table.client.send(new DeleteCommand({ TableName: table.name, Key: keyOf(item) })))).toEqual([0, 1]);
  });

  it('counts each statement of a batch by itself, those too whose condition fails, in one round trip', async () => {
    const there = sized(2500);
    await put({ ...there, version: 1 });
    const fresh = { ...sized(1025), ...due };
    const insert = (item: Record<string, string>) => ({
      Statement: `INSERT INTO "${table.name}" VALUE {${Object.keys(item).map((name) => `'${name}': ?`)}}`,
      Parameters: Object.values(item),
    });
    const update = (version: number) => ({
      Statement: `UPDATE "${table.name}" SET note=?, "version"=? WHERE "PK"=? AND SK=? AND "version"=?`,
      Parameters: ["who's = PK?", version + 1, there.PK, there.SK, version],
    });
    const absent = { Statement: `DELETE FROM "${table.name}" WHERE SK='sort' AND PK='P''none'` };
    const run = (...Statements: object[]) =>
      table.client.send(new BatchExecuteStatementCommand({ Statements: Statements as { Statement: string }[] }));
    const inserted = await meter.measure(() => run(insert(fresh), insert({ ...keyOf(there), text: 'taken' })));
    // 2 for the new one and 1 for its entry in the index, 3 for what stands in the other's way.
    expect(inserted).toMatchObject({ readUnits: 0, writeUnits: 2 + 1 + 3, calls: 1, roundTrips: 1 });
    expect(await units(() => run(update(1), absent))).toEqual([0, 3 + 1]);
    expect(await units(() => run(update(1)))).toEqual([0, 3]);
    // What is not valid at all costs nothing.
    const invalid = { Statement: `DELETE FROM "${table.name}" WHERE PK='${there.PK}' AND SK='sort' AND (` };
    expect(await units(() => run(update(2)))).toEqual([0, 3]);
    expect(await units(() => run(invalid))).toEqual([0, 0]);
    const again = () => table.client.send(new ExecuteStatementCommand(insert(fresh))).catch(() => undefined);
    expect(await units(again)).toEqual([0, 2]);
  });

  it('does not guess which item a statement writes', async () => {
    const vague = new BatchExecuteStatementCommand({ Statements: [{ Statement: `DELETE FROM "${table.name}" WHERE PK='a'` }] });
    await expect(meter.measure(() => table.client.send(vague))).rejects.toThrow('does not see which item');
  });

  it('counts a write whose condition fails by the item in its way', async () => {
    const item = sized(2500);
    await put(item);
    const again = { ...item, text: 'short' };
    expect(await units(() => put(again, 'attribute_not_exists(PK)').catch(() => undefined))).toEqual([0, 3]);
    const TransactItems = [
      { Put: { TableName: table.name, Item: again, ConditionExpression: 'attribute_not_exists(PK)' } },
      { ConditionCheck: { TableName: table.name, Key: keyOf(sized(16)), ConditionExpression: 'attribute_not_exists(PK)' } },
    ];
    expect(await units(() => table.client.send(new TransactWriteCommand({ TransactItems })).catch(() => undefined))).toEqual([0, 6 + 2]);
  });

  it('counts a write in the index when an entry comes, goes or moves, and none when it stays', async () => {
    const item = sized(100);
    expect(await units(() => put({ ...item, ...due }))).toEqual([0, 2]);
    expect(await units(() => put({ ...item, ...due, more: 1 }))).toEqual([0, 1]);
    expect(await units(() => put({ ...item, ...due, dueSK: '2027' }))).toEqual([0, 3]);
    expect(await units(() => put(item))).toEqual([0, 2]);
  });

  it('counts a unit for four kilobytes read, half when it need not be the newest', async () => {
    const [small, large] = [sized(4096), sized(4097)];
    await put(small);
    await put(large);
    const get = (item: typeof small, ConsistentRead: boolean) => () =>
      table.client.send(new GetCommand({ TableName: table.name, Key: keyOf(item), ConsistentRead }));
    expect(await units(get(small, true))).toEqual([1, 0]);
    expect(await units(get(small, false))).toEqual([0.5, 0]);
    expect(await units(get(large, true))).toEqual([2, 0]);
    expect(await units(get(sized(16), false))).toEqual([0.5, 0]);
  });

  it('counts a query by what it looked at, together, whatever its filter lets through', async () => {
    const PK = 'query';
    for (const SK of ['aaaa', 'bbbb', 'cccc']) await put({ PK, SK, text: 'x'.repeat(2000 - 15) });
    const query = (more: object) => () =>
      table.client.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: 'PK = :pk',
          ExpressionAttributeValues: { ':pk': PK, ...('FilterExpression' in more ? { ':t': 'none' } : {}) },
          ...more,
        }),
      );
    expect(await units(query({}))).toEqual([1, 0]);
    expect(await units(query({ ConsistentRead: true }))).toEqual([2, 0]);
    expect(await units(query({ Limit: 2 }))).toEqual([0.5, 0]);
    const filter = { FilterExpression: '#t = :t', ExpressionAttributeNames: { '#t': 'text' } };
    expect(await units(query(filter))).toEqual([1, 0]);
  });

  it('counts calls that wait for each other as round trips, and those beside each other once', async () => {
    const one = () => put(sized(50));
    const measured = await meter.measure(async () => {
      await Promise.all([one(), one(), one()]);
      await one();
      await Promise.all([one(), one()]);
    });
    expect(measured).toEqual({
      calls: 6,
      roundTrips: 3,
      readUnits: 0,
      writeUnits: 6,
      byOperation: { PutItem: { calls: 6, readUnits: 0, writeUnits: 6 } },
    });
  });

  it('counts each measurement by itself, and hands on what the table answers', async () => {
    const outside = put(sized(50));
    const [a, b] = await Promise.all([meter.measure(() => put(sized(50))), meter.measure(() => put(sized(1500)))]);
    await outside;
    expect([a.writeUnits, b.writeUnits]).toEqual([1, 2]);
    const item = sized(40);
    await put(item);
    await expect(meter.measure(() => put(item, 'attribute_not_exists(PK)'))).rejects.toThrow('conditional request failed');
  });

  it('says what dispatching one event costs, as counted by hand', async () => {
    const feed = dynamoFeedWriter(table);
    const event = await commitEvent(table, anEvent(newId('partner')));
    const { byOperation, roundTrips } = await meter.measure(async () => {
      const { next, events } = await feed.waiting(event.partnerId, [event.id]);
      await feed.place(event.partnerId, next, events, new Date('2026-03-01T10:00:00.000Z'));
    });
    // Read consistently: the event (1), a head that is not there (1). Written, twice each: head, page, event (6); one entry leaves the index (1).
    expect(byOperation).toEqual({
      BatchGetItem: { calls: 1, readUnits: 2, writeUnits: 0 },
      TransactWriteItems: { calls: 1, readUnits: 0, writeUnits: 7 },
    });
    expect(roundTrips).toBe(2);
  });
});
