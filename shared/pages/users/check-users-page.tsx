import type { ReactNode } from 'react';
import type { ContactCenterProfile, ServiceId } from '#shared/domain/users/licences.ts';
import { addUsersCatalogue } from '#shared/languages/catalogues/add-users-catalogue.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { userWordsCatalogue } from '#shared/languages/catalogues/user-words-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '../csrf-field.tsx';
import { Value } from '../message-parts.tsx';
import { Page, type PageFrame } from '../page.tsx';
import { renderPage } from '../render-page.tsx';
import type { SeatsView } from './user-view.ts';
import { licencesText } from './user-words.tsx';

export type CheckUsersPageProps = {
  readonly frame: PageFrame;
  /** Where it is saved, and where the form is shown again; to both go `csrf` and the `entered` fields. */
  readonly saveAction: string;
  readonly changeAction: string;
  readonly csrf: string;
  readonly entered: Readonly<Record<string, string>>;
  readonly people: readonly { readonly email: string; readonly name?: string }[];
  readonly licences: readonly ServiceId[];
  readonly profile?: ContactCenterProfile;
  /** Services of which fewer are free than there are people. */
  readonly short: readonly SeatsView[];
  readonly invites: boolean;
};

/** What is about to be saved, before it is. */
export function renderCheckUsersPage(props: CheckUsersPageProps, language: Language): string {
  return renderPage(<CheckUsersPage {...props} language={language} />);
}

function CheckUsersPage({ language, frame, people, ...props }: CheckUsersPageProps & { readonly language: Language }) {
  const { t } = formatter(addUsersCatalogue, language);
  const words = formatter(userWordsCatalogue, language);
  const services = formatter(trialCatalogue, language);
  const { number } = intlValues(language);
  const title = t('check.title');
  return (
    <Page frame={frame} language={language} title={title}>
      <div className="card">
        <h1>{title}</h1>
        <h2>{t('check.people', { count: people.length })}</h2>
        <ol>
          {people.map(({ email, name }) => (
            <li key={email}>
              {name !== undefined && (
                <>
                  <Value>{name}</Value>
                  <br />
                </>
              )}
              <Value>{email}</Value>
            </li>
          ))}
        </ol>
        <dl>
          <dt>{t('check.licences')}</dt>
          <dd>{licencesText(props.licences, language)}</dd>
          <dt>{t('check.profile')}</dt>
          <dd>{words.t(`profile.${props.profile ?? 'none'}`)}</dd>
        </dl>
        {props.short.map(({ service, free }) => (
          <div className="notice bad" key={service}>
            <p>
              {t('check.seats-short', {
                service: services.t(`service.${service}`),
                free: number(free),
                needed: number(people.length),
              })}
            </p>
          </div>
        ))}
        <p>{props.invites ? t('check.invitations-on') : t('check.invitations-off')}</p>
        <div className="row full">
          <Repeated action={props.saveAction} csrf={props.csrf} entered={props.entered}>
            <button type="submit">{t('check.save')}</button>
          </Repeated>
          <Repeated action={props.changeAction} csrf={props.csrf} entered={{ ...props.entered, step: 'change' }}>
            <button type="submit" className="quiet">
              {t('check.change')}
            </button>
          </Repeated>
        </div>
      </div>
    </Page>
  );
}

type RepeatedProps = Pick<CheckUsersPageProps, 'csrf' | 'entered'> & { readonly action: string; readonly children: ReactNode };

/** What was entered, once more. */
function Repeated({ action, csrf, entered, children }: RepeatedProps) {
  return (
    <form method="post" action={action}>
      <CsrfField token={csrf} />
      {Object.entries(entered).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
