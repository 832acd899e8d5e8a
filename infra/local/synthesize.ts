import { spawnSync } from 'node:child_process';

/** Synthesizes a CDK app into a folder, in a process of its own. @throws with what it wrote when it fails. */
export function synthesize(app: string, assembly: string): void {
  const env = { ...process.env, CDK_OUTDIR: assembly, CDK_DISABLE_CLI_TELEMETRY: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [app], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}\nThe CDK app ${app} could not be synthesized.`);
}
