import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RefusedError } from '#infra/cli/refusal.ts';
import type { Download } from '#shared/client/download.ts';

/** Refuses a place for a file before anything is done for it. */
export function checkPlace(file: string, force: boolean): void {
  if (file === '-') return;
  if (!existsSync(dirname(file))) throw new RefusedError('NO_SUCH_FOLDER', `There is no folder ${dirname(file)}.`);
  if (existsSync(file) && !force) throw new RefusedError('FILE_EXISTS', `${file} is there already. Name another one, or say --force.`);
}

/** Saves what arrives, piece by piece; the file appears when it is whole. `-` is standard output. Gives its size in bytes. */
export async function saveFile({ body, size }: Download, file: string): Promise<number> {
  let bytes = 0;
  const counted = async function* (pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      bytes += piece.byteLength;
      yield piece;
    }
    if (size !== undefined && bytes !== size) throw new Error(`Only ${bytes} of ${size} bytes have arrived. Fetch it again.`);
  };
  if (file === '-') {
    await pipeline(Readable.from(counted(body)), process.stdout, { end: false });
    return bytes;
  }
  const part = `${file}.${randomUUID()}.part`;
  try {
    await pipeline(counted(body), createWriteStream(part, { flags: 'wx' }));
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
  return bytes;
}

/** Bytes of a file that is to be sent. @throws RefusedError when it is none, or empty. */
export async function sizeOfFile(file: string): Promise<number> {
  const found = await stat(file).catch((error: unknown) => {
    throw new RefusedError('NO_SUCH_FILE', `${file} cannot be read.`, { cause: error });
  });
  if (!found.isFile()) throw new RefusedError('NO_SUCH_FILE', `${file} is no file.`);
  if (found.size === 0) throw new RefusedError('FILE_EMPTY', `${file} is empty.`);
  return found.size;
}
