import type { Language } from './language.ts';

/** Dates, numbers and names as a reader of the language writes them. Dates are Gregorian, in UTC, with European digits, whatever the machine is set to. */
export type IntlValues = {
  /** `5 March 2027`, from an ISO 8601 instant. */
  date(instant: string): string;
  /** `5 March 2027 at 14:30 UTC`. */
  dateTime(instant: string): string;
  number(value: number): string;
  /** A country's name from its ISO 3166-1 code; the code itself where there is none. */
  country(code: string): string;
  /** Names in the language's own order. */
  list(items: readonly string[]): string;
  /** For sorting names as the language does. */
  compare(a: string, b: string): number;
};

// English is set in its British form: day first, 24 hours.
const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', pl: 'pl-PL', sv: 'sv-SE', he: 'he-IL', ro: 'ro-RO' };

export function intlValues(language: Language): IntlValues {
  const locale = localeOf[language];
  const calendar = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;
  return {
    date: (instant) => new Intl.DateTimeFormat(locale, { ...calendar, dateStyle: 'long' }).format(new Date(instant)),
    dateTime: (instant) =>
      new Intl.DateTimeFormat(locale, {
        ...calendar,
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZoneName: 'short',
      }).format(new Date(instant)),
    number: (value) => new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).format(value),
    country: (code) => new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code,
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
    compare: (a, b) => new Intl.Collator(locale).compare(a, b),
  };
}
