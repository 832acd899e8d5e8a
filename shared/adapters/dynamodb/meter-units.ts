import { itemSize, type RawItem } from '#shared/adapters/dynamodb/meter-item-size.ts';

/** The attributes by which an index of keys is ordered; an entry holds these and the keys of its item. */
export type KeysOnlyIndex = { readonly partition: string; readonly sort: string };

/** An item before and after a write; undefined where there is none. */
export type Images = { readonly before: RawItem | undefined; readonly after: RawItem | undefined };

const sizeOf = (item: RawItem | undefined) => (item === undefined ? 0 : itemSize(item));
const writeUnits = (bytes: number) => Math.max(1, Math.ceil(bytes / 1024));
const readUnits = (bytes: number, each: number) => Math.max(1, Math.ceil(bytes / 4096)) * each;

/** Units of one read unit of 4 KB: strongly consistent 1, otherwise a half, in a transaction 2. */
export type ReadKind = 0.5 | 1 | 2;

/** One item read by its key; an item that is not there costs as much as a small one. */
export function getUnits(item: RawItem | undefined, kind: ReadKind): number {
  return readUnits(sizeOf(item), kind);
}

/** The items that a query looked at, together: rounded up once. */
export function queryUnits(items: readonly RawItem[], kind: ReadKind): number {
  return readUnits(
    items.reduce((total, item) => total + itemSize(item), 0),
    kind,
  );
}

function entry(item: RawItem | undefined, { partition, sort }: KeysOnlyIndex): RawItem | undefined {
  const [pk, sk, one, other] = [item?.['PK'], item?.['SK'], item?.[partition], item?.[sort]];
  if (pk === undefined || sk === undefined || one === undefined || other === undefined) return undefined;
  return { PK: pk, SK: sk, [partition]: one, [sort]: other };
}

/**
 * What a write costs in an index of keys: nothing as long as the item's entry stays as it is, one write to put it there or take it
 * away, both when its place changes. Index writes are no part of a transaction and are counted once.
 */
export function indexUnits({ before, after }: Images, index: KeysOnlyIndex): number {
  const [was, is] = [entry(before, index), entry(after, index)];
  if (JSON.stringify(was) === JSON.stringify(is)) return 0;
  return (was === undefined ? 0 : writeUnits(sizeOf(was))) + (is === undefined ? 0 : writeUnits(sizeOf(is)));
}

/** One item written: the larger of before and after, twice in a transaction. */
export function itemWriteUnits({ before, after }: Images, inTransaction: boolean): number {
  return writeUnits(Math.max(sizeOf(before), sizeOf(after))) * (inTransaction ? 2 : 1);
}
