import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import * as z from 'zod';
import { median } from './cpu-to-ready.ts';

/** The most that reading, checking and planning a row may cost of what the usual way costs. */
const cpuTarget = 0.25;
const [cpuRows, pairs] = [200_000, 3];
/** The most memory that the planner may have for a million rows, and the most of what it has for a tenth of them. */
const memoryTarget = { bytes: 128 * 2 ** 20, growth: 1.15 };
/** A function of 128 MB has its Node started like this: 5 % and 90 % of its memory. */
const asInLambda = ['--expose-gc', '--max-semi-space-size=6', '--max-old-space-size=115'];

const root = resolve(import.meta.dirname, '../..');
const measured = z.object({ figure: z.number(), plans: z.record(z.string(), z.int()) });

function bundled(entry: string, folder: string): string {
  const outfile = join(folder, `${entry}.mjs`);
  buildSync({
    absWorkingDir: root,
    entryPoints: [`infra/bench/${entry}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  return outfile;
}

function measure(file: string, what: 'cpu' | 'memory', rows: number, flags: readonly string[] = []): z.infer<typeof measured> {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, file, what, String(rows)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} failed: ${stderr}`);
  return measured.parse(JSON.parse(stdout));
}

/** Measures the reading of files for imports and prints the figures; true if each meets its target. No table, no network. */
export function benchImports(folder: string, row: (...cells: readonly (string | number)[]) => void): boolean {
  const [own, other] = [bundled('import-ours-entry', folder), bundled('import-usual-entry', folder)];
  const [ours, usual, ratios]: [number[], number[], number[]] = [[], [], []];
  for (let pair = 0; pair < pairs; pair++) {
    const [mine, theirs] = [measure(own, 'cpu', cpuRows), measure(other, 'cpu', cpuRows)];
    if (JSON.stringify(mine.plans) !== JSON.stringify(theirs.plans)) throw new Error('Both ways have to come to the same plans.');
    ours.push(mine.figure);
    usual.push(theirs.figure);
    ratios.push(mine.figure / theirs.figure);
  }
  const ratio = median(ratios);
  console.log(`\nReading, checking and planning ${cpuRows} rows of a file with 30 columns, in ${pairs} turns; processor time a row:`);
  row('', 'µs', 'of the usual');
  row('csv-parse and zod', median(usual).toFixed(1), '1.00');
  row('ours, in two passes', median(ours).toFixed(1), ratio.toFixed(2));

  const [small, large] = [100_000, 1_000_000].map((rows) => measure(own, 'memory', rows, asInLambda).figure);
  if (small === undefined || large === undefined) throw new Error('no figures');
  console.log('\nMost memory of the process that does it, in MB, started as in a function of 128 MB:');
  row('100,000 rows', (small / 2 ** 20).toFixed(0));
  row('1,000,000 rows', (large / 2 ** 20).toFixed(0), `${(large / small).toFixed(2)} times`);
  const met = ratio <= cpuTarget && large <= memoryTarget.bytes && large <= small * memoryTarget.growth;
  const { bytes, growth } = memoryTarget;
  console.log(
    `\n${met ? 'Met' : 'Missed'}: at most ${cpuTarget} of the usual; at most ${bytes / 2 ** 20} MB, and ${growth} times that of a tenth.`,
  );
  return met;
}
