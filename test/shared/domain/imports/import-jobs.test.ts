import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobId } from '#shared/domain/ids.ts';
import { filesOf, type ImportJob } from '#shared/domain/imports/import-job.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aFile, type ImportWorld, importWorld, newRows } from '#test/support/import-world.ts';
import { startBucket, type TestBucket } from '#test/support/s3.ts';

let table: TestTable;
let bucket: TestBucket;
beforeAll(async () => {
  [table, bucket] = await Promise.all([startTable(), startBucket()]);
});
afterAll(() => Promise.all([table.stop(), bucket.stop()]));

const world = (options: Parameters<typeof importWorld>[2] = {}) => importWorld(table, bucket, { limits: { chunkRows: 4 }, ...options });
const prefix = () => `p${Math.random().toString(36).slice(2, 8)}`;
const textOf = async ({ files }: ImportWorld, key: string) => Buffer.from((await files.get(key)) ?? []).toString('utf8');

/** Uploads a file to its place, as somebody without rights of their own does. */
async function uploaded({ call, path }: ImportWorld, text: string): Promise<JobId> {
  const place = await call('POST', path, { body: { fileName: 'users.csv' } });
  const { url, fields } = place.body.upload;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
  form.append('file', new Blob([text]), 'users.csv');
  const answer = await fetch(url, { method: 'POST', body: form });
  if (answer.status !== 204) throw new Error(await answer.text());
  return place.body.job.id;
}

async function submitted({ call, path, runToEnd }: ImportWorld, id: JobId, body: object): Promise<ImportJob> {
  const answer = await call('POST', `${path}/${id}/submit`, { body });
  if (answer.status !== 202) throw new Error(JSON.stringify(answer.body));
  return runToEnd(answer.body.id);
}

describe('one import at a time [IM-4]', () => {
  it('refuses another submit with the running job’s id and place; a file uploaded and not submitted blocks nothing', async () => {
    const one = await world();
    const [waiting, first] = [await uploaded(one, aFile(newRows(2, prefix()))), await uploaded(one, aFile(newRows(2, prefix())))];
    expect((await one.call('POST', `${one.path}/${first}/submit`, { body: { mode: 'add' } })).status).toBe(202);
    const refused = await one.call('POST', `${one.path}/${waiting}/submit`, { body: { mode: 'add' } });
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'IMPORT_RUNNING', detail: first },
      headers: { location: `${one.path}/${first}` },
    });
    expect(await one.runToEnd(first)).toMatchObject({ state: 'completed' });
    expect((await submitted(one, waiting, { mode: 'add' })).state).toBe('completed');
  });

  it('refuses a submit without a mode, of nothing, or twice [IM-3]', async () => {
    const one = await world();
    const { body } = await one.call('POST', one.path, { body: {} });
    const at = `${one.path}/${body.job.id}/submit`;
    expect(await one.call('POST', at, { body: {} })).toMatchObject({ status: 400 });
    expect(await one.call('POST', at, { body: { mode: 'add' } })).toMatchObject({ status: 409, body: { code: 'FILE_MISSING' } });
    const done = await one.importFile(aFile(newRows(1, prefix())));
    expect(await one.call('POST', `${one.path}/${done.id}/submit`, { body: { mode: 'add' } })).toMatchObject({
      status: 409,
      body: { code: 'JOB_STATE' },
    });
  });

  it('answers a repeated request for a place with the same job and a place that is open [IM-16]', async () => {
    const one = await world();
    const headers = { 'idempotency-key': 'the-same-request-again' };
    const [first, again] = [
      await one.call('POST', one.path, { body: {}, headers }),
      await one.call('POST', one.path, { body: {}, headers }),
    ];
    expect(again.body.job).toEqual(first.body.job);
    expect(again.body.upload.url).toBe(first.body.upload.url);
  });
});

describe('a dry run [IM-9]', () => {
  it('says what the import then does, row by row, and changes nothing', async () => {
    const one = await world({ licences: { message: 3, 'contact-center-premium': 1 } });
    const p = prefix();
    await one.importFile(aFile(newRows(2, p)));
    const before = await one.people();
    const text = aFile([
      ...newRows(2, p),
      { email: `${p}1@kwiaty.example`, title: 'twice' },
      { email: `${p}a@kwiaty.example`, premium: 'TRUE' },
      { email: `${p}b@kwiaty.example`, premium: 'TRUE' },
      { email: `${p}2@kwiaty.example`, title: 'x' },
      ...newRows(2, `${p}n`),
    ]);
    const id = await uploaded(one, text);
    const dry = await submitted(one, id, { mode: 'add', dryRun: true });
    expect(await one.people()).toEqual(before);
    expect(dry).toMatchObject({ kind: 'dry-run', of: id, invitations: 2, seatsNeeded: { message: 1, 'contact-center-premium': 1 } });
    expect((await one.job(id)).state).toBe('uploaded');
    const said = await textOf(one, filesOf(dry).verdicts);
    const real = await submitted(one, id, { mode: 'add' });
    expect(real.progress.counts).toMatchObject({
      stale: 0,
      created: dry.progress.counts['created'],
      unchanged: dry.progress.counts['unchanged'],
    });
    expect((await textOf(one, filesOf(real).verdicts)).replaceAll(/,Stale|,FALSE/g, '')).toBe(said);
  });

  it('is stale where something was written in between', async () => {
    const one = await world();
    const p = prefix();
    const id = await uploaded(one, aFile(newRows(6, p)));
    await submitted(one, id, { mode: 'add', dryRun: true });
    await one.importFile(aFile([{ email: `${p}3@kwiaty.example`, message: 'TRUE' }]));
    const real = await submitted(one, id, { mode: 'add' });
    expect(real.progress.counts).toMatchObject({ created: 5, unchanged: 1, stale: 1 });
    expect(await textOf(one, filesOf(real).verdicts)).toContain(`\r\n4,nothing,,${p}3@kwiaty.example,TRUE\r\n`);
  });

  it('can be previewed, and so can the file [IM-16]', async () => {
    const one = await world();
    const id = await uploaded(one, aFile([{ email: 'x' }, ...newRows(2, prefix())]));
    const plain = await one.call('GET', `${one.path}/${id}/preview`);
    expect(plain.body.rows).toMatchObject([
      { row: 2, faults: [{ code: 'EMAIL_INVALID' }] },
      { row: 3, services: { message: true }, faults: [] },
      { row: 4 },
    ]);
    const dry = await submitted(one, id, { mode: 'add', dryRun: true });
    const shown = await one.call('GET', `${one.path}/${dry.id}/preview`);
    expect(shown.body.rows.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['refused', 'create', 'create']);
  });
});

describe('undoing an import [IM-11]', () => {
  it('unmakes what it made, gives changed users back what they had, and keeps and lists what was changed since', async () => {
    const one = await world({ licences: { message: 10, 'contact-center-premium': 2 } });
    const p = prefix();
    await one.importFile(aFile([{ email: `${p}old@kwiaty.example`, title: 'Before', premium: 'TRUE' }]));
    const old = await one.userOf(`${p}old@kwiaty.example`);
    const job = await one.importFile(
      aFile([...newRows(5, p), { email: `${p}old@kwiaty.example`, title: 'After', premium: 'FALSE', message: 'TRUE' }]),
      'add-and-remove',
    );
    await one.importFile(aFile([{ email: `${p}2@kwiaty.example`, title: 'Changed since' }]));
    const begun = await one.call('POST', `${one.path}/${job.id}/undo`);
    expect(begun).toMatchObject({ status: 202, body: { kind: 'undo', of: job.id } });
    const undo = await one.runToEnd(begun.body.id);
    expect(undo).toMatchObject({ state: 'completed_with_errors', progress: { counts: { removed: 4, restored: 1, kept: 1 }, failed: 1 } });
    expect((await one.people()).map(({ email }) => email).sort()).toEqual([`${p}2@kwiaty.example`, `${p}old@kwiaty.example`]);
    expect(await one.userOf(`${p}old@kwiaty.example`)).toMatchObject({ details: { title: 'Before' }, licences: old.licences });
    expect(await one.errorsOf(undo)).toMatch(new RegExp(`\r\n${p}2@kwiaty.example,CHANGED_SINCE,`));
    expect(await one.ledger('message')).toEqual({ licences: 10, free: 9, setAside: 0 });
    expect(await one.ledger('contact-center-premium')).toEqual({ licences: 2, free: 1, setAside: 0 });
    expect((await one.importFile(aFile(newRows(5, p)))).progress.counts).toMatchObject({ created: 4 });
    expect(await one.call('POST', `${one.path}/${job.id}/undo`)).toMatchObject({ status: 409, body: { code: 'JOB_STATE' } });
  });
});

describe('a job that runs', () => {
  it('is cancelled between two chunks: what is done stays, and can be undone [IM-6]', async () => {
    const one = await world({ limits: { chunkRows: 3, slice: 0 } });
    const id = await one.submit(aFile(newRows(9, prefix())));
    expect(await one.run(id)).toBe('again');
    expect(await one.call('POST', `${one.path}/${id}/cancel`)).toMatchObject({ status: 202, body: { state: 'cancelling' } });
    const job = await one.runToEnd(id);
    expect(job).toMatchObject({ state: 'cancelled', progress: { total: 9, done: 3 } });
    expect(await one.people()).toHaveLength(3);
    const begun = await one.call('POST', `${one.path}/${id}/undo`);
    expect((await one.runToEnd(begun.body.id)).state).toBe('completed');
    expect(await one.people()).toHaveLength(0);
    expect(await one.call('POST', `${one.path}/${id}/cancel`)).toMatchObject({ status: 409, body: { code: 'JOB_STATE' } });
  });

  it('shows how far it is, and how fast [IM-6]', async () => {
    const one = await world({ limits: { chunkRows: 3, slice: 0 } });
    const id = await one.submit(aFile(newRows(7, prefix())));
    await one.run(id);
    one.pass(1500);
    const shown = await one.call('GET', `${one.path}/${id}`);
    expect(shown.body).toMatchObject({
      state: 'running',
      progress: { rowsTotal: 7, done: 3, failed: 0, counts: { created: 3 }, ratePerSecond: 2 },
    });
  });

  it('is left alone by a second worker as long as the first may live, and taken up after that [IM-6]', async () => {
    const one = await world();
    const id = await one.submit(aFile(newRows(3, prefix())));
    const broken = { ...one.files, read: () => new Promise<never>(() => undefined) };
    void one.run(id, { files: broken });
    await expect.poll(async () => (await one.job(id)).leasedBy).toBeDefined();
    expect(await one.run(id)).toBe('ended');
    expect((await one.job(id)).state).toBe('validating');
    one.pass(260_000);
    expect((await one.runToEnd(id)).state).toBe('completed');
  });

  it('is given up when worker after worker fails at it: it says so, gives back its seats, and others may run', async () => {
    const one = await world({ limits: { chunkRows: 3, mostTries: 2 }, licences: { message: 5 } });
    const id = await one.submit(aFile(newRows(4, prefix())));
    const broken = {
      ...one.files,
      put: async (key: string, body: string | Uint8Array, type: string) => {
        if (key.includes('/ledger/')) throw new Error('S3 is away.');
        return one.files.put(key, body, type);
      },
    };
    for (let time = 0; time < 3; time++) await one.run(id, { files: broken });
    expect(await one.job(id)).toMatchObject({ state: 'failed', reason: { code: 'GIVEN_UP' } });
    expect(await one.ledger('message')).toEqual({ licences: 5, free: 5, setAside: 0 });
    expect((await one.importFile(aFile(newRows(1, prefix())))).state).toBe('completed');
  });
});
