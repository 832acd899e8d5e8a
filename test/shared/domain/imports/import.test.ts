import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aFile, importWorld, newRows } from '#test/support/import-world.ts';
import { startBucket, type TestBucket } from '#test/support/s3.ts';

let table: TestTable;
let bucket: TestBucket;
beforeAll(async () => {
  [table, bucket] = await Promise.all([startTable(), startBucket()]);
});
afterAll(() => Promise.all([table.stop(), bucket.stop()]));

describe('an import', () => {
  it('creates and invites unknown people, changes known ones, and leaves everybody else alone [IM-16] [IM-6]', async () => {
    const world = await importWorld(table, bucket, { limits: { chunkRows: 4 } });
    const first = await world.importFile(aFile(newRows(10)));
    expect(first).toMatchObject({
      state: 'completed',
      progress: { total: 10, done: 10, failed: 0, counts: { created: 10, updated: 0, unchanged: 0 } },
    });
    const before = await world.people();
    expect(before).toHaveLength(10);
    expect(before.every(({ invitation, licences }) => invitation?.state === 'queued' && licences?.join() === 'message')).toBe(true);
    const second = await world.importFile(
      aFile([{ ...newRows(1)[0], email: 'user1@kwiaty.example', title: 'Florist' }, { email: 'new@kwiaty.example' }]),
    );
    expect(second.progress).toMatchObject({ total: 2, done: 2, failed: 0, counts: { created: 1, updated: 1 } });
    expect((await world.userOf('user1@kwiaty.example')).details).toEqual({ title: 'Florist' });
    const untouched = (await world.people()).filter(({ email }) => !['user1@kwiaty.example', 'new@kwiaty.example'].includes(email));
    expect(untouched).toEqual(before.filter(({ email }) => email !== 'user1@kwiaty.example'));
    expect(await world.ledger('message')).toEqual({ licences: 100, free: 90, setAside: 0 });
  });
});
