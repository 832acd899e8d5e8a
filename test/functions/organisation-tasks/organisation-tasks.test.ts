import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#functions/organisation-tasks/contract.ts';
import { pages } from '#functions/organisation-tasks/page.ts';
import { dynamoChunkTable } from '#shared/adapters/dynamodb/import-chunks.ts';
import { dynamoImportJobs } from '#shared/adapters/dynamodb/import-jobs.ts';
import { partitions } from '#shared/adapters/dynamodb/keys.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoUndoTable } from '#shared/adapters/dynamodb/undo-table.ts';
import { dynamoUserPages } from '#shared/adapters/dynamodb/user-pages.ts';
import { e164Of } from '#shared/adapters/phone-numbers/e164-of.ts';
import { s3Files } from '#shared/adapters/s3/s3-files.ts';
import type { JobId } from '#shared/domain/ids.ts';
import { rowReader } from '#shared/domain/imports/csv/wanted-of.ts';
import { importLimits } from '#shared/domain/imports/import-deps.ts';
import { jobRunner } from '#shared/domain/imports/run-job.ts';
import { faultWords } from '#shared/languages/fault-words.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import type { Browser, Seen } from '#test/support/form-browser.ts';
import { aFile, newRows } from '#test/support/import-world.ts';
import { anOrganisationSite } from '#test/support/organisation-site.ts';
import { startBucket, type TestBucket } from '#test/support/s3.ts';
import { itemsIn } from '#test/support/stored.ts';

let table: TestTable;
let bucket: TestBucket;
beforeAll(async () => {
  [table, bucket] = await Promise.all([startTable(), startBucket()]);
});
afterAll(() => Promise.all([table.stop(), bucket.stop()]));

const importPath = '/organisation/users/import';

/** An administrator with the pages, the place for files, and the worker of imports as it really is. */
async function setup() {
  const files = s3Files(bucket.bucket, bucket.client);
  const site = await anOrganisationSite(table, {}, files);
  const hashes = loadSystemKeys(table);
  const run = jobRunner({
    jobs: dynamoImportJobs(table),
    table: dynamoChunkTable(table, hashes),
    undoing: dynamoUndoTable(table, hashes),
    users: dynamoUserPages(table),
    files,
    readRow: rowReader(e164Of),
    words: async (language) => faultWords(language),
    newId,
    now: site.now,
    limits: importLimits,
    fault: (error) => {
      throw error;
    },
  });
  return {
    ...site,
    /** Works on the task that the browser was sent to, until it has ended; the page of the task after that. */
    async ended(sent: Seen, human: Browser = site.human): Promise<Seen> {
      const path = taskOf(sent);
      const jobId = path.slice(path.lastIndexOf('/') + 1) as JobId;
      while ((await run({ organisationId: site.home.organisationId, jobId })) !== 'ended');
      return human.get(path);
    },
  };
}

function taskOf({ location = '', status }: Seen): string {
  expect(status).toBe(303);
  return location.replace(/\?.*$/, '');
}

/** Posts the form of the upload page as a browser does, the file last; where S3 sends the browser after that. */
async function upload(shown: Seen, text: string): Promise<string> {
  const [tag = ''] = /<form[^>]+multipart[^>]+>/.exec(shown.html) ?? [];
  const url = /action="([^"]+)"/.exec(tag)?.[1] ?? '';
  const hidden = [...shown.html.slice(shown.html.indexOf(tag)).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  // What ties our own forms to the session stays with us.
  expect(hidden.map(([, name]) => name)).not.toContain('csrf');
  const form = new FormData();
  for (const [, name = '', value = ''] of hidden) form.set(name, value);
  form.set('file', new Blob([text], { type: 'text/csv' }), 'people.csv');
  const answer = await fetch(url, { method: 'POST', body: form, redirect: 'manual' });
  expect(answer.status).toBe(303);
  const back = new URL(answer.headers.get('location') ?? '');
  expect(back.origin).toBe('https://api.handover.test');
  return `${back.pathname}${back.search}`;
}

async function uploaded(human: Browser, text: string): Promise<string> {
  await human.get(importPath);
  const place = await human.post(importPath, {});
  expect(place.status).toBe(200);
  const back = await upload(place, text);
  return (await human.get(back)).status === 200 ? back.replace(/\?.*$/, '') : 'not there';
}

async function submitted(human: Browser, path: string, fields: Record<string, string>) {
  await human.get(path);
  return human.post(`${path}/submit`, { step: 'submit', ...fields });
}

describe('importing on the pages', () => {
  it('serves every address that its contract names', () => {
    const served = pages({} as never).flatMap(({ methods, path }) => methods.map((method) => ({ method, path })));
    const order = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
    expect(served.sort(order)).toEqual([...contract.trigger.routes].sort(order));
  });

  it('opens nothing by being looked at: a place for a file is made by a form, once', async () => {
    const { human } = await setup();
    for (let look = 0; look < 3; look++) await human.get(importPath);
    expect((await human.get('/organisation/tasks')).html).toContain('Nothing has been imported');
    const { csrf } = await human.get(importPath);
    const form = { csrf: csrf(importPath) };
    const keys = [];
    for (let click = 0; click < 2; click++) keys.push(/name="key" value="([^"]+)"/.exec((await human.post(importPath, form)).html)?.[1]);
    expect(keys[0]).toContain('organisations/');
    expect(keys[1]).toBe(keys[0]);
    expect((await human.get('/organisation/tasks')).html.split('Not started yet')).toHaveLength(2);
  });

  it('allows the form of the upload page, and of no other, to go where files are kept', async () => {
    const { human } = await setup();
    const explained = await human.get(importPath);
    expect(explained.headers['content-security-policy']).toContain("form-action 'self';");
    const place = await human.post(importPath, {});
    expect(place.headers['content-security-policy']).toContain(`form-action 'self' ${new URL(bucket.endpoint).origin};`);
  });

  it('shows what is in the file, demands a mode, tries it, imports it, and writes to who did [IM-3] [IM-9] [IM-16] [EM-1]', async () => {
    const { human, ended, home } = await setup();
    const path = await uploaded(human, aFile([...newRows(2, 'nowy'), { email: 'zły', message: 'TRUE' }]));
    const shown = await human.get(path);
    for (const text of ['nowy1@kwiaty.example', 'Message: yes', 'This is not an e-mail address', 'Row 4'])
      expect(shown.html).toContain(text);
    expect(shown.html).not.toContain('checked');
    const without = await human.post(`${path}/submit`, { step: 'submit' });
    expect(without.status).toBe(422);
    expect(without.html).toContain('href="#mode"');
    const tried = await ended(await human.post(`${path}/submit`, { step: 'try', mode: 'add' }));
    expect(tried.html).toContain('nothing has been changed');
    expect(tried.html).toContain('Message: <bdi>2</bdi>');
    expect((await human.get('/organisation/users')).html).not.toContain('nowy1@');
    const done = await ended(await submitted(human, path, { mode: 'add' }));
    expect(done.html).toContain('1 row was left out');
    expect(done.html).toContain('<strong>2</strong> Added');
    expect((await human.get('/organisation/users')).html).toContain('nowy1@kwiaty.example');
    const ends = (await itemsIn(table, partitions.events(home.partnerId))).filter(({ type }) => type === 'job.ended');
    const told = ends.map(({ jobKind, sendEmails }) => [jobKind, sendEmails]);
    expect(told).toEqual([
      ['dry-run', []],
      ['import', [expect.objectContaining({ kind: 'import-finished' })]],
    ]);
  });

  it('gives out the error file, ready to be corrected and imported again [IM-12]', async () => {
    const { human, ended } = await setup();
    const path = await uploaded(human, aFile([{ email: 'dobry@kwiaty.example' }, { email: 'zły' }]));
    const done = await ended(await submitted(human, path, { mode: 'add' }));
    const errors = /href="([^"]+\/errors)"/.exec(done.html)?.[1] ?? '';
    const sent = await human.get(errors);
    expect(sent.status).toBe(303);
    const text = await (await fetch(sent.location ?? '')).text();
    expect(text).toContain('zły');
    expect(text).toContain('EMAIL_INVALID');
    expect(text).not.toContain('dobry@');
    const again = await uploaded(human, text.replace('zły', 'poprawiony@kwiaty.example'));
    expect((await ended(await submitted(human, again, { mode: 'add' }))).html).toContain('Everything in the file has been done.');
  });

  it('says what is wrong with a file that cannot be imported at all [IM-7]', async () => {
    const { human } = await setup();
    const path = await uploaded(human, 'First Name,Skype Name\nAnna,anna\n');
    const { html } = await human.get(path);
    expect(html).toContain('This file cannot be imported');
    expect(html).toContain('This column is not known');
    expect(html).toContain('Column Skype Name');
    expect(html).not.toContain(`${path}/submit`);
  });

  it('watches a running import, which is fetched anew by itself only when asked to [IM-6]', async () => {
    const { human, ended } = await setup();
    const path = await uploaded(human, aFile(newRows(3)));
    const sent = await submitted(human, path, { mode: 'add' });
    expect(sent.location).toMatch(/\?watch=on$/);
    const watched = await human.get(sent.location ?? '');
    expect(watched.headers['refresh']).toBe('5');
    expect(watched.html).toContain('Stop updating');
    const still = await human.get(taskOf(sent));
    expect(still.headers['refresh']).toBeUndefined();
    await ended(sent);
    expect((await human.get(sent.location ?? '')).headers['refresh']).toBeUndefined();
  });

  it('lets nobody submit a second one while one runs, and shows which [IM-4]', async () => {
    const { human } = await setup();
    const [first, second] = [await uploaded(human, aFile(newRows(1, 'a'))), await uploaded(human, aFile(newRows(1, 'b')))];
    const sent = await submitted(human, first, { mode: 'add' });
    const refused = await submitted(human, second, { mode: 'add' });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('Another import is running.');
    expect(refused.html).toContain(`href="${taskOf(sent)}"`);
    expect((await human.get('/organisation/users')).html).toContain('An import is running');
  });

  it('submits once what is sent twice', async () => {
    const { human } = await setup();
    const path = await uploaded(human, aFile(newRows(1)));
    const { csrf } = await human.get(path);
    const fields = { csrf: csrf(`${path}/submit`), mode: 'add', step: 'submit' };
    const [first, second] = [await human.post(`${path}/submit`, fields), await human.post(`${path}/submit`, fields)];
    expect(second.location).toBe(first.location);
  });

  it('is cancelled and undone by its page [IM-6] [IM-11]', async () => {
    const { human, ended } = await setup();
    const done = await ended(await submitted(human, await uploaded(human, aFile(newRows(2, 'undo'))), { mode: 'add' }));
    const undo = /action="([^"]+\/undo)"/.exec(done.html)?.[1] ?? '';
    expect((await ended(await human.post(undo, {}))).html).toContain('The import has been undone.');
    expect((await human.get('/organisation/users')).html).not.toContain('undo1@');
    await human.get(taskOf({ ...done, status: 303, location: undo.replace('/undo', '') }));
    expect((await human.post(undo, { csrf: done.csrf(undo) })).status).toBe(303);
    const running = await submitted(human, await uploaded(human, aFile(newRows(2, 'stop'))), { mode: 'add' });
    const cancel = `${taskOf(running)}/cancel`;
    await human.get(taskOf(running));
    expect((await human.post(cancel, {})).status).toBe(303);
    expect((await ended(running)).html).toContain('It was stopped.');
  });

  it('exports all users to a file [IM-1]', async () => {
    const { human, ended, address } = await setup();
    const { csrf } = await human.get(importPath);
    const done = await ended(await human.post('/organisation/exports', { csrf: csrf('/organisation/exports') }));
    const file = await human.get(/href="([^"]+\/file)"/.exec(done.html)?.[1] ?? '');
    expect(await (await fetch(file.location ?? '')).text()).toContain(address);
  });

  it('starts a sync, and shows the one that runs to whoever asks for another [SY-1] [SY-3]', async () => {
    const { human } = await setup();
    const { csrf } = await human.get('/organisation/users');
    const first = await human.post('/organisation/syncs', { csrf: csrf('/organisation/syncs') });
    const other = await human.get('/organisation/users');
    expect(other.html).toContain('A sync is running');
    const second = await human.post('/organisation/syncs', { csrf: other.csrf('/organisation/syncs') });
    expect(taskOf(second)).toBe(taskOf(first));
    expect((await human.get(second.location ?? '')).html).toContain('The same task is already running.');
  });

  it('lists what runs and ran, the newest first, page by page [IM-17]', async () => {
    const { human } = await setup();
    for (let each = 0; each < 26; each++) await human.post(importPath, { csrf: (await human.get(importPath)).csrf(importPath) });
    const first = await human.get('/organisation/tasks');
    expect(first.html.split('Not started yet')).toHaveLength(26);
    const next = /href="([^"]+)">Older tasks/.exec(first.html)?.[1] ?? '';
    expect((await human.get(next)).html.split('Not started yet')).toHaveLength(2);
    expect((await human.get('/organisation/tasks?cursor=forged')).location).toBe('/organisation/tasks');
  });

  it('is for full administrators; a service administrator syncs and watches, others see nothing', async () => {
    const { human, colleague } = await setup();
    const sent = await submitted(human, await uploaded(human, aFile(newRows(1))), { mode: 'add' });
    const { other: service } = await colleague('customer_service_administrator');
    expect((await service.get(taskOf(sent))).html).not.toContain('/cancel');
    const { csrf } = await service.get('/organisation/users');
    expect((await service.post('/organisation/syncs', { csrf: csrf('/organisation/syncs') })).status).toBe(303);
    for (const path of [importPath, `${taskOf(sent)}/errors`]) expect((await service.get(path)).status).toBe(403);
    expect((await service.post(`${taskOf(sent)}/cancel`, { csrf: csrf() })).status).toBe(403);
    expect((await service.post('/organisation/exports', { csrf: csrf() })).status).toBe(403);
    const { other } = await colleague('user');
    for (const path of ['/organisation/tasks', taskOf(sent), importPath]) expect((await other.get(path)).status).toBe(403);
  });

  it('is nothing for another organisation', async () => {
    const { human } = await setup();
    const path = await uploaded(human, aFile(newRows(1)));
    const sent = await submitted(human, path, { mode: 'add' });
    const { human: stranger } = await setup();
    const { csrf } = await stranger.get(importPath);
    for (const at of [
      path,
      taskOf(sent),
      `${taskOf(sent)}/errors`,
      `${taskOf(sent)}/file`,
      `${taskOf(sent)}/verdicts`,
      '/organisation/tasks/x',
    ]) {
      expect((await stranger.get(at)).status).toBe(404);
    }
    for (const at of [`${path}/submit`, `${taskOf(sent)}/cancel`, `${taskOf(sent)}/undo`]) {
      expect((await stranger.post(at, { csrf: csrf(), ...(at.endsWith('submit') ? { mode: 'add', step: 'submit' } : {}) })).status).toBe(
        404,
      );
    }
  });
});
