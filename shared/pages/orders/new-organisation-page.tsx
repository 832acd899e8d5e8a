import { businessVertical } from '#shared/domain/mapping/business-verticals.ts';
import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { verticalsCatalogue } from '#shared/languages/catalogues/verticals-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { TextField } from '#shared/pages/form-field.tsx';
import { renderPage } from '#shared/pages/render-page.tsx';
import { SelectField } from '#shared/pages/select-field.tsx';
import { type NewOrganisationError, newOrganisationErrors } from './new-organisation-errors.ts';
import type { RoundOf } from './organisation-round-page.tsx';
import { QuestionPage, type QuestionProps } from './question-page.tsx';

/** An organisation that is to be created (OM-4). Fields `companyName`, `vertical`, `country`. */
export type NewOrganisationProps = QuestionProps & {
  readonly round: RoundOf;
  /** ISO 3166-1 codes of the countries on offer; sorted here by their names. */
  readonly countries: readonly string[];
  readonly values: { readonly companyName?: string; readonly vertical?: string; readonly country?: string };
  readonly errors?: readonly NewOrganisationError[];
};

export function renderNewOrganisationPage(props: NewOrganisationProps, language: Language): string {
  const { round, countries, values, errors: wrong = [], ...question } = props;
  const { t } = formatter(orderPagesCatalogue, language);
  const words = formatter(verticalsCatalogue, language);
  const { country, compare } = intlValues(language);
  const errors = newOrganisationErrors(wrong, language);
  const sorted = (options: readonly { readonly value: string; readonly label: string }[]) =>
    options.toSorted((a, b) => compare(a.label, b.label));
  const verticals = sorted(
    businessVertical.options
      .filter((option) => option !== 'other')
      .map((option) => ({ value: option, label: words.t(`vertical.${option}`) })),
  );
  return renderPage(
    <QuestionPage {...question} language={language} title={t(`new.${round}-title`)} errors={errors}>
      {round === 'partner' && <p>{t('new.partner-intro')}</p>}
      <TextField name="companyName" label={t('new.company')} value={values.companyName ?? ''} autoComplete="organization" errors={errors} />
      <SelectField
        name="vertical"
        label={t('new.vertical')}
        emptyLabel={t('order-page.choose')}
        options={[...verticals, { value: 'other', label: words.t('vertical.other') }]}
        value={values.vertical ?? ''}
        errors={errors}
      />
      <SelectField
        name="country"
        label={t('new.country')}
        hint={t('new.country-hint')}
        emptyLabel={t('order-page.choose')}
        options={sorted(countries.map((code) => ({ value: code, label: country(code) })))}
        value={values.country ?? ''}
        errors={errors}
      />
    </QuestionPage>,
  );
}
