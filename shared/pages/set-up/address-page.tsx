import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { type FieldError, TextField } from '../form-field.tsx';
import { renderPage } from '../render-page.tsx';
import { SelectField } from '../select-field.tsx';
import { serviceNames } from './names.ts';
import { errorsOf, StepPage, type StepProps } from './step-page.tsx';
import { TimeZoneField, type TimeZones } from './time-zone-field.tsx';

export type AddressFieldName = 'addressLine1' | 'addressLine2' | 'city' | 'state' | 'postalCode';
export type AddressValues = Partial<Readonly<Record<AddressFieldName | 'timeZone' | 'announcementLanguage' | 'emailLanguage', string>>>;

/** The further fields of the headquarters, as its country has them (CL-1): fields by name, beside `timeZone`, `announcementLanguage`, `emailLanguage`. */
export type AddressProps = StepProps & {
  readonly name: string;
  readonly fields: readonly {
    readonly name: AddressFieldName;
    readonly required: boolean;
    /** Where there is a list to choose from. */
    readonly options?: readonly { readonly value: string; readonly label: string }[];
  }[];
  /** BCP 47 tags. */
  readonly announcementLanguages: readonly string[];
  readonly emailLanguages: readonly string[];
  readonly zones: TimeZones;
  readonly values: AddressValues;
};

const autoComplete = {
  addressLine1: 'address-line1',
  addressLine2: 'address-line2',
  city: 'address-level2',
  state: 'address-level1',
  postalCode: 'postal-code',
} as const satisfies Record<AddressFieldName, string>;

export function renderAddressPage(props: AddressProps, language: Language): string {
  return renderPage(<AddressPage {...props} language={language} />);
}

function AddressPage({ language, name, values, zones, ...props }: AddressProps & { readonly language: Language }) {
  const { t } = formatter(setUpCatalogue, language);
  const { language: languageName, compare } = intlValues(language);
  const errors = errorsOf(props, language);
  const choices = { announcementLanguage: props.announcementLanguages, emailLanguage: props.emailLanguages };
  const options = (tags: readonly string[]) =>
    tags.map((value) => ({ value, label: languageName(value) })).sort((one, other) => compare(one.label, other.label));
  return (
    <StepPage {...props} language={language} title={t('address.title', { name })} caption={serviceNames.calling} errors={errors}>
      {props.fields.map((field) => (
        <AddressField key={field.name} field={field} value={values[field.name] ?? ''} errors={errors} language={language} />
      ))}
      <TimeZoneField
        {...zones}
        {...(values.timeZone === undefined ? {} : { value: values.timeZone })}
        errors={errors}
        language={language}
      />
      {(['announcementLanguage', 'emailLanguage'] as const).map((field) => (
        <SelectField
          key={field}
          name={field}
          label={t(`address.${field}`)}
          options={options(choices[field])}
          emptyLabel={t('address.language-choose')}
          value={values[field] ?? ''}
          errors={errors}
        />
      ))}
    </StepPage>
  );
}

type AddressFieldProps = {
  readonly field: AddressProps['fields'][number];
  readonly value: string;
  readonly errors: readonly FieldError[];
  readonly language: Language;
};

function AddressField({ field: { name, required, options }, value, errors, language }: AddressFieldProps) {
  const { t } = formatter(setUpCatalogue, language);
  const common = { name, label: t(`address.${name}`), value, autoComplete: autoComplete[name], optional: !required, errors };
  if (options === undefined) return <TextField {...common} maxLength={100} />;
  return <SelectField {...common} options={options} emptyLabel={t('address.state-choose')} />;
}
