import { organisationCatalogue } from '#shared/languages/catalogues/organisation-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import type { ContextServiceProps } from './context-service-section.tsx';
import type { FieldError } from './form-field.tsx';

export function contextServiceErrors({ nameError, nameMaximumLength }: ContextServiceProps, language: Language): readonly FieldError[] {
  if (!nameError) return [];
  const { t } = formatter(organisationCatalogue, language);
  const text =
    nameError === 'too-long' ? t('organisation.name-too-long', { maximum: nameMaximumLength }) : t(`organisation.name-${nameError}`);
  return [{ field: 'name', text }];
}
