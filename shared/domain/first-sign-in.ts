import { iso } from '#shared/domain/calendar.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { begin, trialAsOf } from '#shared/domain/trial-clock.ts';

/**
 * What a sign-in of the administrator makes of the trial: the first one starts it (TR-9). Where the clock has begun it already,
 * whether or not that is recorded, only the sign-in is noted. Undefined: nothing about the trial changes.
 */
export function trialAfterSignIn(
  trial: Trial,
  personId: PersonId,
  now: Date,
): { readonly trial: Trial; readonly starts: boolean } | undefined {
  if (trial.administrator.personId !== personId) return undefined;
  const starts = trialAsOf(trial, now).state === 'awaiting_customer';
  if (!starts && trial.administrator.signedInAt !== undefined) return undefined;
  const administrator = { ...trial.administrator, signedInAt: trial.administrator.signedInAt ?? iso(now) };
  return { trial: { ...(starts ? begin(trial, now) : trial), administrator, version: trial.version + 1 }, starts };
}

/** Whether the trial's end has taken the account of an administrator who never came (TR-13), recorded or not. */
export function accountIsGone(trial: Trial, personId: PersonId, now: Date): boolean {
  return (
    trial.administrator.personId === personId && trial.administrator.signedInAt === undefined && trialAsOf(trial, now).state === 'purged'
  );
}
