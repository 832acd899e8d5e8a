import { endJob } from '#shared/domain/imports/end-job.ts';
import { type HeldJob, heldJob, jobEvent } from '#shared/domain/imports/held-job.ts';
import type { ImportDeps } from '#shared/domain/imports/import-deps.ts';
import { filesOf, type ImportJob } from '#shared/domain/imports/import-job.ts';
import type { Settlement } from '#shared/domain/imports/import-store.ts';
import { type LedgerEntry, readLedger } from '#shared/domain/imports/ledger.ts';
import { markOf } from '#shared/domain/imports/row-ids.ts';
import type { UndoTable } from '#shared/domain/imports/undo-slice.ts';
import { type GiveUp, standsStill, stoodStill } from '#shared/domain/jobs/stand-still.ts';
import type { Person } from '#shared/domain/people.ts';
import { sumOfSeats } from '#shared/domain/users/seats.ts';

export type SettleDeps = Pick<ImportDeps, 'jobs' | 'newId' | 'now'> & {
  readonly files: Pick<ImportDeps['files'], 'get'>;
  readonly table: Pick<ImportDeps['table'], 'freeClaims'>;
  readonly undoing: Pick<UndoTable, 'people'>;
};

const readAtOnce = 100;

/** Whether the row has done what it was about to do: its user says so. */
function isDone(job: ImportJob, { row, kind }: LedgerEntry, person: Person | undefined): boolean {
  return person !== undefined && (kind === 'create' || person.writtenBy === markOf(job.id, row));
}

function settlementOf(deps: SettleDeps, job: ImportJob, done: readonly LedgerEntry[]): Settlement {
  const settled = { held: job.setAside ?? {}, used: sumOfSeats(done.map(({ seats }) => seats)) };
  if (done.length === 0) return settled;
  const created = done.filter(({ kind }) => kind === 'create');
  const people = created.filter(({ invited }) => invited).map(({ personId }) => personId);
  const event = jobEvent(job, 'users.imported', deps, { created: created.length, updated: done.length - created.length });
  return { ...settled, event, ...(people.length === 0 ? {} : { invites: { organisationId: job.organisationId, people } }) };
}

/**
 * Settles the seats of a chunk in which a worker was lost: what was noted before it was done is compared with the users that there are.
 * Seats that none of them took are free again, addresses claimed for users who never came as well.
 */
export async function settleByUsers(deps: SettleDeps, held: HeldJob): Promise<void> {
  const { files, undoing, table, jobs, now } = deps;
  const job = held.job();
  if (job.kind !== 'import' || job.setAside === undefined) return;
  const noted = await files.get(filesOf(job).ledger(job.position.chunk));
  // Nothing is done before it is noted.
  const entries = noted === undefined ? [] : readLedger(noted);
  const people = new Map<string, Person>();
  for (let start = 0; start < entries.length; start += readAtOnce) {
    const ids = entries.slice(start, start + readAtOnce).map(({ personId }) => personId);
    for (const [id, person] of await undoing.people(job.organisationId, ids)) people.set(id, person);
  }
  const done = entries.filter((entry) => isDone(job, entry, people.get(entry.personId)));
  const unfinished = entries.filter(({ kind, personId }) => kind === 'create' && !people.has(personId));
  if (unfinished.length > 0) await table.freeClaims(unfinished);
  const settlement = settlementOf(deps, job, done);
  await held.write(
    ({ setAside: _, ...rest }) => {
      const { done: before, counts, failed } = rest.progress;
      const created = (counts['created'] ?? 0) + (settlement.event?.counts?.['created'] ?? 0);
      const updated = (counts['updated'] ?? 0) + (settlement.event?.counts?.['updated'] ?? 0);
      return { ...rest, progress: { ...rest.progress, done: before + done.length, failed, counts: { ...counts, created, updated } } };
    },
    (changed, readVersion) => jobs.settle(changed, readVersion, settlement, now()),
  );
}

/** Gives a job up that stands still, in the place of the worker that does not come: settles what it holds, ends it, frees its lock. */
export function giveUpImport(deps: SettleDeps & { readonly lease: number }): GiveUp {
  const { jobs, newId, now, lease } = deps;
  return async ({ organisationId, id }) => {
    const found = await jobs.find(organisationId, id);
    if (found === undefined || !standsStill(found, now())) return false;
    const leasedUntil = new Date(now().getTime() + lease).toISOString();
    const taken: ImportJob = { ...found, leasedBy: newId('event'), leasedUntil, version: found.version + 1 };
    if (!(await jobs.save(taken, found.version, now())).ok) return false;
    const held = heldJob(jobs, taken, now);
    await settleByUsers(deps, held);
    await endJob(deps, held, 'failed', stoodStill);
    return true;
  };
}
