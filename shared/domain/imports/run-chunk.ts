import type { PersonId } from '#shared/domain/ids.ts';
import { remaining, type SeatSource, taken, wanting, waveSeats } from '#shared/domain/imports/chunk-seats.ts';
import type { ChunkTable, Holder, RowWritten } from '#shared/domain/imports/chunk-table.ts';
import type { CsvRecord } from '#shared/domain/imports/csv/csv-file.ts';
import type { LedgerEntry } from '#shared/domain/imports/ledger.ts';
import { type PlanContext, planRow, type RowPlan, type WantedRow } from '#shared/domain/imports/plan-row.ts';
import { markOf, personIdOf } from '#shared/domain/imports/row-ids.ts';
import type { Result } from '#shared/domain/result.ts';
import { type SeatChange, sumOfSeats } from '#shared/domain/users/seats.ts';
import type { UserFault } from '#shared/domain/users/user-faults.ts';

/** A row of the file, as it was understood. */
export type FileRow = {
  readonly row: number;
  readonly record: CsvRecord;
  readonly wanted: Result<WantedRow['wanted'], readonly UserFault[]>;
};

/** What became of a row. */
export type RowOutcome =
  | { readonly kind: 'created' | 'updated'; readonly entry: LedgerEntry }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly faults: readonly UserFault[] };

export type ChunkDeps = {
  readonly table: ChunkTable;
  readonly seats: SeatSource;
  /** Writes down what is about to be done; what was written down before for this chunk is replaced by it. */
  readonly note: (entries: readonly LedgerEntry[]) => Promise<void>;
  /** Told of a row that could not even be planned; the others go on. */
  readonly fault: (error: unknown, row: number) => void;
};

export type Chunk = PlanContext & {
  readonly rows: readonly FileRow[];
  /** Who held the addresses when that was last looked at; what has changed since is found by the conditions of the writes. */
  readonly holders?: Promise<ReadonlyMap<string, Holder>>;
  /** What an earlier delivery of this chunk was about to do. */
  readonly noted: readonly LedgerEntry[];
  /** Only what was begun is brought to its end; nothing new is done. */
  readonly finishOnly?: boolean;
};

/** `used`: seats that the users of the chunk took, less those that they gave back. */
export type ChunkResult = { readonly outcomes: ReadonlyMap<number, RowOutcome>; readonly used: SeatChange };

/** How often rows whose users somebody else has just changed are looked at again. */
const looks = 4;
const failed = (...faults: readonly UserFault[]): RowOutcome => ({ kind: 'failed', faults });

type Planned = WantedRow & { readonly plan: NonNullable<RowPlan> };

/**
 * Does the rows of a chunk. It may die at any moment and be run again with what it had noted: what a row has done is found at its user,
 * by an id or a mark that follow from the row, and is not done again; an address claimed for a user who never came is used or freed.
 */
export async function runChunk({ table, seats, note, fault }: ChunkDeps, chunk: Chunk): Promise<ChunkResult> {
  const { job, rows, organisation } = chunk;
  const outcomes = new Map<number, RowOutcome>();
  const entries = new Map(chunk.noted.map((entry) => [entry.row, entry]));
  const unfinished = new Map<number, { readonly email: string; readonly personId: PersonId }>();
  let used: SeatChange = {};
  let pending: WantedRow[] = [];
  for (const { row, record, wanted } of rows) {
    if (wanted.ok) pending.push({ row, record, wanted: wanted.value });
    else outcomes.set(row, failed(...wanted.error));
  }

  function done(row: number, entry: LedgerEntry): void {
    outcomes.set(row, { kind: entry.kind === 'create' ? 'created' : 'updated', entry });
    used = sumOfSeats([used, entry.seats]);
  }

  /** Whether an earlier delivery of this chunk has done the row; then it is counted as done. */
  function doneBefore({ row, wanted: { email } }: WantedRow, holder: Holder | undefined): boolean {
    const own = personIdOf(job.id, row);
    if (holder?.kind === 'unfinished' && holder.personId === own) unfinished.set(row, { email, personId: own });
    if (holder?.kind !== 'user') return false;
    if (holder.person.id !== own && holder.person.writtenBy !== markOf(job.id, row)) return false;
    const entry = entries.get(row);
    if (entry === undefined) throw new Error(`Row ${row} of ${job.id} was done and not noted.`);
    done(row, entry);
    return true;
  }

  function plan(row: WantedRow, holder: Holder | undefined): RowPlan {
    try {
      const planned = planRow(chunk, row, holder);
      if (!planned.ok) outcomes.set(row.row, failed(planned.error));
      else if (planned.value === undefined) outcomes.set(row.row, { kind: 'unchanged' });
      return planned.ok ? planned.value : undefined;
    } catch (error) {
      fault(error, row.row);
      outcomes.set(row.row, failed({ code: 'ROW_NOT_WRITTEN' }));
      return undefined;
    }
  }

  /** Asks for the seats that are wanting, and cuts off the wave where rows have to wait for seats that others give back first. */
  async function nextWave(planned: readonly Planned[]): Promise<{ readonly wave: Planned[]; readonly later: readonly Planned[] }> {
    const needed = sumOfSeats(planned.map(({ plan: { entry } }) => taken(entry.seats)));
    const more = wanting(needed, remaining(seats.held(), used));
    const faults = Object.keys(more).length === 0 ? new Map() : await seats.ask(more);
    const giving = waveSeats(remaining(seats.held(), used), faults);
    const wave: Planned[] = [];
    for (const [index, one] of planned.entries()) {
      const given = giving.take(one.plan.entry.seats);
      if (given === 'wait') return { wave, later: planned.slice(index) };
      if (given === 'taken') wave.push(one);
      else outcomes.set(one.row, failed({ code: given.code, detail: given.service }));
    }
    return { wave, later: [] };
  }

  async function writeWave(wave: readonly Planned[]): Promise<Planned[]> {
    for (const { row, plan: planned } of wave) entries.set(row, planned.entry);
    await note([...entries.values()]);
    const written: ReadonlyMap<number, RowWritten> = await table.write(wave.map(({ plan: { write } }) => write));
    return wave.filter(({ row, plan: { entry, write } }) => {
      const came = written.get(row);
      if (came === 'written') done(row, entry);
      if (came === 'refused') outcomes.set(row, failed({ code: 'ROW_NOT_WRITTEN' }));
      if (came === 'refused' && write.kind === 'create') unfinished.set(row, { email: entry.email, personId: entry.personId });
      return came === 'conflict';
    });
  }

  for (let look = 1; pending.length > 0; look++) {
    const addresses = pending.map(({ wanted }) => wanted.email);
    const holders = await ((look === 1 ? chunk.holders : undefined) ?? table.holders(organisation.id, addresses));
    const open = pending.filter((row) => !doneBefore(row, holders.get(row.wanted.email)));
    pending = [];
    if (chunk.finishOnly === true) break;
    let planned = open.flatMap((row): Planned[] => {
      const found = plan(row, holders.get(row.wanted.email));
      return found === undefined ? [] : [{ ...row, plan: found }];
    });
    while (planned.length > 0) {
      const { wave, later } = await nextWave(planned);
      const collided = wave.length === 0 ? [] : await writeWave(wave);
      if (look === looks) for (const { row } of collided) outcomes.set(row, failed({ code: 'CHANGED_MEANWHILE' }));
      else pending.push(...collided);
      planned = [...later];
    }
  }

  const free = [...unfinished].filter(([row]) => outcomes.get(row)?.kind !== 'created').map(([, address]) => address);
  if (free.length > 0) await table.freeClaims(free);
  return { outcomes, used };
}
