import { commonPhrases, commonWords } from '#shared/domain/common-passwords.ts';

/** Rows of keys and alphabets along which people type: any stretch of four or more, in either direction, says nothing. */
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'yxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'qawsedrftgyhujikolp',
  'qazwsxedcrfvtgbyhnujmikolp',
  'a1b2c3d4e5f6g7h8i9',
  '1a2b3c4d5e6f7g8h9i',
  '147258369',
  'aabbccddeeffgghhiijj',
  '112233445566778899',
  '!@#$%^&*()_+',
  '!"#¤%&/()=?',
];
const longestRow = Math.max(...rows.map((row) => row.length));
const directions = rows.flatMap((row) => [row, [...row].reverse().join('')]);

/** Letters for the digits and signs that are put in their place. */
const likeness: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '€': 'e',
  '|': 'l',
};

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'l').toLowerCase();
const alike = (text: string) => [...text].map((character) => likeness[character] ?? character).join('');

const words = new Set(commonWords);
const longestWord = Math.max(...commonWords.map((word) => word.length));
const phrases = new Set(commonPhrases.map((phrase) => plain(phrase).replace(/[^\p{L}\p{N}]/gu, '')));

/** The shortest piece of which the text is a repetition; the text itself if it is none. */
function repeatedPiece(text: string): string {
  const period = `${text}${text}`.indexOf(text, 1);
  return text.slice(0, period);
}

/** How many characters from `start` run along a row of keys or repeat one character; 0 for fewer than three. */
function runLength(text: string, start: number): number {
  let length = Math.min(longestRow, text.length - start);
  for (; length >= 4; length--) {
    const stretch = text.slice(start, start + length);
    if (directions.some((row) => row.includes(stretch))) return length;
  }
  let same = 1;
  while (text[start + same] === text[start]) same += 1;
  return same >= 3 ? same : 0;
}

function wordLength(text: string, start: number): number {
  for (let length = Math.min(longestWord, text.length - start); length >= 3; length--) {
    if (words.has(text.slice(start, start + length))) return length;
  }
  return 0;
}

/** What an attacker's rules would have to guess: distinct common words, letters that belong to none, and what is no letter. */
function guesses(text: string): { readonly words: number; readonly letters: number; readonly others: number } {
  const disguised = alike(text);
  const found = new Set<string>();
  let letters = 0;
  let others = 0;
  for (let at = 0; at < text.length; ) {
    const word = Math.max(wordLength(text, at), wordLength(disguised, at));
    const run = runLength(text, at);
    if (word > 0 && word >= run) found.add(disguised.slice(at, at + word));
    else if (run === 0 && /\p{L}/u.test(text.charAt(at))) letters += 1;
    else if (run === 0) others += 1;
    at += Math.max(word, run, 1);
  }
  return { words: found.size, letters, others };
}

/** Digits and signs that say nothing beside a word: a date, a year and some exclamation marks. */
const trimmings = 8;

/**
 * Whether a password of sufficient length is nevertheless one of the first that would be tried: a known phrase, a repetition of
 * something short, a walk over the keyboard, or a common word or two dressed up with digits and signs. Passphrases of several
 * words pass.
 */
export function isCommonPassword(password: string): boolean {
  const text = plain(password);
  const forms = [/[^\p{L}\p{N}]/gu, /[^\p{L}]/gu].flatMap((beside) => [text.replace(beside, ''), alike(text).replace(beside, '')]);
  if (forms.some((form) => phrases.has(form))) return true;
  if ([...repeatedPiece(text)].length <= 6) return true;
  const { words: different, letters, others } = guesses(text);
  return different + letters <= 2 && others <= trimmings;
}
