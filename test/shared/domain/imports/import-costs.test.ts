import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Measured, type Meter, meterOf } from '#shared/adapters/dynamodb/meter.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aFile, importWorld, newRows } from '#test/support/import-world.ts';
import { startBucket, type TestBucket } from '#test/support/s3.ts';

let table: TestTable;
let bucket: TestBucket;
let meter: Meter;
beforeAll(async () => {
  [table, bucket] = await Promise.all([startTable(), startBucket()]);
  meter = meterOf(table.raw);
});
afterAll(() => Promise.all([table.stop(), bucket.stop()]));

/** What a job costs at its beginning and end, whatever its file: to be taken up, validated, settled once, and ended. */
async function costOf(rows: number) {
  const world = await importWorld(table, bucket, { licences: { message: 5000 } });
  const all = newRows(rows, `c${world.organisationId.slice(-6).toLowerCase()}-`);
  const run = async (text: string): Promise<Measured> => {
    const id = await world.submit(text);
    return meter.measure(() => world.runToEnd(id));
  };
  return {
    created: await run(aFile(all)),
    unchanged: await run(aFile(all)),
    updated: await run(aFile(all.map((row) => ({ ...row, title: 'Florist' })))),
  };
}

describe('what an import writes', () => {
  it('is at most 3 units for a new user, 2 for a changed one, and nothing for one that stays: only the job and its event [IM-10]', async () => {
    const [few, many] = [await costOf(20), await costOf(220)];
    const perRow = (of: keyof typeof few) => (many[of].writeUnits - few[of].writeUnits) / 200;
    expect(perRow('created')).toBeLessThanOrEqual(3);
    expect(perRow('created')).toBeGreaterThanOrEqual(2);
    expect(perRow('updated')).toBeLessThanOrEqual(2);
    expect(perRow('updated')).toBeGreaterThanOrEqual(1);
    expect(perRow('unchanged')).toBe(0);
  });

  it('waits for the table as often for a full chunk as for a few rows, and once more for each 16 users that are changed', async () => {
    const [few, many] = [await costOf(20), await costOf(220)];
    expect(many.created.roundTrips).toBe(few.created.roundTrips);
    const changing = (rows: number) => Math.ceil(rows / 16);
    expect(many.updated.roundTrips - few.updated.roundTrips).toBe(changing(220) - changing(20));
    expect(many.created.roundTrips - many.unchanged.roundTrips).toBe(2);
    expect(many.unchanged.roundTrips).toBeLessThanOrEqual(10);
  });
});
