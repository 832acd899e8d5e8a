import { userWordsCatalogue } from '#shared/languages/catalogues/user-words-catalogue.ts';
import { usersCatalogue } from '#shared/languages/catalogues/users-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { Value } from '../message-parts.tsx';
import { nameOf, type UserListed } from './user-view.ts';
import { InvitationBadge, licencesText, SyncBadge, UserStateBadge } from './user-words.tsx';

/** One user in the list: who, with what, and how far the portal and the invitation are (US-8, US-10). */
export function UserItem({ user, language }: { readonly user: UserListed; readonly language: Language }) {
  const { t } = formatter(usersCatalogue, language);
  const words = formatter(userWordsCatalogue, language);
  const { dateTime } = intlValues(language);
  const { sync, invitation } = user;
  const name = nameOf(user);
  return (
    <li className="user">
      <div>
        <p>
          <a href={user.href}>
            <Value>{name ?? user.email}</Value>
          </a>
        </p>
        {name !== undefined && (
          <p className="soft">
            <Value>{user.email}</Value>
          </p>
        )}
        <p>
          <UserStateBadge user={user} language={language} />
        </p>
      </div>
      <div>
        <p>{licencesText(user.licences, language)}</p>
        {user.profile && <p className="soft">{`${t('users.label-profile')}: ${words.t(`profile.${user.profile}`)}`}</p>}
        {user.administratorRole !== 'none' && <p className="soft">{words.t(`role.${user.administratorRole}`)}</p>}
      </div>
      <div>
        <p>
          <span className="soft">{t('users.label-sync')}</span> <SyncBadge user={user} language={language} />
        </p>
        {sync.reason !== undefined && (
          <p className="soft">
            <Value>{sync.reason.detail ?? sync.reason.code}</Value>
          </p>
        )}
      </div>
      <div>
        <p>
          <span className="soft">{t('users.label-invitation')}</span> <InvitationBadge user={user} language={language} />
        </p>
        {invitation && <p className="soft">{dateTime(invitation.at)}</p>}
      </div>
    </li>
  );
}
