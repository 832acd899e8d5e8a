import type { CsvDelimiter } from '#shared/domain/imports/csv/csv-file.ts';

/** What a file begins with that a spreadsheet shall read as UTF-8. */
export const csvMark = '\ufeff';

const special: Readonly<Record<CsvDelimiter, RegExp>> = { ',': /[",\r\n]/, ';': /[";\r\n]/, '\t': /["\t\r\n]/ };

/** One line of a file by RFC 4180, its CR LF included. */
export function csvLine(cells: readonly string[], delimiter: CsvDelimiter = ','): string {
  const needsQuotes = special[delimiter];
  const [first = ''] = cells;
  // An only cell without a value would be a blank line.
  if (cells.length === 1 && first === '') return '""\r\n';
  return `${cells.map((cell) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)}\r\n`;
}
