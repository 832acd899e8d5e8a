import { entryCatalogue } from '#shared/languages/catalogues/entry-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { type AddressError, addressErrors } from './address-error.ts';
import { CsrfField } from './csrf-field.tsx';
import { ErrorSummary, type FormFault } from './error-summary.tsx';
import { TextField } from './form-field.tsx';
import { MessageParts } from './message-parts.tsx';
import { Page, type PageFrame } from './page.tsx';
import { renderPage } from './render-page.tsx';

/** One page for a link that is expired, used, replaced or unknown, and for asking for a new one. */
export type LinkProblemProps = {
  readonly frame: PageFrame;
  /** `problem`: a dead link was opened. `request`: somebody came to ask for a new link. */
  readonly reason: 'problem' | 'request';
  /** Where the request is posted: fields `csrf`, `email`. */
  readonly action: string;
  readonly csrf: string;
  readonly signInHref: string;
  /** What was entered, when the form comes back with an error. */
  readonly address?: string;
  readonly addressError?: AddressError;
  readonly fault?: FormFault;
};

/** Asking for a new link is always possible; nothing here tells whether the link or the address was ever known (GS-1). */
export function renderLinkProblemPage(props: LinkProblemProps, language: Language): string {
  return renderPage(<LinkProblemPage {...props} language={language} />);
}

function LinkProblemPage({ language, frame, reason, addressError, fault, ...props }: LinkProblemProps & { readonly language: Language }) {
  const { t } = formatter(entryCatalogue, language);
  const errors = addressErrors(addressError, language);
  const title = reason === 'problem' ? t('link.title') : t('link.new-title');
  return (
    <Page frame={frame} language={language} title={title} hasErrors={errors.length > 0 || fault !== undefined}>
      <ErrorSummary language={language} errors={errors} fault={fault} />
      <div className="card">
        <h1>{title}</h1>
        {reason === 'problem' && <p>{t('link.explanation')}</p>}
        <p>
          {t('link.password-known')} <a href={props.signInHref}>{t('sign-in.submit')}</a>
        </p>
        {reason === 'problem' && <h2>{t('link.new-title')}</h2>}
        <form method="post" action={props.action} noValidate>
          <CsrfField token={props.csrf} />
          <TextField
            name="email"
            type="email"
            label={t('link.address')}
            hint={t('link.address-hint')}
            autoComplete="email"
            errors={errors}
            {...(props.address !== undefined && { value: props.address })}
          />
          <div className="row full">
            <button type="submit">{t('link.submit')}</button>
          </div>
        </form>
      </div>
    </Page>
  );
}

/** The answer to every request for a new link, whoever asked. */
export type LinkRequestedProps = {
  readonly frame: PageFrame;
  /** The address as it was entered. */
  readonly address: string;
  /** Where the form for another address is. */
  readonly againHref: string;
};

export function renderLinkRequestedPage(props: LinkRequestedProps, language: Language): string {
  const { t, parts } = formatter(entryCatalogue, language);
  const title = t('link-requested.title');
  return renderPage(
    <Page frame={props.frame} language={language} title={title}>
      <div className="card">
        <h1>{title}</h1>
        <p>
          <MessageParts parts={parts('link-requested.explanation', { address: props.address })} />
        </p>
        <p>{t('link-requested.spam')}</p>
        <p>
          <a href={props.againHref}>{t('link-requested.again')}</a>
        </p>
      </div>
    </Page>,
  );
}
