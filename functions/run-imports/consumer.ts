import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { jobRunner, type RunJobDeps } from '#shared/domain/imports/run-job.ts';
import { type ComesBack, consumeBatch } from '#shared/queue/consume-batch.ts';
import { jobMessage, nextHop } from '#shared/queue/job-messages.ts';
import type { JobQueues } from '#shared/queue/job-queues.ts';
import type { Logger } from '#shared/runtime/logger.ts';

export type ImportConsumerDeps = Omit<RunJobDeps, 'fault'> & {
  readonly queues: JobQueues;
  readonly putOff: (record: SQSRecord, seconds: number) => Promise<void>;
  readonly logger: Logger;
};

/** Does a slice of a job for each message, and sends the rest of the work to the end of the queue: others get their turn in between. */
export function importConsumer({ queues, putOff, logger, ...deps }: ImportConsumerDeps) {
  const run = jobRunner({ ...deps, fault: (error, { jobId, row }) => logger.fault(error, { jobId, row }) });

  async function handle({ body }: SQSRecord): Promise<ComesBack | undefined> {
    const message = jobMessage.parse(JSON.parse(body));
    const outcome = await run(message);
    logger.info('slice', { jobId: message.jobId, hop: message.hop, outcome: typeof outcome === 'string' ? outcome : 'later' });
    if (outcome === 'ended') return undefined;
    if (outcome !== 'again') return { afterSeconds: outcome.again };
    const next = nextHop(message);
    if (next === undefined) throw new Error(`${message.jobId} has gone on too often.`);
    await queues.send('imports', next);
    return undefined;
  }

  return (event: SQSEvent, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<SQSBatchResponse> =>
    consumeBatch(event, context, { logger, handle, putOff });
}
