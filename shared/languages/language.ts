import { type Language, languageTags } from '#shared/domain/language-tags.ts';

export type { Language };

/** The languages in which people are written to, as BCP 47 tags. */
export const languages = languageTags;

/** What is used where nothing fits. */
export const fallbackLanguage: Language = 'en';

/** Each language by its own name, as a reader of that language looks for it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  pl: 'Polski',
  sv: 'Svenska',
  he: 'עברית',
  ro: 'Română',
};

export function isLanguage(tag: unknown): tag is Language {
  return languages.some((language) => language === tag);
}

/** The writing direction, for `dir`. */
export function direction(language: Language): 'ltr' | 'rtl' {
  return language === 'he' ? 'rtl' : 'ltr';
}
