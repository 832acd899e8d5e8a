import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import * as z from 'zod';

/**
 * Everything that has to hold before a change may stand: `npm test`. Ends with one line, `N passed, N failed`, in which each
 * check counts as one and each test of the suite as one. A skipped test is a failed one: nothing here may pass by not running.
 */
const report = '.local/vitest.json';

const checks: readonly { readonly name: string; readonly command: readonly string[] }[] = [
  { name: 'types', command: ['tsc'] },
  { name: 'format, lint and import boundaries', command: ['biome', 'check', '.'] },
  { name: 'dead code and unused dependencies', command: ['knip'] },
  { name: 'OpenAPI document', command: ['redocly', 'lint', 'infra/openapi.json'] },
  { name: 'synthesis of every stage', command: ['node', 'infra/tools/synth-all.ts'] },
];

const quiet = {
  CI: 'true',
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  CDK_DISABLE_CLI_TELEMETRY: '1',
  AWS_EC2_METADATA_DISABLED: 'true',
};

async function run(command: readonly string[]): Promise<boolean> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...quiet } });
  const [code] = await once(child, 'exit');
  return code === 0;
}

const suite = z.object({
  numTotalTests: z.int().min(1),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numTotalTestSuites: z.int(),
  numFailedTestSuites: z.int(),
});

/** Runs the tests; whatever did not pass has failed, and a suite that reported nothing has failed as a whole. */
async function runTests(): Promise<{ passed: number; failed: number }> {
  rmSync(report, { force: true });
  const green = await run([
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ]);
  try {
    const result = suite.parse(JSON.parse(readFileSync(report, 'utf8')));
    const notPassed = result.numTotalTests - result.numPassedTests;
    return { passed: result.numPassedTests, failed: green ? notPassed : Math.max(1, notPassed) };
  } catch (error) {
    console.error('The tests left no report that can be read.', error);
    return { passed: 0, failed: 1 };
  }
}

let passed = 0;
let failed = 0;
for (const check of checks) {
  console.log(`\n── ${check.name}`);
  if (await run(check.command)) passed += 1;
  else {
    failed += 1;
    console.log(`✗ ${check.name}`);
  }
}
console.log('\n── tests');
const tests = await runTests();
console.log(`\n${passed + tests.passed} passed, ${failed + tests.failed} failed`);
process.exitCode = failed + tests.failed === 0 ? 0 : 1;
