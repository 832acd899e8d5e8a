import { iso } from '#shared/domain/calendar.ts';
import { normaliseEmailAddress } from '#shared/domain/email-address.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { retaken } from '#shared/domain/trial-cancellation.ts';
import type { Moved } from '#shared/domain/trial-change.ts';
import { legal } from '#shared/domain/trial-moves.ts';
import { type LicenceCounts, trialServiceId } from '#shared/domain/trial-services.ts';

/** What a subscription brings to the organisation of a trial: who administers it, and the licences that were bought. */
export type Subscription = { readonly administratorEmail: string; readonly services: LicenceCounts };

/**
 * The trial becomes a subscription: people, settings and Context Service stay; services that were bought are entitled by the
 * subscription from now on, trial services that were not bought end (TR-12, CX-2). Refuses with TRIAL_STATE, or with
 * ADMINISTRATOR_DIFFERS when the order names somebody else than the trial.
 */
export function convertTrial(trial: Trial, subscription: Subscription, now: Date, lastGeneration: number): Result<Moved, Refusal> {
  const allowed = legal('convert', trial);
  if (!allowed.ok) return allowed;
  if (normaliseEmailAddress(subscription.administratorEmail) !== normaliseEmailAddress(trial.administrator.email)) {
    return refused({ code: 'ADMINISTRATOR_DIFFERS' });
  }
  const grantedAt = iso(now);
  const { softDeletedAt: _at, softDeletedBecause: _because, suspendedAt: _suspended, ...rest } = trial;
  return ok({
    trial: { ...rest, state: 'converted', convertedAt: grantedAt },
    event: 'trial.converted',
    entitlements: {
      put: trialServiceId.options.flatMap((service) => {
        const licences = subscription.services[service];
        return licences === undefined
          ? []
          : [{ organisationId: trial.organisationId, service, licences, source: 'subscription', grantedAt }];
      }),
      remove: trialServiceId.options.filter(
        (service) => trial.services[service] !== undefined && subscription.services[service] === undefined,
      ),
    },
    ...retaken(trial, lastGeneration),
  });
}
