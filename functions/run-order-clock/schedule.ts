import type { Context } from 'aws-lambda';
import {
  type DueRightsRequest,
  type LapseRightsDeps,
  lapseRightsRequest,
} from '#shared/domain/mapping/rights-requests/lapse-rights-request.ts';
import { type SweepDeps, type Swept, sweepDue } from '#shared/domain/sweep-due.ts';
import type { Logger } from '#shared/runtime/logger.ts';
import { type RunOrderClockDeps, runOrderClock } from './run-order-clock.ts';

/** Milliseconds before the function's own limit at which a sweep begins no further order. */
const reserve = 5_000;

/** `lapsed`: requests for rights; of what failed, and whether there is more, both together. */
type AllSwept = Swept & { readonly lapsed: number };

export type ScheduledDeps = Omit<RunOrderClockDeps, 'fault'> &
  LapseRightsDeps & { readonly rightsCalendar: SweepDeps<DueRightsRequest>['calendar'] };

/**
 * How the schedule reaches the clock: orders first, then what partners have asked for once theirs were set up. A sweep in which
 * something failed ends as a failure once all else is done, so that it is seen; sweeping again does no harm.
 */
export function scheduled({ rights, rightsCalendar, ...deps }: ScheduledDeps, logger: Pick<Logger, 'info' | 'fault'>) {
  const { newId, now } = deps;
  const orders = runOrderClock({
    ...deps,
    fault: (error, order) => logger.fault(error, { orderId: order?.id, partnerId: order?.sellerId }),
  });
  const lapses = sweepDue<DueRightsRequest>({
    calendar: rightsCalendar,
    now,
    record: lapseRightsRequest({ rights, newId, now }),
    fault: (error, asked) => logger.fault(error, { organisationId: asked?.organisationId, partnerId: asked?.partnerId }),
  });
  return async (context: Pick<Context, 'awsRequestId' | 'getRemainingTimeInMillis'>): Promise<AllSwept> => {
    const timeLeft = () => context.getRemainingTimeInMillis() > reserve;
    const ofOrders = await orders(context.awsRequestId, timeLeft);
    const { recorded: lapsed, failed, more } = await lapses(context.awsRequestId, timeLeft);
    const swept = { ...ofOrders, lapsed, failed: ofOrders.failed + failed, more: ofOrders.more || more };
    logger.info('swept', swept);
    if (swept.failed > 0) throw new Error(`${swept.failed} orders or requests for rights could not be dealt with.`);
    return swept;
  };
}
