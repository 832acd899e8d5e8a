import type { Context } from 'aws-lambda';
import type { WholesaleQueue } from '#shared/queue/job-queues.ts';
import type { Logger } from '#shared/runtime/logger.ts';
import { type RunWholesaleClockDeps, runWholesaleClock, type Swept } from './run-wholesale-clock.ts';

/** Milliseconds before the function's own limit at which nothing further is begun. */
const reserve = 5_000;

type Deps = Omit<RunWholesaleClockDeps, 'fault' | 'wake'> & { readonly queue: WholesaleQueue };

/** How the schedule reaches the clock. A sweep in which something failed ends as a failure once all else is done, so that it is seen. */
export function scheduled({ queue, ...deps }: Deps, logger: Pick<Logger, 'info' | 'fault'>) {
  const run = runWholesaleClock({
    ...deps,
    wake: ({ partnerId, id: customerId }) => queue.send('wholesale', { partnerId, customerId, hop: 0 }),
    fault: (error, { id: customerId }) => logger.fault(error, { customerId }),
  });
  return async (context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<Swept> => {
    const swept = await run(() => context.getRemainingTimeInMillis() > reserve);
    logger.info('swept', swept);
    if (swept.failed > 0) throw new Error(`${swept.failed} wholesale customers could not be dealt with.`);
    return swept;
  };
}
