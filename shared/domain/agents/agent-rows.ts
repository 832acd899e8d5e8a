import type { AgentFault } from '#shared/domain/agents/agents-job.ts';
import type { CsvRecord } from '#shared/domain/imports/csv/csv-file.ts';
import type { FileFault } from '#shared/domain/imports/csv/file-faults.ts';
import { guarded, unguarded } from '#shared/domain/imports/csv/formula-guard.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { type AgentSettings, agentSettings, type PortalAgent } from '#shared/domain/syncs/portal.ts';

/** The columns of the agent template, in its order (SY-6). */
export const agentColumns = {
  email: 'Email',
  contactCenterEnabled: 'Contact Center Enabled',
  site: 'Site',
  team: 'Team',
  userProfile: 'User Profile',
  multimediaProfile: 'Multimedia Profile',
  desktopProfile: 'Desktop Profile',
} as const;
export type AgentColumn = keyof typeof agentColumns;

const texts = ['site', 'team', 'userProfile', 'multimediaProfile', 'desktopProfile'] as const;
/** What an enabled agent cannot do without. */
const needed = ['site', 'team', 'userProfile'] as const;
/** The two last columns of the error file; a file that is sent back may have them. */
export const errorColumns = ['Handover Code', 'Handover Message'] as const;
const longest = 128;

export function agentHeader(): string[] {
  return Object.values(agentColumns);
}

export function agentRow({ email, agent }: PortalAgent): string[] {
  const cells: string[] = texts.map((name) => guarded(agent[name] ?? ''));
  return [guarded(email), agent.contactCenterEnabled ? 'TRUE' : 'FALSE', ...cells];
}

/** Where each column is in a file; columns may come in any order. */
export type AgentHeader = ReadonlyMap<AgentColumn, number>;

const columnNames: readonly AgentColumn[] = ['email', 'contactCenterEnabled', ...texts];

export function readAgentHeader(record: CsvRecord): Result<AgentHeader, FileFault> {
  const header = new Map<AgentColumn, number>();
  for (const [index, cell] of record.entries()) {
    const name = unguarded(cell).trim();
    if (errorColumns.some((own) => own === name)) continue;
    const column = columnNames.find((known) => agentColumns[known].toLowerCase() === name.toLowerCase());
    if (column === undefined) return refused({ code: 'COLUMN_UNKNOWN', column: name });
    if (header.has(column)) return refused({ code: 'COLUMN_REPEATED', column: name });
    header.set(column, index);
  }
  const missing = columnNames.find((column) => !header.has(column));
  return missing === undefined ? ok(header) : refused({ code: 'COLUMN_MISSING', column: agentColumns[missing] });
}

/** A row in shape: whose, and what the portal shall have of it. */
export type WantedAgent = { readonly row: number; readonly email: string; readonly agent: AgentSettings };

const booleans: Readonly<Record<string, boolean>> = { TRUE: true, FALSE: false };

/** What a row asks for, or everything that is wrong with it. */
export function wantedAgent(header: AgentHeader, record: CsvRecord, row: number): Result<WantedAgent, AgentFault[]> {
  const cell = (column: AgentColumn) => unguarded(record[header.get(column) ?? -1] ?? '').trim();
  const faults: AgentFault[] = [];
  const fault = (code: string, column: AgentColumn) => faults.push({ row, code, column: agentColumns[column] });
  if ([...header.values()].some((index) => index >= record.length)) return refused([{ row, code: 'ROW_RAGGED' }]);
  const email = cell('email');
  if (email === '') fault('EMAIL_MISSING', 'email');
  const enabled = booleans[cell('contactCenterEnabled').toUpperCase()];
  if (enabled === undefined) fault('BOOLEAN_INVALID', 'contactCenterEnabled');
  for (const column of texts) if (cell(column).length > longest) fault('VALUE_TOO_LONG', column);
  if (enabled === true) for (const column of needed) if (cell(column) === '') fault('VALUE_MISSING', column);
  if (faults.length > 0) return refused(faults);
  const values = Object.fromEntries(texts.map((column) => [column, cell(column)] as const).filter(([, value]) => value !== ''));
  return ok({ row, email, agent: agentSettings.parse({ contactCenterEnabled: enabled, ...values }) });
}
