import { setImmediate as turn } from 'node:timers/promises';

/**
 * Time that passes only when there is nothing left to compute: whatever is computed, and whatever a real server does for it, takes no time
 * at all; what takes time says so by `sleep`.
 */
export type VirtualTime = {
  now(): Date;
  /** Seconds since the beginning. */
  seconds(): number;
  sleep(milliseconds: number): Promise<void>;
  /** Work of the real world: while it lasts, no time passes. */
  real<T>(work: () => Promise<T>): Promise<T>;
  /** Lets time pass until this has come to its end. @throws when nothing will ever happen any more. */
  until<T>(end: Promise<T>): Promise<T>;
};

/** Turns of the event loop without real work after which nothing is left to compute: streams and promises take a few. */
const quietTurns = 6;

export function virtualTime(start: Date): VirtualTime {
  let passed = 0;
  let working = 0;
  let order = 0;
  let rested = Promise.withResolvers<void>();
  const sleepers: { readonly at: number; readonly order: number; readonly wake: () => void }[] = [];

  /** Wakes whoever sleeps the shortest, those of the same moment in their order. */
  function next(): void {
    sleepers.sort((one, other) => one.at - other.at || one.order - other.order);
    const first = sleepers.shift();
    if (first === undefined) throw new Error('Nothing will ever happen any more.');
    passed = Math.max(passed, first.at);
    first.wake();
  }

  return {
    now: () => new Date(start.getTime() + passed),
    seconds: () => passed / 1000,
    sleep: (milliseconds) =>
      new Promise((wake) => {
        sleepers.push({ at: passed + milliseconds, order: order++, wake });
      }),
    async real(work) {
      working += 1;
      try {
        return await work();
      } finally {
        working -= 1;
        if (working === 0) {
          rested.resolve();
          rested = Promise.withResolvers();
        }
      }
    },
    async until(end) {
      let over = false;
      const settled = end.finally(() => {
        over = true;
      });
      settled.catch(() => undefined);
      let quiet = 0;
      while (!over) {
        if (working > 0) {
          quiet = 0;
          await rested.promise;
        }
        await turn();
        quiet += 1;
        if (quiet < quietTurns || working > 0 || over) continue;
        quiet = 0;
        next();
      }
      return settled;
    },
  };
}
