import type { DispatchDeps } from '#shared/queue/dispatch.ts';
import type { Logger } from '#shared/runtime/logger.ts';
import { sweepEvents } from './sweep-events.ts';

/** One run of the sweep. It fails when something still waits at its end, so that the function's alarm says so. */
export function scheduledSweep(deps: DispatchDeps, logger: Logger) {
  const sweep = sweepEvents({
    ...deps,
    placed: ({ id, type, requestId }) => logger.info('event', { eventId: id, type, requestId }),
    fault: (error, partnerId) => logger.fault(error, { partnerId }),
  });
  return async (): Promise<void> => {
    const swept = await sweep();
    logger.info('swept', swept);
    if (swept.failed > 0) throw new Error(`${swept.failed} events still wait to be dispatched.`);
  };
}
