import * as z from 'zod';
import { jobId } from '#shared/domain/ids.ts';
import { type ImportsDeps, imports } from '#shared/domain/imports/imports.ts';
import { jobRuns } from '#shared/domain/jobs/job.ts';
import type { JobView } from '#shared/domain/jobs/job-view.ts';
import { cancelResend, type StartResendDeps } from '#shared/domain/jobs/start-resend.ts';
import type { TaskLook } from '#shared/domain/jobs/task-look.ts';
import type { TaskReader } from '#shared/domain/jobs/task-reader.ts';
import type { Outcome } from '#shared/domain/receipt.ts';
import type { Administrator } from '#shared/domain/session-store.ts';
import { administrator, fullAdministrator } from '#shared/http/admission.ts';
import { type CursorScope, readCursor, type Sign, writeCursor } from '#shared/http/cursor.ts';
import { type FormRequest, form, type PageRequest, type PageRoute, page } from '#shared/http/page.ts';
import { document, fileAt, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { renderTaskPage, type TaskPageProps } from '#shared/pages/tasks/task-page.tsx';
import { renderTasksPage } from '#shared/pages/tasks/tasks-page.tsx';
import { administersAll, begunBy, callerOf, jobIdOf, jobInTheWay, notFound, receiptOf, toTask } from './administrator-request.ts';
import { cancelPath, downloadPaths, filePath, syncsPath, taskPath, tasksPath, undoPath } from './contract.ts';

export type TaskPagesDeps = ImportsDeps & {
  readonly tasks: TaskReader;
  readonly look: TaskLook;
  readonly resends: StartResendDeps['jobs'];
  readonly sign: Promise<Sign>;
};
type Request = PageRequest<Administrator>;
type Said = Pick<TaskPageProps, 'problem' | 'fault'>;

const pageSize = 25;
const watchSeconds = 5;
const undoDays = 29;
const usersPath = '/organisation/users';
const position = z.strictObject({ jobId });
const none = z.strictObject({});
const importKinds: readonly JobView['kind'][] = ['import', 'dry-run', 'undo'];

type Offers = Omit<
  TaskPageProps,
  'frame' | 'tasksHref' | 'usersHref' | 'task' | 'csrf' | 'selfHref' | 'watchHref' | 'watching' | 'watchSeconds'
>;

/** What can be done with a task in its present state. */
function offers({ id, kind, state, of, hasErrorFile, sameFileAs, endedAt, progress }: JobView, all: boolean, now: Date): Offers {
  const at = (path: string, job: string = id) => path.replace('{jobId}', job);
  const ended = endedAt !== undefined;
  const invalid = kind === 'sync' && state === 'completed_with_errors' ? { invalidUsersHref: `${usersPath}?sync=invalid` } : {};
  if (!all) return invalid;
  const changedSomething = (progress.counts['created'] ?? 0) + (progress.counts['updated'] ?? 0) > 0;
  const recent = ended && now.getTime() - Date.parse(endedAt) < undoDays * 86_400_000;
  const stoppable = importKinds.includes(kind) || kind === 'resend';
  return {
    ...invalid,
    ...(stoppable && jobRuns(state) && state !== 'cancelling' ? { cancelAction: at(cancelPath) } : {}),
    ...(kind === 'import' && recent && changedSomething ? { undoAction: at(undoPath) } : {}),
    ...(kind === 'import' && ended && changedSomething ? { syncAction: syncsPath } : {}),
    ...(hasErrorFile ? { errorsHref: at(downloadPaths.errors) } : {}),
    ...(kind === 'dry-run' && ended && state !== 'rejected' ? { verdictsHref: at(downloadPaths.verdicts) } : {}),
    ...(kind === 'export' && state === 'completed' ? { downloadHref: at(downloadPaths.exported) } : {}),
    ...(kind === 'import' && state === 'uploaded' ? { fileHref: at(filePath) } : {}),
    ...(kind === 'dry-run' && ended && state !== 'rejected' && of !== undefined ? { fileHref: at(filePath, of) } : {}),
    ...(sameFileAs === undefined ? {} : { sameFileHref: at(taskPath, sameFileAs) }),
  };
}

/** What runs and ran for an organisation (IM-6, IM-17). */
export function taskPages(deps: TaskPagesDeps): PageRoute[] {
  const use = imports(deps);
  const stopResend = cancelResend({ jobs: deps.resends, newId: deps.newId, now: deps.now });

  async function list(request: Request): Promise<PageAnswer> {
    const { visitor, query } = request;
    const by = callerOf(visitor);
    const sign = await deps.sign;
    const scope: CursorScope = { list: 'organisation-tasks', owner: by.organisationId, filter: {} };
    const { cursor } = query;
    const after = cursor === undefined ? undefined : readCursor(sign, scope, position, cursor);
    if (after?.ok === false) return seeOther(tasksPath);
    const found = await deps.tasks.tasks(by, pageSize, after?.value.jobId, deps.now());
    if (!found.ok) return notFound(request);
    const { next } = found.value;
    const at = (position: string) => `${tasksPath}?${new URLSearchParams({ cursor: position })}`;
    const language = request.language(visitor.person.language);
    const html = renderTasksPage(
      {
        frame: request.frame(cursor === undefined ? tasksPath : at(cursor)),
        usersHref: usersPath,
        tasks: found.value.found.map((task) => ({ ...task, href: taskPath.replace('{jobId}', task.id) })),
        ...(next === undefined ? {} : { nextHref: at(writeCursor(sign, scope, { jobId: next })) }),
        ...(cursor === undefined ? {} : { firstHref: tasksPath }),
      },
      language,
    );
    return document(200, language, html);
  }

  async function show(request: Request, status: number, said: Said): Promise<PageAnswer> {
    const { visitor, query } = request;
    const id = jobIdOf(request);
    const found = id === undefined ? undefined : await deps.look.one(callerOf(visitor), id, deps.now());
    if (id === undefined || !found?.ok) return notFound(request);
    const task = found.value;
    const self = taskPath.replace('{jobId}', id);
    const watching = status === 200 && query['watch'] === 'on' && jobRuns(task.state);
    const language = request.language(visitor.person.language);
    const html = renderTaskPage(
      {
        frame: request.frame(watching ? `${self}?watch=on` : self),
        tasksHref: tasksPath,
        usersHref: usersPath,
        task,
        csrf: request.csrf(),
        selfHref: self,
        watchHref: `${self}?watch=on`,
        watching,
        watchSeconds,
        ...offers(task, administersAll(visitor), deps.now()),
        ...(query['done'] === 'running' && status === 200 ? { notice: 'other-running' as const } : {}),
        ...said,
      },
      language,
    );
    const answer = { kind: 'document', status, html, language } as const;
    return watching ? { ...answer, refreshSeconds: watchSeconds } : answer;
  }

  const asked = (request: FormRequest<Administrator, unknown>) => ({
    by: callerOf(request.visitor),
    requestId: request.requestId,
    language: request.language(request.visitor.person.language),
    asked: receiptOf(request, undefined, deps.now()),
    keep: ({ id }: { readonly id: z.infer<typeof jobId> }) => receiptOf(request, id, deps.now()),
  });

  /** What a form does to the task of its page, and the page of the task that it leads to. */
  const action = (
    path: `/${string}`,
    act: (request: FormRequest<Administrator, unknown>, task: JobView) => Promise<Outcome<{ readonly id: z.infer<typeof jobId> }>>,
  ): PageRoute =>
    form(fullAdministrator, path, none, {
      expired: (request, status) => show(request, status, { fault: 'form-expired' }),
      async submit(request) {
        const id = jobIdOf(request);
        const found = id === undefined ? undefined : await deps.look.one(callerOf(request.visitor), id, deps.now());
        if (!found?.ok) return notFound(request);
        const begun = begunBy(request, await act(request, found.value));
        if (begun.ok) return toTask(begun.value);
        const { error } = begun;
        if (error.code === 'NOT_FOUND') return notFound(request);
        if (error.code === 'JOB_STATE' || error.code === 'JOB_ENDED') return show(request, 409, { problem: 'changed' });
        if (error.code === 'IMPORT_RUNNING') {
          const other = jobInTheWay(error);
          return other === undefined ? show(request, 409, { problem: 'running' }) : toTask(other, 'running');
        }
        return show(request, 409, { fault: error.code === 'IDEMPOTENCY_KEY_REUSED' ? 'form-expired' : 'try-again' });
      },
    });

  const download = (path: `/${string}`, which: 'errors' | 'verdicts' | 'exported'): PageRoute =>
    page(fullAdministrator, path, async (request) => {
      const id = jobIdOf(request);
      const found = id === undefined ? undefined : await use[which](callerOf(request.visitor), id);
      return found?.ok ? fileAt(found.value) : notFound(request);
    });

  return [
    page(administrator, tasksPath, list),
    page(administrator, taskPath, (request) => show(request, 200, {})),
    action(cancelPath, (request, { id, kind }) => (kind === 'resend' ? stopResend(asked(request), id) : use.cancel(asked(request), id))),
    action(undoPath, (request, { id }) => use.undo(asked(request), id)),
    download(downloadPaths.errors, 'errors'),
    download(downloadPaths.verdicts, 'verdicts'),
    download(downloadPaths.exported, 'exported'),
  ];
}
