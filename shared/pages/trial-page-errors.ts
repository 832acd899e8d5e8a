import { partnerCatalogue } from '#shared/languages/catalogues/partner-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import type { FieldError } from './form-field.tsx';

/** What can be refused on a trial's page; `change` concerns the trial as a whole. */
export type TrialPageError =
  | { readonly field: 'text'; readonly code: 'required' | 'too-long' }
  | { readonly field: 'administratorEmail'; readonly code: 'required' | 'invalid' | 'taken' }
  | { readonly field: 'change'; readonly code: 'not-extendable' | 'shortens' | 'changed' };

export function trialPageErrors(error: TrialPageError | undefined, noteMaximumLength: number, language: Language): readonly FieldError[] {
  if (!error) return [];
  const { t } = formatter(partnerCatalogue, language);
  const { field } = error;
  switch (field) {
    case 'text':
      return [
        { field, text: error.code === 'required' ? t('detail.note-required') : t('detail.note-too-long', { maximum: noteMaximumLength }) },
      ];
    case 'administratorEmail':
      return [{ field, text: t(`start.administrator-${error.code}`) }];
    case 'change':
      return [{ field, text: t(`change.${error.code}`) }];
  }
}
