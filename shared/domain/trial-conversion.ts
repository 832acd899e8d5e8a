import { iso } from '#shared/domain/calendar.ts';
import { normaliseEmailAddress } from '#shared/domain/email-address.ts';
import type { Entitlement } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { retaken } from '#shared/domain/trial-cancellation.ts';
import type { EntitlementChange, Moved } from '#shared/domain/trial-change.ts';
import { legal } from '#shared/domain/trial-moves.ts';
import { type LicenceCounts, type TrialServiceId, trialServiceId } from '#shared/domain/trial-services.ts';

/** What a subscription brings to the organisation of a trial: who administers it, and the licences that were bought. */
export type Subscription = { readonly administratorEmail: string; readonly services: LicenceCounts };

function subscribed(trial: Trial, bought: LicenceCounts, grantedAt: string): EntitlementChange {
  const services = trialServiceId.options.map((service) => ({ service, before: trial.services[service], licences: bought[service] }));
  const granted = (service: TrialServiceId, licences: number): Entitlement => ({
    organisationId: trial.organisationId,
    service,
    licences,
    source: 'subscription',
    grantedAt,
  });
  return {
    put: services.flatMap(({ service, before, licences }) =>
      before !== undefined || licences === undefined ? [] : [{ ...granted(service, licences), free: licences }],
    ),
    transfer: services.flatMap(({ service, before, licences }) =>
      before === undefined || licences === undefined ? [] : [{ entitlement: granted(service, licences), before }],
    ),
    end: services.flatMap(({ service, before, licences }) =>
      before === undefined || licences !== undefined ? [] : [{ service, at: grantedAt }],
    ),
  };
}

/**
 * The trial becomes a subscription: people, settings and Context Service stay; services that were bought are entitled by the
 * subscription from now on, trial services that were not bought end (TR-12, CX-2). Refuses with TRIAL_STATE, or with
 * ADMINISTRATOR_DIFFERS when the order names somebody else than the trial; writing it may be refused with LICENCES_BELOW_ASSIGNED when
 * fewer licences were bought than are in use.
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
    entitlements: subscribed(trial, subscription.services, grantedAt),
    ...retaken(trial, lastGeneration),
  });
}
