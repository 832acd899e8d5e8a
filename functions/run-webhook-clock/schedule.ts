import type { Context } from 'aws-lambda';
import type { Swept } from '#shared/domain/sweep-due.ts';
import type { Logger } from '#shared/runtime/logger.ts';
import { type RunWebhookClockDeps, runWebhookClock } from './run-webhook-clock.ts';

/** Milliseconds before the function's own limit at which a sweep begins no further delivery. */
const reserve = 5_000;

/** How the schedule reaches the clock. A sweep in which a delivery failed ends as a failure once all others are done, so that it is seen. */
export function scheduled(deps: Omit<RunWebhookClockDeps, 'fault'>, logger: Pick<Logger, 'info' | 'fault'>) {
  const run = runWebhookClock({
    ...deps,
    fault: (error, due) => logger.fault(error, { webhookId: due?.webhookId, deliveryId: due?.deliveryId }),
  });
  return async (context: Pick<Context, 'awsRequestId' | 'getRemainingTimeInMillis'>): Promise<Swept> => {
    const swept = await run(context.awsRequestId, () => context.getRemainingTimeInMillis() > reserve);
    logger.info('swept', swept);
    if (swept.failed > 0) throw new Error(`${swept.failed} deliveries could not be dealt with.`);
    return swept;
  };
}
