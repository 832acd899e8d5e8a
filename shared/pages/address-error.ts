import { entryCatalogue } from '#shared/languages/catalogues/entry-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import type { FieldError } from './form-field.tsx';

export type AddressError = 'required' | 'invalid';

/** What is wrong with the field `email`, for the reader. */
export function addressErrors(error: AddressError | undefined, language: Language): readonly FieldError[] {
  return error ? [{ field: 'email', text: formatter(entryCatalogue, language).t(`address.${error}`) }] : [];
}
