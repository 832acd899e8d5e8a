import { addDays, iso } from '#shared/domain/calendar.ts';
import { inactiveDays } from '#shared/domain/users/lifecycle.ts';
import { type UserDetails, userDetails } from '#shared/domain/users/user.ts';
import { userCatalogue } from '#shared/languages/catalogues/user-catalogue.ts';
import { userWordsCatalogue } from '#shared/languages/catalogues/user-words-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { Value } from '../message-parts.tsx';
import type { UserPageProps } from './user-page-props.ts';
import { licencesText, SyncBadge, UserStateBadge } from './user-words.tsx';

type Props = Pick<UserPageProps, 'user' | 'diagnosisHref' | 'portalHref'> & { readonly language: Language };

/** What holds of a user, in a glance. */
export function UserOverview({ user, diagnosisHref, portalHref, language }: Props) {
  const { t } = formatter(userCatalogue, language);
  const words = formatter(userWordsCatalogue, language);
  const { date } = intlValues(language);
  const { sync, inactiveSince } = user;
  const details: readonly (keyof UserDetails)[] = userDetails.keyof().options.filter((name) => user.details[name] !== undefined);
  return (
    <section className="card" aria-labelledby="overview">
      <h2 id="overview">{t('user.overview')}</h2>
      <dl>
        <dt>{t('user.email')}</dt>
        <dd>
          <Value>{user.email}</Value>
        </dd>
        <dt>{t('user.state')}</dt>
        <dd>
          <UserStateBadge user={user} language={language} />
          {user.state === 'inactive' && inactiveSince !== undefined && (
            <p className="soft">
              {t('user.inactive-until', { date: date(inactiveSince), until: date(iso(addDays(new Date(inactiveSince), inactiveDays))) })}
            </p>
          )}
        </dd>
        <dt>{t('user.licences')}</dt>
        <dd>{licencesText(user.licences, language)}</dd>
        <dt>{t('user.profile')}</dt>
        <dd>{words.t(`profile.${user.profile ?? 'none'}`)}</dd>
        <dt>{t('user.rights')}</dt>
        <dd>{words.t(`role.${user.administratorRole}`)}</dd>
        <dt>{t('user.sync')}</dt>
        <dd>
          <SyncBadge user={user} language={language} />
          {sync.reason && (
            <p className="soft">
              <Value>{sync.reason.detail ?? sync.reason.code}</Value>
            </p>
          )}
        </dd>
        {details.map((name) => (
          <Detail key={name} label={t(`detail.${name}`)} value={user.details[name] ?? ''} />
        ))}
      </dl>
      <p className="row">
        <a href={diagnosisHref}>{t('user.why')}</a>
        <a href={portalHref}>{t('user.portal-show')}</a>
      </p>
    </section>
  );
}

function Detail({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Value>{value}</Value>
      </dd>
    </>
  );
}
