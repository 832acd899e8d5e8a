import { addDays, day, daysBetween, endOfDayAfter, iso, startOfDay } from '#shared/domain/calendar.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { trialRules } from '#shared/domain/trial-rules.ts';

const { reminderDays, reminderHour, softDeletedDays, suspendedDays } = trialRules;

/** A step that time alone has brought about, and the trial after it. */
export type ClockStep = { readonly move: 'begin' | 'suspend' | 'expire' | 'purge'; readonly trial: Trial };

/** The trial begins to run at `start`; its end is the end of the last day, UTC (TR-9, TR-10). */
export function begin(trial: Trial, start: Date): Trial {
  return { ...trial, state: 'active', startedAt: iso(start), endsAt: iso(endOfDayAfter(start, trial.durationDays)) };
}

function after(instant: string | undefined, days: number): Date | undefined {
  return instant === undefined ? undefined : addDays(new Date(instant), days);
}

/** The instant of a trial's next step in time; undefined when time no longer moves it. Reminders are not steps. */
function nextStepAt(trial: Trial): Date | undefined {
  switch (trial.state) {
    case 'awaiting_customer':
      return new Date(trial.startBy);
    case 'active':
      // It still runs in the last millisecond of its last day.
      return trial.endsAt === undefined ? undefined : new Date(Date.parse(trial.endsAt) + 1);
    case 'suspended':
      return after(trial.suspendedAt, suspendedDays);
    case 'soft_deleted':
      return after(trial.softDeletedAt, softDeletedDays);
    case 'purged':
    case 'converted':
      return undefined;
  }
}

function step(trial: Trial, now: Date): ClockStep | undefined {
  const due = nextStepAt(trial);
  if (due === undefined || now < due) return undefined;
  switch (trial.state) {
    case 'awaiting_customer':
      return { move: 'begin', trial: begin(trial, due) };
    case 'active':
      return trial.endsAt === undefined
        ? undefined
        : { move: 'suspend', trial: { ...trial, state: 'suspended', suspendedAt: trial.endsAt } };
    case 'suspended':
      return { move: 'expire', trial: { ...trial, state: 'soft_deleted', softDeletedAt: iso(due), softDeletedBecause: 'expired' } };
    case 'soft_deleted':
      return { move: 'purge', trial: { ...trial, state: 'purged', purgedAt: iso(due) } };
    case 'purged':
    case 'converted':
      return undefined;
  }
}

/** The steps that time has brought about since the state was recorded, in order; none when the recorded state still holds. */
export function stepsDue(trial: Trial, now: Date): ClockStep[] {
  const next = step(trial, now);
  return next === undefined ? [] : [next, ...stepsDue(next.trial, now)];
}

/** The trial as it holds at `now`: every step that time alone has brought about is taken, whether recorded or not. */
export function trialAsOf(trial: Trial, now: Date): Trial {
  return stepsDue(trial, now).at(-1)?.trial ?? trial;
}

/** Calendar days (UTC) until the end; undefined as long as the trial does not run. */
export function daysLeft(trial: Trial, now: Date): number | undefined {
  return trial.state === 'active' && trial.endsAt !== undefined ? daysBetween(now, new Date(trial.endsAt)) : undefined;
}

/** Until when a soft-deleted trial can be restored; then its services' data is purged. */
export function restorableUntil(trial: Trial): Date | undefined {
  return trial.state === 'soft_deleted' ? after(trial.softDeletedAt, softDeletedDays) : undefined;
}

function reminderDue(endsAt: string, daysBefore: number): Date {
  return new Date(startOfDay(new Date(endsAt)).getTime() - daysBefore * day + reminderHour * 3_600_000);
}

/** The reminders of this end that have not been given, the earliest first. */
function remindersToCome({ remindedDaysBefore }: Trial): number[] {
  return reminderDays.filter((days) => remindedDaysBefore === undefined || days < remindedDaysBefore);
}

/**
 * Which reminder is due now and not yet given: the nearest to the end, so that one whose hour was missed is not made up for
 * beside a later one. Undefined when none is.
 */
export function dueReminder(trial: Trial, now: Date): number | undefined {
  const { endsAt } = trial;
  if (trial.state !== 'active' || endsAt === undefined || now.getTime() > Date.parse(endsAt)) return undefined;
  return remindersToCome(trial)
    .filter((days) => now >= reminderDue(endsAt, days))
    .at(-1);
}

/** When the clock has next to look at this trial, for a step or a reminder; undefined when time no longer moves it. */
export function nextDue(trial: Trial): Date | undefined {
  const reminder = trial.state === 'active' && trial.endsAt !== undefined ? remindersToCome(trial)[0] : undefined;
  return reminder !== undefined && trial.endsAt !== undefined ? reminderDue(trial.endsAt, reminder) : nextStepAt(trial);
}
