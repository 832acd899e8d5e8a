import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, texts } from '../json.ts';

/** The last record of a stream that a mapping has finished; kept in a file so that a restart goes on from there. */
export interface Checkpoints {
  read(mapping: string): string | undefined;
  write(mapping: string, sequenceNumber: string): void;
}

export function checkpointFile(folder: string): Checkpoints {
  const file = join(folder, 'checkpoints.json');
  let kept: Record<string, string> = {};
  try {
    kept = texts(parse(readFileSync(file, 'utf8')));
  } catch {
    // The first start has none.
  }
  return {
    read: (mapping) => kept[mapping],
    write: (mapping, sequenceNumber) => {
      kept[mapping] = sequenceNumber;
      writeFileSync(file, JSON.stringify(kept));
    },
  };
}
