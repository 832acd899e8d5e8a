const units: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const day = 86_400_000;
const names = { month: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' '), weekday: 'SUN MON TUE WED THU FRI SAT'.split(' ') };

/** Gives the first due time after an instant, in milliseconds; undefined when there is none any more. */
export type DueTimes = (after: number) => number | undefined;

/** One field of a cron expression as the set of values that it stands for. */
function values(field: string, from: number, to: number, words: readonly string[] = []): Set<number> {
  const found = new Set<number>();
  const value = (word: string) => (words.includes(word.toUpperCase()) ? words.indexOf(word.toUpperCase()) + 1 : Number(word));
  for (const part of field.split(',')) {
    const [range = '', step = '1'] = part.split('/');
    const [low = '', high] = range.split('-');
    const first = range === '*' || range === '?' ? from : value(low);
    const last = range === '*' || range === '?' ? to : high === undefined ? (part.includes('/') ? to : first) : value(high);
    if (![first, last, Number(step)].every(Number.isInteger)) throw new Error(`The local cloud cannot read ${field} in a cron expression`);
    for (let i = first; i <= last; i += Number(step)) found.add(i);
  }
  return found;
}

function cron(expression: string): DueTimes {
  const [minutes = '', hours = '', days = '', months = '', weekdays = '', years = ''] = expression.trim().split(/\s+/);
  const atMinutes = [...values(minutes, 0, 59)].sort((a, b) => a - b);
  const atHours = [...values(hours, 0, 23)].sort((a, b) => a - b);
  const monthSet = values(months, 1, 12, names.month);
  const yearSet = values(years, 1970, 2199);
  const daySet = days === 'L' ? undefined : values(days, 1, 31);
  const weekdaySet = values(weekdays, 1, 7, names.weekday);
  const fits = (date: Date) => {
    const lastOfMonth = new Date(date.getTime() + day).getUTCDate() === 1;
    return (
      yearSet.has(date.getUTCFullYear()) &&
      monthSet.has(date.getUTCMonth() + 1) &&
      (daySet ? daySet.has(date.getUTCDate()) : lastOfMonth) &&
      weekdaySet.has(date.getUTCDay() + 1)
    );
  };
  return (after) => {
    // Eight years hold every leap day.
    for (let midnight = Math.floor(after / day) * day, i = 0; i < 366 * 8; midnight += day, i++) {
      if (!fits(new Date(midnight))) continue;
      for (const hour of atHours)
        for (const minute of atMinutes) {
          const due = midnight + hour * 3_600_000 + minute * 60_000;
          if (due > after) return due;
        }
    }
    return undefined;
  };
}

/** Due times of `rate(…)`, `cron(…)` or `at(…)`, all in UTC; a rate counts from `start`. */
export function dueTimes(expression: string, start: number): DueTimes {
  const [, kind = '', inside = ''] = /^(rate|cron|at)\((.+)\)$/.exec(expression) ?? [];
  if (kind === 'cron') return cron(inside);
  if (kind === 'at') return (after) => (Date.parse(`${inside}Z`) > after ? Date.parse(`${inside}Z`) : undefined);
  const [count = '', unit = ''] = inside.split(' ');
  const every = Number(count) * (units[unit.replace(/s$/, '')] ?? Number.NaN);
  if (kind !== 'rate' || !(every > 0)) throw new Error(`The local cloud cannot read the schedule ${expression}`);
  return (after) => start + (Math.floor((after - start) / every) + 1) * every;
}

/** Most firings of one schedule in one step of the clock. */
export const mostFirings = 100;

/**
 * The due times within a span. A schedule that is due more often than `mostFirings` fires at the last due time of each day only,
 * and of those, in spans of years, at the last ones: what it does depends on what has come due, not on how often it looks.
 */
export function firings(next: DueTimes, after: number, until: number): number[] {
  const all: number[] = [];
  for (let due = next(after); due !== undefined && due <= until; due = next(due)) all.push(due);
  if (all.length <= mostFirings) return all;
  const daily = all.filter((due, index) => Math.floor(due / day) !== Math.floor((all[index + 1] ?? Number.POSITIVE_INFINITY) / day));
  const stride = Math.ceil(daily.length / (4 * mostFirings));
  return daily.filter((_, index) => (daily.length - 1 - index) % stride === 0);
}
