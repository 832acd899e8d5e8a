import { partnerCatalogue } from '#shared/languages/catalogues/partner-catalogue.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import type { FieldError } from './form-field.tsx';
import type { TrialServiceId } from './trial-view.ts';

/** What can be wrong with the form, each with the field that it concerns. */
export type StartTrialError =
  | { readonly field: 'companyName'; readonly code: 'required' | 'too-long' | 'invalid' | 'taken' }
  | { readonly field: 'administratorEmail'; readonly code: 'required' | 'invalid' | 'taken' }
  | { readonly field: 'country'; readonly code: 'required' | 'not-offered' }
  | { readonly field: 'inSupportedLocation'; readonly code: 'required' }
  | { readonly field: 'language'; readonly code: 'required' }
  | { readonly field: 'services'; readonly code: 'required' }
  | { readonly field: `services.${TrialServiceId}`; readonly code: 'invalid' }
  | { readonly field: 'durationDays'; readonly code: 'required' }
  | { readonly field: 'contextService'; readonly code: 'needs-message' };

export type StartTrialBounds = {
  readonly companyNameMaximum: number;
  readonly services: readonly { readonly id: TrialServiceId; readonly minimum: number; readonly maximum: number }[];
};

/** The errors in the reader's language; that of the services as a whole stands at the first of them. */
export function startTrialErrors(errors: readonly StartTrialError[], bounds: StartTrialBounds, language: Language): readonly FieldError[] {
  return errors.map((error) => fieldError(error, bounds, language));
}

function fieldError(error: StartTrialError, bounds: StartTrialBounds, language: Language): FieldError {
  const { t } = formatter(partnerCatalogue, language);
  const { field } = error;
  switch (field) {
    case 'companyName': {
      const maximum = bounds.companyNameMaximum;
      return { field, text: error.code === 'too-long' ? t('start.company-too-long', { maximum }) : t(`start.company-${error.code}`) };
    }
    case 'administratorEmail':
      return { field, text: t(`start.administrator-${error.code}`) };
    case 'country':
      return { field, text: t(`start.country-${error.code}`) };
    case 'inSupportedLocation':
      return { field, text: t('start.location-required') };
    case 'language':
      return { field, text: t('start.language-required') };
    case 'services':
      return { field: `services.${bounds.services[0]?.id ?? 'message'}`, text: t('start.services-required') };
    case 'durationDays':
      return { field, text: t('start.duration-required') };
    case 'contextService':
      return { field, text: t('start.context-needs-message') };
    default: {
      const service = bounds.services.find(({ id }) => field === `services.${id}`);
      const name = service ? formatter(trialCatalogue, language).t(`service.${service.id}`) : field;
      const { minimum, maximum } = service ?? { minimum: 1, maximum: 999 };
      return { field, text: t('start.service-invalid', { service: name, minimum, maximum }) };
    }
  }
}
