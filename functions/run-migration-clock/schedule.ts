import type { Context } from 'aws-lambda';
import type { Swept } from '#shared/domain/sweep-due.ts';
import { type RunMigrationClockDeps, runMigrationClock } from '#shared/domain/wholesale/subscribers/run-migration-clock.ts';
import type { Logger } from '#shared/runtime/logger.ts';

/** Milliseconds before the function's own limit at which nothing further is begun. */
const reserve = 5_000;

/** How the schedule reaches the clock. A sweep in which something failed ends as a failure once all else is done, so that it is seen. */
export function scheduled(deps: Omit<RunMigrationClockDeps, 'fault'>, logger: Pick<Logger, 'info' | 'fault'>) {
  const run = runMigrationClock({ ...deps, fault: (error, of) => logger.fault(error, { subscriberId: of?.id, partnerId: of?.partnerId }) });
  return async (context: Pick<Context, 'awsRequestId' | 'getRemainingTimeInMillis'>): Promise<Swept> => {
    const swept = await run(context.awsRequestId, () => context.getRemainingTimeInMillis() > reserve);
    logger.info('swept', swept);
    if (swept.failed > 0) throw new Error(`${swept.failed} migrations could not be dealt with.`);
    return swept;
  };
}
