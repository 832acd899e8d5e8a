import { organisationCatalogue } from '#shared/languages/catalogues/organisation-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from './csrf-field.tsx';
import { MessageParts, Value } from './message-parts.tsx';

/** A registered contact centre application. */
export type RegistrationView = {
  readonly id: string;
  readonly name: string;
  readonly state: 'waiting' | 'connected' | 'revoked';
  /** As the application reported when it last connected. */
  readonly version?: string;
  readonly javaVersion?: string;
  readonly lastSeenAt?: string;
  /** Where the secret is replaced and the registration revoked: field `csrf`. Left out: not offered. */
  readonly rotateAction?: string;
  readonly revokeAction?: string;
};

type Props = { readonly registration: RegistrationView; readonly csrf: string; readonly language: Language };

/** One application with its state; replacing the secret and revoking are asked twice, each behind a disclosure. */
export function RegistrationItem({ registration, csrf, language }: Props) {
  const { t, parts } = formatter(organisationCatalogue, language);
  const { dateTime } = intlValues(language);
  const { name, version, javaVersion } = registration;
  return (
    <li>
      <p>
        <strong>
          <Value>{name}</Value>
        </strong>{' '}
        <span className={`badge ${registration.state}`}>{t(`registration.${registration.state}`)}</span>
      </p>
      <p className="soft">
        {t('organisation.last-seen')}: {registration.lastSeenAt ? dateTime(registration.lastSeenAt) : t('organisation.never-seen')}
        {version && javaVersion && (
          <>
            <br />
            <MessageParts parts={parts('organisation.versions', { version, java: javaVersion })} />
          </>
        )}
      </p>
      {registration.state !== 'revoked' && (
        <>
          {registration.rotateAction && (
            <details>
              <summary>
                <MessageParts parts={parts('organisation.rotate', { name })} />
              </summary>
              <form method="post" action={registration.rotateAction}>
                <CsrfField token={csrf} />
                <p>{t('organisation.rotate-warning')}</p>
                <button type="submit" className="quiet">
                  {t('organisation.rotate-short')}
                </button>
              </form>
            </details>
          )}
          {registration.revokeAction && (
            <details>
              <summary>
                <MessageParts parts={parts('organisation.revoke', { name })} />
              </summary>
              <form method="post" action={registration.revokeAction}>
                <CsrfField token={csrf} />
                <p>{t('organisation.revoke-warning')}</p>
                <button type="submit" className="quiet">
                  {t('organisation.revoke-short')}
                </button>
              </form>
            </details>
          )}
        </>
      )}
    </li>
  );
}
