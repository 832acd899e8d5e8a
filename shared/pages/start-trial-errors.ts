import { partnerCatalogue } from '#shared/languages/catalogues/partner-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import type { FieldError } from './form-field.tsx';
import { type ServiceBounds, type ServicesError, servicesError } from './service-fields.tsx';

/** What can be wrong with the form, each with the field that it concerns. */
export type StartTrialError =
  | { readonly field: 'companyName'; readonly code: 'required' | 'too-long' | 'invalid' | 'taken' | 'own' }
  | { readonly field: 'administratorEmail'; readonly code: 'required' | 'invalid' | 'taken' }
  | { readonly field: 'country'; readonly code: 'required' | 'not-offered' }
  | { readonly field: 'inSupportedLocation'; readonly code: 'required' }
  | { readonly field: 'language'; readonly code: 'required' }
  | ServicesError
  | { readonly field: 'durationDays'; readonly code: 'required' }
  | { readonly field: 'contextService'; readonly code: 'needs-message' };

export type StartTrialBounds = {
  readonly companyNameMaximum: number;
  readonly services: ServiceBounds;
};

/** The errors in the reader's language. */
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
    case 'durationDays':
      return { field, text: t('start.duration-required') };
    case 'contextService':
      return { field, text: t('start.context-needs-message') };
    default:
      return servicesError(error, bounds.services, language);
  }
}
