import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalCloudOptions, startLocalCloud } from '#infra/local/cloud.ts';
import { synthesized } from '#test/support/local-cloud.ts';
import { handsOn, type Parsed, type RealCloud } from './real-cloud.ts';

type Properties = Record<string, Parsed>;
/** Meddles with one resource; tells whether it was the one that it looks for. */
type Meddle = (id: string, type: string, properties: Properties) => boolean;

/** A copy of the real assembly, in a folder of its own, in whose templates something was changed. */
async function plantedAssembly(meddles: readonly Meddle[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'handover-planted-'));
  cpSync(await synthesized('handover'), folder, { recursive: true });
  const done = new Set<Meddle>();
  for (const file of globSync('**/*.template.json', { cwd: folder })) {
    const template = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    for (const [id, { Type, Properties: properties }] of Object.entries<{ Type: string; Properties: Properties }>(template.Resources))
      for (const meddle of meddles) if (meddle(id, Type, properties)) done.add(meddle);
    writeFileSync(join(folder, file), JSON.stringify(template));
  }
  if (done.size !== meddles.length) throw new Error('Something that was to be changed is not in the templates.');
  return folder;
}

/** Starts a copy of the real assembly in whose templates something was changed; `stop` takes both away. */
export async function plantedCloud(meddles: readonly Meddle[], options: Omit<LocalCloudOptions, 'assembly'> = {}) {
  const folder = await plantedAssembly(meddles);
  const cloud = await startLocalCloud({ assembly: folder, schedules: 'stepped', maxSendRate: 1000, ...options });
  const stop = async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { world: await handsOn(cloud), stop };
}

/** The same for as long as `play` takes. */
export async function onPlanted(meddles: readonly Meddle[], play: (world: RealCloud) => Promise<void>): Promise<void> {
  const { world, stop } = await plantedCloud(meddles);
  try {
    await play(world);
  } finally {
    await stop();
  }
}

/** Has all functions that ask the DNS ask this server. */
export function nameServer(server: string): Meddle {
  return (_, type, properties) => {
    const variables = type === 'AWS::Lambda::Function' ? properties['Environment']?.Variables : undefined;
    if (variables?.DNS_SERVERS === undefined) return false;
    variables.DNS_SERVERS = server;
    return true;
  };
}

/** Changes what a function may do with the table. */
export function tableActions(functionName: string, change: (actions: readonly string[]) => readonly string[]): Meddle {
  const role = `${functionName.replaceAll('-', '')}Role`;
  return (id, type, properties) => {
    if (type !== 'AWS::IAM::Policy' || !id.startsWith(role)) return false;
    for (const statement of properties['PolicyDocument'].Statement) {
      const actions: string[] = [statement.Action].flat();
      if (actions.some((action) => action.startsWith('dynamodb:'))) statement.Action = change(actions);
    }
    return true;
  };
}

/** Changes how many requests a partner may send. */
export function partnerThrottle(rate: number, burst: number): Meddle {
  return (_, type, properties) => {
    if (type !== 'AWS::ApiGateway::UsagePlan') return false;
    properties['Throttle'] = { RateLimit: rate, BurstLimit: burst };
    return true;
  };
}
