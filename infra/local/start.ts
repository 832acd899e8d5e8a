import { existsSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startLocalCloud } from './cloud.ts';
import { usualPort } from './origins.ts';
import { seed } from './seed.ts';
import { synthesize } from './synthesize.ts';

const usage = `node infra/local/start.ts [options]
  --fresh            forget the state of earlier starts
  --port N           port of the first API; the others take the next ones, the AWS endpoint N + 40 (${usualPort})
  --assembly FOLDER  what cdk synth wrote (cdk.out)
  --app FILE         the CDK app that is synthesized into it first (infra/app.ts)
  --no-synth         takes the assembly as it is
  --stage NAME       the stage to start, where the assembly has several
  --state FOLDER     where state is kept (.local)`;

const { values } = parseArgs({
  allowNegative: true,
  options: {
    fresh: { type: 'boolean', default: false },
    port: { type: 'string', default: String(usualPort) },
    assembly: { type: 'string', default: 'cdk.out' },
    app: { type: 'string', default: 'infra/app.ts' },
    synth: { type: 'boolean', default: true },
    stage: { type: 'string' },
    state: { type: 'string', default: '.local' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(usage);
  process.exit(0);
}
// Lambda runs in UTC; worker threads share the process's zone.
process.env['TZ'] = 'UTC';

if (values.synth) {
  console.log('Synthesizing …');
  try {
    synthesize(values.app, values.assembly);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
if (!existsSync(`${values.assembly}/manifest.json`)) {
  console.error(`${values.assembly} holds no cloud assembly: leave out --no-synth.`);
  process.exit(1);
}
if (values.fresh) for (const part of ['state', 'mail', 'logs']) rmSync(`${values.state}/${part}`, { recursive: true, force: true });

const cloud = await startLocalCloud({
  assembly: values.assembly,
  stateDir: values.state,
  port: Number(values.port),
  ...(values.stage ? { stage: values.stage } : {}),
});
console.log('\nThe local cloud runs.\n');
for (const [name, url] of Object.entries(cloud.apis)) console.log(`  ${name.padEnd(16)} ${url}`);
if (cloud.apis['api']) console.log(`  ${'documentation'.padEnd(16)} ${cloud.apis['api']}/docs`);
console.log(`  ${'mailbox'.padEnd(16)} ${cloud.control}/_local/mail`);
console.log(`  ${'clock'.padEnd(16)} ${cloud.control}/_local/clock`);
console.log(`  ${'AWS endpoint'.padEnd(16)} ${cloud.control}`);
for (const line of await seed({
  folder: values.state,
  apis: cloud.apis,
  gate: cloud.control,
  region: cloud.region,
  outputs: cloud.outputs,
}))
  console.log(`  ${line}`);
console.log('\nStop with Ctrl+C. State is kept; --fresh begins anew.');

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await cloud.stop();
    process.exit(0);
  });
}
