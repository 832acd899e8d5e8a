import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { run } from '#infra/cli/program.ts';
import type { components } from '#shared/client/generated/api.ts';
import { partnerCli } from '#test/support/partner-cli.ts';
import { aJob, type Given, inTurn, organisationId, type Play, scriptedApi } from '#test/support/scripted-api.ts';

type Schemas = components['schemas'];
const folder = mkdtempSync(join(tmpdir(), 'partner-'));
afterAll(() => rmSync(folder, { recursive: true }));
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function setup(play: Play) {
  const api = await scriptedApi(play);
  stops.push(api.stop);
  return { api, handover: (...args: string[]) => partnerCli({ api: api.url, cwd: folder }, ...args) };
}

const ok = (json: unknown): Given => ({ status: 200, json });

function aUser(name: string, wish: Partial<Schemas['User']> = {}): Schemas['User'] {
  return {
    id: `usr_01JZ8X4J5V6K7M8N9P0QRSTV${name.length.toString().padStart(2, '0')}`,
    email: `${name}@x.example`,
    language: 'pl',
    details: {},
    licences: ['message'],
    administratorRole: 'none',
    state: 'not_verified',
    sync: { status: 'invalid', reason: { code: 'PORTAL_REFUSED' } },
    createdAt: '2026-03-01T10:00:00.000Z',
    version: 1,
    ...wish,
  };
}

describe('users list', () => {
  it('reads page by page with the filters, as a table or as one JSON document [US-8]', async () => {
    const pages = [ok({ users: [aUser('anna')], next: 'second' }), ok({ users: [aUser('beata', { profile: 'supervisor' })] })];
    const { api, handover } = await setup({ 'GET users': ({ path }) => pages[path.includes('cursor=second') ? 1 : 0] ?? ok({}) });
    const { code, out } = await handover('users', 'list', '--sync', 'invalid', '--differs');
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['ID', 'E-MAIL', 'STATE', 'LICENCES', 'PROFILE', 'INVITATION', 'SYNC'],
      [aUser('anna').id, 'anna@x.example', 'not_verified', 'message', 'invalid (PORTAL_REFUSED)'],
      [aUser('beata').id, 'beata@x.example', 'not_verified', 'message', 'supervisor', 'invalid (PORTAL_REFUSED)'],
      [''],
    ]);
    expect(api.asked.map(({ path }) => path.split('?')[1])).toEqual([
      'sync=invalid&differs=true',
      'sync=invalid&differs=true&cursor=second',
    ]);
    expect(JSON.parse((await handover('users', 'list', '--json')).out).users).toHaveLength(2);
  });
});

describe('users why', () => {
  const diagnosis: Schemas['Diagnosis'] = {
    userId: aUser('anna').id,
    working: false,
    state: 'pending',
    findings: [
      {
        code: 'INVITATION_WITHHELD',
        meaning: 'The organisation withholds invitations.',
        actor: 'administrator',
        next: { action: 'SEND_INVITATION', advice: 'Send the invitation.' },
      },
    ],
    story: [{ at: '2026-03-01T10:00:00.000Z', what: 'imported', row: 7 }],
  };

  it('says what stands in the way, who has to act, and what has happened; by address as well as by id [US-11]', async () => {
    const { handover } = await setup({
      'GET users': () => ok({ users: [aUser('annabel'), aUser('anna')] }),
      [`GET users/${aUser('anna').id}/diagnosis`]: () => ok(diagnosis),
    });
    const { code, out } = await handover('users', 'why', 'ANNA@x.example');
    expect(code).toBe(0);
    expect(out).toContain('INVITATION_WITHHELD: The organisation withholds invitations.\n  administrator: Send the invitation.');
    expect(out).toMatch(/2026-03-01T10:00:00.000Z {2}imported {2}row 7/);
    expect(JSON.parse((await handover('users', 'why', aUser('anna').id, '--json')).out)).toEqual(diagnosis);
    expect((await handover('users', 'why', 'nobody@x.example')).err).toContain('The organisation has no user nobody@x.example.');
  });
});

describe('users sync', () => {
  const sync = (wish: Partial<Schemas['Sync']> = {}): Schemas['Sync'] => {
    const { id, createdAt } = aJob();
    return { id, organisationId, state: 'running', createdAt, progress: { done: 1, failed: 0, counts: {} }, ...wish };
  };

  it('starts one or joins the one that runs [SY-3]', async () => {
    const { handover } = await setup({
      'POST syncs': inTurn<() => Given>(
        () => ({ status: 202, json: sync() }),
        () => ok(sync()),
      )(),
    });
    expect((await handover('users', 'sync')).out).toContain(`Watch it: handover users watch ${aJob().id}`);
    const joining = await setup({ 'POST syncs': () => ok(sync()) });
    expect((await joining.handover('users', 'sync')).out).toContain('it ran already');
  });

  it('watched ends with 2 when users stayed invalid, and says how to see them [SY-2]', async () => {
    const counts = { created: 3, unchanged: 5 };
    const ended = sync({ state: 'completed_with_errors', progress: { done: 10, failed: 2, counts } });
    const { handover } = await setup({ 'POST syncs': () => ({ status: 202, json: sync() }), [`GET syncs/${aJob().id}`]: () => ok(ended) });
    const { code, out } = await handover('users', 'sync', '--watch');
    expect(code).toBe(2);
    expect(out).toContain('completed with errors: 10 users: 3 created, 5 unchanged, 2 failed');
    expect(out).toContain(`handover users list --org ${organisationId} --sync invalid`);
  });
});

describe('users export', () => {
  it('waits for the file and saves it; an earlier export is fetched by its id [IM-1]', async () => {
    const job = aJob({ kind: 'export', state: 'completed', done: 2, total: 2 });
    const { api, handover } = await setup({
      'POST exports': () => ({ status: 202, json: { ...job, state: 'queued' } }),
      [`GET exports/${job.id}`]: () => ok(job),
      [`GET exports/${job.id}/file`]: () => ({ status: 303, headers: { location: '/f' } }),
      'GET /f': () => ({ status: 200, text: 'a,b\n' }),
    });
    const { code, out } = await handover('users', 'export', '-o', 'all.csv', '--json');
    expect([code, JSON.parse(out)]).toEqual([0, { file: 'all.csv', bytes: 4, job }]);
    expect(readFileSync(join(folder, 'all.csv'), 'utf8')).toBe('a,b\n');
    const begun = api.asked.filter(({ method }) => method === 'POST').length;
    expect((await handover('users', 'export', '--job', job.id, '-o', '-')).out).toBe('a,b\n');
    expect(api.asked.filter(({ method }) => method === 'POST').length).toBe(begun);
  });
});

describe('tasks', () => {
  const tasks = [
    aJob({ fileName: 'users.csv', done: 1 }),
    aJob({ id: 'job_01JZ8X4J5V6K7M8N9P0QRSTVW2', kind: 'sync', state: 'completed' }),
  ];

  it('lists what runs and ran [IM-17]', async () => {
    const { handover } = await setup({ 'GET tasks': () => ok({ tasks }) });
    expect((await handover('tasks')).out.split('\n')[1]).toMatch(/ {2}import {2}.*running.* 1 of 3 .*users\.csv$/);
    expect(JSON.parse((await handover('tasks', '--json', '--limit', '1')).out)).toEqual({ tasks: tasks.slice(0, 1) });
  });

  it('are watched whatever their kind', async () => {
    const ended = { ...aJob({ done: 3, state: 'cancelled' }) };
    const { handover } = await setup({ 'GET tasks': () => ok({ tasks }), [`GET imports/${aJob().id}`]: () => ok(ended) });
    const { code, out } = await handover('users', 'watch', aJob().id);
    expect([code, out.split(':')[0]]).toEqual([2, `${aJob().id} cancelled`]);
    expect((await handover('users', 'watch', 'job_01JZ8X4J5V6K7M8N9P0QRSTVW9')).err).toContain('NOT_FOUND');
  });
});

describe('users undo and cancel', () => {
  it('ask for it, and say how to go on [IM-6] [IM-11]', async () => {
    const { id } = aJob();
    const { handover } = await setup({
      [`POST imports/${id}/cancel`]: () => ({ status: 202, json: aJob({ state: 'cancelling' }) }),
      [`POST imports/${id}/undo`]: () => ({ status: 202, json: aJob({ kind: 'undo', state: 'queued' }) }),
    });
    expect((await handover('users', 'cancel', id)).out).toContain(`handover users undo ${id} --org ${organisationId}`);
    expect(JSON.parse((await handover('users', 'undo', id, '--json')).out).kind).toBe('undo');
  });
});

describe('who calls, and where', () => {
  const inProcess = async (args: string[], environment: Record<string, string | undefined> = {}) => {
    const before = { ...process.env };
    Object.assign(process.env, { HANDOVER_API: undefined, HANDOVER_TOKEN: undefined, HANDOVER_ORG: undefined });
    for (const name of ['HANDOVER_API', 'HANDOVER_TOKEN', 'HANDOVER_ORG']) delete process.env[name];
    Object.assign(process.env, environment);
    const err: string[] = [];
    try {
      const code = await run([...args, '--json'], { out: () => undefined, err: (text) => err.push(text) });
      return { code, ...JSON.parse(err.join('') || '{}') };
    } finally {
      process.env = before;
    }
  };
  const org = ['--org', organisationId];

  it('is asked for in words when it is not said', async () => {
    expect(await inProcess(['tasks'])).toMatchObject({ code: 1, error: { code: 'ORGANISATION_MISSING' } });
    expect(await inProcess(['tasks', ...org])).toMatchObject({ error: { code: 'API_MISSING' } });
    expect(await inProcess(['tasks', ...org], { HANDOVER_API: 'https://api.x.example' })).toMatchObject({
      error: { code: 'TOKEN_MISSING' },
    });
    expect(await inProcess(['tasks', '--org', 'mine'])).toMatchObject({ error: { code: 'INVALID_VALUE', message: /^--org/ } });
  });

  it('a token does not go out in the open', async () => {
    const open = { HANDOVER_API: 'http://api.x.example', HANDOVER_TOKEN: 'hdo_secret' };
    expect(await inProcess(['tasks', ...org], open)).toMatchObject({ code: 1, error: { message: 'API: https is asked for.' } });
  });

  it('a token may be in a file, which counts before the environment', async () => {
    const { api } = await setup({ 'GET tasks': () => ok({ tasks: [] }) });
    writeFileSync(join(folder, 'token'), 'hdo_of_file\n');
    const environment = { HANDOVER_API: api.url, HANDOVER_TOKEN: 'hdo_secret' };
    expect(await inProcess(['tasks', ...org, '--token-file', join(folder, 'token')], environment)).toEqual({ code: 0 });
    expect(api.asked[0]?.headers.authorization).toBe('Bearer hdo_of_file');
    expect(await inProcess(['tasks', ...org, '--token-file', join(folder, 'none')], environment)).toMatchObject({
      error: { code: 'TOKEN_FILE' },
    });
  });

  it('no AWS credentials are looked for', async () => {
    const { api } = await setup({ 'GET tasks': () => ok({ tasks: [] }) });
    const { code } = await partnerCli({ api: api.url, cwd: folder }, 'tasks');
    expect(code).toBe(0);
  });
});
