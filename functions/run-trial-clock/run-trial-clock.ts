import type { NewId, Now } from '#shared/domain/ids.ts';
import { composeChange } from '#shared/domain/trial-change.ts';
import { dueMoves } from '#shared/domain/trial-steps.ts';
import type { DueTrial, TrialCalendar, TrialStore } from '#shared/domain/trial-store.ts';

export type RunTrialClockDeps = {
  readonly calendar: TrialCalendar;
  readonly trials: Pick<TrialStore, 'read' | 'change'>;
  readonly newId: NewId;
  readonly now: Now;
  /** Told of each trial that could not be dealt with; the others go on. */
  readonly fault: (error: unknown, trial: DueTrial | undefined) => void;
};

/** What a sweep came to. `more`: time ran out before everything due was looked at; the next sweep takes it up. */
export type Swept = { readonly recorded: number; readonly nothingDue: number; readonly failed: number; readonly more: boolean };

type Dealt = 'recorded' | 'nothingDue' | 'failed';

/** How often a trial is looked at again because somebody changed it in between; after that it is left to the next sweep. */
const looks = 3;

/**
 * Writes down what time has done to trials, and tells people (TR-6, TR-9). Nothing waits for it: whoever reads a trial sees the
 * state that holds. A trial's steps, their events and e-mails are one conditional write, so that sweeps at the same time, or one
 * that died half way, tell nobody twice. `timeLeft` is asked before each trial.
 */
export function runTrialClock({ calendar, trials, newId, now, fault }: RunTrialClockDeps) {
  async function record({ partnerId, id }: DueTrial, requestId: string): Promise<Dealt> {
    for (let look = 1; look <= looks; look++) {
      const at = now();
      const read = await trials.read(partnerId, id);
      if (!read.ok) return 'nothingDue';
      const moves = dueMoves(read.value.trial, at);
      if (moves.length === 0) return 'nothingDue';
      const change = composeChange(read.value, moves, { actor: { kind: 'clock' }, requestId, now: at, newId });
      const written = await trials.change(change, undefined);
      if (written.ok) return 'recorded';
    }
    return 'nothingDue';
  }

  async function deal(due: DueTrial | undefined, requestId: string): Promise<Dealt> {
    try {
      if (due === undefined) throw new Error('An entry in the index of dates names no trial.');
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
