import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { partnerId } from '#shared/domain/ids.ts';

const seedFile = z.object({ partnerId, name: z.string(), contactEmail: z.string(), token: z.string() });
/** The partner that a local cloud has to try things with, and its token. */
export type Seed = z.infer<typeof seedFile>;

const pathIn = (folder: string) => join(folder, 'seed.json');

/** What was planted last; undefined when there is nothing. */
export function readSeed(folder: string): Seed | undefined {
  try {
    return seedFile.parse(JSON.parse(readFileSync(pathIn(folder), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Keeps it, readable by its owner only: it holds a token. */
export function writeSeed(folder: string, seed: Seed): void {
  writeFileSync(pathIn(folder), `${JSON.stringify(seed, null, 2)}\n`, { mode: 0o600 });
}
