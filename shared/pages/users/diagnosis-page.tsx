import type { DiagnosisView } from '#shared/domain/users/diagnosis-view.ts';
import type { UserView } from '#shared/domain/users/user-view.ts';
import { diagnosisCatalogue } from '#shared/languages/catalogues/diagnosis-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { Value } from '../message-parts.tsx';
import { Page, type PageFrame } from '../page.tsx';
import { renderPage } from '../render-page.tsx';
import { nameOf } from './user-view.ts';

export type DiagnosisPageProps = {
  readonly frame: PageFrame;
  readonly userHref: string;
  readonly user: UserView;
  readonly diagnosis: Pick<DiagnosisView, 'working' | 'findings' | 'story'>;
};

/** "Why is this user not working?": what is in the way and who can do what about it, then what has happened (US-11). */
export function renderDiagnosisPage(props: DiagnosisPageProps, language: Language): string {
  return renderPage(<DiagnosisPage {...props} language={language} />);
}

function DiagnosisPage({ language, frame, user, diagnosis, userHref }: DiagnosisPageProps & { readonly language: Language }) {
  const { t } = formatter(diagnosisCatalogue, language);
  const { dateTime } = intlValues(language);
  const { findings, story, working } = diagnosis;
  return (
    <Page frame={frame} language={language} title={t('diagnosis.title')}>
      <p>
        <a href={userHref}>{t('diagnosis.back')}</a>
      </p>
      <h1>{t('diagnosis.title')}</h1>
      <p className="soft">
        <Value>{nameOf(user) ?? user.email}</Value>
      </p>
      <section className="card" aria-labelledby="findings">
        <h2 id="findings">{t('diagnosis.findings')}</h2>
        {working && <p>{t('diagnosis.working')}</p>}
        {findings.length > 0 && (
          <ul className="items">
            {findings.map((finding) => (
              <Finding key={finding.code} finding={finding} language={language} />
            ))}
          </ul>
        )}
      </section>
      <section className="card" aria-labelledby="story">
        <h2 id="story">{t('diagnosis.story')}</h2>
        {story.length === 0 && <p>{t('diagnosis.no-story')}</p>}
        <ol className="items">
          {story.map(({ at, what, row, detail }) => (
            <li key={`${at} ${what}`}>
              <p>{t(`story.${what}`)}</p>
              <p className="soft">
                {dateTime(at)}
                {row !== undefined && ` · ${t('diagnosis.row', { row })}`}
              </p>
              {detail !== undefined && (
                <p className="soft">
                  <Value>{detail}</Value>
                </p>
              )}
            </li>
          ))}
        </ol>
      </section>
    </Page>
  );
}

type FindingProps = { readonly finding: DiagnosisView['findings'][number]; readonly language: Language };

function Finding({ finding, language }: FindingProps) {
  const { t } = formatter(diagnosisCatalogue, language);
  const { dateTime } = intlValues(language);
  return (
    <li>
      <p>
        <strong>{t(`finding.${finding.code}`)}</strong>
      </p>
      {finding.since !== undefined && <p className="soft">{t('diagnosis.since', { date: dateTime(finding.since) })}</p>}
      {finding.detail !== undefined && (
        <p className="soft">
          <Value>{finding.detail}</Value>
        </p>
      )}
      <p>
        {t(`action.${finding.next.action}`)}
        <br />
        <span className="soft">{t(`actor.${finding.actor}`)}</span>
      </p>
    </li>
  );
}
