import { userCatalogue } from '#shared/languages/catalogues/user-catalogue.ts';
import { userWordsCatalogue } from '#shared/languages/catalogues/user-words-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import type { PortalSide, PortalView } from './user-page-props.ts';
import { licencesText } from './user-words.tsx';

type Props = { readonly portal: PortalView | undefined; readonly portalHref: string; readonly language: Language };

/** What the management portal says of the user, beside what holds here (SY-7). */
export function UserPortal({ portal, portalHref, language }: Props) {
  const { t } = formatter(userCatalogue, language);
  return (
    <section className="card" aria-labelledby="portal">
      <h2 id="portal">{t('user.portal')}</h2>
      {portal === undefined && (
        <p>
          <a href={portalHref}>{t('user.portal-show')}</a>
        </p>
      )}
      {portal?.kind === 'absent' && <p>{t('user.portal-absent')}</p>}
      {portal?.kind === 'unreachable' && <p>{t('user.portal-unreachable')}</p>}
      {portal?.kind === 'read' && (
        <>
          <p className="soft">{portal.equal ? t('user.portal-same') : t('user.portal-different')}</p>
          <table>
            <thead>
              <tr>
                <td />
                <th scope="col">{t('user.portal-here')}</th>
                <th scope="col">{t('user.portal-there')}</th>
              </tr>
            </thead>
            <tbody>
              {rowsOf(portal.here, portal.there, language).map(({ label, here, there }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{here}</td>
                  <td>{here === there ? there : <strong>{t('user.portal-differs', { value: there })}</strong>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function rowsOf(here: PortalSide, there: PortalSide, language: Language) {
  const { t } = formatter(userCatalogue, language);
  const words = formatter(userWordsCatalogue, language);
  const rows = [
    { label: t('user.licences'), say: ({ licences }: PortalSide) => licencesText(licences, language) },
    { label: t('user.profile'), say: ({ profile }: PortalSide) => words.t(`profile.${profile ?? 'none'}`) },
    { label: t('user.rights'), say: ({ administratorRole }: PortalSide) => words.t(`role.${administratorRole}`) },
    { label: t('user.state'), say: ({ active }: PortalSide) => words.t(active ? 'portal.active' : 'portal.inactive') },
  ];
  return rows.map(({ label, say }) => ({ label, here: say(here), there: say(there) }));
}
