import type { JobBase, JobKind } from '#shared/domain/jobs/job.ts';
import type { JobMessage } from '#shared/queue/job-messages.ts';
import type { ProvisioningMessage } from '#shared/queue/provisioning-messages.ts';
import type { WholesaleMessage } from '#shared/queue/wholesale-messages.ts';

/** The queues of the workers that do jobs, a slice at a time. */
export type JobQueue = 'imports' | 'syncs' | 'resends';

type SendOptions = { readonly afterSeconds?: number };

/** Hands a job to its worker. */
export type JobQueues = {
  /** The message is in the queue when it returns. `afterSeconds`: it is not handed out before, at most 900. */
  send(queue: JobQueue, message: JobMessage, options?: SendOptions): Promise<void>;
};

/** Hands what a platform has to do to its worker, in the same way. */
export type ProvisioningQueue = {
  send(queue: 'provisioning', message: ProvisioningMessage, options?: SendOptions): Promise<void>;
};

/** Hands a wholesale customer to its worker, in the same way. */
export type WholesaleQueue = {
  send(queue: 'wholesale', message: WholesaleMessage, options?: SendOptions): Promise<void>;
};

/**
 * Tells a job's worker that there is something to do. It never fails: the job is in the table by then, and one that nobody was told of
 * is found by the clock.
 */
export function wakeBy(queues: JobQueues, queue: JobQueue) {
  return async ({ organisationId, id, kind }: Pick<JobBase, 'organisationId' | 'id' | 'kind'>): Promise<void> => {
    await queues.send(queue, { organisationId, jobId: id, kind, hop: 0 }).catch(() => undefined);
  };
}

/** The queue of the worker that does jobs of a kind. A kind that is missing here does not compile. */
const queueOf: Readonly<Record<JobKind, JobQueue>> = {
  import: 'imports',
  'dry-run': 'imports',
  undo: 'imports',
  export: 'imports',
  sync: 'syncs',
  agents: 'syncs',
  resend: 'resends',
  deletion: 'resends',
};

/** Tells whichever worker does the job to go on with it. */
export function wakeAny(queues: JobQueues) {
  return ({ organisationId, id, kind }: Pick<JobBase, 'organisationId' | 'id' | 'kind'>): Promise<void> =>
    queues.send(queueOf[kind], { organisationId, jobId: id, kind, hop: 0 });
}
