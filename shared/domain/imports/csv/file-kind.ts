import type { CsvEncoding } from '#shared/domain/imports/csv/csv-file.ts';
import type { FileFault } from '#shared/domain/imports/csv/file-faults.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';

/** How files begin that are taken for CSV because of their name, in hexadecimal. */
const otherKinds: readonly (readonly [string, string])[] = [
  ['255044462d', 'PDF'],
  ['504b0304', 'XLSX or ZIP'],
  ['504b0506', 'ZIP'],
  ['d0cf11e0', 'XLS'],
  ['1f8b', 'GZIP'],
  ['89504e47', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['7b5c727466', 'RTF'],
  ['3c21444f4354595045', 'HTML'],
  ['3c21646f6374797065', 'HTML'],
  ['3c68746d6c', 'HTML'],
  ['3c3f786d6c', 'XML'],
];

export type FileStart = { readonly encoding: CsvEncoding; readonly markBytes: number };

/**
 * Says from the first bytes (four are enough, if there are as many) how the file writes its characters, or that it is none of ours:
 * `NOT_CSV`, or `ENCODING_NOT_SUPPORTED` for UTF-32 and for UTF-16 without its mark.
 */
export function fileStart(bytes: Buffer): Result<FileStart, FileFault> {
  const hex = bytes.toString('hex', 0, 16);
  const other = otherKinds.find(([start]) => hex.startsWith(start));
  if (other !== undefined) return refused({ code: 'NOT_CSV', detail: other[1] });
  if (hex.startsWith('fffe0000') || hex.startsWith('0000feff')) return refused({ code: 'ENCODING_NOT_SUPPORTED', detail: 'UTF-32' });
  if (hex.startsWith('efbbbf')) return ok({ encoding: 'utf-8', markBytes: 3 });
  if (hex.startsWith('fffe')) return ok({ encoding: 'utf-16le', markBytes: 2 });
  if (hex.startsWith('feff')) return ok({ encoding: 'utf-16be', markBytes: 2 });
  if (/^(00(?!00)..00(?!00)..|(?!00)..00(?!00)..00)/.test(hex)) {
    return refused({ code: 'ENCODING_NOT_SUPPORTED', detail: 'UTF-16 without its mark' });
  }
  return ok({ encoding: 'utf-8', markBytes: 0 });
}
