import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { JobId, OrganisationId } from '#shared/domain/ids.ts';
import type { JobKind } from '#shared/domain/jobs/job.ts';
import type { Slice } from '#shared/domain/jobs/run-resend.ts';
import { consumeBatch } from '#shared/queue/consume-batch.ts';
import { jobMessage, nextHop } from '#shared/queue/job-messages.ts';
import type { JobQueues } from '#shared/queue/job-queues.ts';
import type { Logger } from '#shared/runtime/logger.ts';

type Run = (organisationId: OrganisationId, id: JobId, hand: string, timeLeft: () => boolean) => Promise<Slice>;

export type ResendConsumerDeps = {
  /** What a slice of a job of each kind is. */
  readonly runs: Readonly<Partial<Record<JobKind, Run>>>;
  readonly jobs: JobQueues;
  readonly logger: Logger;
  /** Milliseconds that a slice takes, so that others get their turn. */
  readonly sliceTakes?: number;
};

/** Milliseconds before the function's own limit at which no further step is begun. */
const reserve = 15_000;

/**
 * Works on jobs as their messages come. A message for a job that somebody is at is dropped: that one hands on a message of its own, and
 * if it dies its message comes again.
 */
export function resendConsumer({ runs, jobs, logger, sliceTakes = 10_000 }: ResendConsumerDeps) {
  async function handle(record: SQSRecord, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<undefined> {
    const message = jobMessage.parse(JSON.parse(record.body));
    const { organisationId, jobId, kind } = message;
    const run = runs[kind];
    if (run === undefined) throw new Error(`Nobody here does jobs of the kind ${kind}.`);
    const began = performance.now();
    const timeLeft = () => performance.now() - began < sliceTakes && context.getRemainingTimeInMillis() > reserve;
    const hand = `${record.messageId}#${record.attributes.ApproximateReceiveCount}`;
    const slice = await run(organisationId, jobId, hand, timeLeft);
    logger.info('job', { outcome: slice.kind, organisationId, jobId, kind, hop: message.hop });
    if (slice.kind !== 'goes-on') return undefined;
    const next = nextHop(message);
    if (next === undefined) throw new Error(`The job ${jobId} goes on without end.`);
    await jobs.send('resends', next, slice.afterSeconds === undefined ? {} : { afterSeconds: slice.afterSeconds });
    return undefined;
  }

  return (event: SQSEvent, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<SQSBatchResponse> =>
    consumeBatch(event, context, { logger, handle: (record) => handle(record, context) });
}
