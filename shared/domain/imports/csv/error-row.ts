import { errorColumns } from '#shared/domain/imports/csv/columns.ts';
import { type CsvRecord, recordFaults } from '#shared/domain/imports/csv/csv-file.ts';
import { harmless } from '#shared/domain/imports/csv/formula-guard.ts';
import type { Header } from '#shared/domain/imports/csv/header.ts';
import type { UserFault } from '#shared/domain/users/user-faults.ts';

const marks: readonly string[] = Object.values(recordFaults);

/** The header of the error file: the sender's columns in the sender's order, then code and message (IM-12). */
export function errorHeader(header: Header): CsvRecord {
  return [...header.names.filter((_, index) => header.columns[index]?.kind !== 'ignored'), ...errorColumns];
}

/**
 * A row that was not done, as the sender wrote it, with its faults. `words`: says a fault in the caller's language. A row whose cells cannot
 * be told apart stays such a row: were it made to fit, the same file would be imported with values in the wrong columns.
 */
export function errorRow(header: Header, record: CsvRecord, faults: readonly UserFault[], words: (fault: UserFault) => string): CsvRecord {
  const last = record.at(-1);
  const marked = last !== undefined && marks.includes(last);
  const explained = [faults.map(({ code }) => code).join(' '), faults.map(words).join(' ')];
  if (!marked && record.length === header.columns.length) {
    const kept = record.flatMap((cell, index) => {
      const kind = header.columns[index]?.kind;
      return kind === 'ignored' ? [] : [harmless(cell, kind === 'number')];
    });
    return [...kept, ...explained];
  }
  const row = [...record.slice(0, marked ? -1 : undefined).map((cell) => harmless(cell, false)), ...explained];
  return row.length === errorHeader(header).length ? [...row, ''] : row;
}
