import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import type { FieldError } from '#shared/pages/form-field.tsx';
import { Value } from '#shared/pages/message-parts.tsx';
import { CandidateDetails, type CandidateView } from './candidate-details.tsx';

type CandidateListProps = {
  readonly candidates: readonly CandidateView[];
  readonly selected?: string;
  readonly errors: readonly FieldError[];
  readonly language: Language;
};

/** Organisations to choose from, and "none of these" (OM-11). Field `choice`: a candidate's signed choice, or `none`. */
export function CandidateList({ candidates, selected, errors, language }: CandidateListProps) {
  const { t } = formatter(orderPagesCatalogue, language);
  const error = errors.find(({ field }) => field === 'choice');
  return (
    <fieldset className={error ? 'wrong' : undefined} {...(error && { 'aria-describedby': 'choice-error' })}>
      <legend>{t('round.organisations')}</legend>
      {error && (
        <p className="error" id="choice-error">
          {error.text}
        </p>
      )}
      {candidates.map((candidate, index) => {
        const id = index === 0 ? 'choice' : `choice-${index}`;
        return (
          <div className="choice" key={candidate.choice}>
            <input
              id={id}
              name="choice"
              type="radio"
              value={candidate.choice}
              defaultChecked={candidate.choice === selected}
              aria-describedby={`${id}-details`}
            />
            <div>
              <label htmlFor={id}>
                <strong>
                  <Value>{candidate.name}</Value>
                </strong>
              </label>
              <CandidateDetails id={`${id}-details`} candidate={candidate} language={language} />
            </div>
          </div>
        );
      })}
      <div className="choice">
        <input id="choice-none" name="choice" type="radio" value="none" />
        <label htmlFor="choice-none">{t('round.none-of-these')}</label>
      </div>
    </fieldset>
  );
}
