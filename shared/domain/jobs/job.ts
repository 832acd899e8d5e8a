import * as z from 'zod';
import { actor } from '#shared/domain/actor.ts';
import { jobId, organisationId, partnerId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { language } from '#shared/domain/languages.ts';

/** What of an organisation takes longer than a request, and is shown in its list of tasks (IM-17). */
export const jobKind = z.enum(['import', 'dry-run', 'undo', 'export', 'sync', 'agents', 'resend', 'deletion']);
export type JobKind = z.infer<typeof jobKind>;

/** Jobs that hold the same lock never run at once in one organisation (IM-4, SY-3, US-13); an export holds none. */
export const lockOf = {
  import: 'import',
  'dry-run': 'import',
  undo: 'import',
  sync: 'sync',
  agents: 'sync',
  resend: 'resend',
} as const satisfies Partial<Record<JobKind, string>>;
export type JobLock = (typeof lockOf)[keyof typeof lockOf];

/**
 * `uploaded`: a place for a file, which blocks nothing. `rejected`: the file was refused as a whole and nothing was done.
 * `completed_with_errors`: everything was looked at, some of it was refused.
 */
export const jobState = z.enum([
  'uploaded',
  'queued',
  'validating',
  'rejected',
  'running',
  'cancelling',
  'cancelled',
  'completed',
  'completed_with_errors',
  'failed',
]);
export type JobState = z.infer<typeof jobState>;

/** Whether a job in this state has yet something to do. */
export function jobRuns(state: JobState): boolean {
  return state === 'queued' || state === 'validating' || state === 'running' || state === 'cancelling';
}

/** What all kinds of job have in common; each kind adds its own fields beside these. */
export const jobBase = z.object({
  id: jobId,
  kind: jobKind,
  organisationId,
  partnerId,
  state: jobState,
  /** Who asked for it, and in which language its messages are. */
  actor,
  language,
  requestId: z.string(),
  createdAt: instant,
  startedAt: instant.optional(),
  endedAt: instant.optional(),
  /** Rows, users or invitations: of how many, and what has become of those dealt with. Only ever grows. */
  progress: z.object({
    total: z.int().optional(),
    done: z.int(),
    failed: z.int(),
    /** By outcome: created, updated, unchanged, sent, skipped … */
    counts: z.record(z.string(), z.int()),
  }),
  /** Until then one worker has the job for itself; a second delivery of its message waits. */
  leasedUntil: instant.optional(),
  leasedBy: z.string().optional(),
  /** How often its worker was told to go on since it last got on, and how far it had come then. */
  wakes: z.object({ count: z.int(), seen: z.string() }).optional(),
  /** Why it was refused or failed: a code of ours, and words. */
  reason: z.object({ code: z.string(), detail: z.string().optional() }).optional(),
  version: z.int(),
});
export type JobBase = z.infer<typeof jobBase>;
