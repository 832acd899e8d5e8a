import parsePhoneNumber from 'libphonenumber-js/min';
import type { PhoneNumbers } from '#shared/domain/users/user-values.ts';

/** Answers kept: whether numbers of a country and length exist. */
const kept = 4096;
const plain = /^\+[1-9]\d{6,14}$/;
const grouped = /^\+[\d\s().\-/\u00a0\u2010-\u2015\u202f]+$/;

/**
 * Reads numbers by the metadata of all countries. Whether a number is possible depends on its country and its length alone, so
 * that a number already in E.164 is looked up by its first digits and its length: asking for each costs as much as all else in a row.
 */
export function phoneNumbers(): PhoneNumbers {
  const possible = new Set<string>();
  return (written) => {
    if (written.length > 40 || !grouped.test(written)) return undefined;
    const isPlain = plain.test(written);
    const kind = isPlain ? `${written.slice(1, 5)}/${written.length}` : '';
    if (isPlain && possible.has(kind)) return written;
    const read = parsePhoneNumber(written);
    if (read === undefined || !read.isPossible() || read.ext !== undefined) return undefined;
    if (read.number === written) {
      if (possible.size >= kept) possible.clear();
      possible.add(kind);
    }
    return read.number;
  };
}
