import * as z from 'zod';
import { jobId, organisationId, personId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { jobBase, jobState } from '#shared/domain/jobs/job.ts';

/** Whose invitations are sent again: of everybody who has not come in yet, or only those that were withheld (US-13). */
export const resendScope = z.enum(['all', 'suppressed']);
export type ResendScope = z.infer<typeof resendScope>;

/** A job that sends invitations again, and how far it has come: behind `after` in the partition `shard`. */
export const resendJob = jobBase.extend({
  kind: z.literal('resend'),
  only: resendScope,
  position: z.object({ shard: z.int(), after: personId.optional() }),
});
export type ResendJob = z.infer<typeof resendJob>;

export const resendJobView = z
  .strictObject({
    id: jobId,
    organisationId,
    only: resendScope,
    state: jobState,
    createdAt: instant,
    startedAt: instant.optional(),
    endedAt: instant.optional(),
    sent: z.int().register(z.globalRegistry, { description: 'Invitations handed to the mail worker; each user shows what became of it.' }),
    failed: z.int(),
    skipped: z.int().register(z.globalRegistry, {
      description: 'Asked for too often, or complained about: these are left as they are.',
    }),
    total: z.int().optional().register(z.globalRegistry, { description: 'All three, once the job has ended.' }),
  })
  .register(z.globalRegistry, { id: 'InvitationJob' });
export type ResendJobView = z.infer<typeof resendJobView>;

export function viewOfResend({ id, organisationId: of, only, state, createdAt, startedAt, endedAt, progress }: ResendJob): ResendJobView {
  const { counts, done } = progress;
  return {
    id,
    organisationId: of,
    only,
    state,
    createdAt,
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(endedAt === undefined ? {} : { endedAt, total: done }),
    sent: counts['sent'] ?? 0,
    failed: counts['failed'] ?? 0,
    skipped: counts['skipped'] ?? 0,
  };
}
