import type { CsvFormat, CsvRecord, RecordBatch } from '#shared/domain/imports/csv/csv-file.ts';

const blank: CsvRecord = Object.freeze<string[]>([]);

/** Gathers records until they make a batch, and counts them. */
export type RecordGatherer = {
  /** Takes the next record, which has so many line breaks within; false: it is blank. */
  add(record: CsvRecord, breaks: number): boolean;
  /** Gives what was gathered and begins anew at this byte; undefined: nothing was. */
  take(endOffset: number, format: CsvFormat): RecordBatch | undefined;
  /** Records since the last batch. */
  readonly count: number;
  /** Records so far that are not blank. */
  readonly rows: number;
  /** Where the next record begins: row and line. */
  readonly row: number;
  readonly line: number;
};

export function recordGatherer(startOffset: number, startRow: number): RecordGatherer {
  let records: CsvRecord[] = [];
  let firstRow = startRow;
  let offset = startOffset;
  let rows = 0;
  let row = startRow;
  let line = 1;
  return {
    add(record, breaks) {
      const isEmpty = record[0] === '' && record.every((cell) => cell === '');
      records.push(isEmpty ? blank : record);
      row += 1;
      line += breaks + 1;
      if (!isEmpty) rows += 1;
      return !isEmpty;
    },
    take(endOffset, format) {
      const batch = records.length === 0 ? undefined : { records, firstRow, startOffset: offset, endOffset, format };
      records = [];
      firstRow = row;
      offset = endOffset;
      return batch;
    },
    get count() {
      return records.length;
    },
    get rows() {
      return rows;
    },
    get row() {
      return row;
    },
    get line() {
      return line;
    },
  };
}
