import { type SharedOffset, sharedOffset } from './lambda/clock-preload.ts';

/** The time that functions see. It runs as fast as the machine's, and can be set ahead. */
export interface VirtualClock {
  now(): Date;
  /** Shared with the workers of functions. */
  readonly offset: SharedOffset;
  /** Moves on to an instant. @throws RangeError when it lies behind: nothing in the cloud can be undone. */
  moveTo(instant: Date): void;
}

export function virtualClock(start?: Date): VirtualClock {
  const offset = sharedOffset();
  if (start) Atomics.store(offset, 0, BigInt(start.getTime() - Date.now()));
  const now = () => new Date(Date.now() + Number(Atomics.load(offset, 0)));
  return {
    now,
    offset,
    moveTo: (instant) => {
      const step = instant.getTime() - now().getTime();
      if (Number.isNaN(step) || step < 0) throw new RangeError('The virtual clock only moves forward');
      Atomics.add(offset, 0, BigInt(Math.round(step)));
    },
  };
}

const parts = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Milliseconds of an ISO 8601 duration of weeks, days, hours, minutes and seconds. */
export function milliseconds(duration: string): number {
  const found = parts.exec(duration);
  if (!found || duration === 'P' || duration.endsWith('T')) throw new RangeError(`${duration} is no duration such as P90D or PT1H30M`);
  const [weeks, days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
  return ((((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0)) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1000;
}
