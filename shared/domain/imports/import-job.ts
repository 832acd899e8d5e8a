import * as z from 'zod';
import { jobId } from '#shared/domain/ids.ts';
import { jobBase } from '#shared/domain/jobs/job.ts';
import { type JobView, viewOfJob } from '#shared/domain/jobs/job-view.ts';
import { serviceId } from '#shared/domain/users/licences.ts';
import { importModes } from '#shared/domain/users/plan-user.ts';

const seats = z.partialRecord(serviceId, z.int());

/**
 * An import, a dry run, the undoing of an import, or an export. Beside what all jobs have it knows how far it has come: everything
 * before `position` is done and settled, nothing after the chunk that begins there has been touched.
 */
export const importJob = jobBase.extend({
  kind: z.enum(['import', 'dry-run', 'undo', 'export']),
  mode: z.enum(importModes).optional(),
  fileName: z.string().optional(),
  /** Where the file lies: a dry run looks at the one of its import. */
  file: z.string().optional(),
  /** SHA-256 of the file, known once it was validated. */
  fileHash: z.string().optional(),
  sameFileAs: jobId.optional(),
  of: jobId.optional(),
  dryRun: jobId.optional(),
  /** The job that undid it, or is at it. */
  undo: jobId.optional(),
  /** The next chunk: its number, and of a file the byte and row where it begins, of an undoing how many of the chunk's rows are done. */
  position: z.object({ chunk: z.int(), offset: z.int(), row: z.int() }),
  /** Seats of this chunk that are no longer free; those that its users have not taken go back when it is settled. */
  setAside: seats.optional(),
  /** Of a dry run: the seats that the rows so far would have taken, and the e-mails that would go out. */
  seatsNeeded: seats.optional(),
  invitations: z.int().optional(),
  /** Parts of the error file so far, and of the file of verdicts. */
  errorParts: z.int(),
  verdictParts: z.int().optional(),
  /** Workers that have taken the job up since it last moved; one that never moves again is given up. */
  tries: z.int(),
});
export type ImportJob = z.infer<typeof importJob>;
export type ImportKind = ImportJob['kind'];

/** Where the files of a job lie, below its organisation's own prefix. */
export function filesOf({ organisationId, id }: Pick<ImportJob, 'organisationId' | 'id'>) {
  const prefix = `organisations/${organisationId}/imports/${id}`;
  const part = (kind: string, number: number) => `${prefix}/${kind}/${String(number).padStart(6, '0')}`;
  return {
    file: `${prefix}/file.csv`,
    /** What the first pass found out and the second needs. */
    findings: `${prefix}/findings.json`,
    ledger: (chunk: number) => part('ledger', chunk),
    errorPart: (number: number) => part('errors', number),
    errors: `${prefix}/errors.csv`,
    verdictPart: (chunk: number) => part('verdicts', chunk),
    verdicts: `${prefix}/verdicts.csv`,
    exported: `${prefix}/exported_users.csv`,
  };
}

/** An import as it is shown at `now`. */
export function viewOfImport(job: ImportJob, now: Date): JobView {
  const { mode, fileName, sameFileAs, of, dryRun, seatsNeeded, invitations, errorParts, endedAt } = job;
  const needed = Object.fromEntries(Object.entries(seatsNeeded ?? {}).filter(([, count]) => count !== 0));
  return viewOfJob(job, now, {
    ...(mode === undefined ? {} : { mode }),
    ...(fileName === undefined ? {} : { fileName }),
    ...(sameFileAs === undefined ? {} : { sameFileAs }),
    ...(of === undefined ? {} : { of }),
    ...(dryRun === undefined ? {} : { dryRun }),
    ...(seatsNeeded === undefined ? {} : { seatsNeeded: needed }),
    ...(invitations === undefined ? {} : { invitations }),
    hasErrorFile: errorParts > 0 && endedAt !== undefined,
  });
}
