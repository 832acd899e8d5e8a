import type { VirtualClock } from './clock.ts';
import { firings } from './sources/due-times.ts';
import type { Expiry } from './sources/expiry.ts';
import type { Schedule } from './sources/schedule.ts';

export interface Time {
  /** Moves the clock on, firing what comes due on the way in its order; gives how often each schedule fired. */
  advanceTo(instant: Date): Promise<Readonly<Record<string, number>>>;
  /** Lets schedules fire by themselves as time passes. */
  run(): void;
  stop(): Promise<void>;
}

export interface TimeOptions {
  readonly clock: VirtualClock;
  readonly schedules: readonly Schedule[];
  readonly expiry: Expiry;
  readonly settle: () => Promise<void>;
  /** Counts calls that may have left something to be done: without any, a firing needs no settling. */
  readonly activity: () => number;
}

const day = 86_400_000;
const tickMilliseconds = 1000;

export function time({ clock, schedules, expiry, settle, activity }: TimeOptions): Time {
  let looked = clock.now().getTime();
  let swept = looked;
  let busy: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  async function sweep(): Promise<void> {
    swept = clock.now().getTime();
    if ((await expiry.sweep()) > 0) await settle();
  }

  async function fire(schedule: Schedule, due: number): Promise<void> {
    const before = activity();
    await schedule.fire(new Date(due));
    if (activity() !== before) await settle();
  }

  async function pass(until: number): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    const due = schedules.flatMap((schedule) => firings(schedule.next, looked, until).map((instant) => ({ schedule, instant })));
    due.sort((a, b) => a.instant - b.instant);
    for (const { schedule, instant } of due) {
      if (instant > clock.now().getTime()) clock.moveTo(new Date(instant));
      await fire(schedule, instant);
      counts[schedule.name] = (counts[schedule.name] ?? 0) + 1;
      if (instant - swept >= day) await sweep();
    }
    looked = until;
    return counts;
  }

  /** One step after the other: two at a time would tear the order of what comes due. */
  function queued<T>(step: () => Promise<T>): Promise<T> {
    const run = busy.then(step);
    busy = run.catch(() => {});
    return run;
  }

  return {
    advanceTo: (instant) =>
      queued(async () => {
        if (instant.getTime() < clock.now().getTime()) throw new RangeError('The virtual clock only moves forward');
        await settle();
        const counts = await pass(instant.getTime());
        if (instant.getTime() > clock.now().getTime()) clock.moveTo(instant);
        await sweep();
        return counts;
      }),
    run: () => {
      timer = setInterval(() => {
        void queued(async () => {
          const now = clock.now().getTime();
          await pass(now);
          if (now - swept >= 60_000) await sweep();
        }).catch((error) => console.error(`schedule: ${String(error)}`));
      }, tickMilliseconds);
      timer.unref();
    },
    stop: async () => {
      clearInterval(timer);
      await busy;
    },
  };
}
