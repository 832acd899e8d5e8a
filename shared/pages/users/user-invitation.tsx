import { userCatalogue } from '#shared/languages/catalogues/user-catalogue.ts';
import { userWordsCatalogue } from '#shared/languages/catalogues/user-words-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '../csrf-field.tsx';
import type { FieldError } from '../form-field.tsx';
import { MessageParts } from '../message-parts.tsx';
import type { UserPageProps } from './user-page-props.ts';
import { InvitationBadge } from './user-words.tsx';

type Props = Pick<UserPageProps, 'user' | 'actions' | 'csrf'> & { readonly errors: readonly FieldError[]; readonly language: Language };

/** What became of the invitation, and sending it (again) (US-10, US-13). */
export function UserInvitation({ user, actions, csrf, errors, language }: Props) {
  const { t, parts } = formatter(userCatalogue, language);
  const words = formatter(userWordsCatalogue, language);
  const { dateTime } = intlValues(language);
  const { invitation } = user;
  const waits = invitation !== undefined && ['sent', 'delivered', 'opened'].includes(invitation.state);
  const error = errors.find(({ field }) => field === 'invitation');
  return (
    <section className="card" aria-labelledby="invitation-title">
      <h2 id="invitation-title">{t('user.invitation')}</h2>
      {error && (
        <p className="error" id="invitation" tabIndex={-1}>
          {error.text}
        </p>
      )}
      <p>
        <InvitationBadge user={user} language={language} />
      </p>
      {invitation && (
        <p className="soft">
          <MessageParts
            parts={parts('user.invitation-on', { word: words.t(`invitation.${invitation.state}`), date: dateTime(invitation.at) })}
          />
          {waits && invitation.expiresAt && ` ${t('user.invitation-expires', { date: dateTime(invitation.expiresAt) })}`}
        </p>
      )}
      {invitation?.state === 'suppressed' && <p>{t(`user.invitation-suppressed-${invitation.by ?? 'organisation'}`)}</p>}
      {invitation?.reason !== undefined && (
        <p className="written">
          <bdi>{invitation.reason}</bdi>
        </p>
      )}
      {actions.invitation && (
        <form method="post" action={actions.invitation}>
          <CsrfField token={csrf} />
          <div className="row">
            <button type="submit" className="quiet">
              {waits || invitation?.state === 'expired' ? t('user.send-again') : t('user.send-invitation')}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
