import { type Findings, findings } from '#shared/domain/imports/check-file.ts';
import type { Holder } from '#shared/domain/imports/chunk-table.ts';
import type { RecordBatch } from '#shared/domain/imports/csv/csv-file.ts';
import { type Header, readHeader } from '#shared/domain/imports/csv/header.ts';
import { isBlank, type Read } from '#shared/domain/imports/csv/read-records.ts';
import type { ImportDeps } from '#shared/domain/imports/import-deps.ts';
import { filesOf, type ImportJob } from '#shared/domain/imports/import-job.ts';
import type { OrganisationOfJob } from '#shared/domain/imports/import-store.ts';
import type { FileRow } from '#shared/domain/imports/run-chunk.ts';
import { ownedOf } from '#shared/domain/imports/validate-file.ts';
import { ok, refused } from '#shared/domain/result.ts';

/** What a slice knows before it begins with a chunk. */
export type Slice = {
  readonly read: OrganisationOfJob;
  readonly found: Findings;
  readonly header: Header;
  readonly repeated: ReadonlySet<number>;
};

/** Loads what the first pass found out. */
export async function loadSlice(deps: ImportDeps, job: ImportJob, read: OrganisationOfJob): Promise<Slice> {
  const bytes = await deps.files.get(filesOf(job).findings);
  if (bytes === undefined) throw new Error(`What was found out about the file of ${job.id} is gone.`);
  const found = findings.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  const header = readHeader(found.header, ownedOf(read));
  if (!header.ok) throw new Error(`The header of ${job.id} cannot be read any more: ${header.error.code}.`);
  return { read, found, header: header.value, repeated: new Set(found.repeated) };
}

function rowsOf({ readRow }: ImportDeps, { header, repeated }: Slice, { records, firstRow }: RecordBatch): FileRow[] {
  const column = header.columns[header.email]?.name;
  return records.flatMap((record, index): FileRow[] => {
    if (isBlank(record)) return [];
    const row = firstRow + index;
    if (repeated.has(row))
      return [{ row, record, wanted: refused([{ code: 'EMAIL_REPEATED' as const, ...(column === undefined ? {} : { field: column }) }]) }];
    const wanted = readRow(header, record, row);
    return [{ row, record, wanted: wanted.ok ? ok(wanted.value) : refused(wanted.error) }];
  });
}

/** A chunk of the file, and who holds its addresses. */
export type NextChunk = {
  readonly batch: RecordBatch;
  readonly rows: readonly FileRow[];
  readonly holders: Promise<ReadonlyMap<string, Holder>>;
};

/** The chunks of a file. While one is being done, the next is read and its addresses are looked up: no row is about another's address. */
export async function* chunksAhead(
  deps: ImportDeps,
  slice: Slice,
  reads: AsyncGenerator<Read, void, undefined>,
): AsyncGenerator<NextChunk, void, undefined> {
  async function next(): Promise<NextChunk | undefined> {
    const { value: read } = await reads.next();
    if (read === undefined) return undefined;
    if (!read.ok) throw new Error(`A file that was valid is not any more: ${read.error.code}.`);
    const rows = rowsOf(deps, slice, read.value);
    const addresses = rows.flatMap(({ wanted }) => (wanted.ok ? [wanted.value.email] : []));
    const holders = deps.table.holders(slice.read.organisation.id, addresses);
    // Whoever does the chunk learns of a failure; nobody may be waiting yet.
    holders.catch(() => undefined);
    return { batch: read.value, rows, holders };
  }

  try {
    let coming = next();
    for (let chunk = await coming; chunk !== undefined; chunk = await coming) {
      coming = next();
      coming.catch(() => undefined);
      yield chunk;
    }
  } finally {
    await reads.return();
  }
}
