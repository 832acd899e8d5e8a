import type { Context } from 'aws-lambda';
import type { Swept } from '#shared/domain/sweep-due.ts';
import type { Logger } from '#shared/runtime/logger.ts';
import { type RunOrderClockDeps, runOrderClock } from './run-order-clock.ts';

/** Milliseconds before the function's own limit at which a sweep begins no further order. */
const reserve = 5_000;

/**
 * How the schedule reaches the clock. A sweep in which an order failed ends as a failure once all others are done, so that it is
 * seen; sweeping again does no harm.
 */
export function scheduled(deps: Omit<RunOrderClockDeps, 'fault'>, logger: Pick<Logger, 'info' | 'fault'>) {
  const run = runOrderClock({ ...deps, fault: (error, order) => logger.fault(error, { orderId: order?.id, partnerId: order?.sellerId }) });
  return async (context: Pick<Context, 'awsRequestId' | 'getRemainingTimeInMillis'>): Promise<Swept> => {
    const swept = await run(context.awsRequestId, () => context.getRemainingTimeInMillis() > reserve);
    logger.info('swept', swept);
    if (swept.failed > 0) throw new Error(`${swept.failed} orders could not be dealt with.`);
    return swept;
  };
}
