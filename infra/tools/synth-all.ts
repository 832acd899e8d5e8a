import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { stages } from '#infra/stages.ts';

// Synthesizes every stage, as `cdk synth` would: the checks of cdk-nag and of CDK itself run with it, and a finding fails.
let failed = 0;
for (const stage of Object.keys(stages)) {
  const outdir = `.local/synth/${stage}`;
  rmSync(outdir, { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, ['infra/app.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify({ stage }) },
  });
  console.log(`${status === 0 ? '✓' : '✗'} ${stage}`);
  failed += status === 0 ? 0 : 1;
}
process.exitCode = failed === 0 ? 0 : 1;
