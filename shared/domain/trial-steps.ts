import { addDays, iso } from '#shared/domain/calendar.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { type Audience, administratorRef, claimsOf, type Moved, type Telling } from '#shared/domain/trial-change.ts';
import { type ClockStep, daysLeft, dueReminder, restorableUntil, stepsDue } from '#shared/domain/trial-clock.ts';
import { trialRules } from '#shared/domain/trial-rules.ts';
import { trialServiceId } from '#shared/domain/trial-services.ts';

const both: readonly Audience[] = ['partner', 'administrator'];

const eventOfStep = { begin: 'trial.started', suspend: 'trial.suspended', expire: 'trial.soft_deleted', purge: 'trial.purged' } as const;

/** What partner and administrator are told about a soft-deleted trial: until when it can be restored. */
export function tellSoftDeleted(
  trial: Trial,
  because: 'expired' | 'cancelled',
  audiences: readonly Audience[] = both,
): Telling | undefined {
  const until = restorableUntil(trial);
  if (until === undefined) return undefined;
  return { audiences, content: (audience) => ({ kind: 'trial-soft-deleted', audience, because, purgedAt: iso(until) }) };
}

function tellingOf({ move, trial }: ClockStep): Telling | undefined {
  if (move === 'expire') return tellSoftDeleted(trial, 'expired');
  if (move !== 'suspend' || trial.suspendedAt === undefined) return undefined;
  const endedAt = trial.suspendedAt;
  const softDeletedAt = iso(addDays(new Date(endedAt), trialRules.suspendedDays));
  return { audiences: both, content: (audience) => ({ kind: 'trial-ended', audience, endedAt, softDeletedAt }) };
}

/**
 * The trial's services go; the organisation, its people, its registrations and Context Service stay (CX-6). Name and address
 * become free if nobody has ever signed in, unless cancelling freed them before (TR-13).
 */
function purging(trial: Trial): Pick<Moved, 'entitlements' | 'claims' | 'people'> {
  const at = trial.purgedAt ?? trial.createdAt;
  const end = trialServiceId.options.flatMap((service) => (trial.services[service] === undefined ? [] : [{ service, at }]));
  if (trial.administrator.signedInAt !== undefined || trial.startedAt === undefined) return { entitlements: { end } };
  return {
    entitlements: { end },
    claims: { free: claimsOf(trial) },
    people: [{ kind: 'withdraw', person: administratorRef(trial), otherwise: 'leave' }],
  };
}

/**
 * The steps that time has brought about and nobody has recorded, ready to be written. Only about the last is anybody told, and
 * only while it still stands: `superseded` says that a move follows which people are told about instead.
 */
export function recordSteps(stored: Trial, now: Date, superseded = false): Moved[] {
  const steps = stepsDue(stored, now);
  return steps.map((step, index): Moved => {
    const telling = index === steps.length - 1 && !superseded ? tellingOf(step) : undefined;
    return {
      trial: step.trial,
      event: eventOfStep[step.move],
      by: 'clock',
      ...(step.move === 'purge' ? purging(step.trial) : {}),
      ...(telling === undefined ? {} : { tell: telling }),
    };
  });
}

/** The reminder that is due on a running trial, if any (TR-6). It says how many days are left, not how many there should be. */
export function remind(trial: Trial, now: Date): Moved | undefined {
  const reminder = dueReminder(trial, now);
  const left = daysLeft(trial, now);
  const { endsAt } = trial;
  if (reminder === undefined || left === undefined || endsAt === undefined) return undefined;
  return {
    trial: { ...trial, remindedDaysBefore: reminder },
    event: 'trial.reminded',
    by: 'clock',
    changed: ['remindedDaysBefore'],
    tell: { audiences: both, content: (audience) => ({ kind: 'trial-reminder', audience, daysLeft: left, endsAt }) },
  };
}

/** Everything that the clock has to write about a trial now: unrecorded steps and a reminder. None when there is nothing. */
export function dueMoves(stored: Trial, now: Date): Moved[] {
  const steps = recordSteps(stored, now);
  const reminder = remind(steps.at(-1)?.trial ?? stored, now);
  return reminder === undefined ? steps : [...steps, reminder];
}
