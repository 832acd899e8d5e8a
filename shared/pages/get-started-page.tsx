import { entryCatalogue } from '#shared/languages/catalogues/entry-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from './csrf-field.tsx';
import { ErrorSummary, type FormFault } from './error-summary.tsx';
import { TextField } from './form-field.tsx';
import { MessageParts } from './message-parts.tsx';
import { Page, type PageFrame } from './page.tsx';
import { renderPage } from './render-page.tsx';

/** What can be wrong with a new password (NIST SP 800-63B: length and lists, no composition rules). */
export type PasswordError = 'required' | 'too-short' | 'too-long' | 'too-common' | 'too-similar';

/** The page that a get-started link opens, for a customer administrator or a partner's person. */
export type GetStartedProps = {
  readonly frame: PageFrame;
  /** Name of the organisation (or partner organisation) that is being entered. */
  readonly organisation: string;
  /** The e-mail address with which the person will sign in. */
  readonly address: string;
  /** Where the form is posted: fields `csrf`, `password`. */
  readonly action: string;
  readonly csrf: string;
  readonly minimumLength: number;
  readonly maximumLength: number;
  readonly passwordError?: PasswordError;
  readonly fault?: FormFault;
};

/** Choose a password and sign in, in one post (GS-2, GS-6). */
export function renderGetStartedPage(props: GetStartedProps, language: Language): string {
  return renderPage(<GetStartedPage {...props} language={language} />);
}

function GetStartedPage({ language, frame, passwordError, fault, ...props }: GetStartedProps & { readonly language: Language }) {
  const { t, parts } = formatter(entryCatalogue, language);
  const texts: Record<PasswordError, () => string> = {
    required: () => t('password.required'),
    'too-short': () => t('password.too-short', { minimum: props.minimumLength }),
    'too-long': () => t('password.too-long', { maximum: props.maximumLength }),
    'too-common': () => t('password.too-common'),
    'too-similar': () => t('password.too-similar'),
  };
  const errors = passwordError ? [{ field: 'password', text: texts[passwordError]() }] : [];
  const title = t('get-started.title');
  return (
    <Page frame={frame} language={language} title={title} hasErrors={errors.length > 0 || fault !== undefined}>
      <ErrorSummary language={language} errors={errors} fault={fault} />
      <div className="card">
        <h1>{title}</h1>
        <p>
          <MessageParts parts={parts('get-started.welcome', { product: frame.product, organisation: props.organisation })} />
        </p>
        <form method="post" action={props.action} noValidate>
          <CsrfField token={props.csrf} />
          <div className="field">
            <label htmlFor="address">{t('get-started.address')}</label>
            <p className="hint" id="address-hint">
              {t('get-started.address-hint')}
            </p>
            {/* Without a name it is not posted; password managers read it as the user name that belongs to the new password. */}
            <input
              id="address"
              type="email"
              dir="ltr"
              readOnly
              value={props.address}
              autoComplete="username"
              aria-describedby="address-hint"
            />
          </div>
          <TextField
            name="password"
            type="password"
            label={t('get-started.password')}
            hint={t('get-started.password-rule', { minimum: props.minimumLength })}
            autoComplete="new-password"
            errors={errors}
          />
          <div className="row full">
            <button type="submit">{t('get-started.submit')}</button>
          </div>
          <p className="soft">{t('get-started.next')}</p>
        </form>
      </div>
    </Page>
  );
}
