import * as z from 'zod';
import { jobId, organisationId } from '#shared/domain/ids.ts';
import { jobKind } from '#shared/domain/jobs/job.ts';

/** "Go on with this job": names it by its key; how far it has come is in the table. `hop`: how often its worker has sent it to itself. */
export const jobMessage = z.object({ organisationId, jobId, kind: jobKind, hop: z.int().nonnegative() });
export type JobMessage = z.infer<typeof jobMessage>;

/**
 * After so many slices a worker gives a job up instead of sending it to itself once more: a million rows take some 100 slices of ten
 * seconds, a sync of a million users at ten a second 10,000.
 */
export const mostHops = 15_000;

/** The message by which a worker goes on with a job; undefined when it has gone on often enough. */
export function nextHop(message: JobMessage): JobMessage | undefined {
  return message.hop >= mostHops ? undefined : { ...message, hop: message.hop + 1 };
}
