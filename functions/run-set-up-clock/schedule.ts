import type { Context } from 'aws-lambda';
import type { ProvisioningQueue } from '#shared/queue/job-queues.ts';
import type { Logger } from '#shared/runtime/logger.ts';
import { type RunSetUpClockDeps, runSetUpClock, type Swept } from './run-set-up-clock.ts';

/** Milliseconds before the function's own limit at which nothing further is begun. */
const reserve = 5_000;

type Deps = Omit<RunSetUpClockDeps, 'fault' | 'wake'> & { readonly queue: ProvisioningQueue };

/** How the schedule reaches the clock. A sweep in which something failed ends as a failure once all else is done, so that it is seen. */
export function scheduled({ queue, ...deps }: Deps, logger: Pick<Logger, 'info' | 'fault'>) {
  const run = runSetUpClock({
    ...deps,
    wake: ({ due: _due, ...one }) => queue.send('provisioning', { ...one, hop: 0 }),
    fault: (error, { organisationId, kind }) => logger.fault(error, { organisationId, about: kind }),
  });
  return async (context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<Swept> => {
    const swept = await run(() => context.getRemainingTimeInMillis() > reserve);
    logger.info('swept', swept);
    if (swept.failed > 0) throw new Error(`${swept.failed} set-ups could not be dealt with.`);
    return swept;
  };
}
