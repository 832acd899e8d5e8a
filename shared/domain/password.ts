import { isCommonPassword } from '#shared/domain/password-blocklist.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';

/** Bounds in characters (code points after NFC), NIST SP 800-63B: long, without rules of composition. */
export const passwordLength = { minimum: 12, maximum: 256 } as const;

export type PasswordFault = 'required' | 'too-short' | 'too-long' | 'too-common' | 'too-similar';

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The words that somebody who knows the person would try first. Short ones are in too many good passwords to be held against them. */
function contextWords(context: readonly string[]): string[] {
  return context
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
    .map(fold)
    .filter((word) => word.length >= 4);
}

/** The letters that are left of a password when the words are taken out of it: what the person has added. */
function besideWords(password: string, words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).reduce((rest, word) => rest.replaceAll(word, ''), password);
}

/**
 * A password that may be chosen, in the form that is hashed (NFC). `context`: the company's name, the e-mail address, the
 * product's name; a password that is little more than those is refused.
 */
export function acceptPassword(entered: string, context: readonly string[]): Result<string, PasswordFault> {
  const password = entered.normalize('NFC');
  const length = [...password].length;
  if (length === 0) return refused('required');
  if (length < passwordLength.minimum) return refused('too-short');
  if (length > passwordLength.maximum) return refused('too-long');
  if (isCommonPassword(password)) return refused('too-common');
  const folded = fold(password);
  const rest = besideWords(folded, contextWords(context));
  if (rest !== folded && [...rest.replace(/\p{N}/gu, '')].length < 4) return refused('too-similar');
  return ok(password);
}
