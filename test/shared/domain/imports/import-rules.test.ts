import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '#shared/domain/imports/import-job.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aFile, importWorld, newRows } from '#test/support/import-world.ts';
import { aWaitingTrial } from '#test/support/people.ts';
import { startBucket, type TestBucket } from '#test/support/s3.ts';
import { putUser } from '#test/support/users.ts';

let table: TestTable;
let bucket: TestBucket;
beforeAll(async () => {
  [table, bucket] = await Promise.all([startTable(), startBucket()]);
});
afterAll(() => Promise.all([table.stop(), bucket.stop()]));

const world = (options: Parameters<typeof importWorld>[2] = {}) => importWorld(table, bucket, { limits: { chunkRows: 4 }, ...options });
const email = (name: string) => `${name}-${Math.random().toString(36).slice(2, 8)}@kwiaty.example`;

describe('seats of an import', () => {
  it('go to the rows in their order, as many as are left, and the rows after them are refused [US-5]', async () => {
    const { importFile, people, ledger } = await world({ licences: { message: 5 } });
    const job = await importFile(aFile(newRows(9, email('seat').slice(0, 10))));
    expect(job).toMatchObject({ state: 'completed_with_errors', progress: { done: 9, failed: 4, counts: { created: 5 } } });
    expect((await people()).map((user) => user.email.match(/\d@/)?.[0]).sort()).toEqual(['1@', '2@', '3@', '4@', '5@']);
    expect(await ledger('message')).toEqual({ licences: 5, free: 0, setAside: 0 });
  });

  it('that rows before have given back are given to rows after them, of the same chunk and of later ones, never before [US-5] [IM-13]', async () => {
    const { importFile, ledger, userOf } = await world({ licences: { 'contact-center-premium': 2, 'contact-center-standard': 1 } });
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(email) as [string, string, string, string];
    await importFile(
      aFile([
        { email: a, premium: 'TRUE' },
        { email: b, premium: 'TRUE' },
      ]),
    );
    const job = await importFile(
      aFile([
        { email: d, premium: 'TRUE' },
        { email: a, premium: 'FALSE' },
        { email: c, premium: 'TRUE' },
        { email: b, premium: 'FALSE', standard: 'TRUE' },
      ]),
      'add-and-remove',
    );
    expect(job.progress).toMatchObject({ failed: 1, counts: { created: 1, updated: 2 } });
    expect((await userOf(c)).licences).toEqual(['contact-center-premium']);
    expect((await userOf(b)).licences).toEqual(['contact-center-standard']);
    expect(await ledger('contact-center-premium')).toEqual({ licences: 2, free: 1, setAside: 0 });
    expect(await ledger('contact-center-standard')).toEqual({ licences: 1, free: 0, setAside: 0 });
  });

  it('of a service that the organisation does not have cannot be had', async () => {
    const { importFile } = await world({ licences: { message: 5 } });
    const job = await importFile(aFile([{ email: email('none'), premium: 'TRUE' }]));
    expect(job).toMatchObject({ state: 'rejected', reason: { code: 'SERVICE_COLUMN_NOT_OWNED' } });
  });
});

describe('rows of an import', () => {
  it('are refused one by one, with all their faults, and the others go on [IM-7]', async () => {
    const { importFile, errorsOf, people } = await world();
    const twice = email('twice');
    const job = await importFile(
      aFile([
        { email: 'no address' },
        { email: twice },
        { email: email('both'), standard: 'TRUE', premium: 'TRUE' },
        { email: ` ${twice.toUpperCase()} `, title: 'second' },
        { email: email('fine') },
        { email: '' },
      ]),
    );
    expect(job.progress).toMatchObject({ done: 6, failed: 4, counts: { created: 2 } });
    const errors = await errorsOf(job);
    expect(
      errors
        .split('\r\n')
        .slice(1, 5)
        .map((line) => line.match(/,([A-Z_ ]+),[^,]*$/)?.[1]),
    ).toEqual(['EMAIL_INVALID', 'BOTH_CONTACT_CENTER_LICENCES', 'EMAIL_REPEATED', 'EMAIL_MISSING']);
    expect(await people()).toHaveLength(2);
  });

  it('about people of elsewhere are refused without saying whose they are, but for an own trial [US-6]', async () => {
    const { importFile, errorsOf } = await world();
    const request = { administratorEmail: email('owner') };
    await aWaitingTrial(table, { at: new Date('2026-03-01T08:00:00.000Z'), request });
    const other = await world();
    const stranger = await putUser(table, { partnerId: other.caller.partnerId, organisationId: other.organisationId }, other.now());
    const job = await importFile(aFile([{ email: request.administratorEmail }, { email: stranger.email }]));
    expect(job.progress).toMatchObject({ done: 2, failed: 2 });
    const errors = await errorsOf(job);
    expect(errors).toContain('ADDRESS_HAS_OWN_TRIAL');
    expect(errors).toContain('ADDRESS_NOT_AVAILABLE');
    expect(errors).not.toContain(other.organisationId);
  });

  it('that were refused come back in the sender’s own columns, and only they are left to do once corrected [IM-12] [IM-10]', async () => {
    const { importFile, errorsOf } = await world();
    const rows = newRows(6, email('fix').slice(0, 9));
    const broken = rows.map((row, index) => (index === 3 ? { ...row, message: 'perhaps' } : row));
    const job = await importFile(aFile(broken));
    expect(job.progress).toMatchObject({ failed: 1, counts: { created: 5 } });
    const corrected = (await errorsOf(job)).replace(',perhaps,', ',TRUE,');
    expect((await importFile(corrected)).progress).toMatchObject({ total: 1, done: 1, failed: 0, counts: { created: 1 } });
    expect((await importFile(aFile(rows))).progress).toMatchObject({ failed: 0, counts: { created: 0, updated: 0, unchanged: 6 } });
  });
});

describe('a file', () => {
  it('that cannot be imported is refused as a whole, and nothing is done [IM-7]', async () => {
    const { importFile, people, submit, run } = await world();
    const job = await importFile(aFile(newRows(3), ['Name', 'Last Name', 'User ID/Email (Required)', 'Title', 'a', 'b', 'c']));
    expect(job).toMatchObject({ state: 'rejected', reason: { code: 'COLUMN_UNKNOWN', detail: 'Name' } });
    expect(await people()).toHaveLength(0);
    expect(await run(await submit(aFile(newRows(1, email('free').slice(0, 9)))))).toBe('ended');
  });

  it('that was imported before changes nothing, mails nobody, and says so [IM-10]', async () => {
    const { importFile, events } = await world();
    const text = aFile(newRows(6, email('again').slice(0, 9)));
    const first = await importFile(text);
    const told = (await events()).length;
    const again = await importFile(text);
    expect(again).toMatchObject({
      state: 'completed',
      sameFileAs: first.id,
      progress: { done: 6, counts: { created: 0, updated: 0, unchanged: 6 } },
    });
    expect((await events()).slice(told).map((event) => event['type'])).toEqual(['job.started', 'job.ended']);
  });

  it('of an unchanged export changes nothing, supervisors and administrators included [IM-1]', async () => {
    const { importFile, call, path, runToEnd, files, organisationId, caller, now } = await world({
      licences: { message: 10, 'contact-center-premium': 10 },
    });
    const home = { partnerId: caller.partnerId, organisationId };
    await putUser(table, home, now(), {
      licences: ['contact-center-premium'],
      agentRole: 'supervisor',
      firstName: 'Żaneta',
      lastName: '=SUM(A1)',
    });
    await putUser(table, home, now(), {
      licences: ['contact-center-premium'],
      agentRole: 'agent',
      role: 'customer_full_administrator',
      state: 'active',
    });
    await putUser(table, home, now(), { licences: [], state: 'inactive', details: { phoneNumber: '+48221234567', title: '@x, "y"\nz' } });
    const begun = await call('POST', path.replace('imports', 'exports'));
    expect(begun.status).toBe(202);
    const job = await runToEnd(begun.body.id);
    expect(job).toMatchObject({ state: 'completed', progress: { total: 3, counts: { exported: 3 } } });
    const text = Buffer.from((await files.get(filesOf(job).exported)) ?? []).toString('utf8');
    expect((await importFile(text, 'add-and-remove')).progress).toMatchObject({ failed: 0, counts: { unchanged: 3 } });
  });
});
