import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import type { FieldError } from '#shared/pages/form-field.tsx';

/** What can be wrong with an organisation that is to be created, each with the field that it concerns. */
export type NewOrganisationError =
  | { readonly field: 'companyName'; readonly code: 'required' | 'too-long' | 'invalid' | 'taken' }
  | { readonly field: 'vertical'; readonly code: 'required' }
  | { readonly field: 'country'; readonly code: 'required' | 'not-offered' };

/** The longest company name (TR-13). */
const maximum = 100;

export function newOrganisationErrors(errors: readonly NewOrganisationError[], language: Language): readonly FieldError[] {
  return errors.map((error) => ({ field: error.field, text: textOf(error, language) }));
}

function textOf(error: NewOrganisationError, language: Language): string {
  const { t } = formatter(orderPagesCatalogue, language);
  switch (error.field) {
    case 'companyName':
      return error.code === 'too-long' ? t('new.company-too-long', { maximum }) : t(`new.company-${error.code}`);
    case 'vertical':
      return t('new.vertical-required');
    case 'country':
      return t(`new.country-${error.code}`);
  }
}
