import { randomUUID } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { endpoints } from '#functions/imports/endpoint.ts';
import { exportEndpoints } from '#functions/imports/export-endpoints.ts';
import { dynamoChunkTable } from '#shared/adapters/dynamodb/import-chunks.ts';
import { dynamoImportJobs } from '#shared/adapters/dynamodb/import-jobs.ts';
import { dynamoImportRequests } from '#shared/adapters/dynamodb/import-requests.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions, userShards } from '#shared/adapters/dynamodb/keys.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { dynamoUndoTable } from '#shared/adapters/dynamodb/undo-table.ts';
import { dynamoUserPages } from '#shared/adapters/dynamodb/user-pages.ts';
import { e164Of } from '#shared/adapters/phone-numbers/e164-of.ts';
import { loadRowReader } from '#shared/adapters/phone-numbers/load-row-reader.ts';
import { s3Files } from '#shared/adapters/s3/s3-files.ts';
import type { Files } from '#shared/domain/files.ts';
import type { JobId } from '#shared/domain/ids.ts';
import { csvLine } from '#shared/domain/imports/csv/csv-line.ts';
import { rowReader } from '#shared/domain/imports/csv/wanted-of.ts';
import { type ImportLimits, importLimits } from '#shared/domain/imports/import-deps.ts';
import { filesOf, type ImportJob } from '#shared/domain/imports/import-job.ts';
import { type JobRun, jobRunner } from '#shared/domain/imports/run-job.ts';
import { type Entitlement, entitlement, type Organisation, type Person, person as personSchema } from '#shared/domain/people.ts';
import type { ServiceId } from '#shared/domain/users/licences.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { faultWords } from '#shared/languages/fault-words.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';
import type { TestBucket } from '#test/support/s3.ts';
import { itemAt, itemsIn } from '#test/support/stored.ts';

export type Licences = Partial<Record<ServiceId, number>>;

/** The header of most test files; a row is written by `aRow`. */
export const columns = [
  'First Name',
  'Last Name',
  'User ID/Email (Required)',
  'Title',
  'Webex Messaging',
  'Webex Contact Center Standard',
  'Webex Contact Center Premium',
];

export type Row = { email: string; first?: string; last?: string; title?: string; message?: string; standard?: string; premium?: string };

export function aFile(rows: readonly Row[], names: readonly string[] = columns): string {
  const cells = rows.map(({ email, first = 'Anna', last = 'Lis', title = '', message = '', standard = '', premium = '' }) => [
    first,
    last,
    email,
    title,
    message,
    standard,
    premium,
  ]);
  return [names, ...cells].map((line) => csvLine(line)).join('');
}

/** Rows of new users, by number; each with a licence of messages. */
export function newRows(count: number, prefix = 'user', over: Partial<Row> = {}): Row[] {
  return Array.from({ length: count }, (_, index) => ({ email: `${prefix}${index + 1}@kwiaty.example`, message: 'TRUE', ...over }));
}

export type WorldOptions = {
  readonly licences?: Licences;
  readonly limits?: Partial<ImportLimits>;
  readonly settings?: Organisation['settings'];
  readonly now?: () => Date;
  /** Other clients than the test's own, e.g. those that a crash goes through. */
  readonly through?: { readonly table?: Table; readonly files?: Files };
};

/** An organisation with licences, its partner as caller, and the real operations and worker of imports over real stores. */
export async function importWorld(table: TestTable, bucket: TestBucket, options: WorldOptions = {}) {
  const { licences = { message: 100, 'contact-center-standard': 100, 'contact-center-premium': 100 } } = options;
  const caller = aPartnerCaller();
  const { partnerId } = caller;
  const organisationId = newId('organisation');
  let clock = new Date('2026-03-02T08:00:00.000Z');
  const now = options.now ?? (() => clock);
  const at = clock.toISOString();
  const organisation: Organisation = {
    id: organisationId,
    partnerId,
    companyName: 'Kwiaciarnia Róża',
    country: 'PL',
    dataCentre: 'EU1',
    language: 'pl',
    ...(options.settings === undefined ? {} : { settings: options.settings }),
    createdAt: at,
    version: 1,
  };
  const entitlements: Entitlement[] = Object.entries(licences).map(([service, count]) => ({
    organisationId,
    service: service as ServiceId,
    licences: count,
    source: 'subscription',
    grantedAt: at,
  }));
  const relation = { partnerId, organisationId, companyName: organisation.companyName, rights: 'full', since: at };
  const items = [
    itemOf('organisation', keys.organisation(organisationId), organisation),
    itemOf('customer-relation', keys.customer(partnerId, organisationId), relation),
    ...entitlements.map((one) => itemOf('entitlement', keys.entitlement(organisationId, one.service), one)),
  ];
  for (const Item of items) await table.client.send(new PutCommand({ TableName: table.name, Item }));

  const files = s3Files(bucket.bucket, bucket.client);
  const requests = dynamoImportRequests(table, now);
  const readRow = rowReader(e164Of);
  const logger = makeLogger('test');
  const handler = jsonFunction(
    [...endpoints({ requests, files, loadRowReader, newId, now }), ...exportEndpoints({ requests, files, newId, now })],
    { now, logger },
  );
  const faults: unknown[] = [];

  /** A worker as a new process has it. */
  function worker(over: WorldOptions['through'] = options.through) {
    const through = over?.table ?? table;
    const hashes = loadSystemKeys(through);
    return jobRunner({
      jobs: dynamoImportJobs(through),
      table: dynamoChunkTable(through, hashes),
      undoing: dynamoUndoTable(through, hashes),
      users: dynamoUserPages(through),
      files: over?.files ?? files,
      readRow,
      words: async (language) => faultWords(language),
      newId,
      now,
      limits: { ...importLimits, ...options.limits },
      fault: (error) => faults.push(error),
    });
  }

  async function call(
    method: string,
    path: string,
    sent: { body?: unknown; headers?: Record<string, string>; query?: Record<string, string> } = {},
  ) {
    const [, organisation_, , job] = /^\/v1\/organisations\/([^/]+)\/(imports|exports)(?:\/([^/]+))?/.exec(path) ?? [];
    const answer = await handler(
      httpEvent({
        method,
        path,
        caller,
        headers: { 'idempotency-key': randomUUID(), ...sent.headers },
        ...(sent.body === undefined ? {} : { body: sent.body }),
        ...(sent.query === undefined ? {} : { query: sent.query }),
        pathParameters: { organisationId: organisation_ ?? '', ...(job === undefined ? {} : { jobId: job }) },
      }),
      lambdaContext,
    );
    return { status: answer.statusCode, headers: answer.headers ?? {}, body: answer.body === '' ? undefined : JSON.parse(answer.body) };
  }

  const path = `/v1/organisations/${organisationId}/imports`;

  async function run(jobId: JobId, through?: WorldOptions['through']): Promise<JobRun> {
    return worker(through)({ organisationId, jobId });
  }

  /** Slices until there is nothing more to do. */
  async function runToEnd(jobId: JobId): Promise<ImportJob> {
    for (let slice = 0; slice < 1000; slice++) if ((await run(jobId)) === 'ended') return job(jobId);
    throw new Error('It never came to an end.');
  }

  async function job(jobId: JobId): Promise<ImportJob> {
    const found = await dynamoImportJobs(table).find(organisationId, jobId);
    if (found === undefined) throw new Error('There is no such job.');
    return found;
  }

  /** Sends a file with the request, and submits it. */
  async function submit(text: string, mode: 'add' | 'add-and-remove' = 'add'): Promise<JobId> {
    const answer = await call('POST', path, { body: text, headers: { 'content-type': 'text/csv' }, query: { mode } });
    if (answer.status !== 202) throw new Error(`Not submitted: ${JSON.stringify(answer.body)}`);
    return answer.body.job.id;
  }

  async function people(): Promise<Person[]> {
    const shards = await Promise.all(
      Array.from({ length: userShards }, (_, shard) => itemsIn(table, partitions.usersOf(organisationId, shard))),
    );
    return shards
      .flat()
      .filter((item) => item['itemType'] === 'person')
      .map((item) => personSchema.parse(item));
  }

  return {
    caller,
    organisationId,
    organisation,
    path,
    files,
    faults,
    call,
    run,
    runToEnd,
    submit,
    job,
    people,
    worker,
    now,
    async userOf(email: string): Promise<Person> {
      const found = (await people()).find((one) => one.email === email);
      if (found === undefined) throw new Error(`There is no ${email}.`);
      return found;
    },
    importFile: async (text: string, mode: 'add' | 'add-and-remove' = 'add') => runToEnd(await submit(text, mode)),
    async ledger(service: ServiceId) {
      const {
        licences: all = 0,
        free = all,
        setAside = 0,
      } = entitlement.parse(await itemAt(table, keys.entitlement(organisationId, service)));
      return { licences: all, free, setAside };
    },
    events: () => itemsIn(table, partitions.events(partnerId)),
    errorsOf: async (of: ImportJob) => Buffer.from((await files.get(filesOf(of).errors)) ?? []).toString('utf8'),
    pass: (milliseconds: number) => {
      clock = new Date(clock.getTime() + milliseconds);
    },
  };
}

export type ImportWorld = Awaited<ReturnType<typeof importWorld>>;
