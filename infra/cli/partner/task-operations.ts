import { columns, say } from '#infra/cli/output.ts';
import { watchImport } from '#infra/cli/partner/import-operations.ts';
import type { PartnerSession } from '#infra/cli/partner/partner-session.ts';
import { watchSync } from '#infra/cli/partner/user-operations.ts';
import { type Job, outcome, sayEnded, waitFor } from '#infra/cli/partner/watched-job.ts';
import { RefusedError } from '#infra/cli/refusal.ts';

async function* allTasks({ client, organisationId }: PartnerSession): AsyncGenerator<Job> {
  for (let cursor: string | undefined; ; ) {
    const { data } = await client.GET('/v1/organisations/{organisationId}/tasks', {
      params: { path: { organisationId }, query: cursor === undefined ? {} : { cursor } },
    });
    yield* data.tasks;
    cursor = data.next;
    if (cursor === undefined) return;
  }
}

/** Lists the organisation's tasks, the newest first. */
export async function listTasks(session: PartnerSession, most: number): Promise<void> {
  const tasks: Job[] = [];
  for await (const task of allTasks(session)) {
    tasks.push(task);
    if (tasks.length === most) break;
  }
  const row = ({ id, kind, state, createdAt, progress, fileName = '' }: Job) => [
    id,
    kind,
    state,
    createdAt,
    `${progress.done}${progress.rowsTotal === undefined ? '' : ` of ${progress.rowsTotal}`}`,
    String(progress.failed),
    fileName,
  ];
  const table = columns(['ID', 'KIND', 'STATE', 'SINCE', 'DONE', 'FAILED', 'FILE'], tasks.map(row));
  say(session, { tasks }, tasks.length === 0 ? ['There are no tasks yet.'] : table);
}

async function watchExport(session: PartnerSession, job: Job): Promise<void> {
  const save = session.commandFor('users export', '--job', job.id, '-o', 'users.csv');
  const ended = await waitFor<Job>(session, (how) => session.client.waitFor.export(job, how), { unit: 'users', again: save, looks: true });
  sayEnded(session, ended, [`${ended.id} ${outcome(ended, 'users').join('\n')}`, `To save it: ${save}`], true);
}

/** Watches a task of whatever kind to its end. */
export async function watchTask(session: PartnerSession, id: string): Promise<void> {
  for await (const task of allTasks(session)) {
    if (task.id !== id) continue;
    switch (task.kind) {
      case 'import':
      case 'dry-run':
      case 'undo':
        return watchImport(session, task, true);
      case 'export':
        return watchExport(session, task);
      case 'sync':
        return watchSync(session, task, true);
      default:
        throw new RefusedError('NOT_WATCHED', `${id} is a task of the kind ${task.kind}: see ${session.commandFor('tasks')}`);
    }
  }
  throw new RefusedError('NOT_FOUND', `The organisation has no task ${id}. Its tasks: ${session.commandFor('tasks')}`);
}
