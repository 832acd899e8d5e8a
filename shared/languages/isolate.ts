const firstStrongIsolate = '\u2068';
const popDirectionalIsolate = '\u2069';
// Control characters (line ends among them) and the marks that open or close embeddings, overrides and isolates.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const unsafeInLine = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A value from outside as one line that cannot change the direction of the text around it nor end a header. */
export function oneLine(value: string): string {
  return value.replace(unsafeInLine, ' ').trim();
}

/** The same, kept apart from the surrounding text where directions meet (UAX #9, first strong isolate). For plain text; HTML has `<bdi>`. */
export function isolate(value: string, surrounding: 'ltr' | 'rtl'): string {
  const line = oneLine(value);
  return surrounding === 'rtl' || rightToLeft.test(line) ? `${firstStrongIsolate}${line}${popDirectionalIsolate}` : line;
}
