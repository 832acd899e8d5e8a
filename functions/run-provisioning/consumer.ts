import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { ProvisioningOutcome } from '#shared/domain/platform/run-set-up.ts';
import { type RunSetUpDeps, runSetUp } from '#shared/domain/platform/run-set-up.ts';
import { type RunUpkeepDeps, runUpkeep } from '#shared/domain/platform/run-upkeep.ts';
import { type ComesBack, consumeBatch } from '#shared/queue/consume-batch.ts';
import type { ProvisioningQueue } from '#shared/queue/job-queues.ts';
import { nextProvisioningHop, provisioningMessage } from '#shared/queue/provisioning-messages.ts';
import type { Logger } from '#shared/runtime/logger.ts';

export type ProvisioningConsumerDeps = Omit<RunSetUpDeps, 'store'> & {
  readonly setUps: RunSetUpDeps['store'];
  readonly upkeep: RunUpkeepDeps['store'];
  readonly queue: ProvisioningQueue;
  readonly putOff: (record: SQSRecord, seconds: number) => Promise<void>;
  /** A name for this run, which no other run has. */
  readonly newHand: () => string;
  readonly logger: Logger;
};

/** Milliseconds before the function's own limit at which the platform is not asked any more: it may take eight seconds to answer. */
const reserve = 15_000;

/** Takes a look at what each message names, and sends itself the next one for as long as there is something to wait for. */
export function provisioningConsumer({ setUps, upkeep, queue, putOff, newHand, logger, ...deps }: ProvisioningConsumerDeps) {
  const work = runSetUp({ store: setUps, ...deps });
  const keepUp = runUpkeep({ store: upkeep, ...deps });

  async function handle(record: SQSRecord, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<ComesBack | undefined> {
    const message = provisioningMessage.parse(JSON.parse(record.body));
    const run = {
      hand: newHand(),
      redelivered: Number(record.attributes.ApproximateReceiveCount) > 1,
      timeLeft: () => context.getRemainingTimeInMillis() > reserve,
    };
    const outcome: ProvisioningOutcome = message.kind === 'set-up' ? await work(message, run) : await keepUp(message, run);
    const { organisationId, kind, hop } = message;
    logger.info('look', {
      organisationId,
      about: kind,
      hop,
      outcome: outcome.kind,
      because: outcome.kind === 'done' ? outcome.because : undefined,
    });
    if (outcome.kind === 'done') return undefined;
    if (outcome.kind === 'come-back') return { afterSeconds: outcome.afterSeconds };
    const next = nextProvisioningHop(message);
    // The clock takes it up where there is still something to do.
    if (next !== undefined) await queue.send('provisioning', next, { afterSeconds: outcome.afterSeconds });
    return undefined;
  }

  return (event: SQSEvent, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<SQSBatchResponse> =>
    consumeBatch(event, context, { logger, handle: (record) => handle(record, context), putOff });
}
