import { partnerCatalogue } from '#shared/languages/catalogues/partner-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from './csrf-field.tsx';
import { ErrorSummary, type FormFault } from './error-summary.tsx';
import { Value } from './message-parts.tsx';
import { Page, type PageFrame } from './page.tsx';
import { renderPage } from './render-page.tsx';
import { TrialChanges } from './trial-changes.tsx';
import { TrialEmail, type TrialEmailView } from './trial-email.tsx';
import { TrialNotes, type TrialNoteView } from './trial-notes.tsx';
import { type TrialPageError, trialPageErrors } from './trial-page-errors.ts';
import { TrialTerms, type TrialTermsView } from './trial-terms.tsx';

/** One trial, for the partner's people. Every action is a post with `csrf`; what is left out is not offered. */
export type TrialPageProps = {
  readonly frame: PageFrame;
  readonly listHref: string;
  readonly csrf: string;
  readonly terms: TrialTermsView;
  /** The welcome e-mail. */
  readonly email?: TrialEmailView;
  readonly notes: readonly TrialNoteView[];
  /** Where there are older notes than these, and the way back from them. */
  readonly olderNotesHref?: string;
  readonly newestNotesHref?: string;
  /** Field `text`. */
  readonly addNoteAction?: string;
  readonly noteMaximumLength: number;
  /** Set services up: the question of TR-7 (field `answer` = `yes` | `no`), or, once it was answered with no, the way in. */
  readonly setup?: { readonly kind: 'question'; readonly action: string } | { readonly kind: 'later'; readonly href: string };
  readonly extend?: { readonly action: string; readonly newEnd: string };
  /** Where the terms are changed (TR-4). */
  readonly changeTermsHref?: string;
  readonly cancelAction?: string;
  readonly restoreAction?: string;
  /** Field `administratorEmail` (TR-14). */
  readonly replaceAdministratorAction?: string;
  /** What was entered, when a form comes back with an error. */
  readonly values?: { readonly text?: string; readonly administratorEmail?: string };
  readonly notice?:
    | 'created'
    | 'extended'
    | 'cancelled'
    | 'restored'
    | 'administrator-replaced'
    | 'e-mail-again'
    | 'note-added'
    | 'terms-changed';
  readonly error?: TrialPageError;
  readonly fault?: FormFault;
};

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
