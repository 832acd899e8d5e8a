import { emailAddress } from '#shared/domain/email-address.ts';
import type { DetailName } from '#shared/domain/users/plan-user.ts';
import type { UserFaultCode } from '#shared/domain/users/user-faults.ts';

/** Longest values in characters. */
export const valueLimits = { name: 64, displayName: 129, text: 256 } as const;

/** A value that cannot be taken, by whatever door it came. */
export type ValueFault = { readonly code: UserFaultCode };
/** The value as it is stored, or why there is none. Not a `Result`: one is made for each cell of a file. */
export type Checked = string | ValueFault;

const invalid: ValueFault = { code: 'VALUE_INVALID' };
const tooLong: ValueFault = { code: 'VALUE_TOO_LONG' };
const emailInvalid: ValueFault = { code: 'EMAIL_INVALID' };
const numberInvalid: ValueFault = { code: 'NUMBER_INVALID' };
const numberWithoutPlus: ValueFault = { code: 'NUMBER_WITHOUT_PLUS' };

/** Printable ASCII and letters of Latin scripts that are the same in NFC, with no space at either end. */
function isPlain(text: string): boolean {
  const { length } = text;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x24f || (code > 0x7e && code < 0xa1)) return false;
  }
  return text.charCodeAt(0) !== 0x20 && text.charCodeAt(length - 1) !== 0x20;
}

const controls = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const controlsButBreaks = /[^\P{Cc}\t\n\r]/u;

function cleaned(raw: string, limit: number, forbidden: RegExp): Checked {
  if (raw.length <= limit && isPlain(raw)) return raw;
  const text = raw.trim().normalize('NFC');
  if (forbidden.test(text) || !text.isWellFormed()) return invalid;
  return text.length <= limit || [...text].length <= limit ? text : tooLong;
}

/** Free text of one or several lines: trimmed, NFC, no other control characters, at most 256 characters. */
export function textValue(raw: string): Checked {
  return cleaned(raw, valueLimits.text, controlsButBreaks);
}

/** A name: trimmed, NFC, one line. */
export function nameValue(raw: string, limit: number = valueLimits.name): Checked {
  return cleaned(raw, limit, controls);
}

/** Addresses that need no more than lower case; all others take the long way through `emailAddress`, with the same result. */
const plainAddress = /^[a-z0-9_+'%-]+(?:\.[a-z0-9_+'%-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

/** The address in the form in which two spellings of it are equal. */
export function emailValue(raw: string): Checked {
  if (raw.length <= 64 && plainAddress.test(raw) && !raw.includes('xn--')) return raw;
  const address = emailAddress.safeParse(raw);
  return address.success ? address.data : emailInvalid;
}

const extension = /^\d{2,10}$/;

/** An internal number: 2 to 10 digits. */
export function extensionValue(raw: string): Checked {
  if (extension.test(raw)) return raw;
  const digits = raw.trim();
  return extension.test(digits) ? digits : numberInvalid;
}

/** What reads a number that begins with a plus and is grouped in some way: its E.164 form, or undefined if there is no such number. */
export type PhoneNumbers = (written: string) => string | undefined;

const e164Number = /^\+[1-9]\d{6,14}$/;

/**
 * A telephone number in E.164. One of 8 digits or more without its plus is an error of its own, for spreadsheets take the plus away;
 * it is never guessed (IM-5).
 */
export function phoneNumberValue(raw: string, e164: PhoneNumbers): Checked {
  if (e164Number.test(raw)) return raw;
  const written = raw.charCodeAt(0) === 0x2b ? raw : raw.trim();
  if (written.charCodeAt(0) === 0x2b) return e164(written) ?? numberInvalid;
  // A spreadsheet also turns long numbers into 4.81235E+10.
  if (/^\d[.,]\d+E\+\d+$/i.test(written)) return numberWithoutPlus;
  if (/[^\d\s().\-/]/.test(written)) return numberInvalid;
  return written.replace(/\D/g, '').length >= 8 ? numberWithoutPlus : numberInvalid;
}

/** Keeps the answers to few questions asked often; the questions come from outside, so there is a bound. */
function remembered(answer: (question: string) => Checked): (question: string) => Checked {
  const known = new Map<string, Checked>();
  return (question) => {
    const before = known.get(question);
    if (before !== undefined) return before;
    if (known.size >= 1000 || question.length > 100) known.clear();
    const answered = answer(question);
    known.set(question, answered);
    return answered;
  };
}

const languageNames = new Map<string, string>();

/** Names of the languages, English and their own, in lower case. */
function languageByName(name: string): string | undefined {
  if (languageNames.size === 0) {
    const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    for (const code of namedLanguages.split(' ')) {
      const own = new Intl.DisplayNames(code, { type: 'language', fallback: 'none' });
      for (const each of [english.of(code), own.of(code)]) if (each !== undefined) languageNames.set(each.toLowerCase(), code);
    }
  }
  return languageNames.get(name.toLowerCase());
}
const namedLanguages =
  'en pl sv he ro de fr es it pt nl da nb fi is cs sk hu bg hr sr sl uk ru be et lv lt el tr ar fa hi ja ko zh id ms th vi ca';

function localeOf(written: string): Checked {
  // Names of languages are longer than their codes; finding them takes a while, and few files have them.
  const tag = /^[a-z]{2,3}([-_]|$)/i.test(written) ? written.replaceAll('_', '-') : languageByName(written);
  if (tag === undefined) return invalid;
  try {
    const locale = new Intl.Locale(tag).maximize();
    const isKnown = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(locale.language) !== undefined;
    return isKnown && locale.region !== undefined ? `${locale.language}_${locale.region}` : invalid;
  } catch {
    return invalid;
  }
}
const rememberedLocale = remembered((raw) => localeOf(raw.trim()));

/** A language as a locale `xx_XX`, from that, a BCP 47 tag, or its name in English or in itself. */
export function localeValue(raw: string): Checked {
  return rememberedLocale(raw);
}

function timeZoneOf(written: string): Checked {
  if (!/^[a-z]/i.test(written)) return invalid;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: written }).resolvedOptions();
    // Of several names of one zone each is kept: which of them the runtime prefers changes with its version.
    return /^[A-Z]/.test(written) && written.toLowerCase() !== timeZone.toLowerCase() ? written : timeZone;
  } catch {
    return invalid;
  }
}
const rememberedTimeZone = remembered((raw) => timeZoneOf(raw.trim()));

/** A time zone by its IANA name, in any case. */
export function timeZoneValue(raw: string): Checked {
  return rememberedTimeZone(raw);
}

/** Two letters, as in ISO 3166-1. */
export function countryValue(raw: string): Checked {
  if (/^[A-Z]{2}$/.test(raw)) return raw;
  const code = raw.trim().toUpperCase();
  return /^[A-Z]{2}$/.test(code) ? code : invalid;
}

/** A detail of a user as it is stored, by whatever door it comes. Without `e164` a number has to be in E.164 already. */
export function detailValue(name: DetailName, raw: string, e164: PhoneNumbers = () => undefined): Checked {
  switch (name) {
    case 'extension':
      return extensionValue(raw);
    case 'phoneNumber':
    case 'callerIdNumber':
      return phoneNumberValue(raw, e164);
    case 'manager':
      return emailValue(raw);
    case 'preferredLanguage':
      return localeValue(raw);
    case 'timeZone':
      return timeZoneValue(raw);
    case 'addressCountry':
      return countryValue(raw);
    default:
      return textValue(raw);
  }
}
