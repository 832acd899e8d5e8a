import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleLimit } from '#infra/bundle-limits.ts';
import { bundleFunctions } from '#infra/bundles.ts';
import { functionContracts } from '#infra/functions.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';
import { cpuToReady, median } from './cpu-to-ready.ts';
import { benchImports } from './import-bench.ts';
import { usualBundle } from './usual-bundle.ts';
import { benchWholeImport } from './whole-import.ts';

/** The most that the worst function may need of what the same handler needs as it is usually built. */
const target = 0.4;
const glances = 5;
const pairs = 31;

/** What a function is told: addresses all, and name servers by number. */
const settingsOf = ({ settings }: FunctionContract) =>
  Object.fromEntries(
    Object.keys(settings.shape).map((name) => [
      name,
      name === 'DNS_SERVERS' ? '192.0.2.1' : `https://${name.toLowerCase().replaceAll('_', '-')}.example`,
    ]),
  );
const row = (...cells: readonly (string | number)[]) =>
  console.log(cells.map((cell, index) => (index === 0 ? String(cell).padEnd(24) : String(cell).padStart(14))).join(''));

const folder = mkdtempSync(join(tmpdir(), 'handover-bench-'));
try {
  const served = functionContracts.filter(({ trigger }) => ['http', 'wire', 'pages'].includes(trigger.kind));
  const bundles = bundleFunctions(served.map(({ name }) => name));
  let failed = false;

  row('function', 'KB', 'limit', 'CPU ms');
  const json: { contract: FunctionContract; cpu: number }[] = [];
  for (const contract of served) {
    const { name, trigger } = contract;
    const [size, limit] = [bundles.sizeOf(name), bundleLimit(contract, bundles)];
    const cpu = median(Array.from({ length: glances }, () => cpuToReady(bundles.fileOf(name), settingsOf(contract))));
    if (trigger.kind !== 'pages') json.push({ contract, cpu });
    failed ||= size > limit;
    row(name, Math.ceil(size / 1000), limit / 1000, cpu.toFixed(1));
  }

  const [worst] = json.sort((a, b) => b.cpu - a.cpu);
  if (worst === undefined) throw new Error('There is no JSON function to measure.');
  const { name } = worst.contract;
  const settings = settingsOf(worst.contract);
  const usual = await usualBundle(name, folder);
  const [ours, theirs, ratios]: [number[], number[], number[]] = [[], [], []];
  // In turns, so that whatever else the machine does meets both alike.
  for (let pair = 0; pair < pairs; pair++) {
    const [own, other] = [cpuToReady(bundles.fileOf(name), settings), cpuToReady(usual, settings)];
    ours.push(own);
    theirs.push(other);
    ratios.push(own / other);
  }
  const ratio = median(ratios);
  failed ||= ratio > target;
  console.log(
    `\nThe worst JSON function, ${name}, in ${pairs} turns; processor time until its handler is loaded, Node's own start included:`,
  );
  row('', 'KB', 'CPU ms', 'of the usual');
  row('as usually built', Math.ceil(statSync(usual).size / 1024), median(theirs).toFixed(1), '1.00');
  row('as deployed', Math.ceil(bundles.sizeOf(name) / 1024), median(ours).toFixed(1), ratio.toFixed(2));
  console.log(`\n${failed ? 'Missed' : 'Met'}: at most ${target.toFixed(2)} of the usual, and every bundle within its limit.`);
  failed = !benchImports(folder, row) || failed;
  failed = !(await benchWholeImport(row)) || failed;
  process.exitCode = failed ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
