import type { CsvRecord } from '#shared/domain/imports/csv/csv-file.ts';
import { type ExportedUser, readOnlyValue } from '#shared/domain/imports/csv/export-users.ts';
import { unguarded } from '#shared/domain/imports/csv/formula-guard.ts';
import type { Header } from '#shared/domain/imports/csv/header.ts';
import type { RowFault } from '#shared/domain/imports/csv/row-fault.ts';

/**
 * What an import would have to change and cannot: a read-only column with a value that no export would have there now. An empty
 * cell, and the exported value, say nothing. `existing`: the user of the row, if there is one.
 */
export function readOnlyFault(
  header: Header,
  record: CsvRecord,
  row: number,
  existing: Pick<ExportedUser, 'state'> | undefined,
): RowFault | undefined {
  for (const index of header.readOnly) {
    const column = header.columns[index];
    const cell = unguarded(record[index] ?? '').trim();
    if (cell === '' || column?.kind !== 'read-only') continue;
    const value = existing === undefined ? '' : readOnlyValue(column.field, existing);
    if (cell.toLowerCase() !== value.toLowerCase()) return { code: 'READ_ONLY_COLUMN', field: column.name, row };
  }
  return undefined;
}
