/** Why a file was refused as a whole; nothing of it was done. The words are in the language catalogues. */
export const fileFaultCodes = [
  // what kind of file it is
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'NOT_CSV',
  'ENCODING_NOT_SUPPORTED',
  'NUL_CHARACTER',
  'QUOTE_UNCLOSED',
  // its header
  'HEADER_MISSING',
  'HEADER_TOO_LONG',
  'COLUMN_UNKNOWN',
  'COLUMN_REPEATED',
  'COLUMN_MISSING',
  // its rows
  'NO_ROWS',
  'TOO_MANY_ROWS',
  'SERVICE_COLUMN_SUSPENDED',
  'SERVICE_COLUMN_NOT_OWNED',
] as const;
export type FileFaultCode = (typeof fileFaultCodes)[number];

/**
 * `row`: as a spreadsheet counts them, the header being row 1. `line`: as a text editor counts them, from 1. `column`: as the sender
 * wrote it. `detail`: what else helps to find it, such as the format that the file seems to have.
 */
export type FileFault = {
  readonly code: FileFaultCode;
  readonly row?: number;
  readonly line?: number;
  readonly column?: string;
  readonly detail?: string;
};
