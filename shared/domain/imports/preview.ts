import * as z from 'zod';
import type { Files } from '#shared/domain/files.ts';
import { readVerdicts } from '#shared/domain/imports/chunk-report.ts';
import { type Header, readHeader } from '#shared/domain/imports/csv/header.ts';
import { isBlank, readRecords } from '#shared/domain/imports/csv/read-records.ts';
import type { RowReader } from '#shared/domain/imports/csv/wanted-of.ts';
import { filesOf, type ImportJob } from '#shared/domain/imports/import-job.ts';
import type { ImportPreview } from '#shared/domain/imports/import-views.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { serviceId } from '#shared/domain/users/licences.ts';
import { type UserFault, userFaultCodes } from '#shared/domain/users/user-faults.ts';

/** Rows that are shown, and what of the file is looked at for them. */
const rowsShown = 20;
const bytesRead = 1024 * 1024;

type Row = ImportPreview['rows'][number];

const faultOf = ({ code, field, detail }: UserFault) => ({
  code,
  ...(field === undefined ? {} : { field }),
  ...(detail === undefined ? {} : { detail }),
});

const faultCode = z.enum(userFaultCodes);

/** The codes of a verdict, as faults without their columns. */
function codesOf(codes: string): Row['faults'] {
  return codes.split(' ').flatMap((code) => {
    const known = faultCode.safeParse(code);
    return known.success ? [{ code: known.data }] : [];
  });
}

/** The first rows of a file as an import would understand them; nothing is compared with the organisation's users. */
async function fileRows(chunks: AsyncIterable<Uint8Array>, readRow: RowReader): Promise<ImportPreview> {
  // All services count as owned here: what the organisation has is looked at when the file is submitted.
  const owned = serviceId.options.map((service) => ({ service, suspended: false }));
  let header: Header | undefined;
  const rows: Row[] = [];
  for await (const read of readRecords(chunks, { batchRows: rowsShown })) {
    // The file is cut off where looking at it ends: what is wrong there, after rows were read, is no fault of it.
    if (!read.ok) return rows.length > 0 ? preview(header, rows) : { columns: [], rows, fault: read.error };
    const { records, firstRow } = read.value;
    if (header === undefined) {
      const found = readHeader(records[0] ?? [], owned);
      if (!found.ok) return { columns: [...(records[0] ?? [])], rows, fault: found.error };
      header = found.value;
      continue;
    }
    for (const [index, record] of records.entries()) {
      if (isBlank(record)) continue;
      const row = firstRow + index;
      const wanted = readRow(header, record, row);
      const email = (record[header.email] ?? '').trim();
      rows.push({
        row,
        ...(email === '' ? {} : { email }),
        ...(wanted.ok && wanted.value.services !== undefined ? { services: { ...wanted.value.services } } : {}),
        faults: wanted.ok ? [] : wanted.error.map(faultOf),
      });
    }
    break;
  }
  return preview(header, rows);
}

const preview = (header: Header | undefined, rows: Row[]): ImportPreview => ({
  columns: [...(header?.names ?? [])],
  rows: rows.slice(0, rowsShown),
});

/** What is shown of an import before anything is done: the file's first rows, or a dry run's (IM-16). */
export async function previewOf(
  job: ImportJob,
  files: Files,
  loadRowReader: () => Promise<RowReader>,
): Promise<Result<ImportPreview, Refusal>> {
  if (job.file === undefined) return refused({ code: 'JOB_STATE', detail: 'It has no file.' });
  const chunks = await files.read(job.file, 0, bytesRead);
  if (chunks === undefined) return refused({ code: 'FILE_MISSING' });
  const shown = await fileRows(chunks, await loadRowReader());
  const bytes = job.verdictParts === undefined ? undefined : await files.get(filesOf(job).verdictPart(0));
  if (bytes === undefined) return ok(shown);
  const verdicts = readVerdicts(bytes);
  return ok({
    ...shown,
    rows: shown.rows.map((row) => {
      const found = verdicts.get(row.row);
      return found === undefined
        ? row
        : { ...row, verdict: found.verdict, faults: row.faults.length > 0 ? row.faults : codesOf(found.codes) };
    }),
  });
}
