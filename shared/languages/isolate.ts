const firstStrongIsolate = '\u2068';
const popDirectionalIsolate = '\u2069';
const control = /[\p{Cc}\u2028\u2029]+/gu;
const embeddings = /[\u202a-\u202e]+/g;
const isolates = /[\u2066-\u2069]/g;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A value from outside as one line that cannot end a header nor turn the direction of the text around it: control characters become spaces, embeddings and overrides go,
 * isolates stay only where each one is closed again (our own messages set such).
 */
export function oneLine(value: string): string {
  const line = value.replace(control, ' ').replace(embeddings, '').trim();
  return isClosed(line) ? line : line.replace(isolates, '');
}

/** The same, kept apart from the surrounding text where directions meet (UAX #9, first strong isolate). For plain text; HTML has `<bdi>`. */
export function isolate(value: string, surrounding: 'ltr' | 'rtl'): string {
  const line = oneLine(value);
  return surrounding === 'rtl' || rightToLeft.test(line) ? `${firstStrongIsolate}${line}${popDirectionalIsolate}` : line;
}

function isClosed(line: string): boolean {
  let depth = 0;
  for (const [mark] of line.matchAll(isolates)) {
    depth += mark === popDirectionalIsolate ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
