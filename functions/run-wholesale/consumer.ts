import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { type RunCustomerDeps, runCustomer } from '#shared/domain/wholesale/run-customer.ts';
import { type ComesBack, consumeBatch } from '#shared/queue/consume-batch.ts';
import type { WholesaleQueue } from '#shared/queue/job-queues.ts';
import { nextWholesaleHop, wholesaleMessage } from '#shared/queue/wholesale-messages.ts';
import type { Logger } from '#shared/runtime/logger.ts';

export type WholesaleConsumerDeps = RunCustomerDeps & {
  readonly queue: WholesaleQueue;
  readonly putOff: (record: SQSRecord, seconds: number) => Promise<void>;
  /** A name for this run, which no other run has. */
  readonly newHand: () => string;
  readonly logger: Logger;
};

/** Milliseconds before the function's own limit at which the platform is not asked any more: it may take eight seconds to answer. */
const reserve = 15_000;

/** Goes on with the customer that each message names, and sends itself the next message for as long as there is something to wait for. */
export function wholesaleConsumer({ queue, putOff, newHand, logger, ...deps }: WholesaleConsumerDeps) {
  const work = runCustomer(deps);

  async function handle(record: SQSRecord, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<ComesBack | undefined> {
    const message = wholesaleMessage.parse(JSON.parse(record.body));
    const outcome = await work(message, {
      hand: newHand(),
      redelivered: Number(record.attributes.ApproximateReceiveCount) > 1,
      timeLeft: () => context.getRemainingTimeInMillis() > reserve,
    });
    const { customerId, hop } = message;
    logger.info('look', { customerId, hop, outcome: outcome.kind, because: outcome.kind === 'done' ? outcome.because : undefined });
    if (outcome.kind === 'done') return undefined;
    if (outcome.kind === 'come-back') return { afterSeconds: outcome.afterSeconds };
    const next = nextWholesaleHop(message, outcome.round);
    // The clock takes it up where there is still something to do.
    if (next !== undefined) await queue.send('wholesale', next, { afterSeconds: outcome.afterSeconds });
    return undefined;
  }

  return (event: SQSEvent, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<SQSBatchResponse> =>
    consumeBatch(event, context, { logger, handle: (record) => handle(record, context), putOff });
}
