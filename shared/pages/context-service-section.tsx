import { organisationCatalogue } from '#shared/languages/catalogues/organisation-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from './csrf-field.tsx';
import { type FieldError, TextField } from './form-field.tsx';
import { MessageParts } from './message-parts.tsx';
import { RegistrationItem, type RegistrationView } from './registration-item.tsx';

export type RegistrationNameError = 'required' | 'too-long' | 'taken';

/** Context Service of one organisation: its state, its registrations, and what was just done. */
export type ContextServiceProps = {
  readonly enabled: boolean;
  readonly registrations: readonly RegistrationView[];
  /** Where there are more registrations than these, and the way back from them. */
  readonly nextHref?: string;
  readonly firstHref?: string;
  /** Where a new registration is posted: fields `csrf`, `name`. */
  readonly registerAction: string;
  readonly csrf: string;
  readonly nameMaximumLength: number;
  /** Shown once, right after registering or rotating. */
  readonly connectionData?: { readonly name: string; readonly id: string; readonly secret: string };
  /** Name of the application that was just revoked. */
  readonly revokedName?: string;
  /** What was entered, when the form comes back with an error. */
  readonly name?: string;
  readonly nameError?: RegistrationNameError;
};

type SectionProps = ContextServiceProps & { readonly partner: string; readonly errors: readonly FieldError[]; readonly language: Language };

export function ContextServiceSection({ language, errors, partner, ...props }: SectionProps) {
  const { t, parts } = formatter(organisationCatalogue, language);
  const { connectionData } = props;
  return (
    <section className="card" aria-labelledby="context-service">
      <h2 id="context-service">Context Service</h2>
      {connectionData && (
        <div className="notice good" role="status">
          <h3>
            <MessageParts parts={parts('organisation.connection-title', { name: connectionData.name })} />
          </h3>
          <p>{t('organisation.connection-once')}</p>
          <dl>
            <dt>{t('organisation.connection-id')}</dt>
            <dd>
              <code dir="ltr">{connectionData.id}</code>
            </dd>
            <dt>{t('organisation.connection-secret')}</dt>
            <dd>
              <code dir="ltr">{connectionData.secret}</code>
            </dd>
          </dl>
        </div>
      )}
      {props.revokedName !== undefined && (
        <div className="notice" role="status">
          <p>
            <MessageParts parts={parts('organisation.revoked', { name: props.revokedName })} />
          </p>
        </div>
      )}
      {!props.enabled && <p>{t('organisation.context-off', { partner })}</p>}
      {props.enabled && (
        <>
          <p>{t('organisation.context-on')}</p>
          <h3>{t('organisation.registrations')}</h3>
          {props.registrations.length === 0 ? (
            <p className="soft">{t('organisation.no-registrations')}</p>
          ) : (
            <ul className="items">
              {props.registrations.map((registration) => (
                <RegistrationItem key={registration.id} registration={registration} csrf={props.csrf} language={language} />
              ))}
            </ul>
          )}
          {(props.nextHref || props.firstHref) && (
            <nav aria-label={t('organisation.registrations-pages')} className="row">
              {props.firstHref && <a href={props.firstHref}>{t('organisation.registrations-first')}</a>}
              {props.nextHref && <a href={props.nextHref}>{t('organisation.registrations-next')}</a>}
            </nav>
          )}
          <h3>{t('organisation.register-title')}</h3>
          <form method="post" action={props.registerAction} noValidate>
            <CsrfField token={props.csrf} />
            <TextField
              name="name"
              label={t('organisation.register-name')}
              hint={t('organisation.register-hint')}
              autoComplete="off"
              errors={errors}
              {...(props.name !== undefined && { value: props.name })}
            />
            <div className="row full">
              <button type="submit" className="quiet">
                {t('organisation.register')}
              </button>
            </div>
          </form>
        </>
      )}
    </section>
  );
}
