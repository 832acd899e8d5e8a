import { jobRuns } from '#shared/domain/jobs/job.ts';
import type { JobView } from '#shared/domain/jobs/job-view.ts';
import { tasksCatalogue } from '#shared/languages/catalogues/tasks-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { ErrorSummary, type FormFault } from '../error-summary.tsx';
import { Value } from '../message-parts.tsx';
import { Page, type PageFrame } from '../page.tsx';
import { renderPage } from '../render-page.tsx';
import { TaskOffers } from './task-offers.tsx';
import { TaskOutcome } from './task-outcome.tsx';
import { happenedText, reasonText, TaskProgress, TaskStateBadge } from './task-words.tsx';

export type TaskPageProps = {
  readonly frame: PageFrame;
  readonly tasksHref: string;
  readonly usersHref: string;
  readonly task: JobView;
  readonly csrf: string;
  /** This page. While the task runs: with or without being fetched anew by itself, and how often. */
  readonly selfHref: string;
  readonly watchHref: string;
  readonly watching: boolean;
  readonly watchSeconds: number;
  readonly cancelAction?: string;
  readonly undoAction?: string;
  /** Where a sync is started, once something was changed that the portal does not have. */
  readonly syncAction?: string;
  readonly errorsHref?: string;
  readonly verdictsHref?: string;
  readonly downloadHref?: string;
  /** Where the uploaded file is looked at and submitted. */
  readonly fileHref?: string;
  readonly invalidUsersHref?: string;
  /** An earlier import of the very same file. */
  readonly sameFileHref?: string;
  readonly notice?: 'other-running';
  readonly problem?: 'changed' | 'running';
  readonly fault?: FormFault;
};

/** One task: how far it is, what came of it, and what can be done about it (IM-6). */
export function renderTaskPage(props: TaskPageProps, language: Language): string {
  return renderPage(<TaskPage {...props} language={language} />);
}

function TaskPage({ language, ...props }: TaskPageProps & { readonly language: Language }) {
  const { t } = formatter(tasksCatalogue, language);
  const { task, problem, fault } = props;
  const errors = problem === undefined ? [] : [{ field: 'task', text: t(`problem.${problem}`) }];
  const happened = happenedText(task, language);
  return (
    <Page frame={props.frame} language={language} title={t(`kind.${task.kind}`)} hasErrors={errors.length > 0 || fault !== undefined}>
      <p>
        <a href={props.tasksHref}>{t('tasks.back')}</a>
      </p>
      <ErrorSummary language={language} errors={errors} fault={fault} />
      {props.notice && (
        <div className="notice" role="status">
          <p>{t(`problem.${props.notice}`)}</p>
        </div>
      )}
      <div className="card">
        <h1 id="task" tabIndex={-1}>
          {t(`kind.${task.kind}`)}
        </h1>
        <p>
          <TaskStateBadge task={task} language={language} />
        </p>
        <div role="status">
          <TaskProgress task={task} language={language} />
        </div>
        {happened !== undefined && <p>{happened}</p>}
        {task.reason && (
          <div className="notice bad">
            <p>{reasonText(task.reason.code, language)}</p>
            {task.reason.detail !== undefined && (
              <p>
                <Value>{task.reason.detail}</Value>
              </p>
            )}
          </div>
        )}
        {props.sameFileHref && (
          <p>
            {t('task.same-file')} <a href={props.sameFileHref}>{t('task.see-that')}</a>
          </p>
        )}
        {jobRuns(task.state) && <Watching {...props} language={language} />}
        <Facts task={task} language={language} />
        <TaskOutcome task={task} language={language} />
        <TaskOffers {...props} language={language} />
      </div>
      <p>
        <a href={props.usersHref}>{t('tasks.users')}</a>
      </p>
    </Page>
  );
}

type WatchingProps = Pick<TaskPageProps, 'watching' | 'watchSeconds' | 'watchHref' | 'selfHref'> & { readonly language: Language };

/** A page that is fetched anew by itself can be told to stop. */
function Watching({ watching, watchSeconds, watchHref, selfHref, language }: WatchingProps) {
  const { t } = formatter(tasksCatalogue, language);
  return (
    <p className="soft">
      {watching ? (
        <>
          {t('task.watching', { seconds: watchSeconds })} <a href={selfHref}>{t('task.stop-watching')}</a>
        </>
      ) : (
        <>
          <a href={selfHref}>{t('task.update')}</a> · <a href={watchHref}>{t('task.watch')}</a>
        </>
      )}
    </p>
  );
}

function Facts({ task, language }: { readonly task: JobView; readonly language: Language }) {
  const { t } = formatter(tasksCatalogue, language);
  const { dateTime } = intlValues(language);
  return (
    <dl>
      {task.fileName !== undefined && (
        <>
          <dt>{t('task.file')}</dt>
          <dd>
            <Value>{task.fileName}</Value>
          </dd>
        </>
      )}
      {task.mode !== undefined && (
        <>
          <dt>{t('task.mode')}</dt>
          <dd>{t(`mode.${task.mode}`)}</dd>
        </>
      )}
      <dt>{t('task.asked')}</dt>
      <dd>{dateTime(task.createdAt)}</dd>
      {task.startedAt !== undefined && (
        <>
          <dt>{t('task.started')}</dt>
          <dd>{dateTime(task.startedAt)}</dd>
        </>
      )}
      {task.endedAt !== undefined && (
        <>
          <dt>{t('task.ended')}</dt>
          <dd>{dateTime(task.endedAt)}</dd>
        </>
      )}
    </dl>
  );
}
