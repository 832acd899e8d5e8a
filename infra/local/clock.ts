import { readFileSync, writeFileSync } from 'node:fs';
import { type SharedOffset, sharedOffset } from './lambda/clock-preload.ts';

/** The time that functions see. It runs as fast as the machine's, and can be set ahead. */
export interface VirtualClock {
  now(): Date;
  /** Shared with the workers of functions. */
  readonly offset: SharedOffset;
  /** Moves on to an instant. @throws RangeError when it lies behind: nothing in the cloud can be undone. */
  moveTo(instant: Date): void;
}

/** A clock that begins at `start`, or goes on from where `file` says that it stood, or is the machine's. */
export function virtualClock(file: string, start?: Date): VirtualClock {
  const offset = sharedOffset();
  Atomics.store(offset, 0, BigInt(start ? start.getTime() - Date.now() : kept(file)));
  const now = () => new Date(Date.now() + Number(Atomics.load(offset, 0)));
  return {
    now,
    offset,
    moveTo: (instant) => {
      const step = instant.getTime() - now().getTime();
      if (Number.isNaN(step) || step < 0) throw new RangeError('The virtual clock only moves forward');
      Atomics.add(offset, 0, BigInt(Math.round(step)));
      writeFileSync(file, String(Atomics.load(offset, 0)));
    },
  };
}

function kept(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    return 0;
  }
}

const parts = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Milliseconds of an ISO 8601 duration of weeks, days, hours, minutes and seconds. */
export function milliseconds(duration: string): number {
  const found = parts.exec(duration);
  if (!found || duration === 'P' || duration.endsWith('T')) throw new RangeError(`${duration} is no duration such as P90D or PT1H30M`);
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return (((weeks * 7 + days) * 24 + hours) * 3600 + minutes * 60 + seconds) * 1000;
}
