import type { UploadPlace } from '#shared/domain/imports/import-views.ts';
import { importingCatalogue } from '#shared/languages/catalogues/import-catalogue.ts';
import { tasksCatalogue } from '#shared/languages/catalogues/tasks-catalogue.ts';
import { usersCatalogue } from '#shared/languages/catalogues/users-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '../csrf-field.tsx';
import { ErrorSummary, type FormFault } from '../error-summary.tsx';
import { Page, type PageFrame } from '../page.tsx';
import { renderPage } from '../render-page.tsx';

const megabyte = 1024 * 1024;

export type ImportPageProps = {
  readonly frame: PageFrame;
  readonly usersHref: string;
  /** Where a place for a file is asked for. */
  readonly beginAction: string;
  readonly exportAction?: string;
  readonly csrf: string;
  readonly mostRows: number;
  readonly mostBytes: number;
  readonly fault?: FormFault;
};

/** What an import is, before a file is chosen. */
export function renderImportPage(props: ImportPageProps, language: Language): string {
  const { t } = formatter(importingCatalogue, language);
  const list = formatter(usersCatalogue, language);
  const { number } = intlValues(language);
  const { fault } = props;
  return renderPage(
    <Page frame={props.frame} language={language} title={t('upload.title')} hasErrors={fault !== undefined}>
      <p>
        <a href={props.usersHref}>{formatter(tasksCatalogue, language).t('tasks.users')}</a>
      </p>
      <ErrorSummary language={language} errors={[]} fault={fault} />
      <div className="card">
        <h1>{t('upload.title')}</h1>
        <p>{t('upload.intro', { rows: number(props.mostRows), megabytes: number(Math.floor(props.mostBytes / megabyte)) })}</p>
        <ol>
          <li>{t('upload.step-export')}</li>
          <li>{t('upload.step-edit')}</li>
          <li>{t('upload.step-upload')}</li>
        </ol>
        <div className="row full">
          <form method="post" action={props.beginAction}>
            <CsrfField token={props.csrf} />
            <button type="submit">{t('upload.begin')}</button>
          </form>
          {props.exportAction && (
            <form method="post" action={props.exportAction}>
              <CsrfField token={props.csrf} />
              <button type="submit" className="quiet">
                {list.t('users.export')}
              </button>
            </form>
          )}
        </div>
      </div>
    </Page>,
  );
}

export type UploadPageProps = {
  readonly frame: PageFrame;
  readonly usersHref: string;
  readonly place: UploadPlace;
};

/** The form that takes the file straight to where it is kept; the browser comes back from there by itself. */
export function renderUploadPage({ frame, usersHref, place }: UploadPageProps, language: Language): string {
  const { t } = formatter(importingCatalogue, language);
  const { dateTime, number } = intlValues(language);
  return renderPage(
    <Page frame={frame} language={language} title={t('upload.upload-title')}>
      <p>
        <a href={usersHref}>{formatter(tasksCatalogue, language).t('tasks.users')}</a>
      </p>
      <div className="card">
        <h1>{t('upload.upload-title')}</h1>
        <form method="post" action={place.url} encType="multipart/form-data">
          {Object.entries(place.fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="field">
            <label htmlFor="file">{t('upload.file')}</label>
            <p className="hint" id="file-hint">
              {t('upload.file-hint', { megabytes: number(Math.floor(place.mostBytes / megabyte)), until: dateTime(place.expiresAt) })}
            </p>
            {/* Everything after the file is ignored where it goes, so it is the last field. */}
            <input id="file" name="file" type="file" accept=".csv,text/csv" required aria-describedby="file-hint" />
          </div>
          <div className="row full">
            <button type="submit">{t('upload.upload')}</button>
          </div>
        </form>
      </div>
    </Page>,
  );
}
