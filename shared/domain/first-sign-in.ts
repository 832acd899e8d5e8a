import type { PersonId } from '#shared/domain/ids.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { firstSignIn, trialAsOf } from '#shared/domain/trial-clock.ts';

/**
 * What a sign-in of this person makes of the trial: the administrator's first one starts it, or is only noted where it runs
 * already (TR-9). Undefined: nothing about the trial changes.
 */
export function trialAfterSignIn(
  stored: Trial,
  personId: PersonId,
  now: Date,
): { readonly trial: Trial; readonly starts: boolean } | undefined {
  const { administrator } = stored;
  if (administrator.personId !== personId || administrator.signedInAt !== undefined) return undefined;
  const { trial, started } = firstSignIn(stored, now);
  return { trial: { ...trial, version: stored.version + 1 }, starts: started };
}

/** Whether the trial's end has taken the account of an administrator who never came (TR-13), recorded or not. */
export function accountIsGone(stored: Trial, personId: PersonId, now: Date): boolean {
  const { administrator } = stored;
  const neverCame = administrator.personId === personId && administrator.signedInAt === undefined;
  return neverCame && trialAsOf(stored, now).state === 'purged';
}
