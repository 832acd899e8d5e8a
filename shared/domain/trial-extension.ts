import { endOfDayAfter, iso } from '#shared/domain/calendar.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { Trial } from '#shared/domain/trial.ts';
import type { Moved } from '#shared/domain/trial-change.ts';
import { legal } from '#shared/domain/trial-moves.ts';
import { trialRules } from '#shared/domain/trial-rules.ts';

/**
 * The end becomes the end of the day 30 days from today, not 30 days more; a suspended trial runs again (TR-10). Refuses with
 * TRIAL_STATE, EXTENSIONS_USED_UP, or EXTENSION_SHORTENS_TRIAL where the present end is no earlier.
 */
export function extendTrial(trial: Trial, now: Date, maximumExtensions: number = trialRules.maximumExtensions): Result<Moved, Refusal> {
  const allowed = legal('extend', trial);
  if (!allowed.ok) return allowed;
  if (trial.extensions >= maximumExtensions) return refused({ code: 'EXTENSIONS_USED_UP' });
  const end = endOfDayAfter(now, trialRules.extensionDays);
  if (trial.endsAt !== undefined && end.getTime() <= Date.parse(trial.endsAt)) return refused({ code: 'EXTENSION_SHORTENS_TRIAL' });
  const endsAt = iso(end);
  const { suspendedAt: _suspended, remindedDaysBefore: _reminded, ...rest } = trial;
  return ok({
    trial: { ...rest, state: 'active', endsAt, extensions: trial.extensions + 1 },
    event: 'trial.extended',
    changed: ['endsAt', 'extensions', ...(trial.state === 'active' ? [] : ['state'])],
    tell: { audiences: ['partner', 'administrator'], content: (audience) => ({ kind: 'trial-extended', audience, endsAt }) },
  });
}
