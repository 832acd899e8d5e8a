import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { TextField } from '../form-field.tsx';
import { renderPage } from '../render-page.tsx';
import { SelectField } from '../select-field.tsx';
import { countryOptions } from './country-page.tsx';
import { serviceNames } from './names.ts';
import { errorsOf, StepPage, type StepProps } from './step-page.tsx';

/** The headquarters (CL-1): fields `name`, `country`. What its country needs beside them is asked next. */
export type HeadquartersProps = StepProps & {
  readonly countries: readonly string[];
  readonly values: { readonly name?: string | undefined; readonly country?: string | undefined };
};

export function renderHeadquartersPage(props: HeadquartersProps, language: Language): string {
  return renderPage(<HeadquartersPage {...props} language={language} />);
}

function HeadquartersPage({ language, values, ...props }: HeadquartersProps & { readonly language: Language }) {
  const { t } = formatter(setUpCatalogue, language);
  const errors = errorsOf(props, language);
  return (
    <StepPage {...props} language={language} title={t('headquarters.title')} caption={serviceNames.calling} errors={errors}>
      <p>{t('headquarters.hint')}</p>
      <TextField
        name="name"
        label={t('headquarters.name')}
        value={values.name ?? ''}
        maxLength={80}
        autoComplete="organization"
        errors={errors}
      />
      <SelectField
        name="country"
        label={t('headquarters.country')}
        hint={t('headquarters.country-hint')}
        options={countryOptions(props.countries, language)}
        emptyLabel={t('country.choose')}
        value={values.country ?? ''}
        autoComplete="country"
        errors={errors}
      />
    </StepPage>
  );
}
