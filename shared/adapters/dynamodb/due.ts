/**
 * The sparse index of what has a date on which something is to be done. Spread, because a date is shared by many.
 *
 * | asked                                      | index `due`: partition, sort key   |
 * | ------------------------------------------ | ---------------------------------- |
 * | trials whose time has come                 | TRIALS#shard, instant#id           |
 * | users to be deleted, jobs that stand still | USERS#shard / JOBS#shard, instant#id |
 * | events that were never dispatched          | UNDISPATCHED#shard, instant#id     |
 * | orders that open, remind, close            | ORDERS#shard, instant#id           |
 * | set-ups that stand still                   | SETUPS#shard, instant#id           |
 * | organisations to be counted again          | DIRECTORY#shard, instant#id        |
 * | requests for rights that lapse             | RIGHTS#shard, instant#id           |
 */
export const dueIndex = { name: 'due', partition: 'duePK', sort: 'dueSK', shards: 4 } as const;

export type DueKind =
  | 'TRIALS'
  | 'UNDISPATCHED'
  | 'USERS'
  | 'JOBS'
  | 'ORDERS'
  | 'SETUPS'
  | 'DIRECTORY'
  | 'RIGHTS'
  | 'WHOLESALE'
  | 'MIGRATIONS'
  | 'DELIVERIES';

export function duePartition(kind: DueKind, shard: number): string {
  return `${kind}#${shard}`;
}

/** The index attributes of an item that is due at an instant; its shard follows from its id. */
export function due(kind: DueKind, at: Date, id: string): { duePK: string; dueSK: string } {
  const shard = (id.codePointAt(id.length - 1) ?? 0) % dueIndex.shards;
  return { duePK: duePartition(kind, shard), dueSK: `${at.toISOString()}#${id}` };
}

/** All partitions of the index in which things of this kind are due. */
export function duePartitions(kind: DueKind): string[] {
  return Array.from({ length: dueIndex.shards }, (_, shard) => duePartition(kind, shard));
}
