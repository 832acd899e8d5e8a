import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { buildApp } from 'fauxqs';
import { importConsumer } from '#functions/run-imports/consumer.ts';
import { dynamoChunkTable } from '#shared/adapters/dynamodb/import-chunks.ts';
import { dynamoImportJobs } from '#shared/adapters/dynamodb/import-jobs.ts';
import { jobItem } from '#shared/adapters/dynamodb/job-writes.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoUndoTable } from '#shared/adapters/dynamodb/undo-table.ts';
import { dynamoUserPages } from '#shared/adapters/dynamodb/user-pages.ts';
import { e164Of } from '#shared/adapters/phone-numbers/e164-of.ts';
import { s3Files } from '#shared/adapters/s3/s3-files.ts';
import type { Files } from '#shared/domain/files.ts';
import type { OrganisationId, PartnerId } from '#shared/domain/ids.ts';
import { checkFile } from '#shared/domain/imports/check-file.ts';
import { emailColumn, serviceColumns } from '#shared/domain/imports/csv/columns.ts';
import { rowReader } from '#shared/domain/imports/csv/wanted-of.ts';
import { importLimits } from '#shared/domain/imports/import-deps.ts';
import { filesOf, type ImportJob } from '#shared/domain/imports/import-job.ts';
import { faultWords } from '#shared/languages/fault-words.ts';
import type { JobMessage } from '#shared/queue/job-messages.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { startTable, type TestTable, throughAnotherClient } from '#test/support/dynoxide.ts';
import { put } from '#test/support/people.ts';
import { ampleTime, sqsEvent } from '#test/support/sqs-event.ts';
import { simulatedQueue } from './fair-queue.ts';
import { type LimitOptions, type Load, limitPartitions } from './partition-limits.ts';
import { type VirtualTime, virtualTime } from './virtual-time.ts';

/** Milliseconds that S3 takes for a file, in or out, and a worker for a row: reading it, planning it, writing its part of the ledger. */
export const takes = { file: 30, row: 0.1 } as const;

const bucket = 'files';
const start = new Date('2026-03-02T08:00:00.000Z');

export type ImportWorld = {
  readonly time: VirtualTime;
  readonly load: () => Load;
  /** Begins an import of so many rows, of an organisation of its own, now; gives back how many seconds it took. */
  readonly imported: (rows: number) => Promise<number>;
  /** The same, of a file that was validated already: what of it is done is done for real, and nobody waits for its end. */
  readonly begun: (rows: number) => Promise<OrganisationId>;
  readonly jobOf: (organisationId: OrganisationId) => Promise<ImportJob | undefined>;
  /** How often a worker has taken up the job of an organisation, and how many milliseconds its message waited for that at most. */
  readonly turnsOf: (organisationId: OrganisationId) => number;
  readonly longestWait: (organisationId: OrganisationId) => number;
  readonly stop: () => Promise<void>;
};

/** Every row as long as the next, so that a byte tells its row. */
const line = (domain: string, row: number) =>
  `user-${String(row).padStart(9, '0')}@${domain},Ann,Example ${String(row).padStart(9, '0')},TRUE\r\n`;
const head = `${emailColumn},First Name,Last Name,${serviceColumns.message}\r\n`;
const bytes = new TextEncoder();

/** A file that nobody has to keep: it is made as it is read, from any byte on. */
async function* madeUp(domain: string, rows: number, from: number): AsyncGenerator<Uint8Array> {
  const width = line(domain, 0).length;
  if (from < head.length) yield bytes.encode(head.slice(from));
  const first = Math.max(0, Math.floor((from - head.length) / width));
  for (let row = first; row < rows; row += 500) {
    const part = Array.from({ length: Math.min(500, rows - row) }, (_, index) => line(domain, row + index)).join('');
    yield bytes.encode(row === first && from > head.length ? part.slice((from - head.length) % width) : part);
  }
}

/** Files in a real S3 server; those to be imported are made up. All take S3's time. */
function slowFiles(
  time: VirtualTime,
  milliseconds: number,
  files: Files,
  uploads: ReadonlyMap<string, { readonly domain: string; readonly rows: number }>,
): Files {
  const slow = async <T>(work: () => Promise<T>): Promise<T> => {
    const done = await time.real(work);
    await time.sleep(milliseconds);
    return done;
  };
  return {
    ...files,
    put: (...asked) => slow(() => files.put(...asked)),
    get: (key) => slow(() => files.get(key)),
    async read(key, from = 0, ...more) {
      const upload = uploads.get(key);
      if (upload === undefined) return slow(() => files.read(key, from, ...more));
      await time.sleep(milliseconds);
      return madeUp(upload.domain, upload.rows, from);
    },
  };
}

async function startFiles(): Promise<{ readonly files: Files; readonly stop: () => Promise<void> }> {
  const app = buildApp({ logger: false, defaultRegion: 'eu-central-1' });
  const endpoint = await app.listen({ host: '127.0.0.1', port: 0 });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const s3 = new S3Client({ endpoint, region: 'eu-central-1', credentials, forcePathStyle: true });
  await s3.send(new CreateBucketCommand({ Bucket: bucket }));
  return {
    files: s3Files(bucket, s3),
    stop: async () => {
      s3.destroy();
      await app.close();
    },
  };
}

async function anOrganisation(table: TestTable, partnerId: PartnerId, licences: number): Promise<OrganisationId> {
  const id = newId('organisation');
  const createdAt = start.toISOString();
  const settings = { id, partnerId, companyName: 'Piekarnia', country: 'PL', dataCentre: 'EU1', language: 'pl', createdAt, version: 1 };
  await put(table, itemOf('organisation', keys.organisation(id), settings));
  const seats = { organisationId: id, service: 'message', licences, source: 'subscription', grantedAt: createdAt };
  await put(table, itemOf('entitlement', keys.entitlement(id, 'message'), seats));
  return id;
}

export type ImportWorldOptions = LimitOptions & { readonly workers: number /** Milliseconds of a turn. */; readonly slice?: number };

/** Imports through the real worker, on a real table and real files, in virtual time; queue, workers and what things take are modelled. */
export async function importWorld({ workers, slice = importLimits.slice, ...limits }: ImportWorldOptions): Promise<ImportWorld> {
  const [table, s3] = await Promise.all([startTable(), startFiles()]);
  const limited = throughAnotherClient(table);
  const time = virtualTime(start);
  const hashes = await loadSystemKeys(table);
  const load = limitPartitions(limited.client, table.raw, time, limits);
  const uploads = new Map<string, { domain: string; rows: number }>();
  const jobs = new Map<OrganisationId, ImportJob['id']>();
  const ends = new Map<OrganisationId, () => void>();
  const goingOn = new Set<OrganisationId>();
  const broken = Promise.withResolvers<never>();
  broken.promise.catch(() => undefined);
  const chunks = dynamoChunkTable(limited, Promise.resolve(hashes));
  const files = slowFiles(time, takes.file * (limits.slower ?? 1), s3.files, uploads);
  const handle = importConsumer({
    jobs: dynamoImportJobs(limited),
    table: {
      ...chunks,
      async holders(organisationId, emails) {
        await time.sleep(emails.length * takes.row);
        return chunks.holders(organisationId, emails);
      },
    },
    files,
    users: dynamoUserPages(limited),
    undoing: dynamoUndoTable(limited, Promise.resolve(hashes)),
    readRow: rowReader(e164Of),
    words: async (language) => faultWords(language),
    newId,
    now: time.now,
    limits: { ...importLimits, slice },
    queues: {
      async send(queueName, message) {
        goingOn.add(message.organisationId);
        await queue.send(queueName, message);
      },
    },
    putOff: async () => undefined,
    logger: { ...makeLogger('run-imports'), info: () => undefined, fault: broken.reject },
  });
  const work = async (message: JobMessage) => {
    goingOn.delete(message.organisationId);
    await handle(sqsEvent('imports', [message]), ampleTime);
    if (!goingOn.has(message.organisationId)) ends.get(message.organisationId)?.();
  };
  const queue = simulatedQueue(time, workers, (message) => work(message).catch(broken.reject));

  async function aJob(rows: number, over: Partial<ImportJob> = {}): Promise<ImportJob> {
    const partnerId = newId('partner');
    const organisationId = await anOrganisation(table, partnerId, rows);
    const id = newId('job');
    const { file } = filesOf({ organisationId, id });
    uploads.set(file, { domain: `${id.slice(-8).toLowerCase()}.example`, rows });
    const job: ImportJob = {
      id,
      kind: 'import',
      organisationId,
      partnerId,
      state: 'queued',
      actor: { kind: 'token', id: newId('token') },
      language: 'pl',
      requestId: 'req-1',
      createdAt: time.now().toISOString(),
      progress: { done: 0, failed: 0, counts: {} },
      version: 1,
      mode: 'add',
      file,
      position: { chunk: 0, offset: 0, row: 0 },
      errorParts: 0,
      tries: 0,
      ...over,
    };
    await put(table, jobItem(job, time.now()));
    jobs.set(organisationId, id);
    await put(table, itemOf('running-job', keys.running(organisationId, 'import'), { jobId: id }));
    return job;
  }
  async function jobOf(organisationId: OrganisationId): Promise<ImportJob | undefined> {
    const id = jobs.get(organisationId);
    return id === undefined ? undefined : dynamoImportJobs(table).find(organisationId, id);
  }
  const message = ({ organisationId, id, kind }: ImportJob): JobMessage => ({ organisationId, jobId: id, kind, hop: 0 });

  return {
    time,
    load,
    async imported(rows) {
      const job = await time.real(() => aJob(rows));
      const began = time.seconds();
      const end = new Promise<void>((resolve) => void ends.set(job.organisationId, resolve));
      await queue.send('imports', message(job));
      await Promise.race([end, broken.promise]);
      const took = time.seconds() - began;
      const { state, progress } = (await time.real(() => jobOf(job.organisationId))) ?? {};
      if (state !== 'completed' || progress?.counts['created'] !== rows)
        throw new Error(`The import came to ${state}, ${progress?.done} rows.`);
      return took;
    },
    async begun(rows) {
      const job = await time.real(async () => {
        const made = await aJob(rows, { state: 'running', progress: { total: rows, done: 0, failed: 0, counts: {} } });
        const upload = uploads.get(made.file ?? '');
        const checked = await checkFile(madeUp(upload?.domain ?? '', 1000, 0), [{ service: 'message', suspended: false }]);
        if (!checked.ok) throw new Error(checked.error.code);
        const { offset, row } = checked.value;
        await s3.files.put(filesOf(made).findings, JSON.stringify({ ...checked.value, rows }), 'application/json');
        const positioned = { ...made, position: { chunk: 0, offset, row } };
        await put(table, jobItem(positioned, time.now()));
        return positioned;
      });
      await queue.send('imports', message(job));
      return job.organisationId;
    },
    jobOf,
    turnsOf: queue.turnsOf,
    longestWait: queue.longestWait,
    stop: async () => {
      await Promise.all([table.stop(), s3.stop()]);
    },
  };
}
