import type { Email } from '#shared/domain/email.ts';
import { emailId } from '#shared/domain/ids.ts';
import type { ImportJob } from '#shared/domain/imports/import-job.ts';
import type { JobState } from '#shared/domain/jobs/job.ts';
import type { Person } from '#shared/domain/people.ts';
import { ownerOfUser } from '#shared/domain/users/invite.ts';

/** Whoever cancels an import knows of its end. */
function outcomeOf(state: JobState): 'finished' | 'rejected' | 'stopped' | undefined {
  switch (state) {
    case 'completed':
    case 'completed_with_errors':
      return 'finished';
    case 'rejected':
      return 'rejected';
    case 'failed':
      return 'stopped';
    default:
      return undefined;
  }
}

/** Whether somebody who may have left the page is told of the end of a job: of an import, if nobody has cancelled it (EM-1). */
export function tellsOfEnd({ kind, actor }: Pick<ImportJob, 'kind' | 'actor'>, state: JobState): boolean {
  return kind === 'import' && actor.kind === 'person' && outcomeOf(state) !== undefined;
}

/**
 * The e-mail to who started an import that has ended at `at`; undefined where nobody is told. It has the job's own ULID: a job that were
 * ended twice would come to the same e-mail.
 */
export function importFinishedEmail(job: ImportJob, starter: Person, at: string): Email | undefined {
  const owner = ownerOfUser(starter);
  const outcome = outcomeOf(job.state);
  if (owner === undefined || outcome === undefined || starter.state === 'inactive' || starter.state === 'replaced') return undefined;
  const { counts, failed } = job.progress;
  const count = (name: string) => counts[name] ?? 0;
  return {
    id: emailId.parse(`eml_${job.id.slice('job_'.length)}`),
    owner,
    to: starter.email,
    language: starter.language,
    content: {
      kind: 'import-finished',
      jobId: job.id,
      outcome,
      ...(job.fileName === undefined ? {} : { fileName: job.fileName }),
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      failed,
    },
    requestId: job.requestId,
    state: 'queued',
    attempts: 0,
    queuedAt: at,
    changedAt: at,
  };
}
