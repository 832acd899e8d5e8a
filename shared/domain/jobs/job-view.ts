import * as z from 'zod';
import { jobId, organisationId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { type JobBase, jobKind, jobState } from '#shared/domain/jobs/job.ts';
import { importModes } from '#shared/domain/users/plan-user.ts';

const about = (description: string) => ({ description });

/** What a caller sees of any task of an organisation (IM-6, IM-17). */
export const jobView = z
  .strictObject({
    id: jobId,
    kind: jobKind,
    organisationId,
    state: jobState,
    mode: z.enum(importModes).optional(),
    fileName: z.string().optional(),
    createdAt: instant,
    startedAt: instant.optional(),
    endedAt: instant.optional(),
    progress: z.strictObject({
      rowsTotal: z.int().optional().register(z.globalRegistry, about('Rows, users or invitations; absent until they are counted.')),
      done: z.int().register(z.globalRegistry, about('Of them, those dealt with, refused ones included. It never goes back.')),
      failed: z.int(),
      counts: z
        .record(z.string(), z.int())
        .register(z.globalRegistry, about('Those dealt with, by what became of them: created, updated, unchanged, removed, kept, stale …')),
      ratePerSecond: z.number().optional(),
    }),
    reason: z
      .strictObject({ code: z.string(), detail: z.string().optional() })
      .optional()
      .register(z.globalRegistry, about('Why it was rejected or failed.')),
    sameFileAs: jobId.optional().register(z.globalRegistry, about('An earlier import of a file with the very same content.')),
    of: jobId.optional().register(z.globalRegistry, about('The import that is undone, or whose file a dry run looks at.')),
    dryRun: jobId.optional().register(z.globalRegistry, about('The newest dry run of this file.')),
    seatsNeeded: z
      .record(z.string(), z.int())
      .optional()
      .register(z.globalRegistry, about('Of a dry run: licences that the import would take, by service; negative ones come back.')),
    invitations: z.int().optional().register(z.globalRegistry, about('Of a dry run: the e-mails that would go out.')),
    hasErrorFile: z.boolean().register(z.globalRegistry, about('There is a file of the rows that were not done.')),
  })
  .register(z.globalRegistry, { id: 'Job' });
export type JobView = z.infer<typeof jobView>;

/** What some kinds of job have beside what all have. */
type Special = Partial<
  Pick<JobView, 'mode' | 'fileName' | 'sameFileAs' | 'of' | 'dryRun' | 'seatsNeeded' | 'invitations' | 'hasErrorFile'>
>;

function rateOf({ startedAt, endedAt, progress }: JobBase, now: Date): number | undefined {
  if (startedAt === undefined || progress.done === 0) return undefined;
  const seconds = (Date.parse(endedAt ?? now.toISOString()) - Date.parse(startedAt)) / 1000;
  return seconds <= 0 ? undefined : Math.round((progress.done / seconds) * 10) / 10;
}

/** A job as it is shown at `now`; undefined fields are left out. */
export function viewOfJob(job: JobBase, now: Date, special: Special = {}): JobView {
  const { id, kind, organisationId: organisation, state, createdAt, startedAt, endedAt, progress, reason } = job;
  const { total, done, failed, counts } = progress;
  const ratePerSecond = rateOf(job, now);
  return {
    id,
    kind,
    organisationId: organisation,
    state,
    createdAt,
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
    progress: {
      ...(total === undefined ? {} : { rowsTotal: total }),
      done,
      failed,
      counts,
      ...(ratePerSecond === undefined ? {} : { ratePerSecond }),
    },
    ...(reason === undefined ? {} : { reason }),
    hasErrorFile: false,
    ...special,
  };
}
