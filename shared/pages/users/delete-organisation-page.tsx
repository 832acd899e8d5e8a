import { userSettingsCatalogue } from '#shared/languages/catalogues/user-settings-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '../csrf-field.tsx';
import { ErrorSummary, type FormFault } from '../error-summary.tsx';
import { TextField } from '../form-field.tsx';
import { MessageParts } from '../message-parts.tsx';
import { Page, type PageFrame } from '../page.tsx';
import { renderPage } from '../render-page.tsx';

export type DeleteOrganisationPageProps = {
  readonly frame: PageFrame;
  readonly company: string;
  /** Field `companyName`, typed as it is. */
  readonly action: string;
  readonly csrf: string;
  readonly backHref: string;
  readonly entered?: string;
  readonly problem?: 'differs' | 'impossible' | 'running';
  readonly fault?: FormFault;
};

/** Deleting a trial organisation, confirmed by typing its name (US-12). */
export function renderDeleteOrganisationPage(props: DeleteOrganisationPageProps, language: Language): string {
  return renderPage(<DeleteOrganisationPage {...props} language={language} />);
}

function DeleteOrganisationPage({ language, frame, company, ...props }: DeleteOrganisationPageProps & { readonly language: Language }) {
  const { t, parts } = formatter(userSettingsCatalogue, language);
  const { problem, fault } = props;
  const errors = problem === undefined ? [] : [{ field: 'companyName', text: t(`delete.${problem}`) }];
  return (
    <Page frame={frame} language={language} title={t('delete.title')} hasErrors={errors.length > 0 || fault !== undefined}>
      <ErrorSummary language={language} errors={errors} fault={fault} />
      <div className="card">
        <h1>{t('delete.title')}</h1>
        <p>
          <MessageParts parts={parts('delete.explanation', { company })} />
        </p>
        <p>{t('delete.own')}</p>
        <p id="confirm">
          <MessageParts parts={parts('delete.confirm', { company })} />
        </p>
        <form method="post" action={props.action} noValidate>
          <CsrfField token={props.csrf} />
          <TextField name="companyName" label={t('delete.name')} value={props.entered ?? ''} autoComplete="off" errors={errors} />
          <div className="row full">
            <button type="submit" className="danger">
              {t('delete.yes')}
            </button>
            <a className="button quiet" href={props.backHref}>
              {t('delete.no')}
            </a>
          </div>
        </form>
      </div>
    </Page>
  );
}

export type OrganisationGoingPageProps = { readonly frame: PageFrame };

/** What is seen after it has begun: whoever sees it has just lost the access. */
export function renderOrganisationGoingPage({ frame }: OrganisationGoingPageProps, language: Language): string {
  const { t } = formatter(userSettingsCatalogue, language);
  return renderPage(
    <Page frame={frame} language={language} title={t('delete.begun-title')}>
      <div className="card">
        <h1>{t('delete.begun-title')}</h1>
        <p>{t('delete.begun')}</p>
      </div>
    </Page>,
  );
}
