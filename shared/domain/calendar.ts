/** Milliseconds of a day. UTC has no daylight saving: every day is as long. */
export const day = 86_400_000;

/** An instant as it is stored and shown: ISO 8601, UTC, milliseconds. */
export function iso(date: Date): string {
  return date.toISOString();
}

export function startOfDay(date: Date): Date {
  return new Date(Math.floor(date.getTime() / day) * day);
}

/** The last millisecond of the day that lies `days` days after the day of `date` (UTC). */
export function endOfDayAfter(date: Date, days: number): Date {
  return new Date(startOfDay(date).getTime() + (days + 1) * day - 1);
}

export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * day);
}

/** Whole calendar days (UTC) from `from` to `to`; 0 on the same day, never negative. */
export function daysBetween(from: Date, to: Date): number {
  return Math.max(0, (startOfDay(to).getTime() - startOfDay(from).getTime()) / day);
}
