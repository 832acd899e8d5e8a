import type { Matches } from '#shared/domain/matching/candidates.ts';
import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { MessageParts } from '#shared/pages/message-parts.tsx';
import { renderPage } from '#shared/pages/render-page.tsx';
import type { CandidateView } from './candidate-details.tsx';
import { CandidateList } from './candidate-list.tsx';
import { OrderCard, QuestionPage, type QuestionProps } from './question-page.tsx';

/** Whose organisation is asked for: the partner's, its customer's, or that of the contact's own company (OM-1). */
export type RoundOf = 'partner' | 'customer' | 'own';

/** What was found by the addresses that are known (OM-2). Field `choice`: a candidate's, or `none`. */
export type OrganisationRoundProps = QuestionProps & {
  readonly round: RoundOf;
  readonly result: Matches['result'];
  /** The address by which was looked. */
  readonly address: string;
  readonly candidates: readonly CandidateView[];
  readonly searchHref: string;
  readonly createHref: string;
  readonly error?: 'required' | 'not-offered';
};

export function renderOrganisationRoundPage(
  { round, result, address, candidates, searchHref, createHref, error, ...question }: OrganisationRoundProps,
  language: Language,
): string {
  const { t, parts } = formatter(orderPagesCatalogue, language);
  const title = t(`round.${round}-title`);
  if (candidates.length === 0) {
    return renderPage(
      <OrderCard {...question} language={language} title={title}>
        <h1>{title}</h1>
        <p>
          <MessageParts parts={parts('round.none', { address })} />
        </p>
        <div className="row full">
          <a className="button" href={searchHref}>
            {t('round.search')}
          </a>
          <a className="button quiet" href={createHref}>
            {t('round.create')}
          </a>
        </div>
      </OrderCard>,
    );
  }
  const errors = error === undefined ? [] : [{ field: 'choice', text: t(`round.${error}`) }];
  const [first] = candidates;
  return renderPage(
    <QuestionPage {...question} language={language} title={title} errors={errors}>
      <p>
        <MessageParts parts={parts(result === 'matched' ? 'round.matched' : 'round.candidates', { address })} />
      </p>
      <CandidateList
        candidates={candidates}
        {...(result === 'matched' && first ? { selected: first.choice } : {})}
        errors={errors}
        language={language}
      />
    </QuestionPage>,
  );
}
