import { partnerCatalogue } from '#shared/languages/catalogues/partner-catalogue.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import type { FieldError } from './form-field.tsx';
import { type ServiceBounds, type ServicesError, servicesError } from './service-fields.tsx';
import type { TrialServiceId } from './trial-view.ts';

/** What can be wrong with changed terms, each with the field that it concerns; `terms` concerns the form as a whole. */
export type ChangeTermsError =
  | ServicesError
  | {
      readonly field: `services.${TrialServiceId}`;
      readonly code: 'below-assigned';
      readonly service: TrialServiceId;
      readonly used: number;
    }
  | { readonly field: 'durationDays'; readonly code: 'required' | 'end-not-ahead' }
  | { readonly field: 'language'; readonly code: 'required' }
  | { readonly field: 'terms'; readonly code: 'changed' };

/** The errors in the reader's language. */
export function changeTermsErrors(errors: readonly ChangeTermsError[], services: ServiceBounds, language: Language): readonly FieldError[] {
  return errors.map((error) => fieldError(error, services, language));
}

function fieldError(error: ChangeTermsError, services: ServiceBounds, language: Language): FieldError {
  const { t } = formatter(partnerCatalogue, language);
  const { field } = error;
  switch (error.code) {
    case 'below-assigned': {
      const service = formatter(trialCatalogue, language).t(`service.${error.service}`);
      return { field, text: t('change-terms.below-assigned', { service, used: error.used }) };
    }
    case 'end-not-ahead':
      return { field, text: t('change-terms.end-not-ahead') };
    case 'changed':
      return { field, text: t('change-terms.changed') };
    case 'invalid':
      return servicesError(error, services, language);
    case 'required':
      if (error.field === 'services') return servicesError(error, services, language);
      return { field, text: error.field === 'language' ? t('start.language-required') : t('start.duration-required') };
  }
}
