import type { GivenAnswer, GivenOrganisation } from '#shared/domain/mapping/given-answer.ts';
import type { SaveChoiceDeps } from '#shared/domain/mapping/save-choice.ts';
import type { MatchRound } from '#shared/domain/matching/candidates.ts';
import { addressesToMatch, type FindMatchesDeps, findMatches } from '#shared/domain/matching/find-matches.ts';
import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { type OrganisationRoundProps, type RoundOf, renderOrganisationRoundPage } from '#shared/pages/orders/organisation-round-page.tsx';
import { type OrganisationSearchProps, renderOrganisationSearchPage } from '#shared/pages/orders/organisation-search-page.tsx';
import { questionBefore } from './questions.ts';
import { saveAnswer } from './save-answer.ts';
import { searchedDomain } from './searched-domain.ts';
import { languageOf, questionProps, type Step } from './simple-steps.ts';
import type { Asked, AskedForm, Said } from './step-request.ts';

/** Whose organisation a round asks for: for one's own company there is the customer's round only (OM-1). */
export function roundOf({ order }: Pick<Asked, 'order'>, round: MatchRound): RoundOf {
  return round === 'customer' && order.choice.for === 'own_company' ? 'own' : round;
}

/** An organisation as the answer of its round. */
export function answerOf(round: MatchRound, organisation: GivenOrganisation): GivenAnswer {
  return round === 'partner' ? { partner: organisation } : { customer: organisation };
}

const unchosen: Said = { status: 422 };
const tryAgain: Said = { status: 409, fault: 'try-again' };

/** Proposing organisations by addresses (OM-2, OM-11), and looking for them by a domain. */
export function organisationSteps(
  deps: SaveChoiceDeps & FindMatchesDeps,
  round: MatchRound,
): { readonly round: Step; readonly search: Step } {
  const save = saveAnswer(deps);
  const find = findMatches(deps);
  const hrefs = ({ at }: Asked) => ({ searchHref: at(`${round}-search`), createHref: at(`${round}-new`) });

  async function proposals(asked: Asked, said: Said, error?: OrganisationRoundProps['error']): Promise<PageAnswer> {
    const { order } = asked;
    const addresses = addressesToMatch(order, round, order.choice.administratorEmail);
    const { result, candidates } = await find({ order, round, addresses });
    const language = languageOf(asked);
    const html = renderOrganisationRoundPage(
      {
        ...questionProps(asked, questionBefore(order, round), said),
        ...hrefs(asked),
        round: roundOf(asked, round),
        result,
        address: addresses.join(', '),
        candidates,
        ...(error === undefined ? {} : { error }),
      },
      language,
    );
    return document(said.status, language, html);
  }

  async function search(asked: Asked, typed: string, said: Said, error?: OrganisationSearchProps['error']): Promise<PageAnswer> {
    const domain = searchedDomain(typed);
    const found = domain.kind === 'domain' ? await find({ order: asked.order, round, domain: domain.name }) : undefined;
    const language = languageOf(asked);
    const { frame, ...question } = questionProps(asked, round, said);
    const query = typed === '' ? '' : `?${new URLSearchParams({ domain: typed })}`;
    const html = renderOrganisationSearchPage(
      {
        ...question,
        frame: { ...frame, languagePath: `${asked.request.path}${query}` },
        createHref: hrefs(asked).createHref,
        round: roundOf(asked, round),
        domain: typed,
        ...(domain.kind === 'invalid' || domain.kind === 'public' ? { domainError: domain.kind } : {}),
        ...(found === undefined ? {} : { candidates: found.candidates }),
        ...(error === undefined ? {} : { error }),
      },
      language,
    );
    return document(said.status, language, html);
  }

  type Again = (said: Said, error?: 'required' | 'not-offered') => Promise<PageAnswer>;
  async function choose(asked: AskedForm, noneStep: string, again: Again): Promise<PageAnswer> {
    const { choice } = asked.request.fields;
    if (choice === undefined || choice === '') return again(unchosen, 'required');
    if (choice === 'none') return seeOther(asked.at(noneStep));
    return save(asked, answerOf(round, { choice }), ({ code }) =>
      code === 'CHOICE_NOT_OFFERED' ? again(unchosen, 'not-offered') : again(tryAgain),
    );
  }

  return {
    round: {
      show: (asked, said) => proposals(asked, said),
      submit: (asked) => choose(asked, `${round}-search`, (said, error) => proposals(asked, said, error)),
    },
    search: {
      show: (asked, said) => search(asked, asked.request.query['domain'] ?? '', said),
      submit: (asked) => choose(asked, `${round}-new`, (said, error) => search(asked, asked.request.fields.domain ?? '', said, error)),
    },
  };
}
