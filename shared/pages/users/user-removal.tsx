import { userCatalogue } from '#shared/languages/catalogues/user-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '../csrf-field.tsx';
import type { UserPageProps } from './user-page-props.ts';

type Props = Pick<UserPageProps, 'actions' | 'csrf'> & { readonly language: Language };

/** Deactivating, bringing back and deleting; the two that take something away ask once more on a page of their own. */
export function UserRemoval({ actions, csrf, language }: Props) {
  const { t } = formatter(userCatalogue, language);
  const { deactivateHref, reactivate, deleteHref } = actions;
  if (!deactivateHref && !reactivate && !deleteHref) return null;
  return (
    <section className="card" aria-labelledby="remove">
      <h2 id="remove">{t('user.remove-title')}</h2>
      {reactivate && (
        <form method="post" action={reactivate}>
          <CsrfField token={csrf} />
          <p>{t('user.reactivate-explanation')}</p>
          <div className="row">
            <button type="submit">{t('user.reactivate')}</button>
          </div>
        </form>
      )}
      <div className="row">
        {deactivateHref && (
          <a className="button quiet" href={deactivateHref}>
            {t('user.deactivate')}
          </a>
        )}
        {deleteHref && (
          <a className="button quiet danger" href={deleteHref}>
            {t('user.delete')}
          </a>
        )}
      </div>
    </section>
  );
}
