import type { Language } from './language.ts';

/** Dates, numbers and names as a reader of the language writes them. Dates are Gregorian, in UTC, with European digits, whatever the machine is set to. */
export type IntlValues = {
  /** `5 March 2027`, from an ISO 8601 instant. */
  date(instant: string): string;
  /** `5 March 2027 at 14:30 UTC`. */
  dateTime(instant: string): string;
  /** Until when something holds: the day where it holds to its last millisecond, else the time as well, for the day alone would promise too much. */
  until(instant: string): string;
  number(value: number): string;
  /** A country's name from its ISO 3166-1 code; the code itself where there is none. */
  country(code: string): string;
  /** A language's name from its BCP 47 tag; the tag itself where there is none. */
  language(tag: string): string;
  /** For sorting names as the language does. */
  compare(a: string, b: string): number;
};

// English is set in its British form: day first, 24 hours.
const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', pl: 'pl-PL', sv: 'sv-SE', he: 'he-IL', ro: 'ro-RO' };

const kept = new Map<Language, IntlValues>();

export function intlValues(language: Language): IntlValues {
  const known = kept.get(language) ?? newIntlValues(localeOf[language]);
  kept.set(language, known);
  return known;
}

// Intl's objects are dear to make and cheap to use: each is made when it is first needed.
function newIntlValues(locale: string): IntlValues {
  const calendar = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;
  const dates = once(() => new Intl.DateTimeFormat(locale, { ...calendar, dateStyle: 'long' }));
  const dateTimes = once(() => new Intl.DateTimeFormat(locale, { ...calendar, ...minutes }));
  const numbers = once(() => new Intl.NumberFormat(locale, { numberingSystem: 'latn' }));
  const regions = once(() => new Intl.DisplayNames(locale, { type: 'region' }));
  const languages = once(() => new Intl.DisplayNames(locale, { type: 'language' }));
  const order = once(() => new Intl.Collator(locale));
  return {
    date: (instant) => dates().format(new Date(instant)),
    dateTime: (instant) => dateTimes().format(new Date(instant)),
    until: (instant) => (instant.endsWith('T23:59:59.999Z') ? dates() : dateTimes()).format(new Date(instant)),
    number: (value) => numbers().format(value),
    country: (code) => regions().of(code) ?? code,
    language: (tag) => languages().of(tag) ?? tag,
    compare: (a, b) => order().compare(a, b),
  };
}

const minutes = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
} as const;

function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
