import { entryCatalogue } from '#shared/languages/catalogues/entry-catalogue.ts';
import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { partnerOrdersCatalogue } from '#shared/languages/catalogues/partner-orders-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import type { FieldError } from '#shared/pages/form-field.tsx';

/** What can be refused on an order's page, each at what it concerns: the new contact, the e-mail, the order, the rights. */
export type PartnerOrderError =
  | { readonly field: 'email'; readonly code: 'required' | 'invalid' | 'same' }
  | { readonly field: 'email' | 'resend'; readonly code: 'too-soon'; readonly minutes: number }
  | { readonly field: 'order'; readonly code: 'not-now' }
  | { readonly field: 'rights'; readonly code: 'set-up-first' | 'rights-open' | 'rights-full' };

export function partnerOrderErrors(error: PartnerOrderError, language: Language): readonly FieldError[] {
  return [{ field: error.field, text: textOf(error, language) }];
}

function textOf(error: PartnerOrderError, language: Language): string {
  switch (error.code) {
    case 'required':
    case 'invalid':
      return formatter(entryCatalogue, language).t(`address.${error.code}`);
    case 'same':
      return formatter(orderPagesCatalogue, language).t('pass-on.same');
    case 'too-soon':
      return formatter(orderPagesCatalogue, language).t('pass-on.too-soon', { minutes: error.minutes });
    default:
      return formatter(partnerOrdersCatalogue, language).t(`orders.${error.code}`);
  }
}
