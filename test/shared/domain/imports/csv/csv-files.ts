import { e164Of } from '#shared/adapters/phone-numbers/e164-of.ts';
import type { OwnedService } from '#shared/domain/imports/csv/columns.ts';
import type { CsvRecord, RecordBatch } from '#shared/domain/imports/csv/csv-file.ts';
import type { FileFault } from '#shared/domain/imports/csv/file-faults.ts';
import { type Header, readHeader } from '#shared/domain/imports/csv/header.ts';
import { isBlank, type ReadOptions, recordReader } from '#shared/domain/imports/csv/read-records.ts';
import type { RowFault } from '#shared/domain/imports/csv/row-fault.ts';
import { fileFaultOf, rowReader } from '#shared/domain/imports/csv/wanted-of.ts';
import { serviceId } from '#shared/domain/users/licences.ts';
import type { WantedUser } from '#shared/domain/users/plan-user.ts';

export const allOwned: readonly OwnedService[] = serviceId.options.map((service) => ({ service, suspended: false }));
export const emailHeader = 'User ID/Email (Required)';

/** A file in chunks of so many bytes. */
export function* chunksOf(file: Uint8Array, bytes: number): Generator<Uint8Array> {
  for (let at = 0; at < file.length; at += bytes) yield file.subarray(at, at + bytes);
}

export function bytesOf(text: string, encoding: 'utf-8' | 'utf-16le' | 'utf-16be' = 'utf-8', mark = encoding !== 'utf-8'): Buffer {
  const marked = `${mark ? '\ufeff' : ''}${text}`;
  if (encoding === 'utf-8') return Buffer.from(marked);
  const little = Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16le' ? little : little.swap16();
}

export type WholeFile = { readonly batches: readonly RecordBatch[]; readonly fault?: FileFault };

/** Everything that reading a file gives. */
export function readAll(chunks: Iterable<Uint8Array>, options: ReadOptions = {}): WholeFile {
  const reader = recordReader(options);
  const batches: RecordBatch[] = [];
  const take = (reads: ReturnType<typeof reader.add>): FileFault | undefined => {
    for (const read of reads) {
      if (!read.ok) return read.error;
      batches.push(read.value);
    }
    return undefined;
  };
  for (const chunk of chunks) {
    const fault = take(reader.add(chunk));
    if (fault) return { batches, fault };
  }
  const fault = take(reader.end());
  return fault ? { batches, fault } : { batches };
}

export const recordsOf = (file: WholeFile): CsvRecord[] => file.batches.flatMap(({ records }) => records);

export type ReadRow = { readonly row: number; readonly wanted?: WantedUser; readonly faults?: readonly RowFault[] };
export type Understood = { readonly rows: readonly ReadRow[]; readonly fault?: FileFault; readonly header?: Header };

const wantedOf = rowReader(e164Of);

/** A file as an import understands it before it looks at any user. */
export function understand(file: Uint8Array | string, owned = allOwned, options: ReadOptions = {}): Understood {
  const read = readAll(chunksOf(typeof file === 'string' ? Buffer.from(file) : file, options.blockBytes ?? 65_536), options);
  const rows: ReadRow[] = [];
  let header: Header | undefined;
  for (const { records, firstRow } of read.batches) {
    for (const [index, record] of records.entries()) {
      const row = firstRow + index;
      if (header === undefined) {
        const known = readHeader(record, owned);
        if (!known.ok) return { rows, fault: known.error };
        header = known.value;
        continue;
      }
      if (isBlank(record)) continue;
      const fault = fileFaultOf(header, record, row);
      if (fault) return { rows, fault, header };
      const wanted = wantedOf(header, record, row);
      rows.push(wanted.ok ? { row, wanted: wanted.value } : { row, faults: wanted.error });
    }
  }
  return { rows, ...(read.fault ? { fault: read.fault } : {}), ...(header ? { header } : {}) };
}
