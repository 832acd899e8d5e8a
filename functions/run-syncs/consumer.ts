import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { type RunAgentsDeps, runAgents } from '#shared/domain/agents/run-agents.ts';
import { automaticSync } from '#shared/domain/syncs/automatic-sync.ts';
import { type RunSyncDeps, runSync } from '#shared/domain/syncs/run-sync.ts';
import { type ComesBack, consumeBatch } from '#shared/queue/consume-batch.ts';
import { jobMessage, nextHop } from '#shared/queue/job-messages.ts';
import type { JobQueues } from '#shared/queue/job-queues.ts';
import type { Logger } from '#shared/runtime/logger.ts';

export type SyncConsumerDeps = RunSyncDeps &
  RunAgentsDeps & {
    readonly jobs: JobQueues;
    readonly putOff: (record: SQSRecord, seconds: number) => Promise<void>;
    readonly logger: Logger;
  };

/** Milliseconds that a slice takes, so that others get their turn. */
const sliceTakes = 10_000;
/** Milliseconds before the function's own limit at which nothing more is begun: the portal may take eight seconds for an answer, thrice. */
const reserve = 30_000;

/** Works on syncs as their messages come. The last word about how often a message may come back has the queue. */
export function syncConsumer({ jobs, putOff, logger, ...deps }: SyncConsumerDeps) {
  const run = runSync(deps);
  const begin = automaticSync(deps);
  const agents = runAgents(deps);

  async function handle(record: SQSRecord, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<ComesBack | undefined> {
    const message = jobMessage.parse(JSON.parse(record.body));
    const { organisationId, jobId } = message;
    if (message.kind === 'sync' && message.hop === 0 && (await deps.store.job(organisationId, jobId)) === undefined) {
      const as = await begin(organisationId, jobId);
      logger.info('sync', { outcome: as, organisationId, jobId });
      return undefined;
    }
    const began = performance.now();
    const next = nextHop(message);
    const work = message.kind === 'agents' ? agents : run;
    const outcome = await work(message, {
      worker: record.messageId,
      timeLeft: () => performance.now() - began < sliceTakes && context.getRemainingTimeInMillis() > reserve,
      mayGoOn: next !== undefined,
    });
    logger.info('sync', { outcome: outcome.kind, organisationId, jobId, because: outcome.kind === 'done' ? undefined : outcome.because });
    if (outcome.kind === 'done') return undefined;
    if (outcome.kind === 'come-back') return { afterSeconds: backOff(outcome.afterSeconds, record) };
    if (next !== undefined) await jobs.send('syncs', next, { afterSeconds: outcome.afterSeconds });
    return undefined;
  }

  return (event: SQSEvent, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<SQSBatchResponse> =>
    consumeBatch(event, context, { logger, handle: (record) => handle(record, context), putOff });
}

/** A portal that stays away is asked ever more seldom: twice as long with each time that the message comes back. */
function backOff(seconds: number, { attributes }: SQSRecord): number {
  return Math.min(900, seconds * 2 ** (Number(attributes.ApproximateReceiveCount) - 1));
}
