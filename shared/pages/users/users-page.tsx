import { usersCatalogue } from '#shared/languages/catalogues/users-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '../csrf-field.tsx';
import { Value } from '../message-parts.tsx';
import { Page, type PageFrame } from '../page.tsx';
import { renderPage } from '../render-page.tsx';
import { SeatsList } from './seats-list.tsx';
import { UserItem } from './user-item.tsx';
import type { SeatsView, UserListed } from './user-view.ts';
import { type UsersFilter, UsersFilterForm } from './users-filter-form.tsx';

/** All users of an organisation, for its administrator. */
export type UsersPageProps = {
  readonly frame: PageFrame;
  readonly company: string;
  readonly organisationHref: string;
  readonly csrf: string;
  readonly users: readonly UserListed[];
  readonly seats: readonly SeatsView[];
  readonly filter: UsersFilter;
  readonly filterAction: string;
  /** Left out: not for this administrator. */
  readonly addHref?: string;
  readonly importHref?: string;
  readonly exportAction?: string;
  readonly syncAction?: string;
  readonly tasksHref?: string;
  readonly settingsHref?: string;
  /** What is being done just now, and where its progress is shown. */
  readonly running?: readonly { readonly kind: 'sync' | 'import'; readonly href: string }[];
  readonly nextHref?: string;
  readonly firstHref?: string;
  readonly notice?: 'deleted';
};

export function renderUsersPage(props: UsersPageProps, language: Language): string {
  return renderPage(<UsersPage {...props} language={language} />);
}

function UsersPage({ language, frame, filter, ...props }: UsersPageProps & { readonly language: Language }) {
  const { t } = formatter(usersCatalogue, language);
  const filtered = Object.values(filter).some((value) => value !== undefined && value !== '');
  return (
    <Page frame={frame} language={language} title={t('users.title')} wide>
      <p>
        <a href={props.organisationHref}>{t('users.organisation')}</a>
      </p>
      <p className="soft">
        <strong>
          <Value>{props.company}</Value>
        </strong>
      </p>
      {props.notice && (
        <div className="notice good" role="status">
          <p>{t('users.done-deleted')}</p>
        </div>
      )}
      {props.running?.map(({ kind, href }) => (
        <div className="notice" role="status" key={kind}>
          <p>
            {t(`users.${kind}-running`)} – <a href={href}>{t('users.show-progress')}</a>
          </p>
        </div>
      ))}
      <div className="row spread">
        <h1>{t('users.title')}</h1>
        {props.addHref && (
          <a className="button" href={props.addHref}>
            {t('users.add')}
          </a>
        )}
      </div>
      <Doors {...props} language={language} />
      <SeatsList seats={props.seats} language={language} />
      <div className="card">
        <details open={filtered}>
          <summary>{t('users.filter-title')}</summary>
          <UsersFilterForm action={props.filterAction} filter={filter} seats={props.seats} language={language} />
        </details>
        {props.users.length === 0 ? (
          <p>{props.nextHref ? t('users.none-here') : filtered ? t('users.none-match') : t('users.none')}</p>
        ) : (
          <ul className="items">
            {props.users.map((user) => (
              <UserItem key={user.id} user={user} language={language} />
            ))}
          </ul>
        )}
        {(props.nextHref || props.firstHref) && (
          <nav aria-label={t('users.pages')} className="row">
            {props.firstHref && <a href={props.firstHref}>{t('users.first')}</a>}
            {props.nextHref && <a href={props.nextHref}>{t('users.next')}</a>}
          </nav>
        )}
      </div>
    </Page>
  );
}

type DoorsProps = Pick<UsersPageProps, 'csrf' | 'importHref' | 'exportAction' | 'syncAction' | 'tasksHref' | 'settingsHref'>;

/** What can be done with all users at once. */
function Doors({ language, csrf, ...props }: DoorsProps & { readonly language: Language }) {
  const { t } = formatter(usersCatalogue, language);
  const nothing = !props.importHref && !props.exportAction && !props.syncAction && !props.tasksHref && !props.settingsHref;
  if (nothing) return null;
  return (
    <div className="row">
      {props.syncAction && (
        <form method="post" action={props.syncAction}>
          <CsrfField token={csrf} />
          <button type="submit" className="quiet" aria-describedby="sync-explanation">
            {t('users.sync')}
          </button>
        </form>
      )}
      {props.importHref && (
        <a className="button quiet" href={props.importHref}>
          {t('users.import')}
        </a>
      )}
      {props.exportAction && (
        <form method="post" action={props.exportAction}>
          <CsrfField token={csrf} />
          <button type="submit" className="quiet">
            {t('users.export')}
          </button>
        </form>
      )}
      {props.tasksHref && (
        <a className="button quiet" href={props.tasksHref}>
          {t('users.tasks')}
        </a>
      )}
      {props.settingsHref && (
        <a className="button quiet" href={props.settingsHref}>
          {t('users.settings')}
        </a>
      )}
      {props.syncAction && (
        <p className="hint" id="sync-explanation">
          {t('users.sync-explanation')}
        </p>
      )}
    </div>
  );
}
