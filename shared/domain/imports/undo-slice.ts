import type { Event } from '#shared/domain/event.ts';
import type { OrganisationId, PersonId } from '#shared/domain/ids.ts';
import { seatEntries } from '#shared/domain/imports/chunk-seats.ts';
import { emailColumn, errorColumns } from '#shared/domain/imports/csv/columns.ts';
import { csvLine, csvMark } from '#shared/domain/imports/csv/csv-line.ts';
import { harmless } from '#shared/domain/imports/csv/formula-guard.ts';
import { atRest, endJob } from '#shared/domain/imports/end-job.ts';
import { type HeldJob, jobEvent } from '#shared/domain/imports/held-job.ts';
import type { ImportDeps } from '#shared/domain/imports/import-deps.ts';
import { filesOf, type ImportJob } from '#shared/domain/imports/import-job.ts';
import type { SliceOutcome } from '#shared/domain/imports/import-slice.ts';
import type { JobMoved } from '#shared/domain/imports/import-store.ts';
import { joinParts } from '#shared/domain/imports/join-parts.ts';
import { fieldsOf, type LedgerEntry, readLedger } from '#shared/domain/imports/ledger.ts';
import { markOf } from '#shared/domain/imports/row-ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Result } from '#shared/domain/result.ts';
import { changedUser } from '#shared/domain/users/compose-user.ts';
import { type SeatChange, seatChange, sumOfSeats } from '#shared/domain/users/seats.ts';
import type { UserFaultCode } from '#shared/domain/users/user-faults.ts';

/** What is unmade at once, with the job's position in the same transaction. */
export type UndoStep = {
  readonly organisationId: OrganisationId;
  readonly remove: readonly Person[];
  readonly restore: readonly { readonly person: Person; readonly readVersion: number }[];
  /** Seats that come back, negative; those that are taken again, positive. */
  readonly seats: SeatChange;
  readonly event: Event | undefined;
};

/** Users that an import has written, as its undoing reaches them. */
export type UndoTable = {
  people(organisationId: OrganisationId, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>>;
  /** All or nothing. `USER_MOVED`: one of the users has changed since it was read. */
  step(job: ImportJob, readVersion: number, step: UndoStep, now: Date): Promise<Stepped>;
};
export type UndoRefused = JobMoved | { readonly code: 'USER_MOVED' | 'NO_LICENCE_LEFT' | 'SERVICE_NOT_OWNED' };
type Stepped = Result<undefined, UndoRefused>;

/** Users in one transaction of at most 100 items, two for each that is removed, with room for job, event and seats. */
export const undoneAtOnce = 40;
const looks = 4;

type Decided =
  | { readonly kind: 'remove'; readonly person: Person }
  | { readonly kind: 'restore'; readonly person: Person; readonly readVersion: number; readonly seats: SeatChange }
  | { readonly kind: 'kept'; readonly entry: LedgerEntry; readonly code: UserFaultCode }
  /** The row was never done, or what it made is gone. */
  | { readonly kind: 'gone' };

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function asFields(person: Person | LedgerEntry['after']) {
  const { licences = [], details = {}, ...rest } = fieldsOf({ licences: [], ...person });
  return [
    Object.entries(rest).sort(),
    [...licences].sort(),
    Object.entries(details)
      .filter(([, value]) => value !== undefined)
      .sort(),
  ];
}

/** What is to become of a user that a row has written: unmade if it is still as the row left it. */
function decide(of: ImportJob['id'], entry: LedgerEntry, person: Person | undefined, now: Date): Decided {
  if (person === undefined || person.writtenBy !== markOf(of, entry.row)) {
    return person !== undefined && entry.kind === 'create' ? { kind: 'kept', entry, code: 'CHANGED_SINCE' } : { kind: 'gone' };
  }
  if (!same(asFields(person), asFields(entry.after))) return { kind: 'kept', entry, code: 'CHANGED_SINCE' };
  if (entry.kind === 'create') {
    if ((person.state !== 'invited' && person.state !== 'verified') || person.role !== 'user')
      return { kind: 'kept', entry, code: 'CHANGED_SINCE' };
    return { kind: 'remove', person };
  }
  const before = entry.before ?? { licences: [] };
  const changed = ['firstName', 'lastName', 'displayName', 'agentRole', 'licences'];
  const { writtenBy: _, ...restored } = changedUser(person, { ...before, licences: before.licences ?? [] }, changed, now);
  return {
    kind: 'restore',
    person: restored,
    readVersion: person.version,
    seats: seatChange(person.licences ?? [], before.licences ?? []),
  };
}

function keptLine({ entry, code }: Extract<Decided, { kind: 'kept' }>, words: (fault: { code: UserFaultCode }) => string): string {
  return csvLine([harmless(entry.email, false), code, words({ code })]);
}

type UndoDeps = ImportDeps & { readonly undoing: UndoTable };
type Group = { readonly entries: readonly LedgerEntry[]; readonly original: ImportJob; readonly last: boolean; readonly pause: boolean };

/** What is to become of a group of rows, by what their users are now. */
function decideAll(
  { entries, original }: Group,
  people: ReadonlyMap<PersonId, Person>,
  now: Date,
  instead: { readonly short: boolean; readonly contested: boolean },
) {
  const decided = entries.map((entry): Decided => {
    const free = decide(original.id, entry, people.get(entry.personId), now);
    const seated = instead.short ? keptInstead(free, entry, 'NO_LICENCE_LEFT', 'takers') : free;
    return instead.contested ? keptInstead(seated, entry, 'CHANGED_MEANWHILE', 'all') : seated;
  });
  const remove = decided.flatMap((one) => (one.kind === 'remove' ? [one.person] : []));
  const restore = decided.flatMap((one) => (one.kind === 'restore' ? [one] : []));
  const kept = decided.flatMap((one) => (one.kind === 'kept' ? [one] : []));
  const seats = sumOfSeats([...remove.map(({ licences = [] }) => seatChange(licences, [])), ...restore.map((one) => one.seats)]);
  return { remove, restore, kept, seats, counts: { removed: remove.length, restored: restore.length, kept: kept.length } };
}
type Step = ReturnType<typeof decideAll>;

/** The job after a group. */
function afterGroup(job: ImportJob, { entries, original, last, pause }: Group, { kept, counts }: Step, leasedUntil: string): ImportJob {
  const { position, progress } = job;
  const done = counts.removed + counts.restored + counts.kept;
  const next: ImportJob = {
    ...job,
    state: job.state === 'cancelling' ? job.state : 'running',
    position: { chunk: position.chunk + (last ? 1 : 0), offset: 0, row: last ? 0 : position.row + entries.length },
    progress: {
      total: original.progress.done,
      done: progress.done + done,
      failed: progress.failed + kept.length,
      counts: Object.fromEntries(Object.entries(counts).map(([name, by]) => [name, (progress.counts[name] ?? 0) + by])),
    },
    errorParts: job.errorParts + (kept.length > 0 ? 1 : 0),
    leasedUntil,
    tries: 1,
  };
  return pause ? atRest(next) : next;
}

async function undoGroup(deps: UndoDeps, held: HeldJob, group: Group): Promise<void> {
  const { files, undoing, now, limits, words } = deps;
  const { organisationId, language, id } = held.job();
  const say = await words(language);
  let short = false;
  for (let look = 1; ; look++) {
    const people = await undoing.people(
      organisationId,
      group.entries.map(({ personId }) => personId),
    );
    const step = decideAll(group, people, now(), { short, contested: look >= looks });
    held.inTime();
    if (step.kept.length > 0) {
      const text = step.kept.map((one) => keptLine(one, say)).join('');
      await files.put(filesOf(held.job()).errorPart(held.job().errorParts), text, 'text/csv; charset=utf-8');
    }
    const leasedUntil = new Date(now().getTime() + limits.lease).toISOString();
    const stepped: Stepped = await held.write<UndoRefused>(
      (job) => afterGroup(job, group, step, leasedUntil),
      (job, readVersion) => {
        const event = step.remove.length + step.restore.length > 0 ? jobEvent(job, 'users.imported', deps, step.counts) : undefined;
        const { remove, restore, seats } = step;
        return undoing.step(job, readVersion, { organisationId, remove, restore, seats, event }, now());
      },
    );
    if (stepped.ok) return;
    if (look > looks) throw new Error(`${id} cannot go on: ${stepped.error.code}.`);
    short ||= stepped.error.code !== 'USER_MOVED';
  }
}

/** Unmakes an import chunk by chunk (IM-11): some users at a time, each group in one transaction with the job's position. */
export async function undoSlice(
  deps: UndoDeps,
  held: HeldJob,
  { until, giveUp }: { readonly until: number; readonly giveUp: boolean },
): Promise<SliceOutcome> {
  const { jobs, files, now } = deps;
  const { organisationId, of } = held.job();
  const original = of === undefined ? undefined : await jobs.find(organisationId, of);
  if (original === undefined || giveUp) {
    await endJob(deps, held, 'failed', { code: original === undefined ? 'IMPORT_GONE' : 'GIVEN_UP' });
    return 'ended';
  }
  const own = filesOf(held.job());
  const chunks = original.position.chunk + 1;
  let ledger: { readonly chunk: number; readonly entries: readonly LedgerEntry[] } | undefined;
  while (held.job().position.chunk < chunks && held.job().state !== 'cancelling') {
    const { chunk, row } = held.job().position;
    if (ledger?.chunk !== chunk) {
      const bytes = await files.get(filesOf(original).ledger(chunk));
      ledger = { chunk, entries: bytes === undefined ? [] : readLedger(bytes) };
    }
    const entries = ledger.entries.slice(row, row + undoneAtOnce);
    const pause = now().getTime() >= until;
    await undoGroup(deps, held, { entries, original, last: row + entries.length >= ledger.entries.length, pause });
    if (pause) return 'again';
  }
  const { errorParts, progress } = held.job();
  if (errorParts > 0) {
    const first = csvMark + csvLine([emailColumn, ...errorColumns]);
    await joinParts(files, { into: own.errors, first, parts: errorParts, part: own.errorPart });
  }
  const whole = held.job().position.chunk >= chunks;
  await endJob(deps, held, !whole ? 'cancelled' : progress.failed > 0 ? 'completed_with_errors' : 'completed');
  return 'ended';
}

/** Whose restoring needs seats that are gone, or whom others never leave alone, is kept and listed. */
function keptInstead(decided: Decided, entry: LedgerEntry | undefined, code: UserFaultCode, which: 'takers' | 'all'): Decided {
  if (entry === undefined || (decided.kind !== 'remove' && decided.kind !== 'restore')) return decided;
  const takes = decided.kind === 'restore' && seatEntries(decided.seats).some(([, by]) => by > 0);
  return which === 'all' || takes ? { kind: 'kept', entry, code } : decided;
}
