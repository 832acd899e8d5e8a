import type { JobView } from '#shared/domain/jobs/job-view.ts';
import { tasksCatalogue } from '#shared/languages/catalogues/tasks-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { Value } from '../message-parts.tsx';
import { Page, type PageFrame } from '../page.tsx';
import { renderPage } from '../render-page.tsx';
import { TaskProgress, TaskStateBadge } from './task-words.tsx';

export type TasksPageProps = {
  readonly frame: PageFrame;
  readonly usersHref: string;
  readonly tasks: readonly (JobView & { readonly href: string })[];
  readonly nextHref?: string;
  readonly firstHref?: string;
};

/** Imports, exports, syncs and invitations of an organisation, running and ended (IM-17). */
export function renderTasksPage(props: TasksPageProps, language: Language): string {
  return renderPage(<TasksPage {...props} language={language} />);
}

function TasksPage({ language, frame, tasks, ...props }: TasksPageProps & { readonly language: Language }) {
  const { t } = formatter(tasksCatalogue, language);
  const { dateTime } = intlValues(language);
  return (
    <Page frame={frame} language={language} title={t('tasks.title')} wide>
      <p>
        <a href={props.usersHref}>{t('tasks.users')}</a>
      </p>
      <h1>{t('tasks.title')}</h1>
      <div className="card">
        {tasks.length === 0 ? (
          <p>{t('tasks.none')}</p>
        ) : (
          <ul className="items">
            {tasks.map((task) => (
              <li key={task.id} className="task">
                <div>
                  <p>
                    <a href={task.href}>{t(`kind.${task.kind}`)}</a>
                  </p>
                  {task.fileName !== undefined && (
                    <p className="soft">
                      <Value>{task.fileName}</Value>
                    </p>
                  )}
                </div>
                <div>
                  <p>
                    <TaskStateBadge task={task} language={language} />
                  </p>
                </div>
                <div>
                  <TaskProgress task={task} language={language} />
                  <p className="soft">{dateTime(task.endedAt ?? task.startedAt ?? task.createdAt)}</p>
                </div>
              </li>
            ))}
          </ul>
        )}
        {(props.nextHref || props.firstHref) && (
          <nav aria-label={t('tasks.pages')} className="row">
            {props.firstHref && <a href={props.firstHref}>{t('tasks.first')}</a>}
            {props.nextHref && <a href={props.nextHref}>{t('tasks.next')}</a>}
          </nav>
        )}
      </div>
    </Page>
  );
}
