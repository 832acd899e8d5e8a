import { userCatalogue } from '#shared/languages/catalogues/user-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Value } from '../message-parts.tsx';
import { Page } from '../page.tsx';
import { renderPage } from '../render-page.tsx';
import { UserChanges } from './user-changes.tsx';
import { UserInvitation } from './user-invitation.tsx';
import { UserOverview } from './user-overview.tsx';
import { userPageErrors } from './user-page-errors.ts';
import type { UserPageProps } from './user-page-props.ts';
import { UserRemoval } from './user-removal.tsx';
import { nameOf } from './user-view.ts';

/** One user: what holds, and everything that can be done. */
export function renderUserPage(props: UserPageProps, language: Language): string {
  return renderPage(<UserPage {...props} language={language} />);
}

function UserPage({ language, ...props }: UserPageProps & { readonly language: Language }) {
  const { t } = formatter(userCatalogue, language);
  const { user, fault, notice } = props;
  const errors = userPageErrors(props.error, language);
  const name = nameOf(user) ?? user.email;
  return (
    <Page frame={props.frame} language={language} title={name} hasErrors={errors.length > 0 || fault !== undefined} wide>
      <p>
        <a href={props.listHref}>{t('user.back')}</a>
      </p>
      <ErrorSummary language={language} errors={errors} fault={fault} />
      {notice && (
        <div className="notice good" role="status">
          <p>{t(`user.done-${notice}`)}</p>
        </div>
      )}
      <h1 id="user" tabIndex={-1}>
        <Value>{name}</Value>
      </h1>
      <UserOverview {...props} language={language} />
      <UserInvitation {...props} errors={errors} language={language} />
      <UserChanges {...props} errors={errors} language={language} />
      <UserRemoval {...props} language={language} />
    </Page>
  );
}
