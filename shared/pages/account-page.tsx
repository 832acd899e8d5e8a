import type { ContactCenterProfile, ServiceId } from '#shared/domain/users/licences.ts';
import { accountCatalogue } from '#shared/languages/catalogues/account-catalogue.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { MessageParts, Value } from './message-parts.tsx';
import { Page, type PageFrame } from './page.tsx';
import { renderPage } from './render-page.tsx';

export type AccountProps = {
  readonly frame: PageFrame;
  readonly organisation: string;
  /** E-mail address with which the person signs in. */
  readonly address: string;
  readonly name?: string;
  readonly licences: readonly ServiceId[];
  readonly profile?: ContactCenterProfile;
  /** Where another password is asked for. */
  readonly newPasswordHref: string;
  /** For an administrator: the pages of the organisation. */
  readonly organisationHref?: string;
};

/** The page of a user who administers nothing: who is signed in, where, and with which licences. */
export function renderAccountPage(props: AccountProps, language: Language): string {
  return renderPage(<AccountPage {...props} language={language} />);
}

function AccountPage({ language, ...props }: AccountProps & { readonly language: Language }) {
  const { t, parts } = formatter(accountCatalogue, language);
  return (
    <Page frame={props.frame} language={language} title={t('account.title')}>
      <h1>{t('account.title')}</h1>
      <section className="card" aria-labelledby="you">
        <h2 id="you">
          <Value>{props.name ?? props.address}</Value>
        </h2>
        <p>
          <MessageParts parts={parts('account.belongs', { address: props.address, organisation: props.organisation })} />
        </p>
        {props.profile && <p>{t('account.profile', { profile: t(`account.profile-${props.profile}`) })}</p>}
        {props.organisationHref && (
          <p>
            <a href={props.organisationHref}>{t('account.organisation')}</a>
          </p>
        )}
      </section>
      <LicencesSection licences={props.licences} organisation={props.organisation} language={language} />
      <section className="card" aria-labelledby="password">
        <h2 id="password">{t('account.password-title')}</h2>
        <p>{t('account.password')}</p>
        <p>
          <a href={props.newPasswordHref}>{t('account.password-link')}</a>
        </p>
      </section>
    </Page>
  );
}

type LicencesProps = Pick<AccountProps, 'licences' | 'organisation'> & { readonly language: Language };

function LicencesSection({ licences, organisation, language }: LicencesProps) {
  const { t, parts } = formatter(accountCatalogue, language);
  const words = formatter(trialCatalogue, language);
  return (
    <section className="card" aria-labelledby="licences">
      <h2 id="licences">{t('account.licences-title')}</h2>
      {licences.length === 0 ? (
        <p>
          <MessageParts parts={parts('account.no-licences', { organisation })} />
        </p>
      ) : (
        <ul>
          {licences.map((service) => (
            <li key={service}>{words.t(`service.${service}`)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
