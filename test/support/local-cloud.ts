import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '#infra/local/cloud.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A CDK app, what it is made from, and where its assembly goes. */
interface SynthesizedApp {
  readonly app: string;
  readonly sources: readonly string[];
  readonly assembly: string;
}

/** The application itself, and the small one that the local cloud's own tests run. */
export const apps = {
  handover: { app: 'infra/app.ts', sources: ['infra', 'functions', 'shared', 'package-lock.json'], assembly: '.local/test/handover.out' },
  fixture: {
    app: 'test/infra/local/fixture/app.ts',
    sources: ['test/infra/local/fixture', 'package-lock.json'],
    assembly: '.local/test/fixture.out',
  },
} as const satisfies Record<string, SynthesizedApp>;

function newest(sources: readonly string[]): number {
  const files = sources.flatMap((source) => [
    source,
    ...globSync(`${source}/**/*`, { cwd: root, exclude: (name) => name === 'node_modules' }),
  ]);
  return Math.max(...files.map((file) => statSync(join(root, file)).mtimeMs));
}

const stamp = (assembly: string) => join(root, `${assembly}.synthesized`);
const fresh = ({ assembly, sources }: SynthesizedApp) => existsSync(stamp(assembly)) && statSync(stamp(assembly)).mtimeMs > newest(sources);

/** Synthesizes an app unless its assembly is newer than its sources. Test files that ask at the same time wait for one synthesis. */
export async function synthesized(which: keyof typeof apps): Promise<string> {
  const app: SynthesizedApp = apps[which];
  const folder = join(root, app.assembly);
  const lock = `${folder}.lock`;
  mkdirSync(join(folder, '..'), { recursive: true });
  for (let waited = 0; !fresh(app); waited += 100) {
    try {
      mkdirSync(lock);
    } catch {
      // A synthesis takes seconds: a lock that is minutes old was left by a process that is gone.
      const held = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (Date.now() - held > 180_000) rmdirSync(lock);
      if (waited > 180_000) throw new Error(`${lock} is never released`);
      await sleep(100);
      continue;
    }
    try {
      if (!fresh(app)) {
        const started = new Date();
        execFileSync(process.execPath, [app.app], {
          cwd: root,
          env: { ...process.env, CDK_OUTDIR: folder, CDK_DISABLE_CLI_TELEMETRY: '1' },
          stdio: 'pipe',
        });
        writeFileSync(stamp(app.assembly), started.toISOString());
      }
    } finally {
      rmdirSync(lock);
    }
  }
  return folder;
}

/** Starts a local cloud of one of the apps, with a state of its own that is gone when it is stopped. */
export async function testCloud(which: keyof typeof apps, options: Omit<LocalCloudOptions, 'assembly'> = {}): Promise<LocalCloud> {
  return startLocalCloud({ assembly: await synthesized(which), maxSendRate: 1000, schedules: 'stepped', ...options });
}
