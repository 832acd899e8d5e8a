import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { renderPage } from '#shared/pages/render-page.tsx';
import { SelectField } from '#shared/pages/select-field.tsx';
import { QuestionPage, type QuestionProps } from './question-page.tsx';

/** Where the Contact Center will operate (OM-10). Field `country`. */
export type OperationCountryProps = QuestionProps & {
  /** ISO 3166-1 codes of the countries on offer. */
  readonly countries: readonly string[];
  readonly value?: string;
  readonly error?: 'required' | 'not-offered';
};

export function renderOperationCountryPage({ countries, value, error, ...question }: OperationCountryProps, language: Language): string {
  const { t } = formatter(orderPagesCatalogue, language);
  const { country, compare } = intlValues(language);
  const options = countries.map((code) => ({ value: code, label: country(code) })).sort((a, b) => compare(a.label, b.label));
  const text = error === 'not-offered' ? t('operation.not-offered') : t('new.country-required');
  const errors = error === undefined ? [] : [{ field: 'country', text }];
  return renderPage(
    <QuestionPage {...question} language={language} title={t('operation.title')} errors={errors}>
      <SelectField
        name="country"
        label={t('operation.country')}
        hint={t('operation.hint')}
        emptyLabel={t('order-page.choose')}
        options={options}
        value={value ?? ''}
        errors={errors}
      />
    </QuestionPage>,
  );
}
