import { agentColumns, errorColumns, readAgentHeader, type WantedAgent, wantedAgent } from '#shared/domain/agents/agent-rows.ts';
import { isSyncedAgent } from '#shared/domain/agents/agent-template.ts';
import { type AgentFault, type AgentsJob, mostAgentBytes, mostAgents } from '#shared/domain/agents/agents-job.ts';
import type { AgentsRunStore } from '#shared/domain/agents/agents-store.ts';
import type { CsvRecord } from '#shared/domain/imports/csv/csv-file.ts';
import { csvLine, csvMark } from '#shared/domain/imports/csv/csv-line.ts';
import type { FileFault } from '#shared/domain/imports/csv/file-faults.ts';
import { harmless } from '#shared/domain/imports/csv/formula-guard.ts';
import { isBlank, recordReader } from '#shared/domain/imports/csv/read-records.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { type AgentSettings, lookUpAtMost, type Portal, type PortalAgent, type PortalFault } from '#shared/domain/syncs/portal.ts';

const limits = { bytes: mostAgentBytes, rows: mostAgents, recordCharacters: 16_384 };
const atOnce = 4;

/** A file that was sent back, read: rows as they were written, and what each asks for or has wrong. */
export type AgentFile = {
  readonly header: CsvRecord;
  readonly rows: readonly { readonly row: number; readonly record: CsvRecord; readonly wanted: Result<WantedAgent, AgentFault[]> }[];
};

export function readAgentFile(bytes: Uint8Array): Result<AgentFile, FileFault> {
  const reader = recordReader({ limits });
  const batches = [...reader.add(bytes), ...reader.end()];
  const rows: AgentFile['rows'][number][] = [];
  const seen = new Set<string>();
  let header: CsvRecord | undefined;
  let columns: ReturnType<typeof readAgentHeader> | undefined;
  for (const batch of batches) {
    if (!batch.ok) return batch;
    const { records, firstRow } = batch.value;
    for (const [index, record] of records.entries()) {
      if (columns === undefined) {
        [header, columns] = [record, readAgentHeader(record)];
        if (!columns.ok) return columns;
        continue;
      }
      if (isBlank(record) || !columns.ok) continue;
      const row = firstRow + index;
      const wanted = wantedAgent(columns.value, record, row);
      const address = wanted.ok ? wanted.value.email.toLowerCase() : undefined;
      const repeated = address !== undefined && seen.has(address);
      if (address !== undefined) seen.add(address);
      rows.push({ row, record, wanted: repeated ? refused([{ row, code: 'EMAIL_REPEATED', column: agentColumns.email }]) : wanted });
    }
  }
  if (header === undefined) return refused({ code: 'FILE_EMPTY' });
  if (rows.length > mostAgents) return refused({ code: 'TOO_MANY_ROWS' });
  return rows.length === 0 ? refused({ code: 'NO_ROWS' }) : ok({ header, rows });
}

const words: Readonly<Record<string, string>> = {
  EMAIL_MISSING: 'The e-mail address is missing.',
  EMAIL_REPEATED: 'An earlier row has the same e-mail address.',
  BOOLEAN_INVALID: 'Write TRUE or FALSE.',
  VALUE_TOO_LONG: 'At most 128 characters.',
  VALUE_MISSING: 'An enabled agent needs this value.',
  ROW_RAGGED: 'The row has fewer cells than the header.',
  NOT_A_USER: 'The organisation has no user of this address.',
  NOT_SYNCED: 'The user is no agent that the portal has as it is: give a Contact Center licence, and synchronise first.',
};

/** The error file: the rows that were not done as they were sent, with code and message; corrected, it can be sent back. */
export function agentErrors({ header, rows }: AgentFile, faults: readonly AgentFault[]): string {
  const own = header.flatMap((name, index) => (errorColumns.some((one) => one === name.trim()) ? [index] : []));
  const kept = (record: CsvRecord) => header.flatMap((_, index) => (own.includes(index) ? [] : [harmless(record[index] ?? '', false)]));
  const byRow = Map.groupBy(faults, ({ row }) => row);
  const lines = rows.flatMap(({ row, record }) => {
    const wrong = byRow.get(row);
    if (wrong === undefined) return [];
    const said = wrong.map(
      ({ code, column }) => `${column === undefined ? '' : `${column}: `}${words[code] ?? 'The portal did not take it.'}`,
    );
    return [csvLine([...kept(record), wrong.map(({ code }) => code).join(' '), said.join(' ')])];
  });
  return [csvMark + csvLine([...kept(header), ...errorColumns]), ...lines].join('');
}

export type AgentImportDeps = { readonly store: Pick<AgentsRunStore, 'byAddress'>; readonly portal: Portal };

type RowOutcome = 'updated' | 'unchanged' | AgentFault | PortalFault;

const same = (a: AgentSettings, b: AgentSettings) =>
  a.contactCenterEnabled === b.contactCenterEnabled &&
  (['site', 'team', 'userProfile', 'multimediaProfile', 'desktopProfile'] as const).every((name) => a[name] === b[name]);

/** What a stretch of rows came to: `fault`: the portal stood in the way, and the rows from `rowsDone` on are open. */
export type AgentStretch = {
  readonly rowsDone: number;
  readonly counts: Readonly<Record<'updated' | 'unchanged', number>>;
  readonly faults: readonly AgentFault[];
  readonly fault?: PortalFault;
};

/** Writes what the rows behind `from` ask for through the portal, in their order, until the time is over. Written again, they change nothing. */
export function importAgents({ store, portal }: AgentImportDeps) {
  async function write(job: AgentsJob, { row, agent }: WantedAgent, found: PortalAgent | undefined): Promise<RowOutcome> {
    if (found === undefined) return { row, code: 'NOT_SYNCED', column: agentColumns.email };
    if (same(agent, found.agent)) return 'unchanged';
    const written = await portal.putAgent(job.organisationId, found.portalId, agent);
    if (written.ok) return 'updated';
    const { code } = written.error;
    return code === 'PORTAL_BUSY' || code === 'PORTAL_UNAUTHORISED' ? written.error : { row, code };
  }

  return async (job: AgentsJob, file: AgentFile, timeLeft: () => boolean): Promise<AgentStretch> => {
    const counts = { updated: 0, unchanged: 0 };
    const faults: AgentFault[] = [];
    let rowsDone = job.rowsDone;
    while (rowsDone < file.rows.length && (rowsDone === job.rowsDone || timeLeft())) {
      const page = file.rows.slice(rowsDone, rowsDone + lookUpAtMost);
      const sound = page.flatMap(({ wanted }) => (wanted.ok ? [wanted.value] : []));
      const people = await store.byAddress(
        job.organisationId,
        sound.map(({ email }) => email),
      );
      const synced = [...people.values()].filter(isSyncedAgent).map(({ id }) => id);
      const found = await portal.agents(job.organisationId, synced);
      if (!found.ok) return { rowsDone, counts, faults, fault: found.error };
      const outcomes: RowOutcome[] = [];
      for (let start = 0; start < sound.length; start += atOnce) {
        const few = sound.slice(start, start + atOnce).map(async (wanted): Promise<RowOutcome> => {
          const person = people.get(wanted.email);
          if (person === undefined) return { row: wanted.row, code: 'NOT_A_USER', column: agentColumns.email };
          return write(job, wanted, found.value.get(person.id));
        });
        outcomes.push(...(await Promise.all(few)));
      }
      const stopped = outcomes.find((outcome): outcome is PortalFault => typeof outcome === 'object' && !('row' in outcome));
      if (stopped !== undefined) return { rowsDone, counts, faults, fault: stopped };
      for (const outcome of outcomes) {
        if (typeof outcome === 'string') counts[outcome] += 1;
        else if ('row' in outcome) faults.push(outcome);
      }
      faults.push(...page.flatMap(({ wanted }) => (wanted.ok ? [] : wanted.error)));
      rowsDone += page.length;
    }
    return { rowsDone, counts, faults };
  };
}
