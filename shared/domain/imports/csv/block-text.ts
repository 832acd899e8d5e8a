import { Buffer, isAscii, isUtf8 } from 'node:buffer';
import type { CsvEncoding } from '#shared/domain/imports/csv/csv-file.ts';

/** The text of whole characters at the start of a block of bytes. */
export type BlockText = {
  readonly text: string;
  /** How many bytes at the end are the beginning of a character that goes on in the next block. */
  readonly unread: number;
  /** Bytes of the text before this position; to be asked for positions in ascending order. */
  readonly bytesBefore: (position: number) => number;
};

/** Bytes of a character that is cut off at the end of UTF-8; 0 if the last one is whole. */
function cutUtf8(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

function utf8Text(bytes: Buffer, last: boolean): BlockText | undefined {
  if (isAscii(bytes)) return { text: bytes.toString('latin1'), unread: 0, bytesBefore: (position) => position };
  const unread = last ? 0 : cutUtf8(bytes);
  const whole = bytes.subarray(0, bytes.length - unread);
  if (!isUtf8(whole)) return undefined;
  const text = whole.toString('utf8');
  let [characters, before] = [0, 0];
  return {
    text,
    unread,
    bytesBefore: (position) => {
      before += Buffer.byteLength(text.slice(characters, position));
      characters = position;
      return before;
    },
  };
}

function utf16Text(bytes: Buffer, bigEndian: boolean, last: boolean): BlockText | undefined {
  const odd = bytes.length % 2;
  if (odd === 1 && last) return undefined;
  const whole = bytes.subarray(0, bytes.length - odd);
  const all = bigEndian ? Buffer.from(whole).swap16().toString('utf16le') : whole.toString('utf16le');
  const cut = !last && /[\ud800-\udbff]$/.test(all.slice(-1));
  const text = cut ? all.slice(0, -1) : all;
  if (!text.isWellFormed()) return undefined;
  return { text, unread: odd + (cut ? 2 : 0), bytesBefore: (position) => position * 2 };
}

/** Decodes a block, strictly; undefined if it is not of this encoding. `last`: no byte follows. */
export function blockText(bytes: Buffer, encoding: CsvEncoding, last: boolean): BlockText | undefined {
  return encoding === 'utf-8' ? utf8Text(bytes, last) : utf16Text(bytes, encoding === 'utf-16be', last);
}
