import type { UsersSummary } from '#shared/domain/users/users-summary.ts';
import { addUsersCatalogue } from '#shared/languages/catalogues/add-users-catalogue.ts';
import { userFaultsCatalogue } from '#shared/languages/catalogues/user-faults-catalogue.ts';
import { usersCatalogue } from '#shared/languages/catalogues/users-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '../csrf-field.tsx';
import { Value } from '../message-parts.tsx';
import { Page, type PageFrame } from '../page.tsx';
import { renderPage } from '../render-page.tsx';
import { AddUsersForm, type AddUsersFormProps } from './add-users-page.tsx';

type RecordView = UsersSummary['records'][number];

export type UsersResultPageProps = {
  readonly frame: PageFrame;
  readonly listHref: string;
  readonly addHref: string;
  readonly summary: UsersSummary;
  readonly hrefOf: (userId: string) => string;
  /** Where a sync is started, if somebody was added or changed. */
  readonly sync?: { readonly action: string; readonly csrf: string };
  /** The form with what was not done, ready to be corrected. */
  readonly retry?: AddUsersFormProps;
};

/** What became of each person of a request (US-4). */
export function renderUsersResultPage(props: UsersResultPageProps, language: Language): string {
  return renderPage(<UsersResultPage {...props} language={language} />);
}

const results = ['created', 'updated', 'unchanged', 'failed'] as const;

function UsersResultPage({ language, frame, summary, retry, ...props }: UsersResultPageProps & { readonly language: Language }) {
  const { t } = formatter(addUsersCatalogue, language);
  const list = formatter(usersCatalogue, language);
  const { number } = intlValues(language);
  const title = t('result.title');
  return (
    <Page frame={frame} language={language} title={title} wide>
      <p>
        <a href={props.listHref}>{t('add.back')}</a>
      </p>
      <div className="card">
        <h1>{title}</h1>
        <ul className="counts" aria-label={t('result.counts')}>
          {results
            .filter((result) => summary.counts[result] > 0)
            .map((result) => (
              <li key={result}>
                <strong>{number(summary.counts[result])}</strong> {t(`result.${result}`)}
              </li>
            ))}
        </ul>
        <ol className="items">
          {summary.records.map((record) => (
            <RecordItem key={record.row} record={record} href={record.userId && props.hrefOf(record.userId)} language={language} />
          ))}
        </ol>
        {props.sync && (
          <>
            <p>{t('result.sync-explanation')}</p>
            <form method="post" action={props.sync.action}>
              <CsrfField token={props.sync.csrf} />
              <div className="row full">
                <button type="submit">{list.t('users.sync')}</button>
                <a href={props.addHref}>{t('result.add-more')}</a>
              </div>
            </form>
          </>
        )}
      </div>
      {retry && (
        <section className="card" aria-labelledby="retry">
          <h2 id="retry">{t('result.retry-title')}</h2>
          <p className="soft">{t('result.retry-explanation')}</p>
          <AddUsersForm {...retry} errors={[]} language={language} />
        </section>
      )}
    </Page>
  );
}

type ItemProps = { readonly record: RecordView; readonly href: string | undefined; readonly language: Language };

function RecordItem({ record, href, language }: ItemProps) {
  const { t } = formatter(addUsersCatalogue, language);
  const faults = formatter(userFaultsCatalogue, language);
  const { result, email, code } = record;
  const kind = result === 'failed' ? 'badge revoked' : result === 'unchanged' ? 'badge' : 'badge active';
  return (
    <li className="record">
      <p>
        <span className="soft">{t('result.person', { number: record.row })}</span>
        <br />
        {href === undefined ? (
          <Value>{email}</Value>
        ) : (
          <a href={href}>
            <Value>{email}</Value>
          </a>
        )}
      </p>
      <div>
        <p>
          <span className={kind}>{t(`result.${result}`)}</span>
        </p>
        {code !== undefined && <p className="error">{faults.t(`fault.${code}`)}</p>}
      </div>
    </li>
  );
}
