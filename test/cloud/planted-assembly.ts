import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud } from '#infra/local/cloud.ts';
import { synthesized } from '#test/support/local-cloud.ts';
import { handsOn, type Parsed, type RealCloud } from './real-cloud.ts';

type Properties = Record<string, Parsed>;
/** Meddles with one resource; tells whether it was the one that it looks for. */
type Meddle = (id: string, type: string, properties: Properties) => boolean;

/** Starts a copy of the real assembly in whose templates something was changed, and stops it when `play` is through. */
export async function onPlanted(meddles: readonly Meddle[], play: (world: RealCloud) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'handover-planted-'));
  try {
    cpSync(await synthesized('handover'), folder, { recursive: true });
    const done = new Set<Meddle>();
    for (const file of globSync('**/*.template.json', { cwd: folder })) {
      const template = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      for (const [id, { Type, Properties: properties }] of Object.entries<{ Type: string; Properties: Properties }>(template.Resources))
        for (const meddle of meddles) if (meddle(id, Type, properties)) done.add(meddle);
      writeFileSync(join(folder, file), JSON.stringify(template));
    }
    if (done.size !== meddles.length) throw new Error('Something that was to be changed is not in the templates.');
    const cloud = await startLocalCloud({ assembly: folder, schedules: 'stepped', maxSendRate: 1000 });
    try {
      await play(await handsOn(cloud));
    } finally {
      await cloud.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
