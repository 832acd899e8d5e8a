import type { CsvDelimiter } from '#shared/domain/imports/csv/csv-file.ts';

/** The delimiter of a file, from its first line: whichever stands there most often outside of quotes, a comma if none does. */
export function delimiterOf(text: string, start: number): CsvDelimiter {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (let position = start; position < text.length; position++) {
    const character = text[position];
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') break;
    else if (character === ',' || character === ';' || character === '\t') counts[character] += 1;
  }
  if (counts[';'] > counts[',']) return counts['\t'] > counts[';'] ? '\t' : ';';
  return counts['\t'] > counts[','] ? '\t' : ',';
}
