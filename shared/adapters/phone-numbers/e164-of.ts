import parsePhoneNumber from 'libphonenumber-js/min';

/** Digits in groups, as people write them; no letters, no extension. */
const grouped = /^\+[\d\s().\-/\u00a0\u2010-\u2015\u202f]{7,39}$/;

/**
 * A number that begins with a plus and is grouped in some way, in E.164 by the metadata of all countries (a trunk zero in brackets goes);
 * undefined if there can be no such number. It takes about 4 µs, as much as all else in a row of a file: numbers in E.164 do not come here.
 */
export function e164Of(written: string): string | undefined {
  if (!grouped.test(written)) return undefined;
  const read = parsePhoneNumber(written);
  return read?.isPossible() ? read.number : undefined;
}
