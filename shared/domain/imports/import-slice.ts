import { countsOf, errorText, readVerdicts, staleColumn, verdictColumns, verdictText } from '#shared/domain/imports/chunk-report.ts';
import type { ChunkTable } from '#shared/domain/imports/chunk-table.ts';
import { csvLine, csvMark } from '#shared/domain/imports/csv/csv-line.ts';
import { errorHeader } from '#shared/domain/imports/csv/error-row.ts';
import { readRecords } from '#shared/domain/imports/csv/read-records.ts';
import { atRest, endJob } from '#shared/domain/imports/end-job.ts';
import { type HeldJob, jobEvent } from '#shared/domain/imports/held-job.ts';
import type { ImportDeps } from '#shared/domain/imports/import-deps.ts';
import { filesOf, type ImportJob } from '#shared/domain/imports/import-job.ts';
import type { OrganisationOfJob, Settlement } from '#shared/domain/imports/import-store.ts';
import { joinParts } from '#shared/domain/imports/join-parts.ts';
import { readLedger, writeLedger } from '#shared/domain/imports/ledger.ts';
import { chunksAhead, loadSlice, type NextChunk, type Slice } from '#shared/domain/imports/next-chunks.ts';
import { type ChunkResult, type FileRow, runChunk } from '#shared/domain/imports/run-chunk.ts';
import { imaginedSeats, ledgerSeats } from '#shared/domain/imports/seat-sources.ts';
import { validateFile } from '#shared/domain/imports/validate-file.ts';
import { type SeatChange, sumOfSeats } from '#shared/domain/users/seats.ts';

/** `again`: there is more to do, in another slice. */
export type SliceOutcome = 'ended' | 'again';

/** Everything is looked at, nothing is written. */
function imaginedTable(table: ChunkTable): ChunkTable {
  return {
    holders: (organisationId, emails) => table.holders(organisationId, emails),
    write: async (writes) => new Map(writes.map(({ row }) => [row, 'written' as const])),
    freeClaims: async () => undefined,
  };
}

/** Does one chunk, short of settling it. */
async function doChunk(
  deps: ImportDeps,
  held: HeldJob,
  slice: Slice,
  { rows, holders }: Pick<NextChunk, 'rows' | 'holders'>,
  begun: boolean,
  finishOnly: boolean,
): Promise<ChunkResult> {
  const { files, jobs, table, newId, now, fault } = deps;
  const job = held.job();
  const key = filesOf(job).ledger(job.position.chunk);
  const isDry = job.kind === 'dry-run';
  const noted = begun && !isDry ? await files.get(key) : undefined;
  const note = async (entries: Parameters<typeof writeLedger>[0]) => {
    // The table keeps two workers from doing a row twice; files are kept by time.
    held.inTime();
    await files.put(key, writeLedger(entries), 'application/x-ndjson');
  };
  return runChunk(
    {
      table: isDry ? imaginedTable(table) : table,
      seats: isDry ? imaginedSeats(slice.read, job.seatsNeeded ?? {}) : ledgerSeats(jobs, held, slice.read, now),
      note: isDry ? async () => undefined : note,
      fault: (error, row) => fault(error, { jobId: job.id, row }),
    },
    {
      job,
      organisation: slice.read.organisation,
      header: slice.header,
      newId,
      now: now(),
      rows,
      holders,
      noted: noted === undefined ? [] : readLedger(noted),
      finishOnly,
    },
  );
}

/** Writes what people are to see of a chunk, and gives back how the job stands after it. */
async function report(
  deps: ImportDeps,
  held: HeldJob,
  slice: Slice,
  rows: readonly FileRow[],
  { outcomes, used }: ChunkResult,
): Promise<(job: ImportJob) => ImportJob> {
  const { files, words } = deps;
  const job = held.job();
  const [own, { chunk }] = [filesOf(job), job.position];
  const errors = errorText(slice.header, slice.found.format, rows, outcomes, await words(job.language));
  held.inTime();
  if (errors !== '') await files.put(own.errorPart(job.errorParts), errors, 'text/csv; charset=utf-8');
  const before =
    job.kind === 'import' && job.dryRun !== undefined ? await files.get(filesOf({ ...job, id: job.dryRun }).verdictPart(chunk)) : undefined;
  const tells = job.kind === 'dry-run' || before !== undefined;
  const told = verdictText(slice.header, rows, outcomes, before === undefined ? undefined : readVerdicts(before));
  if (tells) await files.put(own.verdictPart(chunk), told.text, 'text/csv; charset=utf-8');
  const { failed, ...counts } = countsOf(outcomes);
  const invited = [...outcomes.values()].filter((outcome) => outcome.kind === 'created' && outcome.entry.invited).length;
  const add = (to: Readonly<Record<string, number>>, more: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries({ ...to, ...more }).map(([name]) => [name, (to[name] ?? 0) + (more[name] ?? 0)]));
  return (was) => ({
    ...was,
    progress: {
      ...was.progress,
      done: was.progress.done + outcomes.size,
      failed: was.progress.failed + failed,
      counts: add(was.progress.counts, { ...counts, ...(before === undefined ? {} : { stale: told.stale }) }),
    },
    errorParts: was.errorParts + (errors === '' ? 0 : 1),
    ...(tells ? { verdictParts: chunk + 1 } : {}),
    ...(was.kind === 'dry-run'
      ? { seatsNeeded: sumOfSeats([was.seatsNeeded ?? {}, used]), invitations: (was.invitations ?? 0) + invited }
      : {}),
  });
}

function settlementOf(
  deps: ImportDeps,
  job: ImportJob,
  { outcomes, used }: ChunkResult,
  organisation: OrganisationOfJob['organisation'],
): Settlement {
  const held: SeatChange = job.setAside ?? {};
  if (job.kind === 'dry-run') return { held: {}, used: {} };
  const { created, updated, unchanged, failed } = countsOf(outcomes);
  if (created + updated === 0) return { held, used };
  const people = [...outcomes.values()].flatMap((outcome) => {
    if (outcome.kind !== 'created' || !outcome.entry.invited) return [];
    return [outcome.entry.personId];
  });
  const event = jobEvent(job, 'users.imported', deps, { created, updated, unchanged, failed });
  return { held, used, event, ...(people.length === 0 ? {} : { invites: { organisationId: organisation.id, people } }) };
}

/** Joins what was written in parts, and ends the job. */
async function finish(deps: ImportDeps, held: HeldJob, slice: Slice, state: 'completed' | 'cancelled'): Promise<void> {
  const job = held.job();
  const own = filesOf(job);
  const { delimiter } = slice.found.format;
  if (job.errorParts > 0) {
    const first = csvMark + csvLine(errorHeader(slice.header), delimiter);
    await joinParts(deps.files, { into: own.errors, first, parts: job.errorParts, part: own.errorPart });
  }
  if (job.verdictParts !== undefined) {
    const columns = job.kind === 'dry-run' ? verdictColumns : [...verdictColumns, staleColumn];
    await joinParts(deps.files, { into: own.verdicts, first: csvMark + csvLine(columns), parts: job.verdictParts, part: own.verdictPart });
  }
  await endJob(deps, held, state === 'completed' && job.progress.failed > 0 ? 'completed_with_errors' : state);
}

/**
 * Goes on with an import or a dry run where it stands: validates the file, then does its chunks in the order of the file, each
 * settled before the next begins, until all is done or the time is over. `giveUp`: what an earlier worker has begun is brought to its end,
 * nothing new is done, and the job has failed.
 */
export async function importSlice(
  deps: ImportDeps,
  held: HeldJob,
  { until, giveUp }: { readonly until: number; readonly giveUp: boolean },
): Promise<SliceOutcome> {
  const { jobs, files, now, limits } = deps;
  const read = await jobs.organisation(held.job().organisationId, now());
  if (read === undefined) {
    await endJob(deps, held, 'failed', { code: 'ORGANISATION_GONE' });
    return 'ended';
  }
  const gaveUp = { code: 'GIVEN_UP', detail: 'The worker failed again and again at the same place.' };
  let begun = held.job().tries > 1;
  if (held.job().progress.total === undefined) {
    if (held.job().state === 'cancelling') await endJob(deps, held, 'cancelled');
    else if (giveUp) await endJob(deps, held, 'failed', gaveUp);
    if (held.job().endedAt !== undefined || !(await validateFile(deps, held, read))) return 'ended';
    begun = false;
  }
  const slice = await loadSlice(deps, held.job(), read);
  const { file, position } = held.job();
  const chunks = file === undefined ? undefined : await files.read(file, position.offset);
  if (chunks === undefined) throw new Error(`The file of ${held.job().id} is gone.`);
  const from = { format: slice.found.format, offset: position.offset, row: position.row };
  for await (const { batch, rows, holders } of chunksAhead(deps, slice, readRecords(chunks, { batchRows: limits.chunkRows, from }))) {
    if (held.job().state === 'cancelling' && !begun) {
      await finish(deps, held, slice, 'cancelled');
      return 'ended';
    }
    const result = await doChunk(deps, held, slice, { rows, holders }, begun, giveUp);
    const reported = await report(deps, held, slice, rows, result);
    const settled = settlementOf(deps, held.job(), result, read.organisation);
    const pause = now().getTime() >= until;
    await held.write(
      (job) => {
        const { setAside: _, ...rest } = reported(job);
        const leased = new Date(now().getTime() + limits.lease).toISOString();
        const after: ImportJob = { ...rest, tries: 1, leasedUntil: leased };
        // A chunk that was only brought to its end is not passed: some of its rows were not done.
        if (giveUp) return after;
        const next = {
          ...after,
          position: {
            chunk: job.position.chunk + 1,
            offset: batch.endOffset,
            row: batch.firstRow + batch.records.length,
          },
        };
        return pause ? atRest(next) : next;
      },
      (job, readVersion) => jobs.settle(job, readVersion, settled, now()),
    );
    if (giveUp) {
      await endJob(deps, held, 'failed', gaveUp);
      return 'ended';
    }
    begun = false;
    if (pause) return 'again';
  }
  await finish(deps, held, slice, held.job().state === 'cancelling' ? 'cancelled' : 'completed');
  return 'ended';
}
