import type { Now } from '#shared/domain/ids.ts';

/** What a sweep came to. `more`: time ran out before everything due was looked at; the next sweep takes it up. */
export type Swept = { readonly recorded: number; readonly nothingDue: number; readonly failed: number; readonly more: boolean };

/** What became of one thing that was due. */
export type Recorded = 'recorded' | 'nothingDue';
type Dealt = Recorded | 'failed';

export type SweepDeps<D> = {
  readonly calendar: {
    readonly shards: readonly number[];
    due(
      shard: number,
      at: Date,
      after: string | undefined,
    ): Promise<{ readonly found: readonly (D | undefined)[]; readonly next: string | undefined }>;
  };
  readonly now: Now;
  /** Writes down what time has done to one of them. */
  readonly record: (due: D, requestId: string) => Promise<Recorded>;
  /** Told of each that could not be dealt with; the others go on. */
  readonly fault: (error: unknown, due: D | undefined) => void;
};

/** Goes through everything that is due, all shards of the index beside each other. `timeLeft` is asked before each. */
export function sweepDue<D>({ calendar, now, record, fault }: SweepDeps<D>) {
  async function deal(due: D | undefined, requestId: string): Promise<Dealt> {
    try {
      if (due === undefined) throw new Error('An entry in the index of dates names nothing that this sweep knows.');
      return await record(due, requestId);
    } catch (error) {
      fault(error, due);
      return 'failed';
    }
  }

  async function sweep(shard: number, requestId: string, timeLeft: () => boolean): Promise<Swept> {
    const count = { recorded: 0, nothingDue: 0, failed: 0 };
    const at = now();
    let after: string | undefined;
    do {
      const { found, next } = await calendar.due(shard, at, after);
      for (const due of found) {
        if (!timeLeft()) return { ...count, more: true };
        count[await deal(due, requestId)] += 1;
      }
      after = next;
    } while (after !== undefined);
    return { ...count, more: false };
  }

  return async (requestId: string, timeLeft: () => boolean): Promise<Swept> => {
    const swept = await Promise.all(calendar.shards.map((shard) => sweep(shard, requestId, timeLeft)));
    const sum = (of: Dealt) => swept.reduce((total, one) => total + one[of], 0);
    return { recorded: sum('recorded'), nothingDue: sum('nothingDue'), failed: sum('failed'), more: swept.some(({ more }) => more) };
  };
}
