import type { JobMessage } from '#shared/queue/job-messages.ts';

/** The queues of the workers that do jobs, a slice at a time. */
export type JobQueue = 'imports' | 'syncs' | 'resends';

/** Hands a job to its worker. */
export type JobQueues = {
  /** The message is in the queue when it returns. `afterSeconds`: it is not handed out before, at most 900. */
  send(queue: JobQueue, message: JobMessage, options?: { readonly afterSeconds?: number }): Promise<void>;
};
