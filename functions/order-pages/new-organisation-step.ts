import { companyName } from '#shared/domain/company-name.ts';
import { offeredCountries } from '#shared/domain/countries.ts';
import { businessVertical } from '#shared/domain/mapping/business-verticals.ts';
import type { NewOrganisation } from '#shared/domain/mapping/mapping-choice.ts';
import type { SaveChoiceDeps } from '#shared/domain/mapping/save-choice.ts';
import type { MatchRound } from '#shared/domain/matching/candidates.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { document, type PageAnswer } from '#shared/http/page-answer.ts';
import type { NewOrganisationError } from '#shared/pages/orders/new-organisation-errors.ts';
import { type NewOrganisationProps, renderNewOrganisationPage } from '#shared/pages/orders/new-organisation-page.tsx';
import { answerOf, roundOf } from './organisation-steps.ts';
import { saveAnswer } from './save-answer.ts';
import { languageOf, questionProps, type Step } from './simple-steps.ts';
import type { Asked, Said, StepFields } from './step-request.ts';

type Entered = Pick<StepFields, 'companyName' | 'vertical' | 'country'>;

function nameError(entered: string): NewOrganisationError {
  const length = [...entered.trim()].length;
  return { field: 'companyName', code: length === 0 ? 'required' : length > 100 ? 'too-long' : 'invalid' };
}

/** The organisation that was described, or everything that is wrong with it, each at its field (OM-4). */
export function describedIn(entered: Entered): Result<NewOrganisation, readonly NewOrganisationError[]> {
  const { country = '' } = entered;
  const name = companyName.safeParse(entered.companyName ?? '');
  const vertical = businessVertical.safeParse(entered.vertical);
  const isOffered = offeredCountries.includes(country);
  if (name.success && vertical.success && isOffered) return ok({ companyName: name.data, vertical: vertical.data, country });
  return refused([
    ...(name.success ? [] : [nameError(entered.companyName ?? '')]),
    ...(vertical.success ? [] : [{ field: 'vertical', code: 'required' } as const]),
    ...(isOffered ? [] : [{ field: 'country', code: country === '' ? 'required' : 'not-offered' } as const]),
  ]);
}

/** Creating an organisation where none was found, or none of those found is the right one. */
export function newOrganisationStep(deps: SaveChoiceDeps, round: MatchRound): Step {
  const save = saveAnswer(deps);

  function show(asked: Asked, said: Said, more: Partial<Pick<NewOrganisationProps, 'values' | 'errors'>> = {}): PageAnswer {
    const chosen = asked.order.choice[round];
    const language = languageOf(asked);
    const html = renderNewOrganisationPage(
      {
        ...questionProps(asked, round, said),
        round: roundOf(asked, round),
        countries: offeredCountries,
        values: chosen?.kind === 'new' ? chosen : {},
        ...more,
      },
      language,
    );
    return document(said.status, language, html);
  }

  return {
    show: async (asked, said) => show(asked, said),
    async submit(asked) {
      const { companyName: name = '', vertical = '', country = '' } = asked.request.fields;
      const values = { companyName: name, vertical, country };
      const described = describedIn(asked.request.fields);
      if (!described.ok) return show(asked, { status: 422 }, { values, errors: described.error });
      return save(asked, answerOf(round, described.value), async ({ code }) =>
        code === 'COUNTRY_NOT_OFFERED'
          ? show(asked, { status: 422 }, { values, errors: [{ field: 'country', code: 'not-offered' }] })
          : show(asked, { status: 409, fault: 'try-again' }, { values }),
      );
    },
  };
}
