import { partnerCatalogue } from '#shared/languages/catalogues/partner-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from './csrf-field.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Value } from './message-parts.tsx';
import { Page } from './page.tsx';
import { renderPage } from './render-page.tsx';
import { TrialChanges } from './trial-changes.tsx';
import { TrialEmail } from './trial-email.tsx';
import { TrialNotes } from './trial-notes.tsx';
import { trialPageErrors } from './trial-page-errors.ts';
import type { TrialPageProps } from './trial-page-props.ts';
import { TrialTerms } from './trial-terms.tsx';

export function renderTrialPage(props: TrialPageProps, language: Language): string {
  return renderPage(<TrialPage {...props} language={language} />);
}

function TrialPage({ language, frame, setup, notice, fault, ...props }: TrialPageProps & { readonly language: Language }) {
  const { t } = formatter(partnerCatalogue, language);
  const errors = trialPageErrors(props.error, props.noteMaximumLength, language);
  const { company } = props.terms;
  return (
    <Page frame={frame} language={language} title={company} hasErrors={errors.length > 0 || fault !== undefined} wide>
      <ErrorSummary language={language} errors={errors} fault={fault} />
      {notice && (
        <div className="notice good" role="status">
          <p>{t(`notice.${notice}`)}</p>
        </div>
      )}
      <p>
        <a href={props.listHref}>{t('start.cancel')}</a>
      </p>
      <h1>
        <Value>{company}</Value>
      </h1>
      {setup?.kind === 'question' && (
        <section className="card" aria-labelledby="setup">
          <h2 id="setup">{t('detail.setup-title')}</h2>
          <p>{t('detail.setup-question')}</p>
          <form method="post" action={setup.action}>
            <CsrfField token={props.csrf} />
            <div className="row full">
              <button type="submit" name="answer" value="yes">
                {t('detail.setup-yes')}
              </button>
              <button type="submit" name="answer" value="no" className="quiet">
                {t('detail.setup-no')}
              </button>
            </div>
          </form>
        </section>
      )}
      {setup?.kind === 'later' && (
        <p>
          {t('detail.setup-later')} <a href={setup.href}>{t('detail.setup-open')}</a>
        </p>
      )}
      <TrialTerms {...props} language={language} />
      {props.email && <TrialEmail email={props.email} csrf={props.csrf} language={language} />}
      <TrialChanges {...props} errors={errors} language={language} />
      <TrialNotes {...props} errors={errors} language={language} />
    </Page>
  );
}
