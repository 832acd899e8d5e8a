import { addDays, day, daysBetween, endOfDayAfter, iso, startOfDay } from '#shared/domain/calendar.ts';
import type { Trial } from '#shared/domain/trial.ts';

/** Days a trial stays suspended, and then soft-deleted, before the next step (TR-6). */
const suspendedDays = 30;
export const softDeletedDays = 30;
/** Days after creation from which the duration counts if nobody has signed in (TR-9). */
export const startByDays = 30;
/** Days before the end at which partner and administrator are told; 0 is the day itself (TR-6). */
const reminderDays = [14, 7, 1, 0] as const;
/** Hour (UTC) at which a reminder is due: within the working day from Lisbon to Bucharest and Tel Aviv. */
const reminderHour = 8;

function step(trial: Trial, now: Date): Trial {
  const passed = (instant: string) => now.getTime() >= Date.parse(instant);
  if (trial.state === 'awaiting_customer' && passed(trial.startBy)) return begin(trial, new Date(trial.startBy));
  if (trial.state === 'active' && trial.endsAt !== undefined && now.getTime() > Date.parse(trial.endsAt)) {
    return { ...trial, state: 'suspended', suspendedAt: trial.endsAt };
  }
  if (trial.state === 'suspended' && trial.suspendedAt !== undefined) {
    const due = iso(addDays(new Date(trial.suspendedAt), suspendedDays));
    if (passed(due)) return { ...trial, state: 'soft_deleted', softDeletedAt: due, softDeletedBecause: 'expired' };
  }
  if (trial.state === 'soft_deleted' && trial.softDeletedAt !== undefined) {
    const due = iso(addDays(new Date(trial.softDeletedAt), softDeletedDays));
    if (passed(due)) return { ...trial, state: 'purged', purgedAt: due };
  }
  return trial;
}

/** The trial as it holds at `now`: every step that time alone has brought about is taken, whether recorded or not. */
export function trialAsOf(trial: Trial, now: Date): Trial {
  const next = step(trial, now);
  return next === trial ? trial : trialAsOf(next, now);
}

/** The trial begins to run at `start`; its end is the end of the last day, UTC (TR-9, TR-10). */
export function begin(trial: Trial, start: Date): Trial {
  return { ...trial, state: 'active', startedAt: iso(start), endsAt: iso(endOfDayAfter(start, trial.durationDays)) };
}

/** Calendar days (UTC) until the end; undefined as long as the trial does not run. */
export function daysLeft(trial: Trial, now: Date): number | undefined {
  return trial.state === 'active' && trial.endsAt !== undefined ? daysBetween(now, new Date(trial.endsAt)) : undefined;
}

function reminderDue(endsAt: string, daysBefore: number): Date {
  return new Date(startOfDay(new Date(endsAt)).getTime() - daysBefore * day + reminderHour * 3_600_000);
}

/**
 * Which reminder is due now and not yet given: the nearest to the end, so that one whose hour was missed is not made up for
 * beside a later one. Undefined when none is.
 */
export function dueReminder(trial: Trial, now: Date): number | undefined {
  const { endsAt, remindedDaysBefore } = trial;
  if (trial.state !== 'active' || endsAt === undefined) return undefined;
  return reminderDays
    .filter((days) => now >= reminderDue(endsAt, days) && (remindedDaysBefore === undefined || days < remindedDaysBefore))
    .at(-1);
}

/** When the clock has next to look at this trial; undefined when time no longer moves it. */
export function nextDue(trial: Trial): Date | undefined {
  switch (trial.state) {
    case 'awaiting_customer':
      return new Date(trial.startBy);
    case 'active': {
      const { endsAt, remindedDaysBefore } = trial;
      if (endsAt === undefined) return undefined;
      const next = reminderDays.find((days) => remindedDaysBefore === undefined || days < remindedDaysBefore);
      return next === undefined ? new Date(Date.parse(endsAt) + 1) : reminderDue(endsAt, next);
    }
    case 'suspended':
      return trial.suspendedAt === undefined ? undefined : addDays(new Date(trial.suspendedAt), suspendedDays);
    case 'soft_deleted':
      return trial.softDeletedAt === undefined ? undefined : addDays(new Date(trial.softDeletedAt), softDeletedDays);
    case 'purged':
    case 'converted':
      return undefined;
  }
}
