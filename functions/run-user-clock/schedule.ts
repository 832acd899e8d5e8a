import type { Context } from 'aws-lambda';
import type { Logger } from '#shared/runtime/logger.ts';
import { type RunUserClockDeps, runUserClock, type Swept } from './run-user-clock.ts';

/** Milliseconds before the function's own limit at which nothing further is begun. */
const reserve = 5_000;

/** How the schedule reaches the clock. A sweep in which something failed ends as a failure once all else is done, so that it is seen. */
export function scheduled(deps: Omit<RunUserClockDeps, 'fault'>, logger: Pick<Logger, 'info' | 'fault'>) {
  const run = runUserClock({ ...deps, fault: (error, { id }) => logger.fault(error, { id }) });
  return async (context: Pick<Context, 'awsRequestId' | 'getRemainingTimeInMillis'>): Promise<Swept> => {
    const swept = await run(context.awsRequestId, () => context.getRemainingTimeInMillis() > reserve);
    logger.info('swept', swept);
    if (swept.failed > 0) throw new Error(`${swept.failed} users or jobs could not be dealt with.`);
    return swept;
  };
}
