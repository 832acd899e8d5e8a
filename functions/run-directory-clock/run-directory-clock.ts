import type { Now } from '#shared/domain/ids.ts';
import {
  type Counting,
  countLease,
  countMore,
  largest,
  nothingCounted,
  pauseAfter,
  recountAfter,
} from '#shared/domain/matching/count-people.ts';
import type { DirectoryOwner } from '#shared/domain/matching/directory.ts';
import type { DirectoryStore } from '#shared/domain/matching/directory-store.ts';

export type RunDirectoryClockDeps = {
  readonly directory: DirectoryStore;
  readonly now: Now;
  /** Told of each owner whose people could not be counted; the others go on. */
  readonly fault: (error: unknown, owner: DirectoryOwner) => void;
  /** Pages of one owner's people that are read in one run: a large one does not keep the others waiting. */
  readonly pages?: number;
};

/** What a sweep came to. `more`: time ran out before everything due was looked at; the next sweep takes it up. */
export type Swept = {
  readonly counted: number;
  readonly putOff: number;
  readonly forgotten: number;
  readonly failed: number;
  readonly more: boolean;
};
type Dealt = 'counted' | 'putOff' | 'forgotten' | 'nothing';

/**
 * Counts the people of organisations and partners whose people have changed, by reading all of them: a count is right whatever was
 * missed before (OM-3). Large ones are counted in slices, and less often.
 */
export function runDirectoryClock({ directory, now, fault, pages = 40 }: RunDirectoryClockDeps) {
  const after = (milliseconds: number) => new Date(now().getTime() + milliseconds);

  async function count(owner: DirectoryOwner, timeLeft: () => boolean): Promise<Dealt> {
    const taken = await directory.take(owner, after(countLease));
    if (taken === undefined) return 'nothing';
    if (!(await directory.exists(owner))) {
      await directory.forget(owner);
      return 'forgotten';
    }
    const { entry } = taken;
    const last = entry.countedAt === undefined ? undefined : Date.parse(entry.countedAt);
    const size = Object.values(entry.users ?? {}).reduce((sum, users) => sum + users, 0);
    const earliest = last === undefined || taken.counting !== undefined ? 0 : last + pauseAfter(size);
    if (earliest > now().getTime()) {
      await directory.putOff(owner, new Date(earliest), undefined);
      return 'putOff';
    }
    let so: Counting = taken.counting ?? nothingCounted;
    for (let page = 1; ; page++) {
      const { people, next } = await directory.people(owner, so.position);
      so = countMore(so, people);
      if (next === undefined) break;
      so = { ...so, position: next };
      if (page >= pages || !timeLeft()) {
        await directory.putOff(owner, now(), so);
        return 'putOff';
      }
    }
    await directory.finish(taken, { activeUsers: so.activeUsers, users: largest(so) }, now(), after(recountAfter));
    return 'counted';
  }

  return async (timeLeft: () => boolean): Promise<Swept> => {
    const total = { counted: 0, putOff: 0, forgotten: 0, nothing: 0, failed: 0 };
    const at = now();
    async function sweep(shard: number): Promise<boolean> {
      let position: string | undefined;
      do {
        const { found, next } = await directory.due(shard, at, position);
        for (const owner of found) {
          if (!timeLeft()) return true;
          try {
            total[await count(owner, timeLeft)] += 1;
          } catch (error) {
            total.failed += 1;
            fault(error, owner);
          }
        }
        position = next;
      } while (position !== undefined);
      return false;
    }
    const more = await Promise.all(directory.shards.map(sweep));
    const { nothing: _, ...counts } = total;
    return { ...counts, more: more.includes(true) };
  };
}
