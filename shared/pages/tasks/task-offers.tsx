import { tasksCatalogue } from '#shared/languages/catalogues/tasks-catalogue.ts';
import { usersCatalogue } from '#shared/languages/catalogues/users-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '../csrf-field.tsx';
import type { TaskPageProps } from './task-page.tsx';

type Props = Pick<
  TaskPageProps,
  'csrf' | 'cancelAction' | 'undoAction' | 'syncAction' | 'errorsHref' | 'verdictsHref' | 'downloadHref' | 'fileHref' | 'invalidUsersHref'
> & { readonly language: Language };

/** What can be done with a task: its files, going on, stopping it, undoing it. */
export function TaskOffers({ language, csrf, ...props }: Props) {
  const { t } = formatter(tasksCatalogue, language);
  const list = formatter(usersCatalogue, language);
  return (
    <>
      {props.errorsHref && (
        <>
          <p>{t('task.errors-explanation')}</p>
          <div className="row full">
            <a className="button" href={props.errorsHref}>
              {t('task.errors')}
            </a>
          </div>
        </>
      )}
      <div className="row full">
        {props.fileHref && (
          <a className="button" href={props.fileHref}>
            {t('task.go-on')}
          </a>
        )}
        {props.downloadHref && (
          <a className="button" href={props.downloadHref}>
            {t('task.download')}
          </a>
        )}
        {props.verdictsHref && (
          <a className="button quiet" href={props.verdictsHref}>
            {t('task.verdicts')}
          </a>
        )}
        {props.invalidUsersHref && (
          <a className="button" href={props.invalidUsersHref}>
            {t('task.invalid-users')}
          </a>
        )}
      </div>
      {props.syncAction && (
        <form method="post" action={props.syncAction}>
          <CsrfField token={csrf} />
          <p>{list.t('users.sync-explanation')}</p>
          <div className="row full">
            <button type="submit" className="quiet">
              {list.t('users.sync')}
            </button>
          </div>
        </form>
      )}
      {props.cancelAction && (
        <form method="post" action={props.cancelAction}>
          <CsrfField token={csrf} />
          <p className="hint">{t('task.cancel-explanation')}</p>
          <div className="row full">
            <button type="submit" className="quiet">
              {t('task.cancel')}
            </button>
          </div>
        </form>
      )}
      {props.undoAction && (
        <details>
          <summary>{t('task.undo')}</summary>
          <form method="post" action={props.undoAction}>
            <CsrfField token={csrf} />
            <p>{t('task.undo-explanation')}</p>
            <div className="row full">
              <button type="submit" className="quiet danger">
                {t('task.undo')}
              </button>
            </div>
          </form>
        </details>
      )}
    </>
  );
}
