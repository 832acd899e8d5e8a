import type { NewId, Now } from '#shared/domain/ids.ts';
import { type Recorded, sweepDue } from '#shared/domain/sweep-due.ts';
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

/** How often a trial is looked at again because somebody changed it in between; after that it is left to the next sweep. */
const looks = 3;

/**
 * Writes down what time has done to trials, and tells people (TR-6, TR-9). Nothing waits for it: whoever reads a trial sees the
 * state that holds. A trial's steps, their events and e-mails are one conditional write, so that sweeps at the same time, or one
 * that died half way, tell nobody twice. `timeLeft` is asked before each trial.
 */
export function runTrialClock({ calendar, trials, newId, now, fault }: RunTrialClockDeps) {
  async function record({ partnerId, id }: DueTrial, requestId: string): Promise<Recorded> {
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

  return sweepDue({ calendar, now, record, fault });
}
