import type { ImportPreview } from '#shared/domain/imports/import-views.ts';
import { jobKind, jobState } from '#shared/domain/jobs/job.ts';
import type { JobView } from '#shared/domain/jobs/job-view.ts';
import type { Language } from '#shared/languages/language.ts';
import { type ImportFilePageProps, renderImportFilePage } from '#shared/pages/tasks/import-file-page.tsx';
import { renderImportPage, renderUploadPage } from '#shared/pages/tasks/import-pages.tsx';
import { renderTaskPage, type TaskPageProps } from '#shared/pages/tasks/task-page.tsx';
import { renderTasksPage } from '#shared/pages/tasks/tasks-page.tsx';

const csrf = 'csrf-token';
const frame = { product: 'Handover', signOut: { action: '/sign-out', csrf } };
const longFile = 'Przedsiębiorstwo-Żeglugi-Śródlądowej_użytkownicy_eksport_2026-11-21_wersja-ostateczna-poprawiona.csv';
const id = 'job_01JD3Y7Q0T9Y2V5W8X1Z4A7B0C';

const running: JobView = {
  id,
  kind: 'import',
  organisationId: 'org_01JD3Y7Q0T9Y2V5W8X1Z4A7B0C',
  state: 'running',
  mode: 'add-and-remove',
  fileName: longFile,
  createdAt: '2026-11-21T10:00:00.000Z',
  startedAt: '2026-11-21T10:00:05.000Z',
  progress: { rowsTotal: 20000, done: 7250, failed: 12, counts: { created: 7000, updated: 138, unchanged: 100 }, ratePerSecond: 812.5 },
  hasErrorFile: false,
};
const ended: JobView = {
  ...running,
  state: 'completed_with_errors',
  endedAt: '2026-11-21T10:01:05.000Z',
  progress: { ...running.progress, done: 20000, failed: 1, counts: { created: 19000, updated: 899, unchanged: 100 } },
  hasErrorFile: true,
};

const task: TaskPageProps = {
  frame,
  tasksHref: '/organisation/tasks',
  usersHref: '/organisation/users',
  task: running,
  csrf,
  selfHref: `/organisation/tasks/${id}`,
  watchHref: `/organisation/tasks/${id}?watch=on`,
  watching: true,
  watchSeconds: 5,
};

/** The pages for what takes longer than a page, in every variant. */
export const tasksSamples: Record<string, (language: Language) => string> = {};
const samples = tasksSamples;

samples['task, running'] = (language) => renderTaskPage({ ...task, cancelAction: `/organisation/tasks/${id}/cancel` }, language);
samples['task, not counted yet'] = (language) =>
  renderTaskPage(
    {
      ...task,
      watching: false,
      notice: 'other-running',
      task: { ...running, kind: 'sync', progress: { done: 12, failed: 0, counts: {} } },
    },
    language,
  );
samples['task, ended with errors'] = (language) =>
  renderTaskPage(
    {
      ...task,
      task: { ...ended, sameFileAs: id },
      errorsHref: `/organisation/tasks/${id}/errors`,
      undoAction: `/organisation/tasks/${id}/undo`,
      syncAction: '/organisation/syncs',
      sameFileHref: `/organisation/tasks/${id}`,
    },
    language,
  );
samples['task, dry run'] = (language) =>
  renderTaskPage(
    {
      ...task,
      task: {
        ...ended,
        kind: 'dry-run',
        state: 'completed',
        seatsNeeded: { message: 120, 'contact-center-standard': -3 },
        invitations: 118,
      },
      verdictsHref: `/organisation/tasks/${id}/verdicts`,
      fileHref: `/organisation/users/import/${id}`,
    },
    language,
  );
for (const code of ['COLUMN_UNKNOWN', 'SOMETHING_ELSE']) {
  samples[`task, rejected: ${code}`] = (language) =>
    renderTaskPage(
      {
        ...task,
        problem: 'changed',
        task: {
          ...running,
          state: 'rejected',
          progress: { done: 0, failed: 0, counts: {} },
          reason: { code, detail: 'Calling Plan (Suspended) Übersee' },
        },
      },
      language,
    );
}
samples['task, export'] = (language) =>
  renderTaskPage(
    { ...task, task: { ...ended, kind: 'export', state: 'completed' }, downloadHref: `/organisation/tasks/${id}/file`, fault: 'try-again' },
    language,
  );
samples['task, sync with errors'] = (language) =>
  renderTaskPage(
    {
      ...task,
      task: { ...ended, kind: 'sync', hasErrorFile: false, progress: { done: 40, failed: 2, counts: { confirmed: 3, removed: 1 } } },
      invalidUsersHref: '/organisation/users?sync=invalid',
      problem: 'running',
    },
    language,
  );
for (const kind of jobKind.options) {
  for (const state of ['completed', 'completed_with_errors'] as const) {
    samples[`task, ${kind} ${state}`] = (language) => renderTaskPage({ ...task, task: { ...ended, kind, state } }, language);
  }
}

samples['tasks'] = (language) =>
  renderTasksPage(
    {
      frame,
      usersHref: '/organisation/users',
      tasks: jobState.options.map((state, index) => ({
        ...(index % 2 === 0 ? running : ended),
        kind: jobKind.options[index % jobKind.options.length] ?? 'import',
        id: `${id.slice(0, -1)}${index}` as JobView['id'],
        state,
        href: `/organisation/tasks/${index}`,
      })),
      nextHref: '/organisation/tasks?cursor=x',
      firstHref: '/organisation/tasks',
    },
    language,
  );
samples['tasks, none'] = (language) => renderTasksPage({ frame, usersHref: '/organisation/users', tasks: [] }, language);

const importPage = {
  frame,
  usersHref: '/organisation/users',
  beginAction: '/organisation/users/import',
  exportAction: '/organisation/exports',
  csrf,
  mostRows: 1_000_000,
  mostBytes: 157_286_400,
};
samples['import'] = (language) => renderImportPage(importPage, language);
samples['import, form expired'] = (language) => renderImportPage({ ...importPage, fault: 'form-expired' }, language);
samples['import, upload'] = (language) =>
  renderUploadPage(
    {
      frame,
      usersHref: '/organisation/users',
      place: {
        url: 'http://handover.test/files',
        fields: { key: 'organisations/x/file.csv', Policy: 'p' },
        expiresAt: '2026-11-21T10:15:00.000Z',
        mostBytes: 157_286_400,
      },
    },
    language,
  );

const preview: ImportPreview = {
  columns: ['First Name', 'User ID/Email (Required)', 'Webex Contact Center Standard'],
  rows: [
    { row: 2, email: 'anna@swit.example', services: { 'contact-center-standard': true, 'contact-center-premium': false }, faults: [] },
    {
      row: 3,
      email: 'דנה@swit.example',
      faults: [{ code: 'EMAIL_INVALID', field: 'User ID/Email (Required)', detail: 'דנה@swit.example' }],
    },
    { row: 4, verdict: 'refused', faults: [{ code: 'NUMBER_WITHOUT_PLUS', field: 'Phone Number' }, { code: 'NAMES_INCOMPLETE' }] },
    { row: 5, email: 'ion@swit.example', verdict: 'create', services: { message: true }, faults: [] },
    { row: 6, email: 'ola@swit.example', verdict: 'nothing', faults: [] },
  ],
};
const file: ImportFilePageProps = {
  frame,
  tasksHref: '/organisation/tasks',
  againHref: '/organisation/users/import',
  selfHref: `/organisation/users/import/${id}`,
  submitAction: `/organisation/users/import/${id}/submit`,
  csrf,
  fileName: longFile,
  preview,
};
samples['import, file'] = (language) => renderImportFilePage(file, language);
samples['import, no mode'] = (language) => renderImportFilePage({ ...file, error: 'mode-required' }, language);
samples['import, another runs'] = (language) =>
  renderImportFilePage({ ...file, error: 'running', mode: 'add', runningHref: '/organisation/tasks/2' }, language);
samples['import, file refused'] = (language) =>
  renderImportFilePage(
    { ...file, preview: { columns: [], rows: [], fault: { code: 'COLUMN_UNKNOWN', row: 1, column: 'Skype Name' } } },
    language,
  );
samples['import, no file'] = (language) => {
  const { preview: _, fileName: __, ...rest } = file;
  return renderImportFilePage({ ...rest, fault: 'form-expired' }, language);
};

/** Each of these pages in its fullest form. */
export const fullestTasksSamples = [
  'task, running',
  'task, ended with errors',
  'task, dry run',
  'tasks',
  'import',
  'import, upload',
  'import, no mode',
  'import, file refused',
] as const;
