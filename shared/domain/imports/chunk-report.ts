import type { Findings } from '#shared/domain/imports/check-file.ts';
import type { CsvRecord } from '#shared/domain/imports/csv/csv-file.ts';
import { csvLine } from '#shared/domain/imports/csv/csv-line.ts';
import { errorRow } from '#shared/domain/imports/csv/error-row.ts';
import { harmless } from '#shared/domain/imports/csv/formula-guard.ts';
import type { Header } from '#shared/domain/imports/csv/header.ts';
import { recordReader } from '#shared/domain/imports/csv/read-records.ts';
import { type Verdict, verdict } from '#shared/domain/imports/import-views.ts';
import type { FileRow, RowOutcome } from '#shared/domain/imports/run-chunk.ts';
import type { UserFault } from '#shared/domain/users/user-faults.ts';

export type Words = (fault: UserFault) => string;
export type Outcomes = ReadonlyMap<number, RowOutcome>;

/** The rows of a chunk that were not done, as a part of the error file; empty where there are none. */
export function errorText(
  header: Header,
  { delimiter }: Findings['format'],
  rows: readonly FileRow[],
  outcomes: Outcomes,
  words: Words,
): string {
  return rows
    .map(({ row, record }) => {
      const outcome = outcomes.get(row);
      return outcome?.kind === 'failed' ? csvLine(errorRow(header, record, outcome.faults, words), delimiter) : '';
    })
    .join('');
}

/** How many rows of a chunk came to what. */
export function countsOf(outcomes: Outcomes): Record<RowOutcome['kind'], number> {
  const counts = { created: 0, updated: 0, unchanged: 0, failed: 0 };
  for (const { kind } of outcomes.values()) counts[kind] += 1;
  return counts;
}

const verdicts: Readonly<Record<RowOutcome['kind'], Verdict>> = {
  created: 'create',
  updated: 'change',
  unchanged: 'nothing',
  failed: 'refused',
};

export const verdictColumns = ['Row', 'Verdict', 'Code', 'User ID/Email'] as const;
export const staleColumn = 'Stale';

/** A row's verdict, as it stands in the file of them. */
export type RowVerdict = { readonly row: number; readonly verdict: Verdict; readonly codes: string; readonly email: string };

function verdictOf({ email: column }: Header, { row, record }: FileRow, outcome: RowOutcome): RowVerdict {
  const codes = outcome.kind === 'failed' ? outcome.faults.map(({ code }) => code).join(' ') : '';
  return { row, verdict: verdicts[outcome.kind], codes, email: record[column] ?? '' };
}

/**
 * What was found of the rows of a chunk, as a part of the file of verdicts. `before`: what the dry run had found; rows that differ now
 * are marked (IM-9).
 */
export function verdictText(header: Header, rows: readonly FileRow[], outcomes: Outcomes, before?: ReadonlyMap<number, RowVerdict>) {
  let stale = 0;
  const lines = rows.map((row) => {
    const outcome = outcomes.get(row.row);
    if (outcome === undefined) return '';
    const found = verdictOf(header, row, outcome);
    const cells = [String(found.row), found.verdict, found.codes, harmless(found.email, false)];
    if (before === undefined) return csvLine(cells);
    const was = before.get(row.row);
    const differs = was?.verdict !== found.verdict || was.codes !== found.codes;
    if (differs) stale += 1;
    return csvLine([...cells, differs ? 'TRUE' : 'FALSE']);
  });
  return { text: lines.join(''), stale };
}

/** Reads a part of the file of verdicts. */
export function readVerdicts(bytes: Uint8Array): Map<number, RowVerdict> {
  const reader = recordReader({ from: { format: { encoding: 'utf-8', delimiter: ',' }, offset: 0, row: 1 } });
  const records: CsvRecord[] = [...reader.add(bytes), ...reader.end()].flatMap((read) => (read.ok ? read.value.records : []));
  return new Map(
    records.map(([row = '', found = '', codes = '', email = '']) => [
      Number(row),
      { row: Number(row), verdict: verdict.parse(found), codes, email },
    ]),
  );
}
