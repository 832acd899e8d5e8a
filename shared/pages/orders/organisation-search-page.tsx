import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '#shared/pages/csrf-field.tsx';
import type { FormFault } from '#shared/pages/error-summary.tsx';
import { TextField } from '#shared/pages/form-field.tsx';
import { MessageParts } from '#shared/pages/message-parts.tsx';
import { renderPage } from '#shared/pages/render-page.tsx';
import type { CandidateView } from './candidate-details.tsx';
import { CandidateList } from './candidate-list.tsx';
import type { RoundOf } from './organisation-round-page.tsx';
import { OrderCard, type QuestionProps } from './question-page.tsx';

/** Looking for an organisation by a domain (OM-2): `domain` is sent by GET to `action`, `choice` and `domain` by POST. */
export type OrganisationSearchProps = QuestionProps & {
  readonly round: RoundOf;
  /** What was typed. */
  readonly domain?: string;
  readonly domainError?: 'invalid' | 'public';
  /** What was found; absent before a search. */
  readonly candidates?: readonly CandidateView[];
  readonly createHref: string;
  readonly error?: 'required' | 'not-offered';
  readonly fault?: FormFault;
};

export function renderOrganisationSearchPage(props: OrganisationSearchProps, language: Language): string {
  const { round, domain = '', domainError, candidates, createHref, error, ...question } = props;
  const { t, parts } = formatter(orderPagesCatalogue, language);
  const title = t(`round.${round}-search`);
  const errors = [
    ...(domainError === undefined ? [] : [{ field: 'domain', text: t(`round.domain-${domainError}`) }]),
    ...(error === undefined ? [] : [{ field: 'choice', text: t(`round.${error}`) }]),
  ];
  return renderPage(
    <OrderCard {...question} language={language} title={title} errors={errors}>
      <h1>{title}</h1>
      <div className="field">
        <form method="get" action={question.action} noValidate>
          <TextField
            name="domain"
            label={t('round.domain')}
            hint={t('round.domain-hint')}
            value={domain}
            autoComplete="off"
            maxLength={255}
            errors={errors}
          />
          <div className="row full">
            <button type="submit" {...(candidates?.length ? { className: 'quiet' } : {})}>
              {t('round.search')}
            </button>
          </div>
        </form>
      </div>
      {candidates?.length === 0 && (
        <p role="status">
          <MessageParts parts={parts('round.none-found', { domain })} />
        </p>
      )}
      {candidates !== undefined && candidates.length > 0 && (
        <div className="field">
          <form method="post" action={question.action} noValidate>
            <CsrfField token={question.csrf} />
            <input type="hidden" name="domain" value={domain} />
            <p>
              <MessageParts parts={parts('round.found', { domain })} />
            </p>
            <CandidateList candidates={candidates} errors={errors} language={language} />
            <div className="row full">
              <button type="submit">{t('order-page.continue')}</button>
            </div>
          </form>
        </div>
      )}
      <p>
        <a href={createHref}>{t('round.create')}</a>
      </p>
    </OrderCard>,
  );
}
