import type { Now } from '#shared/domain/ids.ts';
import type { ProvisioningCalendar, StillProvisioning } from '#shared/domain/platform/provisioning-calendar.ts';

export type RunSetUpClockDeps = {
  readonly calendar: ProvisioningCalendar;
  readonly wake: (one: StillProvisioning) => Promise<void>;
  readonly now: Now;
  /** Told of each that could not be dealt with; the others go on. */
  readonly fault: (error: unknown, one: StillProvisioning) => void;
};

/** What a sweep came to. `more`: time ran out before everything due was looked at; the next sweep takes it up. */
export type Swept = { readonly woken: number; readonly failed: number; readonly more: boolean };

/**
 * Tells the worker to go on with what stands still: its process died, or its message was lost. Sweeps at the same time tell it once;
 * told once too often, it finds nothing to do.
 */
export function runSetUpClock({ calendar, wake, now, fault }: RunSetUpClockDeps) {
  async function sweep(shard: number, timeLeft: () => boolean): Promise<Swept> {
    const count = { woken: 0, failed: 0 };
    let after: string | undefined;
    do {
      const { found, next } = await calendar.due(shard, now(), after);
      for (const one of found) {
        if (!timeLeft()) return { ...count, more: true };
        try {
          // The message first: died in between, the next sweep sends another; the other order would lose it for a while.
          await wake(one);
          if (await calendar.noteWake(one, now())) count.woken += 1;
        } catch (error) {
          count.failed += 1;
          fault(error, one);
        }
      }
      after = next;
    } while (after !== undefined);
    return { ...count, more: false };
  }

  return async (timeLeft: () => boolean): Promise<Swept> => {
    const swept = await Promise.all(calendar.shards.map((shard) => sweep(shard, timeLeft)));
    const sum = (of: 'woken' | 'failed') => swept.reduce((total, one) => total + one[of], 0);
    return { woken: sum('woken'), failed: sum('failed'), more: swept.some(({ more }) => more) };
  };
}
