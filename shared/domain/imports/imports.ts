import type { Actor } from '#shared/domain/actor.ts';
import { addDays, iso } from '#shared/domain/calendar.ts';
import type { Event } from '#shared/domain/event.ts';
import type { Files } from '#shared/domain/files.ts';
import type { JobId, NewId, Now } from '#shared/domain/ids.ts';
import { csvLimits } from '#shared/domain/imports/csv/csv-file.ts';
import { jobEvent } from '#shared/domain/imports/held-job.ts';
import { filesOf, type ImportJob, type ImportKind } from '#shared/domain/imports/import-job.ts';
import type { ImportRequests, JobRequest } from '#shared/domain/imports/import-store.ts';
import type { UploadPlace } from '#shared/domain/imports/import-views.ts';
import { jobRuns } from '#shared/domain/jobs/job.ts';
import type { Language } from '#shared/domain/languages.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import type { ImportMode } from '#shared/domain/users/plan-user.ts';

export type ImportsDeps = { readonly requests: ImportRequests; readonly files: Files; readonly newId: NewId; readonly now: Now };

/** A request about imports. `language`: of the person who asks; without it the messages are in the partner's. */
export type ImportRequest<T> = {
  readonly by: OrganisationCaller;
  readonly requestId: string;
  readonly language?: Language;
  readonly asked: Receipt | undefined;
  readonly keep: Keep<T>;
};

/** Seconds for which a place for a file is open, and an address at which one is fetched. */
const uploadSeconds = 900;
const downloadSeconds = 300;
/** Days for which the files of a job are kept. */
const keptDays = 30;

type NewJob = {
  readonly kind: ImportKind;
  readonly state: 'uploaded' | 'queued';
  readonly by: { readonly actor: Actor } & OrganisationCaller;
};

/** What requests do with imports: places for files, submitting, cancelling, undoing; and what people fetch. */
export function imports({ requests, files, newId, now }: ImportsDeps) {
  function newJob({ kind, state, by }: NewJob, { requestId }: { readonly requestId: string }, language: Language): ImportJob {
    const id = newId('job');
    const { organisationId, partnerId, actor } = by;
    return {
      id,
      kind,
      organisationId,
      partnerId,
      state,
      actor,
      language,
      requestId,
      createdAt: iso(now()),
      progress: { done: 0, failed: 0, counts: {} },
      position: { chunk: 0, offset: 0, row: 0 },
      errorParts: 0,
      tries: 0,
      version: 1,
    };
  }

  const told = (
    job: ImportJob,
    type: Event['type'],
    { by, requestId }: { readonly by: OrganisationCaller; readonly requestId: string },
  ) => ({
    ...jobEvent(job, type, { newId, now }),
    actor: by.actor,
    requestId,
  });

  const inState = ({ state }: ImportJob, detail?: string) => refused<Refusal>({ code: 'JOB_STATE', detail: detail ?? `It is ${state}.` });

  async function committed(request: JobRequest, job: ImportJob, keep: Keep<ImportJob>): Promise<Outcome<ImportJob>> {
    const done = await requests.commit(request, keep(job));
    return done.ok ? ok(job) : done;
  }

  async function readJob(by: OrganisationCaller, id: JobId, kinds: readonly ImportKind[]): Promise<Outcome<ImportJob>> {
    const read = await requests.read(by, id, 'read', undefined);
    if (!read.ok) return read;
    return kinds.includes(read.value.job.kind) ? ok(read.value.job) : refused({ code: 'NOT_FOUND' });
  }

  const importKinds = ['import', 'dry-run', 'undo'] as const;

  async function fetched(job: ImportJob, key: string, name: string, isThere: boolean): Promise<Outcome<string>> {
    if (!isThere)
      return inState(job, jobRuns(job.state) ? `It is ${job.state}; the file is there when it has ended.` : 'There is no such file.');
    return ok(await files.addressOf(key, name, downloadSeconds));
  }

  return {
    /** A place for a file; it blocks nothing. One round trip. */
    async place(request: ImportRequest<ImportJob>, fileName: string | undefined): Promise<Outcome<ImportJob>> {
      const made = newJob({ kind: 'import', state: 'uploaded', by: request.by }, request, request.language ?? 'en');
      const job = { ...made, file: filesOf(made).file, ...(fileName === undefined ? {} : { fileName }) };
      return committed({ by: request.by, begin: job, event: told(job, 'job.created', request) }, job, request.keep);
    },

    /** Where its file is uploaded to; anew each time it is asked for. `returnTo`: where a browser goes after that. */
    async uploadPlaceOf({ file, state }: Pick<ImportJob, 'file' | 'state'>, returnTo?: string): Promise<UploadPlace | undefined> {
      if (file === undefined || state !== 'uploaded') return undefined;
      const expiresAt = iso(new Date(now().getTime() + uploadSeconds * 1000));
      return { ...(await files.formFor(file, csvLimits.bytes, uploadSeconds, returnTo)), expiresAt, mostBytes: csvLimits.bytes };
    },

    /** A file that came with the request; `mode` submits it at once. The file is stored first: a job without one would be worse than a file without a job. */
    async take(
      request: ImportRequest<ImportJob>,
      text: string,
      { fileName, mode }: { fileName?: string | undefined; mode?: ImportMode | undefined },
    ): Promise<Outcome<ImportJob>> {
      const language = request.language ?? (mode === undefined ? 'en' : await requests.languageOf(request.by));
      const made = newJob({ kind: 'import', state: mode === undefined ? 'uploaded' : 'queued', by: request.by }, request, language);
      const { file } = filesOf(made);
      const job: ImportJob = { ...made, file, ...(fileName === undefined ? {} : { fileName }), ...(mode === undefined ? {} : { mode }) };
      await files.put(file, text, 'text/csv; charset=utf-8');
      const event = told(job, mode === undefined ? 'job.created' : 'job.started', request);
      return committed({ by: request.by, begin: job, ...(mode === undefined ? {} : { locks: job.id }), event }, job, request.keep);
    },

    read: (by: OrganisationCaller, id: JobId) => readJob(by, id, importKinds),
    readExport: (by: OrganisationCaller, id: JobId) => readJob(by, id, ['export']),

    /** Starts the import of an uploaded file, or a dry run of it, which is a job of its own. Two round trips. */
    async submit(
      request: ImportRequest<ImportJob>,
      id: JobId,
      { mode, dryRun }: { mode: ImportMode; dryRun?: boolean | undefined },
    ): Promise<Outcome<ImportJob>> {
      const { by } = request;
      const read = await requests.read(by, id, 'change', request.asked);
      if (!read.ok) return read;
      const { job } = read.value;
      const language = request.language ?? read.value.language;
      if (job.kind !== 'import') return refused({ code: 'NOT_FOUND' });
      if (job.state !== 'uploaded' || job.file === undefined) return inState(job);
      if ((await files.sizeOf(job.file)) === undefined) return refused({ code: 'FILE_MISSING' });
      const change = { readVersion: job.version };
      if (dryRun !== true) {
        const queued: ImportJob = {
          ...job,
          state: 'queued',
          mode,
          language,
          actor: by.actor,
          requestId: request.requestId,
          version: job.version + 1,
        };
        return committed(
          { by, change: { ...change, job: queued }, locks: id, event: told(queued, 'job.started', request) },
          queued,
          request.keep,
        );
      }
      const { fileName, file } = job;
      const made = newJob({ kind: 'dry-run', state: 'queued', by }, request, language);
      const dry: ImportJob = { ...made, file, mode, of: id, ...(fileName === undefined ? {} : { fileName }) };
      const noted = { ...job, dryRun: dry.id, version: job.version + 1 };
      return committed(
        { by, begin: dry, change: { ...change, job: noted }, locks: dry.id, event: told(dry, 'job.started', request) },
        dry,
        request.keep,
      );
    },

    /** Stops an import between two chunks. Two round trips. */
    async cancel(request: ImportRequest<ImportJob>, id: JobId): Promise<Outcome<ImportJob>> {
      const { by } = request;
      const read = await requests.read(by, id, 'change', request.asked);
      if (!read.ok) return read;
      const { job } = read.value;
      if (job.kind === 'export') return refused({ code: 'NOT_FOUND' });
      const event = told(job, 'job.cancelled', request);
      if (job.state === 'uploaded') {
        const cancelled: ImportJob = { ...job, state: 'cancelled', endedAt: iso(now()), version: job.version + 1 };
        return committed({ by, change: { job: cancelled, readVersion: job.version }, event }, cancelled, request.keep);
      }
      const cancelling: ImportJob = { ...job, state: 'cancelling' };
      if (!jobRuns(job.state) || job.state === 'cancelling') return inState(job);
      const asked = await requests.askToStop(by, job, event, request.keep(cancelling));
      if (!asked.ok) return asked;
      return asked.value ? ok(cancelling) : inState(job, 'It has just ended.');
    },

    /** Starts the undoing of an import that has ended (IM-11), as long as its ledger is kept. Two round trips. */
    async undo(request: ImportRequest<ImportJob>, id: JobId): Promise<Outcome<ImportJob>> {
      const { by } = request;
      const read = await requests.read(by, id, 'change', request.asked);
      if (!read.ok) return read;
      const { job } = read.value;
      if (job.kind !== 'import') return refused({ code: 'NOT_FOUND' });
      if (job.endedAt === undefined || job.progress.total === undefined) return inState(job);
      if (job.undo !== undefined) return inState(job, `It was undone by ${job.undo}.`);
      if (addDays(new Date(job.endedAt), keptDays - 1) < now()) return inState(job, `It can be undone for ${keptDays - 1} days.`);
      const made = newJob({ kind: 'undo', state: 'queued', by }, request, request.language ?? read.value.language);
      const undoing: ImportJob = { ...made, of: id, ...(job.fileName === undefined ? {} : { fileName: job.fileName }) };
      const noted = { ...job, undo: undoing.id, version: job.version + 1 };
      const event = told(undoing, 'job.started', request);
      return committed(
        { by, begin: undoing, change: { job: noted, readVersion: job.version }, locks: undoing.id, event },
        undoing,
        request.keep,
      );
    },

    /** Starts an export of all users (IM-1); it blocks nothing. One round trip. */
    async startExport(request: ImportRequest<ImportJob>): Promise<Outcome<ImportJob>> {
      const job = newJob({ kind: 'export', state: 'queued', by: request.by }, request, request.language ?? 'en');
      return committed({ by: request.by, begin: job, event: told(job, 'job.started', request) }, job, request.keep);
    },

    /** An address at which the rows that were not done can be fetched. */
    async errors(by: OrganisationCaller, id: JobId): Promise<Outcome<string>> {
      const read = await readJob(by, id, importKinds);
      return read.ok
        ? fetched(read.value, filesOf(read.value).errors, 'errors.csv', read.value.endedAt !== undefined && read.value.errorParts > 0)
        : read;
    },
    async verdicts(by: OrganisationCaller, id: JobId): Promise<Outcome<string>> {
      const read = await readJob(by, id, importKinds);
      const isThere = (job: ImportJob) => job.endedAt !== undefined && job.verdictParts !== undefined;
      return read.ok ? fetched(read.value, filesOf(read.value).verdicts, 'verdicts.csv', isThere(read.value)) : read;
    },
    async exported(by: OrganisationCaller, id: JobId): Promise<Outcome<string>> {
      const read = await readJob(by, id, ['export']);
      return read.ok ? fetched(read.value, filesOf(read.value).exported, 'exported_users.csv', read.value.state === 'completed') : read;
    },
  };
}
