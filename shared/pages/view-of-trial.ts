import { iso } from '#shared/domain/calendar.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { daysLeft, nextDue, trialAsOf } from '#shared/domain/trial-clock.ts';
import { trialServiceId } from '#shared/domain/trial-services.ts';
import type { SeatsUsed } from '#shared/domain/users/seats.ts';
import type { TrialView } from './trial-view.ts';

/** A trial as pages show it, in the state that holds now, whether or not it is recorded. */
export function viewOfTrial(stored: Trial, now: Date, used?: SeatsUsed): TrialView {
  const trial = trialAsOf(stored, now);
  const left = daysLeft(trial, now);
  const until = trial.state === 'suspended' || trial.state === 'soft_deleted' ? nextDue(trial) : undefined;
  return {
    state: trial.state,
    services: trialServiceId.options.flatMap((id) => {
      const licences = trial.services[id];
      return licences === undefined ? [] : [{ id, licences, ...(used === undefined ? {} : { used: used[id] ?? 0 }) }];
    }),
    ...(trial.startedAt === undefined ? {} : { startedAt: trial.startedAt }),
    ...(trial.endsAt === undefined ? {} : { endsAt: trial.endsAt }),
    ...(left === undefined ? {} : { daysLeft: left }),
    ...(until === undefined ? {} : { restorableUntil: iso(until) }),
  };
}
