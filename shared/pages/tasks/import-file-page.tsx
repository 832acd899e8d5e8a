import type { ImportPreview } from '#shared/domain/imports/import-views.ts';
import { importModes } from '#shared/domain/users/plan-user.ts';
import { importingCatalogue } from '#shared/languages/catalogues/import-catalogue.ts';
import { tasksCatalogue } from '#shared/languages/catalogues/tasks-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '../csrf-field.tsx';
import { ErrorSummary, type FormFault } from '../error-summary.tsx';
import { Value } from '../message-parts.tsx';
import { Page, type PageFrame } from '../page.tsx';
import { RadioGroup } from '../radio-group.tsx';
import { renderPage } from '../render-page.tsx';
import { PreviewRows } from './preview-rows.tsx';
import { reasonText } from './task-words.tsx';

export type ImportFilePageProps = {
  readonly frame: PageFrame;
  readonly tasksHref: string;
  /** Where another file is chosen. */
  readonly againHref: string;
  readonly selfHref: string;
  /** Fields `mode`, `step`: `try` or `submit`. */
  readonly submitAction: string;
  readonly csrf: string;
  readonly fileName?: string;
  /** Absent: no file has arrived. */
  readonly preview?: ImportPreview;
  readonly mode?: string;
  /** Another import that runs, and where it is seen. */
  readonly runningHref?: string;
  readonly error?: 'mode-required' | 'running';
  readonly fault?: FormFault;
};

/** A file that was uploaded: how it is understood, and the choice that has no default (IM-3, IM-16). */
export function renderImportFilePage(props: ImportFilePageProps, language: Language): string {
  return renderPage(<ImportFilePage {...props} language={language} />);
}

function ImportFilePage({ language, frame, preview, error, fault, ...props }: ImportFilePageProps & { readonly language: Language }) {
  const { t } = formatter(importingCatalogue, language);
  const tasks = formatter(tasksCatalogue, language);
  const errors =
    error === undefined ? [] : [{ field: 'mode', text: error === 'running' ? tasks.t('problem.running') : t('upload.mode-required') }];
  const refused = preview?.fault;
  return (
    <Page frame={frame} language={language} title={t('upload.check-title')} hasErrors={errors.length > 0 || fault !== undefined} wide>
      <p>
        <a href={props.tasksHref}>{tasks.t('tasks.back')}</a>
      </p>
      <ErrorSummary language={language} errors={errors} fault={fault} />
      <div className="card">
        <h1>{t('upload.check-title')}</h1>
        {props.fileName !== undefined && (
          <p className="soft">
            <Value>{props.fileName}</Value>
          </p>
        )}
        {props.runningHref && (
          <p>
            <a href={props.runningHref}>{tasks.t('task.see-that')}</a>
          </p>
        )}
        {preview === undefined && (
          <>
            <p>{t('upload.missing')}</p>
            <p>
              <a href={props.selfHref}>{tasks.t('task.update')}</a>
            </p>
          </>
        )}
        {refused && (
          <div className="notice bad">
            <h2>{t('upload.refused')}</h2>
            <p>{reasonText(refused.code, language)}</p>
            {refused.column !== undefined && <p>{t('upload.where-column', { column: refused.column })}</p>}
            {refused.row !== undefined && <p>{t('upload.where-row', { row: refused.row })}</p>}
          </div>
        )}
        {(preview === undefined || refused) && (
          <p>
            <a href={props.againHref}>{t('upload.again')}</a>
          </p>
        )}
        {preview !== undefined && preview.rows.length > 0 && <PreviewRows preview={preview} language={language} />}
        {preview !== undefined && !refused && (
          <form method="post" action={props.submitAction} noValidate>
            <CsrfField token={props.csrf} />
            <RadioGroup
              name="mode"
              legend={t('upload.mode')}
              hint={t('upload.mode-hint')}
              options={importModes.map((value) => ({ value, label: t(`upload.mode-${value}`) }))}
              {...(props.mode === undefined ? {} : { value: props.mode })}
              errors={errors}
            />
            <p className="hint" id="try-hint">
              {t('upload.try-hint')}
            </p>
            <div className="row full">
              <button type="submit" name="step" value="try" aria-describedby="try-hint">
                {t('upload.try')}
              </button>
              <button type="submit" name="step" value="submit" className="quiet">
                {t('upload.submit')}
              </button>
            </div>
          </form>
        )}
      </div>
    </Page>
  );
}
