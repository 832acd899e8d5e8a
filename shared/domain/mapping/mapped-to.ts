import type { MappedToRead } from '#shared/domain/mapping/mapping-store.ts';
import type { OrderContext } from '#shared/domain/orders/order-change.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { SubscribedServices } from '#shared/domain/subscriptions/subscription.ts';
import { lastGeneration } from '#shared/domain/trial-administrator.ts';
import { composeChange, type TrialChange } from '#shared/domain/trial-change.ts';
import { trialAsOf } from '#shared/domain/trial-clock.ts';
import { convertTrial } from '#shared/domain/trial-conversion.ts';
import { recordSteps } from '#shared/domain/trial-steps.ts';

/** What an order finds where it is mapped to an organisation that came with a trial. */
export type TrialFound =
  /** None, or one that has become a subscription: what is bought comes on top. */
  | { readonly kind: 'none' }
  /** Over, its data purged: the organisation leaves it behind. */
  | { readonly kind: 'over' }
  | { readonly kind: 'converts'; readonly change: TrialChange };

type Bought = { readonly administratorEmail: string; readonly services: SubscribedServices };

/**
 * A trial becomes the subscription that was bought for its organisation (TR-12): people, settings and Context Service stay, the seats
 * move. A welcome of the trial's own is left out: the order has its one. Refuses with ADMINISTRATOR_DIFFERS or TRIAL_STATE at the field.
 */
export function trialFound({ trial: read }: MappedToRead, bought: Bought, context: OrderContext): Result<TrialFound, Refusal> {
  if (read === undefined) return ok({ kind: 'none' });
  const { trial: stored, emails } = read;
  const held = trialAsOf(stored, context.now);
  if (held.state === 'converted') return ok({ kind: 'none' });
  if (held.state === 'purged') {
    // What the clock has yet to write about it would end the services that are bought now.
    return stored.state === 'purged' ? ok({ kind: 'over' }) : refused({ code: 'TRY_AGAIN', retryAfterSeconds: 600 });
  }
  const converted = convertTrial(held, bought, context.now, lastGeneration(held, emails));
  if (!converted.ok) {
    const field = converted.error.code === 'ADMINISTRATOR_DIFFERS' ? '/administratorEmail' : '/customer';
    return refused({ ...converted.error, field });
  }
  const { welcome: _, ...moved } = converted.value;
  const change = composeChange(read, [...recordSteps(stored, context.now, true), moved], context);
  return ok({ kind: 'converts', change });
}
