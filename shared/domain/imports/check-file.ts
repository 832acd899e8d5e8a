import { createHash } from 'node:crypto';
import * as z from 'zod';
import { addressSet } from '#shared/domain/imports/csv/address-set.ts';
import type { OwnedService } from '#shared/domain/imports/csv/columns.ts';
import { type CsvRecord, csvLimits } from '#shared/domain/imports/csv/csv-file.ts';
import type { FileFault } from '#shared/domain/imports/csv/file-faults.ts';
import { unguarded } from '#shared/domain/imports/csv/formula-guard.ts';
import { type Header, readHeader } from '#shared/domain/imports/csv/header.ts';
import { isBlank, readRecords } from '#shared/domain/imports/csv/read-records.ts';
import { fileFaultOf } from '#shared/domain/imports/csv/wanted-of.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { emailValue } from '#shared/domain/users/user-values.ts';

/** What the first pass over a file found out and the second needs to begin anywhere in it. */
export const findings = z.object({
  header: z.array(z.string()),
  format: z.object({ encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be']), delimiter: z.enum([',', ';', '\t']) }),
  /** Where the rows begin. */
  offset: z.int(),
  row: z.int(),
  rows: z.int(),
  fileHash: z.string(),
  /** Rows whose address stands in a row before them: of those the first counts. */
  repeated: z.array(z.int()),
});
export type Findings = z.infer<typeof findings>;

/** Passes on the file, and hashes it as it goes by. */
async function* hashing(chunks: AsyncIterable<Uint8Array>, hash: { update(data: Uint8Array): unknown }) {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

/** The address of a row as it is compared with others; empty where there is none that anybody could have. */
function addressOf({ email }: Header, record: CsvRecord): string {
  const address = emailValue(unguarded(record[email] ?? ''));
  return typeof address === 'string' ? address : '';
}

/** Of each row no more is looked at here than its address, and the services that may not be TRUE. */
function cellsToCheck(record: CsvRecord, owned: readonly OwnedService[]): boolean[] {
  const header = readHeader(record, owned);
  return record.map((_, index) => header.ok && (index === header.value.email || header.value.closed.includes(index)));
}

/**
 * The first pass: reads a file through once, and refuses it as a whole where it has to be (IM-7). Nothing is kept of it but its
 * header, sixteen bytes an address, and the numbers of rows that repeat one.
 */
export async function checkFile(chunks: AsyncIterable<Uint8Array>, owned: readonly OwnedService[]): Promise<Result<Findings, FileFault>> {
  const hash = createHash('sha256');
  const repeated: number[] = [];
  let seen: ReturnType<typeof addressSet> | undefined;
  let header: Header | undefined;
  let begins: Pick<Findings, 'format' | 'offset' | 'row'> | undefined;
  let rows = 0;
  for await (const read of readRecords(hashing(chunks, hash), { keep: (record) => cellsToCheck(record, owned) })) {
    if (!read.ok) return read;
    const { records, firstRow, endOffset, format } = read.value;
    if (header === undefined) {
      const found = readHeader(records[0] ?? [], owned);
      if (!found.ok) return found;
      header = found.value;
      begins = { format, offset: endOffset, row: firstRow + 1 };
      continue;
    }
    seen ??= addressSet(csvLimits.rows);
    for (const [index, record] of records.entries()) {
      if (isBlank(record)) continue;
      rows += 1;
      const row = firstRow + index;
      const fault = fileFaultOf(header, record, row);
      if (fault !== undefined) return refused(fault);
      const address = addressOf(header, record);
      if (address !== '' && !seen.add(address)) repeated.push(row);
    }
  }
  if (header === undefined || begins === undefined) return refused({ code: 'HEADER_MISSING' });
  return ok({ ...begins, header: [...header.names], rows, fileHash: hash.digest('hex'), repeated });
}
