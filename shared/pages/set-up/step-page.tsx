import type { ReactNode } from 'react';
import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '../csrf-field.tsx';
import { ErrorSummary, type FormFault } from '../error-summary.tsx';
import type { FieldError } from '../form-field.tsx';
import { Page, type PageFrame } from '../page.tsx';
import { type StepError, stepErrors } from './step-errors.ts';

/** What every step of the wizard has. A step is posted to `action`; the field `go` says what was pressed: nothing is `save`, else `later` and what the step has itself. */
export type StepProps = {
  readonly frame: PageFrame;
  readonly action: string;
  readonly csrf: string;
  /** The question before this one; left out at the first. */
  readonly backHref?: string;
  readonly errors?: readonly StepError[];
  readonly fault?: FormFault;
};

type StepPageProps = Omit<StepProps, 'errors'> & {
  readonly language: Language;
  readonly title: string;
  /** The service that the question is about. */
  readonly caption?: string;
  readonly errors: readonly FieldError[];
  /** Shown above the form. */
  readonly before?: ReactNode;
  readonly submit?: string;
  readonly children: ReactNode;
};

/** One question: what it is about, its form, and the two ways on. */
export function StepPage({ language, frame, title, caption, errors, fault, before, submit, children, ...props }: StepPageProps) {
  const { t } = formatter(setUpCatalogue, language);
  return (
    <Page frame={frame} language={language} title={title} hasErrors={errors.length > 0 || fault !== undefined}>
      {props.backHref && (
        <p>
          <a href={props.backHref}>{t('set-up.back')}</a>
        </p>
      )}
      <ErrorSummary language={language} errors={errors} fault={fault} />
      <div className="card">
        <p className="hint">{caption ?? t('set-up.title')}</p>
        <h1>{title}</h1>
        {before}
        <form method="post" action={props.action} noValidate>
          <CsrfField token={props.csrf} />
          {children}
          <div className="row full">
            <button type="submit">{submit ?? t('set-up.continue')}</button>
          </div>
        </form>
      </div>
      <Later action={props.action} csrf={props.csrf} language={language} />
    </Page>
  );
}

/** "Set up later": a form of its own, so that it takes nothing with it. */
export function Later({ action, csrf, language }: { readonly action: string; readonly csrf: string; readonly language: Language }) {
  const { t } = formatter(setUpCatalogue, language);
  return (
    <form method="post" action={action} noValidate>
      <CsrfField token={csrf} />
      <div className="row full">
        <button type="submit" name="go" value="later" className="quiet">
          {t('set-up.later')}
        </button>
      </div>
    </form>
  );
}

/** The errors of a step in the reader's language. */
export function errorsOf({ errors = [] }: Pick<StepProps, 'errors'>, language: Language): readonly FieldError[] {
  return stepErrors(errors, language);
}
