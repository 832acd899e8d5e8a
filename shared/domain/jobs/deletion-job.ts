import * as z from 'zod';
import { jobId, organisationId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { jobBase, jobState } from '#shared/domain/jobs/job.ts';

/** A job that deletes an organisation with everybody in it (US-12). */
export const deletionJob = jobBase.extend({ kind: z.literal('deletion'), companyName: z.string() });
export type DeletionJob = z.infer<typeof deletionJob>;

export const deletionView = z
  .strictObject({ id: jobId, organisationId, state: jobState, createdAt: instant, deletedUsers: z.int() })
  .register(z.globalRegistry, { id: 'OrganisationDeletion' });
export type DeletionView = z.infer<typeof deletionView>;

export function viewOfDeletion({ id, organisationId: of, state, createdAt, progress }: DeletionJob): DeletionView {
  return { id, organisationId: of, state, createdAt, deletedUsers: progress.done };
}
