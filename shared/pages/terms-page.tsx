import { layoutCatalogue } from '#shared/languages/catalogues/layout-catalogue.ts';
import { termsCatalogue } from '#shared/languages/catalogues/terms-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from './csrf-field.tsx';
import { ErrorSummary, type FormFault } from './error-summary.tsx';
import { MessageParts } from './message-parts.tsx';
import { Page, type PageFrame } from './page.tsx';
import { renderPage } from './render-page.tsx';

export type TermsProps = {
  readonly frame: PageFrame;
  readonly organisation: string;
  /** What is recorded with the acceptance, for example `2026-11`. Posted back as `version`, so that nobody accepts what they were not shown. */
  readonly version: string;
  /** Since when this version is in force, an ISO 8601 instant. */
  readonly inForceSince: string;
  /** Where the answer is posted: fields `csrf`, `version`, `answer` = `accept` | `decline`. */
  readonly action: string;
  readonly csrf: string;
  readonly fault?: FormFault;
};

const sections = [1, 2, 3, 4, 5, 6, 7] as const;

/** The terms of service with the two answers (GS-2, GS-6). */
export function renderTermsPage(props: TermsProps, language: Language): string {
  const { t, parts } = formatter(termsCatalogue, language);
  const { date } = intlValues(language);
  const title = t('terms.title');
  const texts = {
    1: t('terms.1-text', { product: props.frame.product }),
    2: t('terms.2-text'),
    3: t('terms.3-text'),
    4: t('terms.4-text'),
    5: t('terms.5-text'),
    6: t('terms.6-text'),
    7: t('terms.7-text'),
  };
  return renderPage(
    <Page frame={props.frame} language={language} title={title} hasErrors={props.fault !== undefined}>
      <ErrorSummary language={language} errors={[]} fault={props.fault} />
      <div className="card">
        <h1>{title}</h1>
        <p className="soft">{t('terms.version', { version: props.version, date: date(props.inForceSince) })}</p>
        <p>
          <MessageParts parts={parts('terms.intro', { organisation: props.organisation })} />
        </p>
        {sections.map((number) => (
          <section key={number} aria-labelledby={`section-${number}`}>
            <h2 id={`section-${number}`}>{t(`terms.${number}-title`)}</h2>
            <p>{texts[number]}</p>
          </section>
        ))}
        <form method="post" action={props.action}>
          <CsrfField token={props.csrf} />
          <input type="hidden" name="version" value={props.version} />
          <div className="row full">
            <button type="submit" name="answer" value="accept">
              {t('terms.accept')}
            </button>
            <button type="submit" name="answer" value="decline" className="quiet" aria-describedby="decline-hint">
              {t('terms.decline')}
            </button>
          </div>
          <p className="hint" id="decline-hint">
            {t('terms.decline-hint')}
          </p>
        </form>
      </div>
    </Page>,
  );
}

export type TermsDeclinedProps = { readonly frame: PageFrame; readonly signInHref: string };

/** After declining: signed out, nothing deleted, can be taken up again. */
export function renderTermsDeclinedPage({ frame, signInHref }: TermsDeclinedProps, language: Language): string {
  const { t } = formatter(termsCatalogue, language);
  const title = t('declined.title');
  return renderPage(
    <Page frame={frame} language={language} title={title}>
      <div className="card">
        <h1>{title}</h1>
        <p>{t('declined.explanation')}</p>
        <p>{t('declined.later')}</p>
        <p>
          <a className="button" href={signInHref}>
            {formatter(layoutCatalogue, language).t('layout.sign-in')}
          </a>
        </p>
      </div>
    </Page>,
  );
}
