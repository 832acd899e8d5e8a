import * as z from 'zod';
import { instant } from '#shared/domain/instant.ts';

/** Failed sign-ins in a row, of one account, one browser or one network address. */
export const attempts = z.object({ count: z.int(), lastAt: instant });
export type Attempts = z.infer<typeof attempts>;

/** How many failures cost nothing, and the longest pause (seconds) that the following ones can lead to. */
export type Pace = { readonly free: number; readonly longestSeconds: number };

/** 96 guesses a day at most, below the 100 in a row of NIST SP 800-63B 5.2.2; the way round it is a link by e-mail. */
export const accountPace: Pace = { free: 5, longestSeconds: 900 };
/** An office shares one network address: more failures are ordinary there. */
export const networkPace: Pace = { free: 30, longestSeconds: 300 };
/** Hours without a failure after which they are forgotten. */
const forgottenAfterHours = 24;

/** Failures that still count. */
export function remembered(found: Attempts | undefined, now: Date): number {
  if (found === undefined) return 0;
  return now.getTime() - Date.parse(found.lastAt) >= forgottenAfterHours * 3_600_000 ? 0 : found.count;
}

/** Whole seconds until the next attempt may be made; 0: now. The pause doubles with each failure beyond the free ones. */
export function secondsToWait(found: Attempts | undefined, pace: Pace, now: Date): number {
  const beyond = remembered(found, now) - pace.free;
  if (found === undefined || beyond < 0) return 0;
  const pause = Math.min(pace.longestSeconds, 2 ** Math.min(beyond, 20));
  return Math.max(0, Math.ceil((Date.parse(found.lastAt) + pause * 1000 - now.getTime()) / 1000));
}
