import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { functionContracts } from '#infra/functions.ts';
import { startLocalCloud } from './cloud.ts';
import { parse } from './json.ts';
import { plantSamples } from './sample-world.ts';
import { synthesize } from './synthesize.ts';

const usage = `npm run invoke -- NAME [--event FILE] [--assembly FOLDER]
Runs a function with events/NAME.json, or the event in FILE, on a new local cloud, and prints its result and its log.
  --assembly FOLDER  what cdk synth wrote, instead of writing it now
  NAME  ${functionContracts.map(({ name }) => name).join(', ')}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { event: { type: 'string' }, assembly: { type: 'string' }, help: { type: 'boolean', default: false } },
});
const [name = ''] = positionals;
if (values.help || positionals.length !== 1 || !functionContracts.some((contract) => contract.name === name)) {
  (values.help ? console.log : console.error)(usage);
  process.exit(values.help ? 0 : 1);
}
const event = parse(readFileSync(values.event ?? `events/${name}.json`, 'utf8'));
// Lambda runs in UTC; worker threads share the process's zone.
process.env['TZ'] = 'UTC';
const { assembly = '.local/invoke.out' } = values;
if (values.assembly === undefined) synthesize('infra/app.ts', assembly);

const cloud = await startLocalCloud({ assembly, schedules: 'stepped' });
try {
  await plantSamples({ apis: cloud.apis, gate: cloud.control, region: cloud.region, outputs: cloud.outputs });
  await cloud.settle();
  const functionName = `handover-local-${name}`;
  const before = cloud.logs(functionName).length;
  const outcome = await cloud.invoke(functionName, event);
  for (const { line } of cloud.logs(functionName).slice(before)) console.error(line);
  console.log(JSON.stringify(outcome.ok ? outcome.payload : outcome, null, 2));
  if (!outcome.ok) process.exitCode = 1;
} finally {
  await cloud.stop();
}
