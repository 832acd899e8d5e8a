import type { TestTable } from '#test/support/dynoxide.ts';

/**
 * Counts sequential round trips to the table: calls that are on their way at the same time are one. A stretch of time in which at
 * least one call is out is a round trip.
 */
export function roundTrips(table: TestTable) {
  let out = 0;
  let trips = 0;
  table.raw.middlewareStack.add(
    (next) => async (args) => {
      if (out === 0) trips += 1;
      out += 1;
      try {
        return await next(args);
      } finally {
        out -= 1;
      }
    },
    { step: 'finalizeRequest', name: `round-trips-${Math.random()}` },
  );
  return {
    async of(work: () => Promise<unknown>): Promise<number> {
      const before = trips;
      await work();
      return trips - before;
    },
  };
}
