import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeAfter, placeAmong, placeOfMarked } from '#shared/adapters/dynamodb/list-places.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { put } from '#test/support/people.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
  // Eight things, the newest with the highest number. The index has not heard of 7 and 8 yet, and still has 0, which is gone.
  for (let number = 1; number <= 8; number++) {
    const list = number % 2 === 0 ? 'even' : 'odd';
    const entry = { roll: 'r', mark: list, list };
    await put(table, { PK: 'p', SK: `id_${number}`, ...(number <= 6 ? entry : { list }) });
  }
  await put(table, { PK: 'elsewhere', SK: 'id_0', roll: 'r', mark: 'even' });
});
afterAll(() => table.stop());

const placeFrom = (offset: number, settled: string) => placeAfter(table, { partition: 'p', roll: 'r', settled }, offset);

describe('the place after so many', () => {
  it('counts what an index has not heard of in the table itself: nothing is passed over unseen', async () => {
    const places = await Promise.all([1, 2, 3, 5, 8].map((offset) => placeFrom(offset, 'id_6z')));
    expect(places).toEqual(['id_8', 'id_7', 'id_6', 'id_4', 'id_1']);
    // Whatever is counted in the table, an index that is up to date gives the same.
    expect(await placeFrom(5, 'id_65')).toBe('id_4');
    expect(await placeFrom(5, 'id_2z')).toBe('id_4');
  });

  it('may count what is gone: then something is shown twice, and nothing never', async () => {
    expect(await placeFrom(9, 'id_6z')).toBe('id_0');
    expect(await placeFrom(10, 'id_6z')).toBeUndefined();
  });

  it('is among those that are marked, and among several lists taken together', async () => {
    const marked = (marks: string[], offset: number) => placeOfMarked(table, 'r', marks, offset);
    expect(await Promise.all([marked(['even'], 2), marked(['even', 'odd'], 2), marked(['odd'], 4)])).toEqual(['id_4', 'id_5', undefined]);
    const lists = ['even', 'odd'].map((partition) => ({ index: 'lists' as const, partition }));
    expect(await placeAmong(table, lists, 3)).toBe('id_6');
    expect(await placeAmong(table, lists.slice(0, 1), 3)).toBe('id_4');
    expect(await placeAmong(table, lists, 9)).toBeUndefined();
  });
});
