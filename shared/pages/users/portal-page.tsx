import * as z from 'zod';
import type { PortalComparison } from '#shared/domain/syncs/portal-view.ts';
import { contactCenterProfile, organisationRole, serviceId } from '#shared/domain/users/licences.ts';
import type { UserView } from '#shared/domain/users/user-view.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { userCatalogue } from '#shared/languages/catalogues/user-catalogue.ts';
import { userWordsCatalogue } from '#shared/languages/catalogues/user-words-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { Value } from '../message-parts.tsx';
import { Page, type PageFrame } from '../page.tsx';
import { renderPage } from '../render-page.tsx';
import { nameOf } from './user-view.ts';

export type PortalPageProps = {
  readonly frame: PageFrame;
  readonly userHref: string;
  readonly user: Pick<UserView, 'email' | 'displayName' | 'firstName' | 'lastName'>;
  /** Absent: the portal could not be reached. */
  readonly comparison?: PortalComparison;
};

type Side = PortalComparison['organisation'];

const profileWord = z.enum([...contactCenterProfile.options, 'none']);

/** What the management portal says of a user, beside what holds here (SY-7). */
export function renderPortalPage(props: PortalPageProps, language: Language): string {
  return renderPage(<PortalPage {...props} language={language} />);
}

function PortalPage({ language, frame, userHref, user, comparison }: PortalPageProps & { readonly language: Language }) {
  const { t } = formatter(userCatalogue, language);
  const { portal, organisation, equal } = comparison ?? {};
  return (
    <Page frame={frame} language={language} title={t('user.portal')} wide>
      <p>
        <a href={userHref}>{t('user.portal-back')}</a>
      </p>
      <div className="card">
        <h1>{t('user.portal')}</h1>
        <p className="soft">
          <Value>{nameOf(user) ?? user.email}</Value>
        </p>
        {comparison === undefined && <p>{t('user.portal-unreachable')}</p>}
        {comparison !== undefined && portal === undefined && <p>{t('user.portal-absent')}</p>}
        {organisation !== undefined && portal !== undefined && (
          <>
            <p>{equal ? t('user.portal-same') : t('user.portal-different')}</p>
            <table>
              <thead>
                <tr>
                  <td />
                  <th scope="col">{t('user.portal-here')}</th>
                  <th scope="col">{t('user.portal-there')}</th>
                </tr>
              </thead>
              <tbody>
                {rowsOf(organisation, portal, language).map(({ label, here, there }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td>
                      <Value>{here}</Value>
                    </td>
                    <td>{here === there ? <Value>{there}</Value> : <strong>{t('user.portal-differs', { value: there })}</strong>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </div>
    </Page>
  );
}

const roleWords = { customer_full_administrator: 'role.full', customer_service_administrator: 'role.service', user: 'role.none' } as const;

/** What the portal says may be none of our words: then it is shown as it came. */
function rowsOf(here: Side, there: Side, language: Language) {
  const { t } = formatter(userCatalogue, language);
  const words = formatter(userWordsCatalogue, language);
  const services = formatter(trialCatalogue, language);
  const service = (text: string) => {
    const known = serviceId.safeParse(text);
    return known.success ? services.t(`service.${known.data}`) : text;
  };
  const profileOf = (text = 'none') => {
    const known = profileWord.safeParse(text);
    return known.success ? words.t(`profile.${known.data}`) : text;
  };
  const roleOf = (text = 'user') => {
    const known = organisationRole.safeParse(text);
    return known.success ? words.t(roleWords[known.data]) : text;
  };
  const rows = [
    { label: t('user.email'), say: ({ email }: Side) => email },
    {
      label: t('user.name'),
      say: ({ firstName = '', lastName = '', displayName = `${firstName} ${lastName}`.trim() }: Side) => displayName,
    },
    { label: t('user.licences'), say: ({ licences }: Side) => licences.map(service).join(' · ') },
    { label: t('user.profile'), say: ({ profile }: Side) => profileOf(profile) },
    { label: t('user.rights'), say: ({ role }: Side) => roleOf(role) },
    { label: t('user.state'), say: ({ active }: Side) => words.t(active ? 'portal.active' : 'portal.inactive') },
  ];
  return rows.map(({ label, say }) => ({ label, here: say(here) || '–', there: say(there) || '–' }));
}
