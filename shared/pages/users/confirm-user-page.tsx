import type { UserView } from '#shared/domain/users/user-view.ts';
import { userCatalogue } from '#shared/languages/catalogues/user-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '../csrf-field.tsx';
import { MessageParts, Value } from '../message-parts.tsx';
import { Page, type PageFrame } from '../page.tsx';
import { renderPage } from '../render-page.tsx';
import { nameOf } from './user-view.ts';

export type ConfirmUserPageProps = {
  readonly frame: PageFrame;
  readonly what: 'deactivate' | 'delete';
  readonly user: UserView;
  readonly action: string;
  readonly csrf: string;
  readonly backHref: string;
};

/** Asks once more, before something is taken away. */
export function renderConfirmUserPage({ frame, what, user, ...props }: ConfirmUserPageProps, language: Language): string {
  const { t, parts } = formatter(userCatalogue, language);
  const name = nameOf(user) ?? user.email;
  return renderPage(
    <Page frame={frame} language={language} title={t(`user.confirm-${what}`, { name })}>
      <div className="card">
        <h1>
          <MessageParts parts={parts(`user.confirm-${what}`, { name })} />
        </h1>
        {name !== user.email && (
          <p className="soft">
            <Value>{user.email}</Value>
          </p>
        )}
        <p>{t(`user.${what}-explanation`)}</p>
        <form method="post" action={props.action}>
          <CsrfField token={props.csrf} />
          <div className="row full">
            <button type="submit" className="danger">
              {t(`user.confirm-yes-${what}`)}
            </button>
            <a className="button quiet" href={props.backHref}>
              {t('user.confirm-no')}
            </a>
          </div>
        </form>
      </div>
    </Page>,
  );
}
