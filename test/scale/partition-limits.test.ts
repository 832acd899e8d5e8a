import { BatchExecuteStatementCommand, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { startTable, type TestTable, throughAnotherClient } from '#test/support/dynoxide.ts';
import { type Load, limitPartitions, roundTrip } from './partition-limits.ts';
import { type VirtualTime, virtualTime } from './virtual-time.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

let count = 0;
function limited(): { table: Table; time: VirtualTime; load: () => Load } {
  const own = throughAnotherClient(table);
  const time = virtualTime(new Date('2026-01-01T00:00:00.000Z'));
  return { table: own, time, load: limitPartitions(own.client, table.raw, time) };
}
const inserts = (PK: () => string, text = 'x') =>
  Array.from({ length: 25 }, () => {
    count += 1;
    return { Statement: `INSERT INTO "handover" VALUE {'PK': ?, 'SK': ?, 'text': ?}`, Parameters: [PK(), `S${count}`, text] };
  });
const insert = (one: Table, Statements: ReturnType<typeof inserts>) => one.client.send(new BatchExecuteStatementCommand({ Statements }));

describe('the limits of partition keys', () => {
  it('let a thousand units a second through a key, however many calls run beside each other', async () => {
    const { table: one, time, load } = limited();
    await time.until(
      Promise.all(
        Array.from({ length: 80 }, () =>
          insert(
            one,
            inserts(() => 'HOT'),
          ),
        ),
      ),
    );
    // The first thousand are there.
    expect(time.seconds()).toBeCloseTo((80 * 25) / 1000 - 1 + (roundTrip['BatchExecuteStatement'] ?? 0) / 1000, 2);
    expect(load()).toMatchObject({ calls: 80, writeUnits: 2000, busiest: { partition: 'write HOT', seconds: expect.closeTo(2, 5) } });
  });

  it('are of each key by itself', async () => {
    const { table: one, time } = limited();
    let shard = 0;
    const spread = () => `SPREAD${shard++ % 8}`;
    await time.until(Promise.all(Array.from({ length: 80 }, () => insert(one, inserts(spread)))));
    expect(time.seconds()).toBeCloseTo(0.015, 2);
  });

  it('count by size, twice in a transaction, and in the index', async () => {
    const { table: one, time, load } = limited();
    const Item = { PK: 'INDEXED', SK: 'S', text: 'x'.repeat(3000), duePK: 'JOBS#0', dueSK: '1' };
    await time.until(one.client.send(new TransactWriteCommand({ TransactItems: [{ Put: { TableName: one.name, Item } }] })));
    expect(load().writeUnits).toBe(3 * 2 + 2);
    await time.until(
      insert(
        one,
        inserts(() => 'LONG', 'x'.repeat(2000)),
      ),
    );
    expect(load().writeUnits).toBe(8 + 25 * 3);
    await time.until(one.client.send(new GetCommand({ TableName: one.name, Key: { PK: 'INDEXED', SK: 'S' } })));
    expect(load()).toMatchObject({ calls: 3, busiest: { partition: 'write LONG' } });
  });

  it('hand on what a call is refused', async () => {
    const { table: one, time } = limited();
    const Item = { PK: 'TWICE', SK: 'S' };
    const put = () =>
      one.client.send(
        new TransactWriteCommand({
          TransactItems: [{ Put: { TableName: one.name, Item, ConditionExpression: 'attribute_not_exists(PK)' } }],
        }),
      );
    await time.until(put());
    await expect(time.until(put())).rejects.toThrow('ConditionalCheckFailed');
  });
});
