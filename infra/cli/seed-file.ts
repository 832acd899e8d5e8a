import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { partnerId } from '#shared/domain/ids.ts';

const account = { partnerId, name: z.string(), contactEmail: z.string(), token: z.string() };
const seedFile = z.object({
  ...account,
  /** Of the partner's onboarding template. */
  provisioningId: z.string().optional(),
  seller: z.object(account),
});
/** The partner and the seller that a local cloud has to try things with, and their tokens. */
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
