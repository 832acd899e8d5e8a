import { entryCatalogue } from '#shared/languages/catalogues/entry-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { type AddressError, addressErrors } from './address-error.ts';
import { CsrfField } from './csrf-field.tsx';
import { ErrorSummary, type FormFault } from './error-summary.tsx';
import { type FieldError, TextField } from './form-field.tsx';
import { Page, type PageFrame } from './page.tsx';
import { renderPage } from './render-page.tsx';

export type SignInProps = {
  readonly frame: PageFrame;
  /** Where the form is posted: fields `csrf`, `email`, `password`. */
  readonly action: string;
  readonly csrf: string;
  readonly newLinkHref: string;
  /** What was entered, when the form comes back. The password never does. */
  readonly address?: string;
  readonly addressError?: AddressError;
  readonly passwordError?: 'required';
  /** `wrong`: the pair does not fit; one answer for a wrong password and for an unknown address. */
  readonly refusal?: { readonly kind: 'wrong' | 'no-administration' } | { readonly kind: 'slowed'; readonly retryAfterSeconds: number };
  readonly notice?: 'session-ended';
  readonly fault?: FormFault;
};

export function renderSignInPage(props: SignInProps, language: Language): string {
  return renderPage(<SignInPage {...props} language={language} />);
}

function SignInPage({ language, frame, refusal, notice, fault, ...props }: SignInProps & { readonly language: Language }) {
  const { t } = formatter(entryCatalogue, language);
  const errors: FieldError[] = [...addressErrors(props.addressError, language)];
  if (props.passwordError) errors.push({ field: 'password', text: t('password.required') });
  if (refusal?.kind === 'wrong') errors.push({ field: 'email', text: t('sign-in.wrong') });
  if (refusal?.kind === 'slowed') errors.push({ field: 'email', text: t('sign-in.slowed', { seconds: refusal.retryAfterSeconds }) });
  const title = t('sign-in.title');
  // Nothing that was entered is wrong.
  const closed = refusal?.kind === 'no-administration' ? t('sign-in.no-administration') : undefined;
  const hasErrors = errors.length > 0 || fault !== undefined || closed !== undefined;
  return (
    <Page frame={frame} language={language} title={title} hasErrors={hasErrors}>
      <ErrorSummary language={language} errors={errors} fault={fault} refusal={closed} />
      {notice && errors.length === 0 && (
        <div className="notice" role="status">
          <p>{t('sign-in.session-ended')}</p>
        </div>
      )}
      <div className="card">
        <h1>{title}</h1>
        <form method="post" action={props.action} noValidate>
          <CsrfField token={props.csrf} />
          <TextField
            name="email"
            type="email"
            label={t('sign-in.address')}
            autoComplete="username"
            errors={errors}
            {...(props.address !== undefined && { value: props.address })}
          />
          <TextField name="password" type="password" label={t('sign-in.password')} autoComplete="current-password" errors={errors} />
          <div className="row full">
            <button type="submit">{t('sign-in.submit')}</button>
          </div>
          <p>
            {t('sign-in.no-password')} <a href={props.newLinkHref}>{t('sign-in.new-link')}</a>
          </p>
        </form>
      </div>
    </Page>
  );
}

export type SignedOutProps = { readonly frame: PageFrame; readonly signInHref: string };

export function renderSignedOutPage({ frame, signInHref }: SignedOutProps, language: Language): string {
  const { t } = formatter(entryCatalogue, language);
  const title = t('signed-out.title');
  return renderPage(
    <Page frame={frame} language={language} title={title}>
      <div className="card">
        <h1>{title}</h1>
        <p>{t('signed-out.explanation')}</p>
        <p>
          <a href={signInHref}>{t('signed-out.again')}</a>
        </p>
      </div>
    </Page>,
  );
}
