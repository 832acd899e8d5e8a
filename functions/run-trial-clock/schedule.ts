import type { Context } from 'aws-lambda';
import type { Swept } from '#shared/domain/sweep-due.ts';
import type { Logger } from '#shared/runtime/logger.ts';
import { type RunTrialClockDeps, runTrialClock } from './run-trial-clock.ts';

/** Milliseconds before the function's own limit at which a sweep begins no further trial. */
const reserve = 5_000;

/**
 * How the schedule reaches the clock. A sweep in which a trial failed ends as a failure once all others are done, so that it is
 * seen; sweeping again does no harm.
 */
export function scheduled(deps: Omit<RunTrialClockDeps, 'fault'>, logger: Pick<Logger, 'info' | 'fault'>) {
  const run = runTrialClock({ ...deps, fault: (error, trial) => logger.fault(error, { trialId: trial?.id, partnerId: trial?.partnerId }) });
  return async (context: Pick<Context, 'awsRequestId' | 'getRemainingTimeInMillis'>): Promise<Swept> => {
    const swept = await run(context.awsRequestId, () => context.getRemainingTimeInMillis() > reserve);
    logger.info('swept', swept);
    if (swept.failed > 0) throw new Error(`${swept.failed} trials could not be dealt with.`);
    return swept;
  };
}
