import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { partnerCli, type Surroundings } from '#test/support/partner-cli.ts';
import { aJob, aProblem, type Given, inTurn, type Job, organisationId, type Play, scriptedApi } from '#test/support/scripted-api.ts';

const id = aJob().id;
const folder = mkdtempSync(join(tmpdir(), 'users-'));
const stops: (() => Promise<void> | void)[] = [() => rmSync(folder, { recursive: true })];
afterEach(async () => {
  for (const stop of stops.splice(1)) await stop();
});

const handover = (api: string, args: readonly string[], during?: Surroundings['during']) =>
  partnerCli({ api, cwd: folder, ...(during === undefined ? {} : { during }) }, ...args);

const csv = 'User ID/Email (Required)\nanna@x.example\nbea@x.example\nkarl@x.example\n';

/** An API that takes a file and plays a job through these states. */
async function setup(jobs: readonly Job[], more: Play = {}) {
  let url = '';
  const next = inTurn(...jobs);
  const place = () => ({
    url: `${url}/bucket`,
    fields: { key: 'k', policy: 'p' },
    expiresAt: '2026-03-01T10:15:00.000Z',
    mostBytes: 157_286_400,
  });
  const api = await scriptedApi({
    'POST imports': () => ({ status: 201, json: { job: aJob({ state: 'uploaded' }), upload: place() } }),
    'POST /bucket': (): Given => ({ status: 204 }),
    [`POST imports/${id}/submit`]: ({ body }) => {
      const kind = JSON.parse(body).dryRun ? 'dry-run' : 'import';
      return { status: 202, json: aJob({ state: 'queued', kind }) };
    },
    [`GET imports/${id}`]: () => ({ status: 200, json: next() }),
    ...more,
  });
  ({ url } = api);
  stops.push(api.stop);
  writeFileSync(join(folder, 'users.csv'), csv);
  return api;
}

describe('users import', () => {
  it('uploads the file without the token, submits it in the mode, and shows every row done: exit code 0 [IM-3]', async () => {
    const api = await setup([aJob({ done: 1 }), aJob({ done: 3, state: 'completed' })]);
    const { code, out, err } = await handover(api.url, ['users', 'import', 'users.csv', '--mode', 'add', '--watch']);
    expect([code, out.split('\n')[0]]).toEqual([0, `${id} completed: 3 of 3 rows: 3 created`]);
    expect(out).toContain(`handover users undo ${id}`);
    expect(err).toContain('uploading: 1 of 1 kB');
    expect(err).toContain('running: 1 of 3 rows');
    const [begin, upload, submit] = api.asked;
    expect(JSON.parse(begin?.body ?? '')).toEqual({ fileName: 'users.csv' });
    expect(begin?.headers.authorization).toBe('Bearer hdo_secret');
    expect(upload?.headers).not.toHaveProperty('authorization');
    expect(upload?.body).toContain(csv);
    expect(JSON.parse(submit?.body ?? '')).toEqual({ mode: 'add' });
  });

  it('ends with 2 when some rows were not done, and says how to fetch them', async () => {
    const api = await setup([aJob({ done: 3, failed: 1, state: 'completed_with_errors', hasErrorFile: true })]);
    const { code, out } = await handover(api.url, ['users', 'import', 'users.csv', '--mode', 'add-and-remove', '--watch']);
    expect(code).toBe(2);
    expect(out).toContain('completed with errors: 3 of 3 rows: 2 created, 1 failed');
    expect(out).toContain(`handover users errors ${id} --org ${organisationId} -o errors.csv`);
  });

  it('ends with 1 when the file is refused as a whole, with the reason [IM-7]', async () => {
    const reason = { code: 'COLUMN_UNKNOWN', detail: 'Telefon' };
    const api = await setup([aJob({ state: 'rejected', reason })]);
    const { code, out } = await handover(api.url, ['users', 'import', 'users.csv', '--mode', 'add', '--watch']);
    expect(code).toBe(1);
    expect(out).toContain('COLUMN_UNKNOWN: Telefon');
    expect(out).toContain('Nothing of the file was done.');
  });

  it('names both modes when none is said, and asks the API nothing [IM-3]', async () => {
    const api = await setup([aJob()]);
    const { code, err } = await handover(api.url, ['users', 'import', 'users.csv', '--watch']);
    expect(code).toBe(1);
    expect(err).toMatch(/MODE_MISSING: .*--mode add .*--mode add-and-remove/);
    expect(api.asked).toEqual([]);
  });

  it('tries everything without a mode, changes nothing, and says how to go on [IM-9]', async () => {
    const dryRun = aJob({ kind: 'dry-run', state: 'completed', done: 3, of: id, mode: 'add', seatsNeeded: { message: 2 }, invitations: 3 });
    const api = await setup([dryRun]);
    const { code, out } = await handover(api.url, ['users', 'import', 'users.csv', '--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain('Licences that it would take: message 2\nInvitations that it would send: 3\nNothing has been changed.');
    expect(out).toContain(`handover users submit ${id} --org ${organisationId} --mode add --watch`);
    expect(JSON.parse(api.asked[2]?.body ?? '')).toEqual({ mode: 'add', dryRun: true });
  });

  it('not watched is done when it is submitted, and says how to watch it', async () => {
    const api = await setup([aJob()]);
    const { code, out } = await handover(api.url, ['users', 'import', 'users.csv', '--mode', 'add']);
    expect([code, out]).toEqual([0, `${id} is queued.\nWatch it: handover users watch ${id} --org ${organisationId}\n`]);
  });

  it('answers with one JSON document, or one line of JSON a look while it is watched', async () => {
    const ended = aJob({ done: 3, state: 'completed' });
    const api = await setup([aJob({ done: 1 }), aJob({ done: 2 }), ended]);
    const once = await handover(api.url, ['users', 'import', 'users.csv', '--mode', 'add', '--json']);
    expect([JSON.parse(once.out).state, once.err]).toEqual(['queued', '']);
    const { out, err, code } = await handover(api.url, ['users', 'import', 'users.csv', '--mode', 'add', '--watch', '--json']);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([code, err, lines.map(({ progress, state }) => [state, progress.done])]).toEqual([
      0,
      '',
      [
        ['running', 1],
        ['running', 2],
        ['completed', 3],
      ],
    ]);
    expect(lines.at(-1)).toEqual(ended);
  });

  it('says what was refused, what to do, and the request id: exit code 1 [IM-4]', async () => {
    const running = aProblem(409, 'IMPORT_RUNNING', `The import ${id} runs.`);
    const api = await setup([], { [`POST imports/${id}/submit`]: () => running });
    const { code, out, err } = await handover(api.url, ['users', 'import', 'users.csv', '--mode', 'add']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(new RegExp(`IMPORT_RUNNING: It was refused. The import ${id} runs.\nOne runs at a time`));
    expect(err).toContain('Request id: req-7');
    const json = await handover(api.url, ['users', 'import', 'users.csv', '--mode', 'add', '--json']);
    expect([json.code, json.out, JSON.parse(json.err).error]).toEqual([
      1,
      '',
      expect.objectContaining({ code: 'IMPORT_RUNNING', status: 409, requestId: 'req-7', fields: [] }),
    ]);
  });

  it('refuses what is no file, or empty, before it asks the API', async () => {
    const api = await setup([]);
    writeFileSync(join(folder, 'empty.csv'), '');
    const codes = await Promise.all(
      ['none.csv', '.', 'empty.csv'].map(async (file) => {
        const { code, err } = await handover(api.url, ['users', 'import', file, '--mode', 'add', '--json']);
        return [code, JSON.parse(err).error.code];
      }),
    );
    expect(codes).toEqual([
      [1, 'NO_SUCH_FILE'],
      [1, 'NO_SUCH_FILE'],
      [1, 'FILE_EMPTY'],
    ]);
    expect(api.asked).toEqual([]);
  });

  it('ends with 1 when it is called wrongly: 2 says that some rows were not done', async () => {
    const wrong = [
      ['users', 'import'],
      ['users', 'eat'],
      ['users', 'import', 'users.csv', '--mode', 'both'],
      ['users', 'errors', id],
    ];
    expect(await Promise.all(wrong.map(async (args) => (await handover('http://127.0.0.1:1', args)).code))).toEqual([1, 1, 1, 1]);
  });

  it('goes on without being watched after Ctrl-C, and says how to watch it again: exit code 130', async () => {
    const api = await setup([aJob({ done: 1 })]);
    let pressed = false;
    const { code, err } = await handover(api.url, ['users', 'import', 'users.csv', '--mode', 'add', '--watch'], (child, said) => {
      if (pressed || !said.includes('running: 1')) return;
      pressed = child.kill('SIGINT');
    });
    expect(code).toBe(130);
    expect(err).toContain(`To watch it again: handover users watch ${id} --org ${organisationId}`);
    expect(api.asked.some(({ path }) => path.endsWith('/cancel'))).toBe(false);
  });
});

describe('users errors', () => {
  const failed = aJob({ done: 3, failed: 1, state: 'completed_with_errors', hasErrorFile: true });
  const file = 'User ID/Email (Required),Handover Code,Handover Message\nkarl@x.example,EMAIL_INVALID,No.\n';
  const elsewhere: Play = {
    [`GET imports/${id}/errors`]: () => ({ status: 303, headers: { location: '/files/errors?signature=s' } }),
    'GET /files/errors': ({ headers }) => ({ status: headers.authorization === undefined ? 200 : 400, text: file }),
  };

  it('saves the file from where it is, without the token; an existing one only by force [IM-12]', async () => {
    const api = await setup([failed], elsewhere);
    const first = await handover(api.url, ['users', 'errors', id, '-o', 'errors.csv']);
    expect([first.code, first.out]).toEqual([0, expect.stringContaining('errors.csv: 1 rows with the reason of each.')]);
    expect(readFileSync(join(folder, 'errors.csv'), 'utf8')).toBe(file);
    writeFileSync(join(folder, 'errors.csv'), 'mine');
    expect((await handover(api.url, ['users', 'errors', id, '-o', 'errors.csv'])).err).toContain('FILE_EXISTS');
    expect(readFileSync(join(folder, 'errors.csv'), 'utf8')).toBe('mine');
    const forced = await handover(api.url, ['users', 'errors', id, '-o', 'errors.csv', '--force', '--json']);
    expect(JSON.parse(forced.out)).toEqual({ file: 'errors.csv', bytes: Buffer.byteLength(file), failed: 1 });
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('writes to standard output for others to read', async () => {
    const api = await setup([failed], elsewhere);
    expect(await handover(api.url, ['users', 'errors', id, '-o', '-'])).toEqual({ code: 0, out: file, err: '' });
  });

  it('leaves no half of a file behind', async () => {
    const half: Play = { ...elsewhere, 'GET /files/errors': () => ({ status: 200, text: file, headers: { 'content-length': '999' } }) };
    const api = await setup([failed], half);
    const { code } = await handover(api.url, ['users', 'errors', id, '-o', 'half.csv']);
    expect([code, readdirSync(folder).filter((name) => name.startsWith('half'))]).toEqual([1, []]);
  });

  it('says so when every row was done', async () => {
    const api = await setup([aJob({ done: 3, state: 'completed' })]);
    const { code, out } = await handover(api.url, ['users', 'errors', id, '-o', 'none.csv', '--json']);
    expect([code, JSON.parse(out)]).toEqual([0, { file: null, failed: 0 }]);
  });
});
