import * as z from 'zod';

/** Characters that end a line, or that no text is written with: the zero byte, escapes, deletions. */
const control = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** Text on one line as somebody wrote it: 1 to so many characters after trimming, no control characters or line separators. */
export function lineOfText(most: number) {
  return z
    .string()
    .trim()
    .refine((text) => text !== '' && [...text].length <= most, `1 to ${most} characters.`)
    .refine((text) => !control.test(text), 'No control characters.')
    .register(z.globalRegistry, { type: 'string', minLength: 1, maxLength: most });
}
