import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partnerCli } from '#test/support/partner-cli.ts';
import { type RealCloud, realCloud } from '../../../cloud/real-cloud.ts';

let world: RealCloud;
let org: string;
const folder = mkdtempSync(join(tmpdir(), 'partner-cloud-'));
beforeAll(async () => {
  world = await realCloud();
  ({ organisationId: org } = await world.aTrial({ services: { message: 50, meetings: 50 } }));
}, 180_000);
afterAll(async () => {
  await world?.cloud.stop();
  rmSync(folder, { recursive: true, force: true });
});

const handover = (...args: string[]) => partnerCli({ api: world.api, token: world.partner.token, org, cwd: folder }, ...args);

async function json(...args: string[]) {
  const { code, out, err } = await handover(...args, '--json');
  const lines = out.trim() === '' ? [] : args.includes('--watch') ? out.trim().split('\n') : [out];
  return { code, err, ...(lines.length === 0 ? {} : JSON.parse(lines.at(-1) ?? '')) };
}

function aFile(name: string, rows: readonly string[]): string {
  writeFileSync(join(folder, name), ['User ID/Email (Required),First Name,Last Name,Webex Messaging', ...rows, ''].join('\r\n'));
  return name;
}

const people = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => `user${from + n}@team.example,U,Number${from + n},TRUE`);

describe('the command line of a partner, against the API', () => {
  it('imports a file with one bad row, brings its error file, and takes the corrected one [IM-6] [IM-12]', {
    timeout: 120_000,
  }, async () => {
    const file = aFile('team.csv', [...people(10), 'nobody.at.all,N,One,TRUE']);
    const dry = await json('users', 'import', file, '--dry-run');
    expect(dry).toMatchObject({
      code: 2,
      kind: 'dry-run',
      progress: { done: 11, failed: 1 },
      seatsNeeded: { message: 10 },
      invitations: 10,
    });
    expect((await json('users', 'list')).users).toHaveLength(1);
    const done = await json('users', 'import', file, '--mode', 'add', '--watch');
    expect(done).toMatchObject({ code: 2, state: 'completed_with_errors', progress: { done: 11, failed: 1, counts: { created: 10 } } });
    expect(await json('users', 'errors', done.id, '-o', 'errors.csv')).toMatchObject({ code: 0, failed: 1 });
    const errors = readFileSync(join(folder, 'errors.csv'), 'utf8');
    expect(errors).toContain('EMAIL_INVALID');
    writeFileSync(join(folder, 'corrected.csv'), errors.replace('nobody.at.all', 'somebody@team.example'));
    const corrected = await json('users', 'import', 'corrected.csv', '--mode', 'add', '--watch');
    expect(corrected).toMatchObject({ code: 0, state: 'completed', progress: { done: 1, counts: { created: 1 } } });
    const { users } = await json('users', 'list', '--search', 'somebody');
    expect(users).toMatchObject([{ email: 'somebody@team.example', licences: ['message'] }]);
  });

  it('exports all users, and that file changes nothing [IM-1] [IM-10]', { timeout: 120_000 }, async () => {
    expect(await json('users', 'export', '-o', 'all.csv')).toMatchObject({ code: 0, file: 'all.csv' });
    const again = await json('users', 'import', 'all.csv', '--mode', 'add-and-remove', '--watch');
    expect(again).toMatchObject({ code: 0, progress: { failed: 0 } });
    expect(again.progress.counts).toMatchObject({ created: 0, updated: 0, unchanged: again.progress.done });
  });

  it('undoes an import [IM-11]', { timeout: 120_000 }, async () => {
    const { id } = await json('users', 'import', aFile('more.csv', people(3, 100)), '--mode', 'add', '--watch');
    expect((await json('users', 'list', '--search', 'user10')).users).toHaveLength(3);
    expect(await json('users', 'undo', id, '--watch')).toMatchObject({ code: 0, kind: 'undo', state: 'completed' });
    expect((await json('users', 'list', '--search', 'user10')).users).toEqual([]);
  });

  it('refuses a file as a whole with the reason, and a stranger: exit code 1 [IM-7]', { timeout: 120_000 }, async () => {
    writeFileSync(join(folder, 'unknown.csv'), 'User ID/Email (Required),Shoe Size\r\na@team.example,44\r\n');
    const rejected = await json('users', 'import', 'unknown.csv', '--mode', 'add', '--watch');
    expect(rejected).toMatchObject({ code: 1, state: 'rejected', reason: { code: 'COLUMN_UNKNOWN' } });
    const stranger = await partnerCli({ api: world.api, token: 'hdo_stranger', org, cwd: folder }, 'users', 'list');
    expect([stranger.code, stranger.err.split(':')[0]]).toEqual([1, 'UNAUTHENTICATED']);
    const other = await world.addPartner();
    const foreign = await partnerCli({ api: world.api, token: other.token, org, cwd: folder }, 'users', 'list', '--json');
    expect([foreign.code, JSON.parse(foreign.err).error.code]).toEqual([1, 'NOT_FOUND']);
  });

  it('synchronises, says why somebody is not working, and lists all tasks [SY-1] [US-11] [IM-17]', { timeout: 120_000 }, async () => {
    expect(await json('users', 'sync', '--watch')).toMatchObject({ code: 0, progress: { failed: 0 } });
    expect((await json('users', 'list', '--sync', 'valid')).users.length).toBeGreaterThan(5);
    expect(await json('users', 'why', 'user0@team.example')).toMatchObject({ code: 0, working: false });
    const { tasks } = await json('tasks');
    expect(new Set(tasks.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['import', 'dry-run', 'undo', 'export', 'sync']));
  });
});
