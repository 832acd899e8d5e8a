import * as z from 'zod';
import { languageTags } from '#shared/domain/language-tags.ts';

/** The languages in which a location's callers hear announcements. Data: another one is another line. BCP 47 tags. */
export const announcementLanguage = z.enum([
  'ar-AE',
  'bg-BG',
  'ca-ES',
  'cs-CZ',
  'da-DK',
  'de-DE',
  'en-AU',
  'en-GB',
  'en-US',
  'es-CO',
  'es-ES',
  'fi-FI',
  'fr-CA',
  'fr-FR',
  'he-IL',
  'hu-HU',
  'id-ID',
  'it-IT',
  'ja-JP',
  'ko-KR',
  'nb-NO',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'pt-PT',
  'ro-RO',
  'sk-SK',
  'sv-SE',
  'th-TH',
  'tr-TR',
  'zh-CN',
  'zh-TW',
]);
export type AnnouncementLanguage = z.infer<typeof announcementLanguage>;

/** The languages in which a location's people are written to: the same as everybody's (EM-2). */
export const emailLanguage = z.enum(languageTags);

/** The announcements that are proposed where people are written to in a language; English where callers of a country speak it is not asked. */
export function announcementLanguageOf(language: z.infer<typeof emailLanguage>): AnnouncementLanguage {
  const proposed = { en: 'en-US', pl: 'pl-PL', sv: 'sv-SE', he: 'he-IL', ro: 'ro-RO' } as const;
  return proposed[language];
}
