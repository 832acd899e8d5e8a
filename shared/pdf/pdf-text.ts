import type { MessagePart } from '#shared/languages/formatter.ts';
import { oneLine } from '#shared/languages/isolate.ts';

const [toRight, toLeft] = ['\u200e', '\u200f'];
const isolates = /[\u2066-\u2069]/g;
const strong = /[\p{L}]/u;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Letters that the font does not have and those that stand in for them; anything else that it lacks shows as an empty box. */
const standIns: Readonly<Record<string, string>> = { '\u202f': '\u00a0', '\u0163': '\u021b', '\u0162': '\u021a', '\u2011': '-' };

function fitted(text: string): string {
  return text.replaceAll(/[\u202f\u0163\u0162\u2011]/g, (letter) => standIns[letter] ?? letter);
}

/**
 * A value from outside within text of another direction. The font has no glyphs for isolates, so marks do their work: inside, the value
 * begins and ends in its own direction, outside in that of the text, and what stands beside it stays where it is (UAX #9).
 */
function apart(value: string, surrounding: 'ltr' | 'rtl'): string {
  const line = oneLine(value).replaceAll(isolates, '');
  const first = strong.exec(line)?.[0];
  const its = first !== undefined && rightToLeft.test(first) ? toLeft : toRight;
  const outer = surrounding === 'rtl' ? toLeft : toRight;
  return its === outer ? line : `${outer}${its}${line}${its}${outer}`;
}

/** A message as one text of a PDF. */
export function pdfText(parts: readonly MessagePart[], surrounding: 'ltr' | 'rtl'): string {
  const text = parts.map((part) => {
    if (part.kind === 'text') return part.text;
    return part.kind === 'value' ? apart(part.text, surrounding) : pdfText(part.parts, surrounding);
  });
  return fitted(text.join(''));
}

/** Words of ours that were set as plain text before: their isolates become what the font can do without. */
export function pdfWords(text: string, surrounding: 'ltr' | 'rtl'): string {
  return fitted(text.replaceAll(/\u2068([^\u2066-\u2069]*)\u2069/g, (_, value: string) => apart(value, surrounding)));
}
