import { iso } from '#shared/domain/calendar.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { administratorRef, claimsOf, type Moved } from '#shared/domain/trial-change.ts';
import { legal } from '#shared/domain/trial-moves.ts';
import { tellSoftDeleted } from '#shared/domain/trial-steps.ts';

/**
 * Soft-deletes a trial at once (TR-12). One that never started gives its name and address free, and its welcome link is dead; its
 * administrator, whose address may well be the mistake, is not written to (TR-13).
 */
export function cancelTrial(trial: Trial, now: Date): Result<Moved, Refusal> {
  const allowed = legal('cancel', trial);
  if (!allowed.ok) return allowed;
  const started = trial.state !== 'awaiting_customer';
  const after: Trial = { ...trial, state: 'soft_deleted', softDeletedAt: iso(now), softDeletedBecause: 'cancelled' };
  const tell = tellSoftDeleted(after, 'cancelled', started ? ['partner', 'administrator'] : ['partner']);
  return ok({
    trial: after,
    event: 'trial.soft_deleted',
    ...(started
      ? {}
      : { claims: { free: claimsOf(trial) }, people: [{ kind: 'withdraw', person: administratorRef(trial), otherwise: 'leave' }] }),
    ...(tell === undefined ? {} : { tell }),
  });
}

/**
 * What a trial that was cancelled before it ever started needs to live again: its name and address, which others may have taken
 * meanwhile, and a new way in for its administrator. `lastGeneration` is that of the newest link sent. The generation after it was
 * passed over by the cancellation.
 */
export function retaken(trial: Trial, lastGeneration: number): Pick<Moved, 'claims' | 'people' | 'welcome'> {
  if (trial.startedAt !== undefined) return {};
  const generation = lastGeneration + 2;
  return {
    claims: { take: claimsOf(trial) },
    people: [{ kind: 'invite', person: administratorRef(trial), generation, otherwise: 'leave' }],
    welcome: { generation },
  };
}

/**
 * Brings a soft-deleted trial back into the state in which time would have it: waiting, running, or, if its end has passed,
 * suspended with 30 fresh days in which to extend or convert it. Refuses with TRIAL_STATE; writing it may be refused with
 * ADDRESS_NOT_AVAILABLE or COMPANY_NAME_TAKEN.
 */
export function restoreTrial(trial: Trial, now: Date, lastGeneration: number): Result<Moved, Refusal> {
  const allowed = legal('restore', trial);
  if (!allowed.ok) return allowed;
  const { softDeletedAt: _at, softDeletedBecause: _because, suspendedAt: _suspended, ...rest } = trial;
  return ok({ trial: revived(rest, now), event: 'trial.restored', ...retaken(trial, lastGeneration) });
}

function revived(trial: Trial, now: Date): Trial {
  if (trial.endsAt === undefined) return { ...trial, state: 'awaiting_customer' };
  if (now.getTime() <= Date.parse(trial.endsAt)) return { ...trial, state: 'active' };
  return { ...trial, state: 'suspended', suspendedAt: iso(now) };
}
