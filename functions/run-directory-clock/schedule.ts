import type { Context } from 'aws-lambda';
import type { Logger } from '#shared/runtime/logger.ts';
import { type RunDirectoryClockDeps, runDirectoryClock, type Swept } from './run-directory-clock.ts';

/** Milliseconds before the function's own limit at which nothing further is begun. */
const reserve = 10_000;

/** How the schedule reaches the clock. A sweep in which something failed ends as a failure once all else is done, so that it is seen. */
export function scheduled(deps: Omit<RunDirectoryClockDeps, 'fault'>, logger: Pick<Logger, 'info' | 'fault'>) {
  const run = runDirectoryClock({ ...deps, fault: (error, owner) => logger.fault(error, { owner }) });
  return async (context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<Swept> => {
    const swept = await run(() => context.getRemainingTimeInMillis() > reserve);
    logger.info('swept', swept);
    if (swept.failed > 0) throw new Error(`The people of ${swept.failed} organisations could not be counted.`);
    return swept;
  };
}
