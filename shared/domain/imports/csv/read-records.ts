import { Buffer } from 'node:buffer';
import { type BlockText, blockText } from '#shared/domain/imports/csv/block-text.ts';
import {
  type CsvFormat,
  type CsvPosition,
  type CsvRecord,
  csvLimits,
  type RecordBatch,
  recordFaults,
} from '#shared/domain/imports/csv/csv-file.ts';
import { delimiterOf } from '#shared/domain/imports/csv/delimiter.ts';
import type { FileFault } from '#shared/domain/imports/csv/file-faults.ts';
import { fileStart } from '#shared/domain/imports/csv/file-kind.ts';
import { recordGatherer } from '#shared/domain/imports/csv/gather-records.ts';
import { lineBreaks } from '#shared/domain/imports/csv/line-breaks.ts';
import { type RecordSkipper, recordSkipper } from '#shared/domain/imports/csv/skip-record.ts';
import { type RecordSplitter, recordSplitter } from '#shared/domain/imports/csv/split-record.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';

export type ReadOptions = {
  /** Records in a batch; all but the last one have so many. */
  readonly batchRows?: number;
  /** Where to go on; the chunks then begin at this byte. Without it they begin with the file, and the first batch is its header. */
  readonly from?: CsvPosition;
  /** Which cells are wanted of each row, by the header; of the others only whether they are empty is told, which is much faster. */
  readonly keep?: (header: CsvRecord) => readonly boolean[];
  /** Bytes that are decoded at once; smaller chunks are put together. */
  readonly blockBytes?: number;
  readonly limits?: { readonly bytes: number; readonly rows: number; readonly recordCharacters: number };
};

export type Read = Result<RecordBatch, FileFault>;

/** Takes a file in chunks, however they are cut, and gives its batches as they are complete. After a refusal nothing follows. */
export type RecordReader = {
  add(chunk: Uint8Array): readonly Read[];
  end(): readonly Read[];
};

/** As many bytes tell of what kind a file is. */
const startBytes = 16;
/** Whether a record has nothing in it; such a one counts as no row. */
export function isBlank(record: CsvRecord): boolean {
  return record.length === 0;
}

export function recordReader({ batchRows = 500, from, keep, blockBytes = 65_536, limits = csvLimits }: ReadOptions = {}): RecordReader {
  let format: CsvFormat | undefined = from?.format;
  let splitter: RecordSplitter | undefined = format && recordSplitter(format.delimiter);
  let encoding = format?.encoding;
  let skipper: RecordSkipper | undefined;
  let cut: string[] = [];

  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let bytes = from?.offset ?? 0;
  let headerRead = from !== undefined;
  /** The first byte of the block that comes next. */
  let offset = from?.offset ?? 0;
  const gathered = recordGatherer(offset, from?.row ?? 1);
  let out: Read[] = [];
  let ended = false;

  function refuse(fault: FileFault): void {
    out.push(refused(fault));
    ended = true;
  }

  function flush(endOffset: number, isWanted = true): void {
    const batch = format && gathered.take(endOffset, format);
    if (batch && isWanted) out.push(ok(batch));
  }

  function push(record: CsvRecord, text: BlockText, end: number, breaks: number): void {
    const isRow = gathered.add(record, breaks);
    if (!headerRead) {
      headerRead = isRow;
      if (isRow && keep && format) splitter = recordSplitter(format.delimiter, keep(record));
      // What is blank before the header belongs to nothing.
      flush(offset + text.bytesBefore(end), isRow);
    } else if (gathered.rows > limits.rows + (from === undefined ? 1 : 0)) refuse({ code: 'TOO_MANY_ROWS', row: gathered.row - 1 });
    else if (gathered.count >= batchRows) flush(offset + text.bytesBefore(end));
  }

  /** The cells that a record too long begins with; the rest of it is read over. */
  function cutRecord(text: string, start: number, delimiter: string): string[] {
    const short = recordSplitter(delimiter);
    const head = text.slice(start, start + limits.recordCharacters);
    const outcome = short.split(head, 0, true);
    return [...(outcome === 'record' ? short.cells : [head]), recordFaults.tooLong];
  }

  /** Reads on in a record that is too long; the position after it, or -1 if it goes on. */
  function skipOn(over: RecordSkipper, text: BlockText, start: number): number {
    const end = over.skip(text.text, start);
    if (over.unpaired) {
      refuse({ code: 'QUOTE_UNCLOSED', line: gathered.line + over.openedAfter, row: gathered.row });
      return -1;
    }
    if (end === -1) return -1;
    skipper = undefined;
    push(cut, text, end, over.breaks);
    return end;
  }

  function startSkipping(text: BlockText, start: number, delimiter: string): number {
    if (!headerRead) {
      refuse({ code: 'HEADER_TOO_LONG', row: gathered.row });
      return -1;
    }
    cut = cutRecord(text.text, start, delimiter);
    skipper = recordSkipper(delimiter);
    return skipOn(skipper, text, start);
  }

  /** Reads the records of a text; gives back where the one begins that it does not hold as a whole. */
  function readText(text: BlockText, last: boolean): number {
    const { length } = text.text;
    let position = 0;
    if (skipper) {
      position = skipOn(skipper, text, 0);
      if (position === -1) return length;
    }
    while (position < length && !ended) {
      if (splitter === undefined || format === undefined) {
        const delimiter = delimiterOf(text.text, position);
        format = { encoding: encoding ?? 'utf-8', delimiter };
        splitter = recordSplitter(delimiter);
      }
      const outcome = splitter.split(text.text, position, last);
      if (outcome === 'unclosed' && (last || text.text.length - position <= limits.recordCharacters)) {
        refuse({ code: 'QUOTE_UNCLOSED', line: gathered.line + splitter.breaks, row: gathered.row });
        return length;
      }
      const known = outcome === 'record' ? splitter.end - position : length - position;
      if (known > limits.recordCharacters) {
        position = startSkipping(text, position, format.delimiter);
        if (position === -1) return length;
        continue;
      }
      if (outcome !== 'record') {
        // Not even the header's first line is known as a whole yet: its delimiter is found when it is.
        if (!headerRead) [format, splitter] = [undefined, undefined];
        return position;
      }
      const { cells, end, breaks, strayQuote } = splitter;
      if (strayQuote) cells.push(recordFaults.strayQuote);
      position = end;
      push(cells, text, end, breaks);
      if (!headerRead) [format, splitter] = [undefined, undefined];
    }
    return position;
  }

  function readBlock(block: Buffer, last: boolean): Buffer {
    if (encoding === undefined) {
      const start = fileStart(block);
      if (!start.ok) {
        refuse(start.error);
        return block;
      }
      encoding = start.value.encoding;
      offset = start.value.markBytes;
      gathered.take(offset, { encoding, delimiter: ',' });
      return readBlock(block.subarray(start.value.markBytes), last);
    }
    const text = blockText(block, encoding, last);
    if (text === undefined) {
      const readable = block.toString(encoding === 'utf-8' ? 'utf8' : 'latin1');
      const bad = readable.indexOf('\ufffd');
      refuse({
        code: 'ENCODING_NOT_SUPPORTED',
        ...(encoding === 'utf-8' && bad >= 0 ? { line: gathered.line + lineBreaks(readable, 0, bad) } : {}),
      });
      return block;
    }
    const nul = text.text.indexOf('\0');
    if (nul !== -1) {
      refuse({ code: 'NUL_CHARACTER', line: gathered.line + lineBreaks(text.text, 0, nul) });
      return block;
    }
    const position = readText(text, last);
    if (ended) return block;
    const read = text.bytesBefore(position);
    offset += read;
    return block.subarray(read);
  }

  function takeOut(): readonly Read[] {
    const taken = out;
    out = [];
    return taken;
  }

  function readWaiting(last: boolean): void {
    const [only] = waiting;
    const block = waiting.length === 1 && only ? Buffer.from(only.buffer, only.byteOffset, only.length) : Buffer.concat(waiting);
    const rest = readBlock(block, last);
    waiting = rest.length > 0 ? [rest] : [];
    waitingBytes = 0;
  }

  return {
    add(chunk) {
      if (ended) return [];
      bytes += chunk.length;
      if (bytes > limits.bytes) refuse({ code: 'FILE_TOO_LARGE' });
      else {
        waiting.push(chunk);
        waitingBytes += chunk.length;
        if (waitingBytes >= blockBytes && (encoding !== undefined || bytes >= startBytes)) readWaiting(false);
      }
      return takeOut();
    },
    end() {
      if (ended) return [];
      readWaiting(true);
      if (!ended && skipper) {
        if (skipper.open) refuse({ code: 'QUOTE_UNCLOSED', line: gathered.line + skipper.openedAfter, row: gathered.row });
        else push(cut, { text: '', unread: 0, bytesBefore: () => 0 }, 0, 0);
      }
      if (!ended) flush(bytes);
      if (!ended && from === undefined && gathered.rows < 2) refuse({ code: headerRead ? 'NO_ROWS' : 'FILE_EMPTY' });
      ended = true;
      return takeOut();
    },
  };
}

/**
 * A file's records in batches, read as they come: no more is kept than a block and a batch. What refuses the file ends the
 * batches; those before it are not to be used then, hence a file is read through once before anything is done.
 */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: ReadOptions = {},
): AsyncGenerator<Read, void, undefined> {
  const reader = recordReader(options);
  for await (const chunk of chunks) {
    for (const read of reader.add(chunk)) {
      yield read;
      if (!read.ok) return;
    }
  }
  yield* reader.end();
}
