import { rightsCatalogue } from '#shared/languages/catalogues/rights-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { AnswerForm } from '#shared/pages/answer-form.tsx';
import { ErrorSummary, type FormFault } from '../error-summary.tsx';
import { MessageParts } from '../message-parts.tsx';
import { Page, type PageFrame } from '../page.tsx';
import { renderPage } from '../render-page.tsx';

export type RightsRequestPageProps = {
  readonly frame: PageFrame;
  readonly company: string;
  readonly partner: string;
  /** The address of whoever asks. */
  readonly requester: string;
  readonly requestedAt: string;
  readonly lapsesAt: string;
  readonly state: 'requested' | 'granted' | 'declined' | 'lapsed';
  /** Where the answer is posted: field `answer` = `grant` | `decline`. */
  readonly action: string;
  readonly csrf: string;
  readonly homeHref: string;
  readonly fault?: FormFault;
};

/** A partner asks for full administrator rights; the answer, or how it ended (OM-5). */
export function renderRightsRequestPage(props: RightsRequestPageProps, language: Language): string {
  return renderPage(<RightsRequestPage {...props} language={language} />);
}

function RightsRequestPage({ language, ...props }: RightsRequestPageProps & { readonly language: Language }) {
  const { frame, company, partner, requester, state, fault, homeHref } = props;
  const { t, parts } = formatter(rightsCatalogue, language);
  const { date } = intlValues(language);
  return (
    <Page frame={frame} language={language} title={t(`title.${state}`)} hasErrors={fault !== undefined}>
      <ErrorSummary language={language} errors={[]} fault={fault} />
      <div className="card">
        <h1>{t(`title.${state}`)}</h1>
        <p>
          <MessageParts parts={parts(`text.${state}`, { partner, company, date: date(props.requestedAt) })} />
        </p>
        {state === 'requested' ? (
          <Question {...props} language={language} requester={requester} />
        ) : (
          <p>
            <a className="button" href={homeHref}>
              {t('home')}
            </a>
          </p>
        )}
      </div>
    </Page>
  );
}

function Question({ language, requester, lapsesAt, action, csrf }: RightsRequestPageProps & { readonly language: Language }) {
  const { t, parts } = formatter(rightsCatalogue, language);
  const { date } = intlValues(language);
  return (
    <>
      <p>
        <MessageParts parts={parts('requester', { requester })} />
      </p>
      <h2>{t('meaning.title')}</h2>
      <ul>
        <li>{t('meaning.full')}</li>
        <li>{t('meaning.now')}</li>
        <li>{t('meaning.told')}</li>
      </ul>
      <AnswerForm
        action={action}
        csrf={csrf}
        yes={{ value: 'grant', label: t('grant') }}
        declineLabel={t('decline')}
        hint={t('lapses', { date: date(lapsesAt) })}
      />
    </>
  );
}
