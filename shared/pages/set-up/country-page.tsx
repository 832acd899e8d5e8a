import type { DataCentre } from '#shared/domain/countries.ts';
import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { renderPage } from '../render-page.tsx';
import { SelectField } from '../select-field.tsx';
import { serviceNames } from './names.ts';
import { errorsOf, StepPage, type StepProps } from './step-page.tsx';

/** The country of operation (SS-4): field `country`; `go` = `show` only shows what follows from it. */
export type CountryProps = StepProps & {
  /** ISO 3166-1 codes of the countries on offer; sorted here by their names. */
  readonly countries: readonly string[];
  readonly country?: string | undefined;
  /** What follows from the country that is chosen; `unsure` where the table is of low confidence. */
  readonly follows?: { readonly centre: DataCentre; readonly unsure: boolean };
};

export function renderCountryPage(props: CountryProps, language: Language): string {
  return renderPage(<CountryPage {...props} language={language} />);
}

/** Countries as a list to choose from, in the order of the language. */
export function countryOptions(codes: readonly string[], language: Language): { readonly value: string; readonly label: string }[] {
  const { country, compare } = intlValues(language);
  return codes.map((code) => ({ value: code, label: country(code) })).sort((a, b) => compare(a.label, b.label));
}

function CountryPage({ language, follows, ...props }: CountryProps & { readonly language: Language }) {
  const { t } = formatter(setUpCatalogue, language);
  const errors = errorsOf(props, language);
  return (
    <StepPage {...props} language={language} title={t('country.title')} caption={serviceNames['contact-center']} errors={errors}>
      <SelectField
        name="country"
        label={t('country.title')}
        hint={t('country.hint')}
        options={countryOptions(props.countries, language)}
        emptyLabel={t('country.choose')}
        value={props.country ?? ''}
        errors={errors}
      />
      {follows && (
        <div className="notice" role="status">
          <p>{t('country.centre', { centre: t(`centre.${follows.centre}`) })}</p>
          {follows.unsure && <p>{t('country.unsure')}</p>}
        </div>
      )}
      <p className="soft">{t('country.frozen')}</p>
      <div className="row full">
        <button type="submit" name="go" value="show" className="quiet">
          {t('country.show')}
        </button>
      </div>
    </StepPage>
  );
}
