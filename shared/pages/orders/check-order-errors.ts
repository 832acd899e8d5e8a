import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import type { FieldError } from '#shared/pages/form-field.tsx';
import { orderAdministratorErrorText } from './order-administrator-page.tsx';

/** What stands in the way of mapping, each at the answer that it concerns. */
export type CheckOrderError =
  | { readonly field: 'for' | 'set-up-by'; readonly code: 'missing' | 'changed' }
  | { readonly field: 'partner'; readonly code: 'missing' | 'gone' }
  | {
      readonly field: 'customer';
      readonly code: 'missing' | 'gone' | 'name-taken' | 'country-not-offered' | 'below-assigned' | 'not-now';
    }
  | { readonly field: 'administrator'; readonly code: 'missing' | 'taken' | 'differs' | 'own' }
  | { readonly field: 'country'; readonly code: 'missing' | 'not-offered' };

export function checkOrderErrors(errors: readonly CheckOrderError[], isFor: 'customer' | 'own_company', language: Language) {
  return errors.map((error): FieldError => ({ field: error.field, text: textOf(error, isFor, language) }));
}

function textOf(error: CheckOrderError, isFor: 'customer' | 'own_company', language: Language): string {
  const { t } = formatter(orderPagesCatalogue, language);
  const names = {
    for: t('order-check.for'),
    'set-up-by': t('order-check.set-up-by'),
    partner: t('order-check.partner-organisation'),
    customer: t(isFor === 'customer' ? 'order-check.customer-organisation' : 'order-check.own-organisation'),
    administrator: t('order-check.administrator'),
    country: t('operation.country'),
  } as const;
  switch (error.code) {
    case 'missing':
      return t('order-check.missing', { what: names[error.field] });
    case 'gone':
      return t('order-check.gone', { what: names[error.field] });
    case 'changed':
      return t('order-check.changed');
    case 'name-taken':
      return t('new.company-taken');
    case 'country-not-offered':
      return t('new.country-not-offered');
    case 'not-offered':
      return t('operation.not-offered');
    case 'below-assigned':
    case 'not-now':
      return t(`order-check.${error.code}`);
    case 'taken':
    case 'differs':
    case 'own':
      return orderAdministratorErrorText(error.code, language);
  }
}
