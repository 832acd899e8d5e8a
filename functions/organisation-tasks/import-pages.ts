import * as z from 'zod';
import type { JobId } from '#shared/domain/ids.ts';
import { csvLimits } from '#shared/domain/imports/csv/csv-file.ts';
import type { RowReader } from '#shared/domain/imports/csv/wanted-of.ts';
import type { ImportJob } from '#shared/domain/imports/import-job.ts';
import { type ImportsDeps, imports } from '#shared/domain/imports/imports.ts';
import { previewOf } from '#shared/domain/imports/preview.ts';
import type { TaskLook } from '#shared/domain/jobs/task-look.ts';
import type { Administrator } from '#shared/domain/session-store.ts';
import { importModes } from '#shared/domain/users/plan-user.ts';
import { fullAdministrator } from '#shared/http/admission.ts';
import { type FormRequest, form, type PageRequest, type PageRoute, page } from '#shared/http/page.ts';
import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { type ImportFilePageProps, renderImportFilePage } from '#shared/pages/tasks/import-file-page.tsx';
import { type ImportPageProps, renderImportPage, renderUploadPage } from '#shared/pages/tasks/import-pages.tsx';
import { begunBy, callerOf, jobIdOf, jobInTheWay, notFound, receiptOf, toTask } from './administrator-request.ts';
import { exportsPath, filePath, importPath, submitPath, taskPath, tasksPath } from './contract.ts';

export type ImportPagesDeps = ImportsDeps & {
  readonly loadRowReader: () => Promise<RowReader>;
  readonly look: TaskLook;
  /** Where the browser comes back to after the upload: from configuration, never from a request. */
  readonly origin: string;
};
type Request = PageRequest<Administrator>;
type Post<F> = FormRequest<Administrator, F>;
type Said = Pick<ImportFilePageProps, 'error' | 'fault' | 'mode' | 'runningHref'>;

const usersPath = '/organisation/users';
const none = z.strictObject({});
const submitFields = z.strictObject({ mode: z.enum(importModes).optional(), step: z.enum(['try', 'submit']) });

/** Importing users from a file: choosing it, looking at what it means, submitting it (IM-3, IM-9, IM-16). */
export function importPages(deps: ImportPagesDeps): PageRoute[] {
  const use = imports(deps);

  function explain(request: Request, status: number, said: Pick<ImportPageProps, 'fault'>): PageAnswer {
    const language = request.language(request.visitor.person.language);
    const html = renderImportPage(
      {
        frame: request.frame(importPath),
        usersHref: usersPath,
        beginAction: importPath,
        exportAction: exportsPath,
        csrf: request.csrf(),
        mostRows: csvLimits.rows,
        mostBytes: csvLimits.bytes,
        ...said,
      },
      language,
    );
    return document(status, language, html);
  }

  const asked = (request: Post<unknown>) => ({
    by: callerOf(request.visitor),
    requestId: request.requestId,
    language: request.language(request.visitor.person.language),
    asked: receiptOf(request, undefined, deps.now()),
    keep: ({ id }: { readonly id: JobId }) => receiptOf(request, id, deps.now()),
  });

  /** The form goes straight to where files are kept, and from there the browser comes to the page of this very file. */
  async function begin(request: Post<unknown>): Promise<PageAnswer> {
    const begun = begunBy(request, await use.place(asked(request), undefined));
    if (!begun.ok) return explain(request, 409, { fault: begun.error.code === 'IDEMPOTENCY_KEY_REUSED' ? 'form-expired' : 'try-again' });
    const id = begun.value;
    const job = await use.read(callerOf(request.visitor), id);
    if (!job.ok) return notFound(request);
    const place = await use.uploadPlaceOf(job.value, `${deps.origin}${filePath.replace('{jobId}', id)}`);
    if (place === undefined) return toTask(id);
    const language = request.language(request.visitor.person.language);
    const html = renderUploadPage({ frame: request.frame(importPath), usersHref: usersPath, place }, language);
    return { kind: 'document', status: 200, html, language, formsTo: new URL(place.url).origin };
  }

  /** The file of an import that was not submitted yet; undefined: nothing can be chosen for it any more. */
  async function fileOf(request: Request): Promise<ImportJob | undefined> {
    const id = jobIdOf(request);
    const read = id === undefined ? undefined : await use.read(callerOf(request.visitor), id);
    return read?.ok && read.value.kind === 'import' ? read.value : undefined;
  }

  async function look(request: Request, status: number, said: Said): Promise<PageAnswer> {
    const job = await fileOf(request);
    if (job === undefined) return notFound(request);
    const self = filePath.replace('{jobId}', job.id);
    if (job.state !== 'uploaded') return seeOther(`/organisation/tasks/${job.id}`);
    const [preview, running] = await Promise.all([
      previewOf(job, deps.files, deps.loadRowReader),
      deps.look.running(callerOf(request.visitor)),
    ]);
    const language = request.language(request.visitor.person.language);
    const html = renderImportFilePage(
      {
        frame: request.frame(self),
        tasksHref: tasksPath,
        againHref: importPath,
        selfHref: self,
        submitAction: submitPath.replace('{jobId}', job.id),
        csrf: request.csrf(),
        ...(job.fileName === undefined ? {} : { fileName: job.fileName }),
        ...(preview.ok ? { preview: preview.value } : {}),
        ...(running.import === undefined ? {} : { runningHref: taskPath.replace('{jobId}', running.import) }),
        ...said,
      },
      language,
    );
    return document(status, language, html);
  }

  async function submit(request: Post<z.output<typeof submitFields>>): Promise<PageAnswer> {
    const { mode, step } = request.fields;
    const job = await fileOf(request);
    if (job === undefined) return notFound(request);
    if (mode === undefined) return look(request, 422, { error: 'mode-required' });
    const begun = begunBy(request, await use.submit(asked(request), job.id, { mode, dryRun: step === 'try' }));
    if (begun.ok) return toTask(begun.value);
    const { error } = begun;
    switch (error.code) {
      case 'NOT_FOUND':
        return notFound(request);
      case 'JOB_STATE':
        return seeOther(`/organisation/tasks/${job.id}`);
      case 'IMPORT_RUNNING': {
        const other = jobInTheWay(error);
        return look(request, 409, {
          mode,
          error: 'running',
          ...(other === undefined ? {} : { runningHref: taskPath.replace('{jobId}', other) }),
        });
      }
      case 'FILE_MISSING':
        return look(request, 409, { mode });
      default:
        return look(request, 409, { mode, fault: error.code === 'IDEMPOTENCY_KEY_REUSED' ? 'form-expired' : 'try-again' });
    }
  }

  async function startExport(request: Post<unknown>): Promise<PageAnswer> {
    const begun = begunBy(request, await use.startExport(asked(request)));
    return begun.ok ? toTask(begun.value) : explain(request, 409, { fault: 'try-again' });
  }

  const expired = async (request: Request, status: number) => explain(request, status, { fault: 'form-expired' });
  return [
    page(fullAdministrator, importPath, async (request) => explain(request, 200, {})),
    form(fullAdministrator, importPath, none, { expired, submit: begin }),
    page(fullAdministrator, filePath, (request) => look(request, 200, {})),
    form(fullAdministrator, submitPath, submitFields, {
      expired: (request, status) => look(request, status, { fault: 'form-expired' }),
      submit,
    }),
    form(fullAdministrator, exportsPath, none, { expired, submit: startExport }),
  ];
}
