import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildClientPackage } from '#infra/client-package/build.ts';
import { type RealCloud, realCloud } from '../../cloud/real-cloud.ts';

const program = `
import { createHandoverClient, HandoverProblem, type components } from '@handover/client';

const handover = createHandoverClient({ baseUrl: process.env['API'] ?? '', token: process.env['TOKEN'] ?? '' });
const { data: trial, response } = await handover.POST('/v1/trials', {
  body: {
    companyName: 'Piekarnia Kowalska',
    administratorEmail: 'anna@piekarnia.example',
    country: 'PL',
    inSupportedLocation: true,
    language: 'pl',
    services: { message: 25 },
    durationDays: 90,
  },
});
const state: components['schemas']['Trial']['state'] = trial.state;
const refused = await handover
  .GET('/v1/trials/{trialId}', { params: { path: { trialId: trial.id.replace(/.$/, (last) => (last === '0' ? '1' : '0')) } } })
  .catch((error: unknown) => (error instanceof HandoverProblem ? error.code : String(error)));
console.log(JSON.stringify({ state, refused, location: response.headers.get('location'), id: trial.id }));
`;

const options = { target: 'es2022', module: 'nodenext', strict: true, noEmit: true, types: ['node'], skipLibCheck: false };

describe('the package of the client', () => {
  let world: RealCloud;
  const folder = mkdtempSync(join(tmpdir(), 'client-package-'));
  const partner = join(folder, 'partner');
  beforeAll(async () => {
    const packed = await buildClientPackage(join(folder, 'built'));
    execFileSync('mkdir', [partner]);
    writeFileSync(join(partner, 'package.json'), JSON.stringify({ name: 'partner', private: true, type: 'module' }));
    execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--cache', join(folder, 'empty-cache'), `file:${packed}`], {
      cwd: partner,
      stdio: 'pipe',
    });
    writeFileSync(join(partner, 'program.ts'), program);
    world = await realCloud();
  }, 180_000);
  afterAll(async () => {
    await world?.cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  function check(source: string): string {
    writeFileSync(join(partner, 'checked.ts'), source);
    const typeRoots = [resolve('node_modules/@types')];
    writeFileSync(join(partner, 'tsconfig.json'), JSON.stringify({ compilerOptions: { ...options, typeRoots }, files: ['checked.ts'] }));
    try {
      return execFileSync(process.execPath, [resolve('node_modules/.bin/tsc'), '-p', partner], { cwd: partner, encoding: 'utf8' });
    } catch (error) {
      return String((error as { stdout?: unknown }).stdout);
    }
  }

  it('installs without a registry, checks a program of its users, and refuses one that is wrong', { timeout: 180_000 }, () => {
    expect(check(program)).toBe('');
    expect(check(program.replace("language: 'pl'", "language: 'xx'"))).toContain('"xx"');
    expect(check(program.replace('trial.state', 'trial.colour'))).toContain("'colour' does not exist");
    expect(check(program.replace("'/v1/trials',", "'/v1/trails',"))).toContain('/v1/trails');
  });

  it('calls the API', { timeout: 120_000 }, async () => {
    const env = { ...process.env, API: world.api, TOKEN: world.partner.token };
    // Not synchronously: the cloud lives in this very process.
    const { stdout } = await promisify(execFile)(process.execPath, ['program.ts'], { cwd: partner, env, timeout: 60_000 });
    const { id, ...told } = JSON.parse(stdout);
    expect(told).toEqual({ state: 'awaiting_customer', refused: 'NOT_FOUND', location: `/v1/trials/${id}` });
  });
});
