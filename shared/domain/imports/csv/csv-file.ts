/** How a file writes its characters. UTF-16 is only known by its mark. */
export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';
export type CsvDelimiter = ',' | ';' | '\t';

/** What the first record tells of a file, and what is needed to go on in the middle of it. */
export type CsvFormat = { readonly encoding: CsvEncoding; readonly delimiter: CsvDelimiter };

/** A record: its cells as the sender wrote them, without the quotes. A blank one (nothing but delimiters) has no cells at all. */
export type CsvRecord = readonly string[];

/**
 * Consecutive records. The first batch of a file is its header and nothing else. `records[i]` is row `firstRow + i`, as a spreadsheet
 * counts, the header being row 1; blank records are there, so that this holds, and count as no row of the import.
 */
export type RecordBatch = {
  readonly records: readonly CsvRecord[];
  readonly firstRow: number;
  /** Bytes from the start of the original file, marks included: where the first record begins, and where the next batch does. */
  readonly startOffset: number;
  readonly endOffset: number;
  readonly format: CsvFormat;
};

/** Where reading goes on: the byte at which a record begins, and which row that is. */
export type CsvPosition = { readonly format: CsvFormat; readonly offset: number; readonly row: number };

export const csvLimits = {
  /** 150 MB. */
  bytes: 150 * 1024 * 1024,
  rows: 1_000_000,
  /** Characters of one record: a longer one is cut, and its row refused (`ROW_TOO_LONG`). */
  recordCharacters: 65_536,
} as const;

/**
 * The last cell of a record that could not be read as it stands, with the reason: no file can write it, for one with a NUL is refused.
 */
export const recordFaults = { tooLong: '\0ROW_TOO_LONG', strayQuote: '\0QUOTE_MISPLACED' } as const;
