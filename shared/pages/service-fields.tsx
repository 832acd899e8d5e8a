import { partnerCatalogue } from '#shared/languages/catalogues/partner-catalogue.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { type FieldError, TextField } from './form-field.tsx';
import type { TrialServiceId } from './trial-view.ts';

/** The services that can be tried, with the bounds of their licences. */
export type ServiceBounds = readonly { readonly id: TrialServiceId; readonly minimum: number; readonly maximum: number }[];

type ServiceFieldsProps = {
  readonly services: ServiceBounds;
  /** As entered; a service that is not there is empty. */
  readonly values: Partial<Readonly<Record<TrialServiceId, string>>>;
  readonly hint: string;
  /** What is said at single services. */
  readonly hintOf?: (id: TrialServiceId) => string | undefined;
  readonly errors: readonly FieldError[];
  readonly language: Language;
};

/** A number of licences for each trial service: fields `services.<id>`, empty for those that are not wanted. */
export function ServiceFields({ services, values, hint, hintOf, errors, language }: ServiceFieldsProps) {
  const { t } = formatter(partnerCatalogue, language);
  const words = formatter(trialCatalogue, language);
  return (
    <fieldset aria-describedby="services-hint">
      <legend>
        <h2>{t('start.trial-services')}</h2>
      </legend>
      <p className="hint" id="services-hint">
        {hint}
      </p>
      {services.map(({ id, minimum, maximum }) => (
        <TextField
          key={id}
          name={`services.${id}`}
          type="number"
          label={words.t(`service.${id}`)}
          hint={hintOf?.(id)}
          value={values[id] ?? ''}
          minimum={minimum}
          maximum={maximum}
          autoComplete="off"
          errors={errors}
          short
          optional
        />
      ))}
    </fieldset>
  );
}

/** What can be wrong with the licences, whichever form they stand on. */
export type ServicesError =
  | { readonly field: 'services'; readonly code: 'required' }
  | { readonly field: `services.${TrialServiceId}`; readonly code: 'invalid' };

/** The error in the reader's language; that of the services as a whole stands at the first of them. */
export function servicesError(error: ServicesError, services: ServiceBounds, language: Language): FieldError {
  const { t } = formatter(partnerCatalogue, language);
  const { field } = error;
  if (field === 'services') return { field: `services.${services[0]?.id ?? 'message'}`, text: t('start.services-required') };
  const service = services.find(({ id }) => field === `services.${id}`);
  const name = service ? formatter(trialCatalogue, language).t(`service.${service.id}`) : field;
  const { minimum, maximum } = service ?? { minimum: 1, maximum: 999 };
  return { field, text: t('start.service-invalid', { service: name, minimum, maximum }) };
}
